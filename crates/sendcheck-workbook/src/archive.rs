//! The parts of a workbook that is a ZIP archive, unpacked as they are read and no further than the limit.

use std::io::{self, Cursor, Read};

use zip::ZipArchive;
use zip::read::ZipFile;
use zip::result::ZipError;

use crate::WorkbookError;
use crate::limits;

/// An archive, and how much of it may still be unpacked.
pub(crate) struct Archive {
    zip: ZipArchive<Cursor<Vec<u8>>>,
    left: u64,
}

impl Archive {
    /// # Errors
    /// If the archive cannot be read: as one that is broken where it has the names of a workbook's parts.
    pub(crate) fn open(bytes: Vec<u8>) -> Result<Self, WorkbookError> {
        const PARTS: [&[u8]; 3] = [b"[Content_Types].xml", b"xl/", b"opendocument.spreadsheet"];
        let holds = |name: &&[u8]| bytes.windows(name.len()).any(|window| window == *name);
        let zip = ZipArchive::new(Cursor::new(bytes.as_slice())).map(drop);
        if zip.is_err() && !PARTS.iter().any(holds) {
            return Err(WorkbookError::NotAWorkbook);
        }
        let zip = ZipArchive::new(Cursor::new(bytes));
        let zip = zip.map_err(|_| WorkbookError::broken("the archive is cut off or damaged"))?;
        Ok(Self { zip, left: limits::UNPACKED_BYTES })
    }

    /// A part; `None` if there is none of this name.
    pub(crate) fn part(&mut self, name: &str) -> Result<Option<Part<'_>>, WorkbookError> {
        let Self { zip, left } = self;
        match zip.by_name(name) {
            Ok(file) => Ok(Some(Part { file, left, piece: 0 })),
            Err(ZipError::FileNotFound) => Ok(None),
            Err(ZipError::UnsupportedArchive(text)) if text == ZipError::PASSWORD_REQUIRED => {
                Err(WorkbookError::Encrypted)
            }
            Err(_) => Err(WorkbookError::broken(format!("{name} cannot be unpacked"))),
        }
    }

    /// The start of a small part as text; nothing if there is none.
    pub(crate) fn start_of(&mut self, name: &str, bytes: u64) -> Result<String, WorkbookError> {
        let Some(mut part) = self.part(name)? else { return Ok(String::new()) };
        part.allow(limits::PIECE_BYTES);
        let mut text = Vec::new();
        let read = part.take(bytes).read_to_end(&mut text);
        read.map_err(|error| WorkbookError::of_io(&error, name))?;
        Ok(String::from_utf8_lossy(&text).into_owned())
    }
}

/// A part that is unpacked as it is read.
pub(crate) struct Part<'a> {
    file: ZipFile<'a, Cursor<Vec<u8>>>,
    left: &'a mut u64,
    /// Bytes that may come before somebody allows more.
    piece: u64,
}

impl Part<'_> {
    /// So many bytes may come from now on.
    pub(crate) fn allow(&mut self, bytes: u64) {
        self.piece = bytes;
    }
}

impl Read for Part<'_> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let refused = |what, limit| io::Error::other(WorkbookError::TooLarge { what, limit });
        let read = self.file.read(buffer)?;
        let bytes = read as u64;
        *self.left = self.left.checked_sub(bytes).ok_or_else(|| refused("bytes unpacked", limits::UNPACKED_BYTES))?;
        self.piece = self.piece.checked_sub(bytes).ok_or_else(|| refused("bytes in one piece", limits::PIECE_BYTES))?;
        Ok(read)
    }
}

#[cfg(test)]
mod tests {
    use std::io::Write;

    use zip::ZipWriter;
    use zip::write::SimpleFileOptions;

    use super::*;
    use crate::xml::Xml;

    fn archive(part: &[u8]) -> Archive {
        let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
        zip.start_file("part.xml", SimpleFileOptions::default()).unwrap();
        zip.write_all(part).unwrap();
        Archive::open(zip.finish().unwrap().into_inner()).unwrap()
    }

    fn read(archive: &mut Archive) -> Result<u32, WorkbookError> {
        let mut xml = Xml::open_needed(archive, "part.xml")?;
        let mut events = 0;
        while xml.next()?.is_some() {
            events += 1;
        }
        Ok(events)
    }

    #[test]
    fn no_more_is_unpacked_than_the_limit() {
        let mut small = archive(&[b"<a>".as_slice(), &b"<b/>".repeat(100_000), b"</a>"].concat());
        assert_eq!(read(&mut small), Ok(200_002));
        small.left = 300_000;
        assert_eq!(read(&mut small), Err(WorkbookError::TooLarge { what: "bytes unpacked", limit: 1 << 30 }));
    }

    #[test]
    fn one_piece_is_no_longer_than_the_limit() {
        let text = vec![b'x'; 5 << 20];
        let mut long = archive(&[b"<a>".as_slice(), &text, b"</a>"].concat());
        assert_eq!(read(&mut long), Err(WorkbookError::TooLarge { what: "bytes in one piece", limit: 4 << 20 }));
    }

    #[test]
    fn what_ends_too_early_or_is_no_xml_is_broken() {
        for part in ["<a><b></b>", "<a></b>", "<a", "<a>&", "\u{fffd}<"] {
            assert!(matches!(read(&mut archive(part.as_bytes())), Err(WorkbookError::Broken { .. })), "{part}");
        }
    }

    #[test]
    fn an_archive_that_cannot_be_read_is_a_workbook_if_it_has_its_parts() {
        assert!(matches!(Archive::open(b"PK\x03\x04 xl/workbook.xml".to_vec()), Err(WorkbookError::Broken { .. })));
        assert!(matches!(Archive::open(b"PK\x03\x04 photos/a.jpg".to_vec()), Err(WorkbookError::NotAWorkbook)));
    }
}
