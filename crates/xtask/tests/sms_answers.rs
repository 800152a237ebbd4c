//! The SMS engine against the committed answers of Twilio's calculator.

#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::string_slice,
    reason = "a panic is a failed test"
)]

use std::collections::{BTreeMap, BTreeSet};
use std::fs;

use sendcheck_core::sms::{Encoding, measure, septets, split};
use unicode_segmentation::UnicodeSegmentation;
use xtask::sms::{TEXTS, data_directory, digest, texts};

/// What the calculator answers for a text.
struct Answer {
    encoding: Encoding,
    units: usize,
    /// The units of each segment.
    segments: Vec<usize>,
    /// The lengths of the clusters, where they are not the characters.
    clusters: Option<Vec<usize>>,
}

fn read(name: &str) -> String {
    fs::read_to_string(data_directory().join(name)).expect("the committed answers")
}

fn answers() -> impl Iterator<Item = Answer> {
    read("answers.tsv").lines().map(answer).collect::<Vec<_>>().into_iter()
}

fn answer(line: &str) -> Answer {
    let mut fields = line.split('\t');
    let mut field = || fields.next().unwrap_or("");
    Answer {
        encoding: if field() == "G" { Encoding::Gsm7 } else { Encoding::Ucs2 },
        units: field().parse().expect("a count"),
        segments: lengths(field()),
        clusters: Some(lengths(field())).filter(|clusters| !clusters.is_empty()),
    }
}

/// `ab3{67}` is 1, 2, 2, 2, 67.
fn lengths(written: &str) -> Vec<usize> {
    let mut lengths = Vec::new();
    let mut rest = written;
    while let Some(first) = rest.chars().next() {
        let length;
        (length, rest) = match rest.strip_prefix('{').and_then(|rest| rest.split_once('}')) {
            Some((length, rest)) => (length.parse().expect("a length"), rest),
            None if first == '`' => (0, &rest[1..]),
            None => (usize::from(rest.as_bytes()[0] - b'`'), &rest[1..]),
        };
        let digits = rest.len() - rest.trim_start_matches(|c: char| c.is_ascii_digit()).len();
        let count = if digits == 0 { 1 } else { rest[..digits].parse().expect("a count") };
        lengths.extend(std::iter::repeat_n(length, count));
        rest = &rest[digits..];
    }
    lengths
}

/// What the standard says of these clusters, if none is larger than a segment.
fn packed(clusters: &[usize]) -> Vec<usize> {
    if clusters.iter().sum::<usize>() <= 70 {
        return vec![clusters.iter().sum()];
    }
    let mut segments = vec![0];
    for cluster in clusters {
        match segments.last_mut() {
            Some(filled) if *filled + cluster <= 67 => *filled += cluster,
            _ => segments.push(*cluster),
        }
    }
    segments
}

/// Why the calculator's segments are others than ours. The standard decides none of it: it does not know clusters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Class {
    /// It has an empty segment, or one with more than a segment can hold: clusters as large as segments confuse it.
    Impossible,
    /// Since Unicode 11 a skin tone joins whatever stands before it, then only what was listed as a person.
    SkinTone,
    /// Since Unicode 11 a joiner joins any two pictures, then only what was listed as joining.
    JoinedPictures,
    /// Then a joiner also joined a listed picture to what is none.
    LooseJoiner,
    /// Since Unicode 15.1 consonants of six scripts of India join over their virama.
    Conjunct,
    /// A mark that Unicode 10 did not have.
    LaterMark,
    /// A sign before its letter that Unicode 10 did not have.
    LaterPrefix,
    /// It parts the halves of a flag behind a sign that stands before its letter, which Unicode 10 did not ask for.
    PrefixedFlag,
}

