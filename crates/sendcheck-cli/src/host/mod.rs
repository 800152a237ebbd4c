//! What the command asks of whatever it runs on, beyond what the standard library has everywhere.

#[cfg_attr(not(target_os = "wasi"), path = "native.rs")]
#[cfg_attr(target_os = "wasi", path = "wasi.rs")]
mod this;

pub(crate) use this::{begun, ended, hold, is_held, keep_permissions, listen, process, start, width};

use std::fmt;
use std::io;

/// An error of the system in its words, without its number, which is another on every system and says nothing more.
pub(crate) struct Said<'a>(pub(crate) &'a io::Error);

impl fmt::Display for Said<'_> {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let said = self.0.to_string();
        let number = self.0.raw_os_error().map(|number| format!(" (os error {number})"));
        out.write_str(number.and_then(|number| said.strip_suffix(&number)).unwrap_or(&said))
    }
}
