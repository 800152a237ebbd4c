//! As little as there can be behind the same functions; it writes numbers and text as the real parts do.

use std::fmt::Write as _;

pub(crate) fn read(line: &str) -> (u64, bool) {
    line.parse().map_or((0, false), |number| (number, true))
}

pub(crate) fn describe(line: &str, into: &mut String) {
    // Writing to a string cannot fail.
    let _ = match line.parse::<u64>() {
        Ok(number) => writeln!(into, "{number} {line}"),
        Err(error) => writeln!(into, "{error}"),
    };
}
