//! What every rule says with arguments of all kinds: what the catalogue of English has to say too, and those of other
//! languages have to have a text for. `tests/npm/messages.test.mjs` asks them.

use std::error::Error;
use std::io::Write;

use sendcheck::RuleCode;

/// Writes a finding a line.
///
/// # Errors
///
/// What `out` says.
pub(super) fn write(out: &mut impl Write) -> Result<(), Box<dyn Error>> {
    for finding in RuleCode::ALL.iter().flat_map(|code| code.samples()) {
        serde_json::to_writer(&mut *out, &finding)?;
        writeln!(out)?;
    }
    Ok(())
}
