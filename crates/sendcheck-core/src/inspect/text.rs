//! What there is to say about one text as an SMS.

use alloc::vec::Vec;

use serde::Serialize;

use crate::rules::{Finding, findings_of};
use crate::sms::{Cause, Encoding, causes, graphemes, measure, replaced};

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
    /// What was lost of the text before it came here.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub findings: Vec<Finding>,
}

/// Measures a text and says what makes it UCS-2.
///
/// ```
/// use sendcheck_core::inspect::inspect_text;
///
/// let report = inspect_text("Don’t miss it: the sale ends tonight at midnight, in all shops and online.");
/// assert_eq!((report.encoding.as_str(), report.segments, report.units), ("UCS-2", 2, 74));
/// assert_eq!((report.ucs2_because[0].at, report.saves), (3, Some(1)));
///
/// let half = inspect_text("Hi \u{fffd}");
/// assert_eq!(half.findings[0].code.as_str(), "TEXT_DAMAGED");
/// ```
pub fn inspect_text(text: &str) -> TextReport {
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
        findings: findings_of(text),
    }
}
