//! The documents as they are sent: lenient when read, exact when written.
//!
//! Nothing here judges. A field of the wrong type is kept as [`Field::Wrong`], an unknown field in
//! `other`, so that rules can name them and a round trip loses nothing.

mod field;
mod handoff;
mod request;
mod response;

pub use field::{Field, FromValue, Visitor};
pub(crate) use handoff::looks_like_channel;
pub use handoff::{Channel, Component, Handoff};
pub(crate) use request::is_template_number;
pub use request::{CampaignRequest, Consumer, RequestError};
pub use response::{AcceptedConsumer, CampaignResponse, FailedConsumer, RefusedRequest};
