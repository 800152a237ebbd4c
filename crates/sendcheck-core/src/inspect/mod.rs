//! Single values, without a campaign: a number, a link, and what a handoff asks for.

mod column;
mod handoff;
mod link;
mod number;

pub use column::{Fills, HandoffColumn};
pub use handoff::HandoffReport;
pub use link::{UrlReport, inspect_url};
pub use number::{NumberReport, inspect_number, inspect_number_in};
