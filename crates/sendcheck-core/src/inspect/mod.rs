//! Single values, without a campaign: a number, a text, a link, and what a handoff asks for.
//!
//! Where a value holds U+FFFD, what was meant is not known: half a character came in, or bytes that were no letter. Each
//! report says so in its `findings`.

mod column;
mod handoff;
mod link;
mod number;
mod text;

pub use column::{Fills, HandoffColumn};
pub use handoff::HandoffReport;
pub use link::{UrlReport, inspect_url};
pub use number::{NumberReport, inspect_number, inspect_number_in};
pub use text::{TextReport, inspect_text};
