use std::path::PathBuf;

/// Why a command of the phone engine stopped.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    #[error("cannot use `{path}`: {cause}")]
    File { path: PathBuf, cause: std::io::Error },
    #[error("the metadata is not a PhoneMetadataCollection: expected a different {what}")]
    Metadata { what: &'static str },
    #[error("unknown construct in the pattern `{pattern}` at byte {at}")]
    Pattern { pattern: String, at: usize },
    #[error("calling code {code}: {what}")]
    Plan { code: u16, what: String },
    #[error("time-zone map, line {line}: {what}")]
    ZoneMap { line: usize, what: &'static str },
    #[error("the states of area codes: `{line}` is no line of an area code and a state")]
    States { line: String },
    #[error("the tables do not fit their integers: {what}")]
    TooLarge { what: &'static str },
    #[error("`{path}` is stale; run `cargo xtask gen`")]
    Stale { path: PathBuf },
    #[error("unknown option `{option}`")]
    Option { option: String },
    #[error(transparent)]
    Command(#[from] crate::run::Failed),
}
