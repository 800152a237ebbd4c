/**
 * The engine's file as whatever loads it gives it: its address (esbuild's loader `file`, Vite's `?url`) or the compiled module
 * (Cloudflare Workers). `init` takes both.
 */
declare const engine: string & WebAssembly.Module;
export default engine;
