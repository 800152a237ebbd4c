//! What LivePerson Proactive Messaging 2.0 will do with a campaign, told before anything is sent.

#![no_std]

extern crate alloc;

pub mod recipients;
