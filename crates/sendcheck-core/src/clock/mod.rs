//! What time it is elsewhere: instants, and the clocks of the zones that phone numbers are in.
//!
//! The clocks come from release [`TZDATA_VERSION`] of the IANA time zone database, compiled to a table by
//! `cargo xtask gen`: those of the zones that the phone engine's map names, for the years 2024 to 2040. Nothing here asks
//! what time it is now.

mod instant;
mod tables;
mod zone;

pub(crate) use instant::MINUTE;
pub use instant::{Instant, InstantError};
pub(crate) use zone::{ClockId, Resolve, clocks};

/// The release of the IANA time zone database that all local times come from.
pub const TZDATA_VERSION: &str = tables::VERSION;

/// The instants that the table answers for: from the first until before the second.
pub(crate) const fn horizon() -> (Instant, Instant) {
    (Instant::of_year(tables::YEARS.0), Instant::of_year(tables::YEARS.1 + 1))
}

/// How many seconds the clocks of a zone are before UTC at an instant; `None` for a zone that the phone engine's map does
/// not name, and outside of the years 2024 to 2040.
///
/// ```
/// use sendcheck_core::clock::offset;
///
/// let at = "2026-11-20T15:00:00Z".parse()?;
/// assert_eq!(offset("America/New_York", at), Some(-5 * 3600));
/// assert_eq!(offset("Mars/Olympus", at), None);
/// # Ok::<(), sendcheck_core::clock::InstantError>(())
/// ```
pub fn offset(zone: &str, at: Instant) -> Option<i64> {
    is_known(at).then(|| ClockId::of_zone(zone).map(|clock| clock.offset(at))).flatten()
}

/// Whether the table answers for an instant.
pub(crate) fn is_known(at: Instant) -> bool {
    let (start, end) = horizon();
    (start..end).contains(&at)
}
