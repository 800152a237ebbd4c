//! What LivePerson Proactive Messaging 2.0 will do with a campaign, told before anything is sent.

#![no_std]

extern crate alloc;

pub mod answers;
mod bytes;
mod calendar;
pub mod calls;
pub mod check;
pub mod clock;
pub mod conformance;
pub mod finding;
pub mod glossary;
pub mod handoff;
pub mod handover;
mod hash;
pub mod inspect;
pub mod json;
pub mod limits;
pub mod mend;
mod odd;
pub mod options;
mod order;
pub mod phone;
pub mod policy;
pub mod recipients;
pub mod render;
pub mod rules;
pub mod schedule;
#[cfg(feature = "schema")]
pub mod schema;
pub mod sets;
pub mod sms;
pub mod template;
pub mod types;
pub mod view;
pub mod wire;
pub mod words;
