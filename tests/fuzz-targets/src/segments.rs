//! Segments of an SMS.

use sendcheck::engine::sms::{Encoding, causes, measure, measure_pieces, septets, split};
use sendcheck::inspect_text;

use crate::input::Input;

pub(crate) fn target(bytes: &[u8]) {
    let mut input = Input::of(bytes);
    let (first, second) = (input.choice(256), input.choice(256));
    let text = input.text();
    let (measured, segments) = (measure(&text), split(&text));
    assert_eq!(measured.characters, text.encode_utf16().count());
    let gsm7 = text.chars().all(|c| septets(c).is_some());
    assert_eq!(measured.encoding == Encoding::Gsm7, gsm7);
    assert_eq!(segments.len(), measured.segments as usize);
    let joined: String = segments.iter().map(|segment| &text[segment.start..segment.end]).collect();
    assert_eq!(joined, text);
    assert_eq!(segments.iter().map(|segment| segment.units).sum::<usize>(), measured.units);
    let room = if segments.len() == 1 { measured.encoding.single() } else { measured.encoding.segment() };
    assert!(segments.iter().all(|segment| (1..=room).contains(&segment.units)), "{segments:?}");
    assert!(measured.other_segments.is_none_or(|other| other < measured.segments));
    let first = text.floor_char_boundary(first.min(text.len()));
    let second = text.floor_char_boundary(second.clamp(first, text.len().max(first)));
    assert_eq!(measure_pieces([&text[..first], &text[first..second], &text[second..]]), measured);
    for cause in causes(&text) {
        assert!(text[cause.at_byte..].starts_with(&cause.character) && cause.count >= 1, "{cause:?}");
    }
    assert_eq!(inspect_text(&text).ucs2_because.is_empty(), gsm7);
}
