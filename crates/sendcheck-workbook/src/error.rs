//! Why a workbook could not be read.

/// Why a workbook could not be read.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum WorkbookError {
    /// An archive or compound file, and no workbook.
    #[error("no workbook")]
    NotAWorkbook,
    /// Excel's binary format, `.xlsb`.
    #[error("a binary workbook (`.xlsb`)")]
    Binary,
    /// It is protected by a password.
    #[error("a workbook that is encrypted with a password")]
    Encrypted,
    /// The file ends too early, or a part of it is not what it has to be.
    #[error("a broken workbook ({what})")]
    Broken {
        /// What is wrong, without anything of what cells hold.
        what: String,
    },
    /// More than is read.
    #[error("a workbook with more than {limit} {what}")]
    TooLarge {
        /// What there is too much of.
        what: &'static str,
        /// How much is read.
        limit: u64,
    },
}

impl WorkbookError {
    pub(crate) fn broken(what: impl Into<String>) -> Self {
        Self::Broken { what: what.into() }
    }

    /// Something of the operating system or of an archive failed, or a limit was met on the way.
    pub(crate) fn of_io(error: &std::io::Error, part: &str) -> Self {
        match error.get_ref().and_then(|inner| inner.downcast_ref::<Self>()) {
            Some(limit) => limit.clone(),
            None => Self::broken(format!("{part} cannot be unpacked")),
        }
    }
}
