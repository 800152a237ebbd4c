declare module "*.wasm" {
  /** The module's bytes, which the build writes into the file. */
  const bytes: Uint8Array<ArrayBuffer>;
  export default bytes;
}
