/**
 * The file of what reads workbooks as whatever loads it gives it: its address (esbuild's loader `file`, Vite's `?url`) or the
 * compiled module (Cloudflare Workers). `initWorkbooks` takes both.
 */
declare const workbooks: string & WebAssembly.Module;
export default workbooks;
