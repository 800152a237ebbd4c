//! Archives whose bytes follow from the files in them: sorted by name, without times, owners and permissions other than to
//! run.

use std::error::Error;
use std::fmt::Write as _;
use std::fs::{self, File};
use std::io::{BufWriter, Write};
use std::path::{Path, PathBuf};

use flate2::{Compression, GzBuilder};
use sha2::{Digest, Sha256};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

/// The checksums of a folder, as `sha256sum --check` reads them.
const SUMS: &str = "SHA256SUMS";

/// The first time that a ZIP file can hold, 1980 in UTC, which tar keeps as seconds.
const TIME: u64 = 315_532_800;

/// A file of an archive.
struct Entry {
    /// From the archive's one folder, separated by slashes.
    name: String,
    bytes: Vec<u8>,
    mode: u32,
}

/// Packs a folder with what lies in it at any depth; an archive that ends in `.zip` is one, any other a compressed tar
/// file.
///
/// # Errors
///
/// What cannot be read or written.
pub fn pack(folder: &Path, into: &Path) -> Result<(), Box<dyn Error>> {
    let top = folder.file_name().ok_or("a folder without a name")?.to_string_lossy();
    let mut entries = Vec::new();
    collect(folder, &top, &mut entries)?;
    entries.sort_by(|one, other| one.name.cmp(&other.name));
    let file = BufWriter::new(File::create(into)?);
    if into.extension().is_some_and(|ending| ending == "zip") { zip(&entries, file) } else { tar(&entries, file) }
}

fn collect(folder: &Path, name: &str, into: &mut Vec<Entry>) -> Result<(), Box<dyn Error>> {
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        let name = format!("{name}/{}", path.file_name().unwrap_or_default().to_string_lossy());
        if path.is_dir() {
            collect(&path, &name, into)?;
        } else {
            let bytes = fs::read(&path)?;
            let mode = if is_program(&path, &bytes) { 0o755 } else { 0o644 };
            into.push(Entry { name, bytes, mode });
        }
    }
    Ok(())
}

/// By what it holds, because a file system need not know who may run it: ELF, Mach-O, or a program of Windows.
fn is_program(path: &Path, bytes: &[u8]) -> bool {
    bytes.starts_with(b"\x7fELF")
        || bytes.starts_with(&[0xcf, 0xfa, 0xed, 0xfe])
        || path.extension().is_some_and(|ending| ending == "exe")
}

fn tar(entries: &[Entry], file: impl Write) -> Result<(), Box<dyn Error>> {
    let compressed = GzBuilder::new().mtime(0).operating_system(255).write(file, Compression::best());
    let mut archive = tar::Builder::new(compressed);
    for Entry { name, bytes, mode } in entries {
        let mut header = tar::Header::new_ustar();
        header.set_size(bytes.len().try_into()?);
        header.set_mode(*mode);
        header.set_mtime(TIME);
        archive.append_data(&mut header, name, bytes.as_slice())?;
    }
    archive.into_inner()?.finish()?.flush()?;
    Ok(())
}

fn zip(entries: &[Entry], file: impl Write + std::io::Seek) -> Result<(), Box<dyn Error>> {
    let mut archive = ZipWriter::new(file);
    let options = SimpleFileOptions::default().compression_method(CompressionMethod::Deflated);
    let options = options.compression_level(Some(9)).last_modified_time(DateTime::default());
    for Entry { name, bytes, mode } in entries {
        archive.start_file(name.as_str(), options.unix_permissions(*mode))?;
        archive.write_all(bytes)?;
    }
    archive.finish()?.flush()?;
    Ok(())
}

/// Writes the SHA-256 of every file of a folder into one of them; answers where that is.
///
/// # Errors
///
/// What cannot be read or written.
pub fn sums(folder: &Path) -> Result<PathBuf, Box<dyn Error>> {
    let mut files = fs::read_dir(folder)?.map(|entry| Ok(entry?.path())).collect::<Result<Vec<_>, std::io::Error>>()?;
    files.retain(|path| path.is_file() && path.file_name().is_some_and(|name| name != SUMS));
    files.sort();
    let mut sums = String::new();
    for path in files {
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        writeln!(sums, "{:x}  {name}", Sha256::digest(fs::read(&path)?))?;
    }
    let path = folder.join(SUMS);
    fs::write(&path, sums)?;
    Ok(path)
}
