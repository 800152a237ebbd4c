//! What the linker is told of the module.

fn main() {
    println!("cargo::rerun-if-changed=build.rs");
    // Which code reaches which data, so that the module can be parted in two (`tools/split`).
    if std::env::var("CARGO_CFG_TARGET_FAMILY").is_ok_and(|family| family == "wasm") {
        println!("cargo::rustc-link-arg-cdylib=--emit-relocs");
    }
}
