//! Values that are right once they exist: links, hosts, allow-lists, media kinds, windows of a week.

mod allowed_hosts;
mod host;
mod https_url;
mod ip_address;
mod link_end;
mod link_path;
mod media;
mod public_suffix;
mod punycode;
mod sending_window;
mod unfetchable;
mod url_defect;
mod whatwg;

pub use allowed_hosts::{AllowedHostError, AllowedHostReason, AllowedHosts};
pub use host::Host;
pub use https_url::HttpsUrl;
pub use link_path::Extension;
pub use media::{ExtensionVerdict, MediaKind};
pub use sending_window::{SendingWindow, TimeOfDay, Weekday, WindowError};
pub use unfetchable::Unfetchable;
pub use url_defect::UrlDefect;
pub use whatwg::goes_to;
