//! Options that are a file.

use std::path::Path;

use sendcheck::{OptedOut, SavedReading};

use crate::error::CliError;
use crate::text::{counted, decoded, plain};
use crate::{input, output};

/// The numbers that opted out. A line that holds none is somebody who may be written to against their will, so it is said.
pub(super) fn read_opted_out(path: &Path) -> Result<OptedOut, CliError> {
    let list = OptedOut::read(&decoded(&input::whole(path, "the opted-out numbers")?));
    let unread = list.unread().len();
    if unread > 0 {
        output::warn(&format!(
            "`{}`: {} no number with calling code; write each as `+12025550123`",
            input::shown(path),
            if unread == 1 { "1 line holds".into() } else { format!("{} hold", counted(unread as u64, "line")) },
        ));
    }
    Ok(list)
}

/// The skills, without blank lines.
pub(super) fn read_skills(path: &Path) -> Result<Vec<String>, CliError> {
    let text = decoded(&input::whole(path, "the skills")?);
    Ok(text.lines().map(str::trim).filter(|line| !line.is_empty()).map(String::from).collect())
}

/// How an earlier list was read.
pub(super) fn read_reading(path: &Path) -> Result<SavedReading, CliError> {
    let bytes = input::whole(path, "the reading")?;
    let name = || input::shown(path);
    SavedReading::read(&bytes).map_err(|error| CliError::Usage(format!("`{}`: {}", name(), plain(&error.to_string()))))
}