/// The class of a text, by the first cluster that is another one; none if nothing explains the difference.
fn class(text: &str, answer: &Answer) -> Option<Class> {
    let room = answer.encoding.segment();
    if answer.segments.iter().any(|units| *units == 0 || *units > room) {
        return Some(Class::Impossible);
    }
    let theirs = answer.clusters.clone().unwrap_or_else(|| text.chars().map(char::len_utf16).collect());
    if packed(&theirs) != answer.segments {
        return None;
    }
    let ours = text.graphemes(true).flat_map(|cluster| match cluster {
        "\r\n" => vec![1, 1],
        _ => vec![cluster.encode_utf16().count()],
    });
    let (ours, theirs) = (boundaries(ours), boundaries(theirs.into_iter()));
    let at = *ours.symmetric_difference(&theirs).next()?;
    let (before, after) = halves(text, at);
    let (last, next) = (before.chars().next_back()?, after.chars().next()?);
    let carrier = before.trim_end_matches(['\u{200c}', '\u{200d}']).chars().next_back();
    match (last, next) {
        ('\u{200d}', _) if ours.contains(&at) => Some(Class::LooseJoiner),
        _ if ours.contains(&at) => None,
        (_, '\u{1f3fb}'..='\u{1f3ff}') => Some(Class::SkinTone),
        _ if joins('a', next) => Some(Class::LaterMark),
        _ if joins(last, 'a') => Some(Class::LaterPrefix),
        ('\u{1f1e6}'..='\u{1f1ff}', '\u{1f1e6}'..='\u{1f1ff}') if joins(before.chars().rev().nth(1)?, 'a') => {
            Some(Class::PrefixedFlag)
        }
        ('\u{200d}', '\u{2000}'..) => Some(Class::JoinedPictures),
        (_, '\u{915}'..='\u{d3a}') if carrier.is_some_and(|sign| VIRAMAS.contains(&sign)) => Some(Class::Conjunct),
        _ => None,
    }
}

/// Of Devanagari, Bengali, Gujarati, Oriya, Telugu and Malayalam.
const VIRAMAS: [char; 6] = ['\u{94d}', '\u{9cd}', '\u{acd}', '\u{b4d}', '\u{c4d}', '\u{d4d}'];

fn boundaries(lengths: impl Iterator<Item = usize>) -> BTreeSet<usize> {
    let ends = lengths.scan(0, |end, length| {
        *end += length;
        Some(*end)
    });
    ends.collect()
}

/// The text before and from a place in UTF-16 code units.
fn halves(text: &str, at: usize) -> (&str, &str) {
    let mut units = 0;
    let place = text.char_indices().find(|(_, character)| {
        let found = units == at;
        units += character.len_utf16();
        found
    });
    text.split_at(place.map_or(text.len(), |(place, _)| place))
}

/// Whether the two are one cluster today.
fn joins(first: char, then: char) -> bool {
    [first, then].iter().collect::<String>().graphemes(true).count() == 1
}

/// How many texts of each class are cut elsewhere, and how many of them into more or fewer segments.
const LEDGER: [(Class, (usize, usize)); 8] = [
    (Class::Impossible, (180, 81)),
    (Class::SkinTone, (637, 56)),
    (Class::JoinedPictures, (359, 31)),
    (Class::LooseJoiner, (2, 0)),
    (Class::Conjunct, (992, 101)),
    (Class::LaterMark, (113, 6)),
    (Class::LaterPrefix, (20, 1)),
    (Class::PrefixedFlag, (1, 0)),
];

#[test]
fn segments_are_those_of_the_calculator_wherever_the_standard_decides() {
    assert_eq!(read("digest.txt").trim(), format!("{:016x}", digest()), "run `cargo xtask fetch-sms`");
    let (mut compared, mut ledger) = (0, BTreeMap::new());
    for (text, answer) in texts().zip(answers()) {
        compared += 1;
        let ours = measure(&text);
        assert_eq!((ours.encoding, ours.units), (answer.encoding, answer.units), "{text:?}");
        let segments: Vec<_> = split(&text).iter().map(|segment| segment.units).collect();
        assert_eq!(segments.len(), ours.segments as usize, "{text:?}");
        // The calculator has one empty segment where we have none.
        if segments == answer.segments || (text.is_empty() && answer.segments == [0]) {
            continue;
        }
        let class = class(&text, &answer).unwrap_or_else(|| panic!("nothing explains {text:?}"));
        let (elsewhere, other_count) = ledger.entry(class).or_insert((0, 0));
        *elsewhere += 1;
        *other_count += usize::from(segments.len() != answer.segments.len());
    }
    assert_eq!(compared, TEXTS);
    assert_eq!(ledger, BTreeMap::from(LEDGER));
}

#[test]
fn the_alphabet_is_the_calculators() {
    let field =
        |line: &str| line.split_once('\t').map(|(code, septets)| (u32::from_str_radix(code, 16), septets.parse()));
    let listed: BTreeMap<u32, usize> = read("alphabet.tsv")
        .lines()
        .filter_map(field)
        .map(|(code, septets)| (code.expect("a code point"), septets.expect("a count")))
        .collect();
    assert_eq!(listed.len(), 137);
    for character in '\0'..=char::MAX {
        assert_eq!(septets(character), listed.get(&u32::from(character)).copied(), "{character:?}");
    }
}
