#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| sendcheck_fuzz_targets::run("changes", bytes));
