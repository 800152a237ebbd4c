//! The smallest WebAssembly module around one part of the core: `cargo xtask size` builds it with and without the part
//! and compares, `cargo xtask bench-phone --all` runs it.
//!
//! The caller asks for [`room`], writes lines there, calls [`read`] or [`describe`] and finds the answers at
//! [`answers`].

#[cfg_attr(feature = "phone", path = "phone.rs")]
#[cfg_attr(not(feature = "phone"), path = "nothing.rs")]
mod part;

use std::sync::{Mutex, MutexGuard, PoisonError};

static LINES: Mutex<Vec<u8>> = Mutex::new(Vec::new());
static ANSWERS: Mutex<Vec<u8>> = Mutex::new(Vec::new());

/// Room for this many bytes of lines, each ended by a line feed.
#[unsafe(no_mangle)]
pub extern "C" fn room(bytes: usize) -> *mut u8 {
    let mut lines = held(&LINES);
    lines.resize(bytes, 0);
    lines.as_mut_ptr()
}

/// Reads each line and answers nine bytes for it: a number of 64 bits, the lowest byte first, and 1 if it is valid, else
/// 0. Returns how many are valid.
#[unsafe(no_mangle)]
pub extern "C" fn read() -> usize {
    let mut answers = held(&ANSWERS);
    answers.clear();
    let mut found = 0;
    for line in text(&held(&LINES)).lines() {
        let (number, valid) = part::read(line);
        answers.extend_from_slice(&number.to_le_bytes());
        answers.push(u8::from(valid));
        found += usize::from(valid);
    }
    found
}

/// Writes all that is known of each line as a line of text. Returns how many bytes that is.
#[unsafe(no_mangle)]
pub extern "C" fn describe() -> usize {
    let mut description = String::new();
    for line in text(&held(&LINES)).lines() {
        part::describe(line, &mut description);
    }
    let mut answers = held(&ANSWERS);
    *answers = description.into_bytes();
    answers.len()
}

/// Where the answers of the last call are.
#[unsafe(no_mangle)]
pub extern "C" fn answers() -> *const u8 {
    held(&ANSWERS).as_ptr()
}

fn held(buffer: &Mutex<Vec<u8>>) -> MutexGuard<'_, Vec<u8>> {
    buffer.lock().unwrap_or_else(PoisonError::into_inner)
}

fn text(bytes: &[u8]) -> &str {
    str::from_utf8(bytes).unwrap_or_default()
}
