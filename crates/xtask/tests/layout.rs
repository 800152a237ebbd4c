//! Every file of Rust is laid out, those of the rules too, whose `mod` lines rustfmt does not see.

use std::fs;

use xtask::format::{check_rust, rust_files};

#[test]
fn every_rust_file_is_laid_out() {
    check_rust(&rust_files().expect("folders to read")).expect("`cargo xtask format`");
}

#[test]
fn the_files_of_the_rules_are_among_them() {
    let files = rust_files().expect("folders to read");
    assert!(files.iter().any(|file| file.ends_with("sendcheck-core/src/rules/invalid_number.rs")), "{files:?}");
}

#[test]
fn a_file_that_is_not_laid_out_is_refused() {
    let file = std::env::temp_dir().join(format!("sendcheck-layout-{}.rs", std::process::id()));
    fs::write(&file, "fn  main( ) {}\n").expect("a folder to write to");
    let answer = check_rust(std::slice::from_ref(&file));
    fs::remove_file(file).expect("the file of above");
    assert!(answer.is_err());
}
