//! What an SMS is sent as: its alphabet, its segments, and the characters that make it dear.
//!
//! An SMS whose characters are all in the GSM 7-bit alphabet has room for 160 of them in one
//! segment; one character outside of it makes the whole message UCS-2, which has room for 70. A
//! longer message is cut into segments of 153 or 67, each of which is billed.

mod alphabet;
mod causes;
mod measure;
mod replacements;
mod report;
mod segments;

pub use alphabet::{Encoding, septets};
pub use causes::{Cause, causes};
pub(crate) use causes::{begins_with_accent, first_causes, replaced};
pub use measure::{Measured, measure, measure_pieces};
pub(crate) use measure::{Sums, measure_summed};
pub use report::{SegmentsAre, SmsReport};
pub use segments::{Segment, graphemes, split};
