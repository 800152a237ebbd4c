//! The generated file of the phone engine, and what it is generated from, are as committed.

use std::fs;

use sha2::{Digest, Sha256};
use xtask::phone::{check_tables, data_directory};

#[test]
fn tables_are_current() {
    check_tables().expect("current tables");
}

#[test]
fn inputs_have_their_checksums() {
    let directory = data_directory();
    let sums = fs::read_to_string(directory.join("SHA256SUMS")).expect("the checksums");
    let mut names = Vec::new();
    for line in sums.lines() {
        let (sum, name) = line.split_once("  ").expect("checksum and name");
        let bytes = fs::read(directory.join(name)).expect("the file");
        let found = format!("{:x}", Sha256::digest(bytes));
        assert_eq!(found, sum, "{name}");
        names.push(name);
    }
    let files = [
        "LICENSE",
        "NOTICE",
        "answers.tsv",
        "dialled.tsv",
        "geocoded.tsv",
        "map_data.txt",
        "metadata.bin",
        "us_states.tsv",
    ];
    assert_eq!(names, files);
}
