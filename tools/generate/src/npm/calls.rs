//! Every call that the vectors make of the command, with what came of it: what the command in the npm package has to do too.
//! `tests/npm/command.test.mjs` calls it.

use std::error::Error;
use std::io::Write;

use sendcheck_tests::vectors::{Command, Surface, load};

/// Writes them as JSON, a call a line.
///
/// # Errors
///
/// A vector that cannot be read, a command that cannot be built, or what `out` says.
pub(super) fn write(out: &mut impl Write) -> Result<(), Box<dyn Error>> {
    let command = Command::build()?.recording();
    let (vectors, _) = load()?;
    for vector in vectors.iter().filter(|vector| command.is_asked(vector)) {
        // Whether it holds is asked elsewhere; here its calls count.
        let _ = command.run(vector);
        for call in command.calls() {
            serde_json::to_writer(&mut *out, &call)?;
            writeln!(out)?;
        }
    }
    Ok(())
}
