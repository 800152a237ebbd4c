//! What reports say of an SMS.

use serde::Serialize;

use crate::sms::{Encoding, Measured};
use crate::words::words;

words! {
    /// Whether a count of segments is what will be billed.
    #[expect(clippy::exhaustive_enums, reason = "an SMS goes to everybody or only where another channel fails")]
    pub enum SegmentsAre: Serialize {
        /// Every recipient gets the SMS.
        Exact = "exact",
        /// WhatsApp is tried first, and the SMS goes only where that fails.
        AtMost = "atMost",
    }
}

/// What a recipient's SMS takes, opt-out text included.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct SmsReport {
    /// What it is encoded in.
    pub encoding: Encoding,
    /// The segments, each of which is billed.
    pub segments: u32,
    /// The segments if grapheme clusters are split, where they are fewer.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub segments_other: Option<u32>,
    /// Septets in GSM-7, UTF-16 code units in UCS-2.
    pub units: usize,
    /// Whether that is what will be billed.
    pub segments_are: SegmentsAre,
}

impl SmsReport {
    pub(crate) fn of(measured: &Measured, segments_are: SegmentsAre) -> Self {
        Self {
            encoding: measured.encoding,
            segments: measured.segments,
            segments_other: measured.other_segments,
            units: measured.units,
            segments_are,
        }
    }
}
