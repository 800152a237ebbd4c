/** The version of the package, which the build writes into the file. */
declare const SENDCHECK_VERSION: string;

/** The mark at the end of the engine of this release. */
declare const SENDCHECK_ENGINE: string;

/** The same of what reads workbooks. */
declare const SENDCHECK_WORKBOOKS: string;

declare module "*.wasm" {
  /** The module's bytes, which the build writes into the file. */
  const bytes: Uint8Array<ArrayBuffer>;
  export default bytes;
}

declare module "*.wasm?module" {
  const module: WebAssembly.Module;
  export default module;
}
