//! What a checked campaign is handed on as: requests that are ready to post, and the answer that the service would give.

mod answer;
mod requests;

pub use answer::{Answer, respond};
pub use requests::{Campaign, CampaignError, Requests};
