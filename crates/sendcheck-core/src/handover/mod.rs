//! What a checked campaign is handed on as: requests that are ready to post, made of a list or taken from a request, where they go and when their messages may,
//! and the answer that the service would give.

mod answer;
mod campaign;
mod cost;
mod deployment;
mod requests;
mod schedule;
mod split;
mod web_list;

pub use answer::{Answer, respond};
pub use campaign::{Campaign, CampaignError, check_campaign};
pub use cost::{Cost, Money, MoneyError, Price, PriceError, RegionCost};
pub use deployment::{Deployment, SiteId, SiteIdError};
pub use requests::Requests;
pub(crate) use requests::consumer_of_row;
pub use schedule::{
    ChannelSchedule, DayZone, DayZoneError, FiguresAre, HourOfQueue, PostingDay, Schedule, Sending, StateCounts,
    WindowsAre, ZoneGroup, schedule_request,
};
pub use split::{RequestPart, RequestParts, SplitError, SplitReport, SplitRequest, Splitting};
pub use web_list::{WebListError, WebListForm, WebLists};
