//! What holds for segments whatever the text is.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::string_slice, reason = "a test fails by panicking")]

mod seeds;

use proptest::prelude::*;
use sendcheck_core::inspect::inspect_text;
use sendcheck_core::sms::{Encoding, Measured, causes, graphemes, measure, measure_pieces, septets, split};

use seeds::with_seeds;

/// Characters that matter to segments, joined in any order.
fn text() -> impl Strategy<Value = String> {
    let telling = proptest::sample::select(
        "aé€^[\r\n`’👋👩🏽❤क\u{94d}\u{200d}\u{fe0f}\u{301}\u{1f1e9}\u{1f1ea}각\u{1100}\u{1161}\u{11a8}가\u{600}"
            .chars()
            .collect::<Vec<_>>(),
    );
    let character = prop_oneof![6 => telling, 3 => proptest::char::range(' ', '~'), 1 => any::<char>()];
    prop_oneof![
        proptest::collection::vec(character, 0..400).prop_map(|characters| characters.into_iter().collect()),
        proptest::collection::vec(proptest::char::range('\0', '\u{7f}'), 0..400)
            .prop_map(|characters| characters.into_iter().collect()),
        (proptest::collection::vec("[a-z€]", 1..3), 0..400_usize).prop_map(|(unit, times)| unit.concat().repeat(times)),
        (0..200_usize, 0..200_usize).prop_map(|(before, marks)| "a’".repeat(before) + &"\u{301}".repeat(marks)),
    ]
}

/// The same answer from the definition, character by character.
fn slow(text: &str) -> (Encoding, usize, usize) {
    let encoding = if text.chars().all(|c| septets(c).is_some()) { Encoding::Gsm7 } else { Encoding::Ucs2 };
    let units = |c: char| if encoding == Encoding::Gsm7 { septets(c).unwrap() } else { c.len_utf16() };
    let total: usize = text.chars().map(units).sum();
    if total <= encoding.single() {
        return (encoding, total, usize::from(total > 0));
    }
    let (mut segments, mut filled) = (1, 0);
    for character in text.chars() {
        if filled + units(character) > encoding.segment() {
            segments += 1;
            filled = 0;
        }
        filled += units(character);
    }
    (encoding, total, segments)
}

fn fewest(measured: &Measured) -> usize {
    measured.other_segments.unwrap_or(measured.segments) as usize
}

proptest! {
    #![proptest_config(with_seeds(ProptestConfig::with_cases(2_000)))]

    #[test]
    fn units_and_the_fewest_segments_follow_the_definition(text in text()) {
        let measured = measure(&text);
        prop_assert_eq!((measured.encoding, measured.units, fewest(&measured)), slow(&text));
        prop_assert!(measured.other_segments.is_none_or(|other| other < measured.segments));
        prop_assert_eq!(measured.characters, text.encode_utf16().count());
    }

    #[test]
    fn segments_make_up_the_text_and_none_is_empty_or_too_full(text in text()) {
        let (measured, segments) = (measure(&text), split(&text));
        prop_assert_eq!(segments.len(), measured.segments as usize);
        prop_assert_eq!(segments.iter().map(|segment| &text[segment.start..segment.end]).collect::<String>(), &text[..]);
        prop_assert_eq!(segments.iter().map(|segment| segment.units).sum::<usize>(), measured.units);
        let room = if segments.len() == 1 { measured.encoding.single() } else { measured.encoding.segment() };
        prop_assert!(segments.iter().all(|segment| (1..=room).contains(&segment.units)));
    }

    #[test]
    fn any_pieces_measure_like_the_whole(text in text(), cuts in proptest::collection::vec(any::<proptest::sample::Index>(), 0..6)) {
        let mut places: Vec<usize> = cuts.iter().map(|cut| text.floor_char_boundary(cut.index(text.len() + 1))).collect();
        places.extend([0, text.len()]);
        places.sort_unstable();
        let pieces: Vec<&str> = places.windows(2).map(|pair| &text[pair[0]..pair[1]]).collect();
        prop_assert_eq!(measure_pieces(pieces), measure(&text));
    }

    #[test]
    fn a_text_has_causes_where_it_is_ucs_2(text in text()) {
        let (report, found) = (inspect_text(&text), causes(&text));
        prop_assert_eq!(report.encoding == Encoding::Ucs2, !report.ucs2_because.is_empty());
        for cause in found {
            prop_assert!(text[cause.at_byte..].starts_with(&cause.character));
            prop_assert_eq!(text[..cause.at_byte].encode_utf16().count(), cause.at);
            prop_assert!(cause.count >= 1);
        }
    }

    #[test]
    fn gsm_7_text_has_a_grapheme_a_character(text in "[ -Z_a-z€\\r\\néüΩ]{0,200}") {
        prop_assert_eq!(graphemes(&text), text.chars().count());
    }
}

#[test]
fn boundaries_are_where_the_standard_puts_them() {
    let segments = |text: &str| measure(text).segments;
    for (unit, single, two) in [("a", 160, 306), ("€", 80, 152), ("ß", 160, 306), ("’", 70, 134), ("👋", 35, 66)]
    {
        assert_eq!(
            [single, single + 1, two, two + 1].map(|count| segments(&unit.repeat(count))),
            [1, 2, 2, 3],
            "{unit}"
        );
    }
    assert_eq!(segments(""), 0);
}

#[test]
fn an_escape_is_not_parted_from_its_character() {
    let text = format!("{}€{}", "a".repeat(152), "b".repeat(10));
    assert_eq!(split(&text).iter().map(|segment| segment.units).collect::<Vec<_>>(), [152, 12]);
}

#[test]
fn clusters_stay_whole_and_both_counts_are_told_where_they_differ() {
    let family = "👨\u{200d}👩\u{200d}👧\u{200d}👦";
    let text = format!("{}{family}{}", "’".repeat(60), "’".repeat(60));
    let measured = measure(&text);
    assert_eq!((measured.units, measured.segments, measured.other_segments), (131, 3, Some(2)));
}

#[test]
fn a_cluster_without_room_in_any_segment_is_split() {
    let text = format!("’e{}", "\u{301}".repeat(100));
    assert_eq!(split(&text).iter().map(|segment| segment.units).collect::<Vec<_>>(), [67, 35]);
}

#[test]
fn a_line_break_may_be_parted() {
    let text = format!("{}\r\n{}", "a".repeat(152), "b".repeat(10));
    assert_eq!(split(&text).iter().map(|segment| segment.units).collect::<Vec<_>>(), [153, 11]);
}

#[test]
fn texts_of_one_segment_and_texts_in_gsm_7_cost_no_allocation() {
    for text in ["a".repeat(500), "é[".repeat(300), "l’été".repeat(14), "👩\u{200d}".repeat(20)] {
        let (start, end) = text.split_at(text.floor_char_boundary(text.len() / 2));
        let mut segments = 0;
        let used = allocation_counter::measure(|| segments = measure_pieces([start, end]).segments);
        assert!(segments > 0 && used.count_total == 0, "{text}");
    }
}

#[test]
fn time_grows_with_the_length_only() {
    // Long runs of what has to be looked back over; quadratic time would take minutes here.
    for unit in ["\u{1f1e9}", "\u{301}", "क\u{94d}", "👩\u{200d}", "\u{600}", "\u{301}\u{200d}", "a\u{301}"] {
        let text = unit.repeat(200_000);
        assert_eq!(split(&text).len(), measure(&text).segments as usize);
        assert!(causes(&text).len() <= 3);
    }
}
