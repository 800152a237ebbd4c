//! Values that are right once they exist: links, hosts, allow-lists, media kinds.

mod allowed_hosts;
mod host;
mod https_url;
mod ip_address;
mod link_end;
mod link_path;
mod media;
mod punycode;
mod shared_suffix;
mod unfetchable;
mod url_defect;
mod whatwg;

pub use allowed_hosts::{AllowedHostError, AllowedHostReason, AllowedHosts};
pub use host::Host;
pub use https_url::HttpsUrl;
pub(crate) use link_end::rfc_3339;
pub use link_path::Extension;
pub use media::{ExtensionVerdict, MediaKind};
pub use unfetchable::Unfetchable;
pub use url_defect::UrlDefect;
pub use whatwg::goes_to;
