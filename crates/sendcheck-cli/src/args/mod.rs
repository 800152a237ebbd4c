//! Arguments that several commands share.

mod checking;
mod choice;
mod encoding;
mod files;
mod forgiven;
mod handoff;
mod list;
mod options;
mod report_format;
mod sending;
mod sent_today;
mod sets;

pub(crate) use checking::CheckingArgs;
pub(crate) use choice::choice;
pub(crate) use forgiven::Forgiven;
pub(crate) use handoff::{HandoffArgs, choose as choose_handoff, parse as parse_handoffs, read as read_handoffs};
pub(crate) use list::ListArgs;
pub(crate) use options::{PolicyArgs, ReadingArgs, Settings, TemplateArgs, allowed};
pub(crate) use report_format::ReportFormat;
pub(crate) use sending::SendingArgs;
pub(crate) use sets::OfSet;
