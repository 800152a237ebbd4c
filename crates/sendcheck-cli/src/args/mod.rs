//! Arguments that several commands share.

mod handoff;
mod list;
mod policy;
mod sent_today;
mod word;

pub(crate) use handoff::{HandoffArgs, TemplateArgs, allowed, choose as choose_handoff, read as read_handoffs};
pub(crate) use list::ListArgs;
pub(crate) use policy::{PolicyArgs, Settings};
