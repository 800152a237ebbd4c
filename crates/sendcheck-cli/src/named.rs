//! JSON objects with the name of the file that they are about.

use std::io::{self, Write};

use serde_json::Value;

/// Puts a first member `file` into every object that begins a line.
pub(crate) struct Named<W> {
    out: W,
    member: String,
    begins_line: bool,
}

impl<W: Write> Named<W> {
    pub(crate) fn new(out: W, file: &str) -> Self {
        Self { out, member: format!("{{\"file\":{},", Value::from(file)), begins_line: true }
    }
}

impl<W: Write> Write for Named<W> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        for piece in bytes.split_inclusive(|byte| *byte == b'\n') {
            match piece.strip_prefix(b"{").filter(|_| self.begins_line) {
                Some(rest) => {
                    self.out.write_all(self.member.as_bytes())?;
                    self.out.write_all(rest)?;
                }
                None => self.out.write_all(piece)?,
            }
            self.begins_line = piece.ends_with(b"\n");
        }
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        self.out.flush()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_object_of_a_line_gets_the_name_however_it_is_written() {
        let text = "{\"a\":{\"b\":1}}\n{\"c\":2}\n";
        let wanted = "{\"file\":\"a \\\"b\",\"a\":{\"b\":1}}\n{\"file\":\"a \\\"b\",\"c\":2}\n";
        for size in [1, 2, 3, 100] {
            let mut named = Named::new(Vec::new(), "a \"b");
            text.as_bytes().chunks(size).for_each(|piece| named.write_all(piece).unwrap());
            assert_eq!(String::from_utf8(named.out).unwrap(), wanted);
        }
    }
}
