//! The commands of this workspace, as a library so that ordinary tests can check what they generate.

pub mod generate;
pub mod phone;
pub mod sms;
pub mod test;
