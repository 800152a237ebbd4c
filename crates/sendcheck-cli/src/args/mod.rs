//! Arguments that several commands share.

mod handoff;
mod list;
mod policy;
mod sent_today;

pub(crate) use handoff::{HandoffArgs, TemplateArgs, allowed, read as read_handoffs};
pub(crate) use list::ListArgs;
pub(crate) use policy::{PolicyArgs, Settings};
