//! What reports say of an SMS.

use alloc::vec::Vec;

use serde::Serialize;

use crate::sms::causes::replaced;
use crate::sms::{Cause, Encoding, Measured, causes, graphemes, measure};
use crate::words::words;

/// What a text would take as an SMS, and why.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct TextReport {
    /// What it is encoded in.
    pub encoding: Encoding,
    /// The segments, each of which is billed; an empty text has none.
    pub segments: u32,
    /// The segments if grapheme clusters are split, where they are fewer.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub segments_other: Option<u32>,
    /// Septets in GSM-7, UTF-16 code units in UCS-2.
    pub units: usize,
    /// The characters that a reader sees.
    pub graphemes: usize,
    /// The characters that GSM-7 does not have.
    pub ucs2_because: Vec<Cause>,
    /// How many segments are saved by following every suggestion, where there is one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub saves: Option<u32>,
}

/// Measures a text and says what makes it UCS-2.
///
/// ```
/// use sendcheck_core::sms::inspect;
///
/// let report = inspect("Don’t miss it: the sale ends tonight at midnight, in all shops and online.");
/// assert_eq!((report.encoding.as_str(), report.segments, report.units), ("UCS-2", 2, 74));
/// assert_eq!((report.ucs2_because[0].at, report.saves), (3, Some(1)));
/// ```
pub fn inspect(text: &str) -> TextReport {
    let measured = measure(text);
    let ucs2_because = if measured.encoding == Encoding::Ucs2 { causes(text) } else { Vec::new() };
    let mendable = ucs2_because.iter().any(|cause| cause.suggestion.is_some());
    TextReport {
        encoding: measured.encoding,
        segments: measured.segments,
        segments_other: measured.other_segments,
        units: measured.units,
        graphemes: graphemes(text),
        // A replacement may be longer (`½` is `1/2`), so there may be nothing to save.
        saves: mendable.then(|| measured.segments.saturating_sub(measure(&replaced(text)).segments)),
        ucs2_because,
    }
}

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
