/** The version of the package, which the build writes into the file. */
declare const SENDCHECK_VERSION: string;

declare module "*.wasm" {
  /** The module's bytes, which the build writes into the file. */
  const bytes: Uint8Array<ArrayBuffer>;
  export default bytes;
}
