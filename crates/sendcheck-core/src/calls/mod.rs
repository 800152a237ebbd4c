//! What packages for other languages ask of the core besides: which recipients of a list are meant, pages and reports of
//! a list as JSON texts, and why a call could not be carried out.

mod fault;
mod page;
mod reason;
mod select;

pub use fault::Fault;
pub use page::{With, WorthALook, last_line, lines, page, report};
pub use reason::Reason;
pub use select::{Only, Parted};
