//! Texts for the comparison with Twilio's calculator, the same in every run.
//!
//! The committed answers stand in the order of these texts: whoever changes how they are drawn runs
//! `cargo xtask fetch-sms`.

use crate::phone::random::Random;

/// How many texts there are.
pub const TEXTS: usize = 24_000;

/// The texts.
pub fn texts() -> impl Iterator<Item = String> {
    (0..TEXTS).map(|index| {
        let kind = KINDS.get(index % KINDS.len()).copied().unwrap_or(Kind::Anything);
        text(kind, &mut Random::seeded(index as u64))
    })
}

/// A number that is another one as soon as one text is (FNV-1a over all of them).
pub fn digest() -> u64 {
    let step = |hash: u64, byte: u8| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
    texts().fold(0xcbf2_9ce4_8422_2325, |hash, text| text.bytes().chain([0xff]).fold(hash, step))
}

/// What a text is made of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    /// The basic alphabet.
    Basic,
    /// The same with many characters of the extension table.
    Escapes,
    /// The same with line breaks of both kinds.
    Lines,
    /// The same with a few characters outside of the alphabet.
    Foreign,
    /// Sentences with what a word processor makes of them.
    Typographic,
    /// Letters of many scripts, without marks.
    Letters,
    /// Letters with marks that join them.
    Marks,
    /// Scripts of India, with conjuncts.
    Indic,
    /// Hangul, whole syllables and in pieces.
    Hangul,
    /// Emoji with modifiers, flags, keycaps, families.
    Emoji,
    /// Any scalar of the plane, all planes alike.
    Anything,
    /// All of that.
    Mixed,
}

const KINDS: [Kind; 12] = [
    Kind::Basic,
    Kind::Escapes,
    Kind::Lines,
    Kind::Foreign,
    Kind::Typographic,
    Kind::Letters,
    Kind::Marks,
    Kind::Indic,
    Kind::Hangul,
    Kind::Emoji,
    Kind::Anything,
    Kind::Mixed,
];

/// The lengths in UTF-16 code units around which something happens.
const TELLING: [usize; 12] = [0, 1, 67, 70, 134, 140, 153, 160, 201, 268, 306, 459];

fn text(kind: Kind, random: &mut Random) -> String {
    let length = match random.below(16) {
        0..=9 => TELLING.get(random.below(TELLING.len())).map_or(0, |near| (near + random.below(9)).saturating_sub(4)),
        10..=14 => random.below(350),
        _ => random.below(1_700),
    };
    let mut text = String::new();
    let mut units = 0;
    while units < length {
        let start = text.len();
        let kind = if kind == Kind::Mixed { *random.pick(&KINDS).unwrap_or(&kind) } else { kind };
        draw(kind, random, &mut text);
        units += text.get(start..).map_or(0, |added| added.encode_utf16().count());
    }
    text
}

const BASIC: &str = "@£$¥èéùìòÇ\nØøÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";
const ESCAPES: &str = "\u{c}^{}\\[~]|€";
const FOREIGN: &str = "\t`çáíóú\u{a0}‘’“”–—…•™®°\u{1b}\0ΑΒΕ\u{200b}\u{ad}👋";
const ACCENTS: &str = "\u{300}\u{301}\u{302}\u{303}\u{308}\u{327}\u{334}\u{338}";
const MARKS: &str = "\u{300}\u{301}\u{302}\u{303}\u{308}\u{327}\u{334}\u{338}\u{345}\u{489}\u{5b0}\u{64b}\u{651}\u{20e3}\u{fe0f}\u{200c}\u{200d}";
const BASES: [&str; 40] = [
    "❤", "☺", "✌", "☝", "⛹", "👩", "👨", "👧", "👦", "🧑", "🏳", "🏴", "👁", "🗨", "🐻", "🐦", "🎅", "🏃", "💁", "🤷",
    "🥷", "🧜", "🫶", "🫱", "🪪", "🫡", "🛜", "🩷", "🪿", "©", "™", "ℹ", "▶", "🅰", "🈂", "🃏", "😀", "🍎", "🚀", "🎓",
];
const GLUED: [&str; 16] = ["❤", "👩", "👨", "👧", "👦", "🗨", "🌈", "⚕", "⚖", "✈", "♂", "♀", "🎓", "🦰", "❄", "➡"];
const SEQUENCES: [&str; 10] = ["👨‍👩‍👧‍👦", "🏴󠁧󠁢󠁳󠁣󠁴󠁿", "👩🏽‍💻", "❤️‍🔥", "🧑🏻‍🤝‍🧑🏿", "1️⃣", "🏳️‍⚧️", "🐻‍❄️", "👁️‍🗨️", "🫱🏿‍🫲🏻"];

/// Appends a character or a few that belong together.
fn draw(kind: Kind, random: &mut Random, text: &mut String) {
    match kind {
        Kind::Basic => one_of(BASIC, random, text),
        Kind::Escapes => one_of(if random.below(3) == 0 { ESCAPES } else { BASIC }, random, text),
        Kind::Lines => match random.below(6) {
            0 => text.push_str("\r\n"),
            1 => text.push(if random.below(2) == 0 { '\n' } else { '\r' }),
            2 if random.below(40) == 0 => one_of(FOREIGN, random, text),
            _ => one_of(BASIC, random, text),
        },
        Kind::Foreign => {
            one_of(if random.below(60) == 0 { FOREIGN } else { BASIC }, random, text);
            if random.below(20) == 0 {
                one_of(ESCAPES, random, text);
            }
        }
        Kind::Typographic => match random.below(12) {
            0 => one_of(FOREIGN, random, text),
            1 => text.push(' '),
            _ => text.push(char::from(b'a' + u8::try_from(random.below(26)).unwrap_or(0))),
        },
        Kind::Letters => scalar_of(&LETTERS, random, text),
        Kind::Marks => marked(random, text),
        Kind::Indic => indic(random, text),
        Kind::Hangul => match random.below(3) {
            0 => scalar_of(&[(0xac00, 0xd7a3)], random, text),
            _ => scalar_of(&[(0x1100, 0x115f), (0x1160, 0x11a7), (0x11a8, 0x11ff), (0xac00, 0xd7a3)], random, text),
        },
        Kind::Emoji | Kind::Mixed => emoji(random, text),
        Kind::Anything => {
            let plane = u32::try_from(random.below(17)).unwrap_or(0) << 16;
            scalar_of(&[(plane, plane | 0xffff)], random, text);
        }
    }
}

const LETTERS: [(u32, u32); 12] = [
    (0x61, 0x7a),
    (0xc0, 0x17f),
    (0x391, 0x3c9),
    (0x410, 0x44f),
    (0x5d0, 0x5ea),
    (0x620, 0x64a),
    (0xe01, 0xe2e),
    (0x10d0, 0x10f0),
    (0x3041, 0x3096),
    (0x4e00, 0x9fff),
    (0x1_0400, 0x1_044f),
    (0x2_0000, 0x2_a6df),
];

/// A letter, often with a few marks, now and then with so many that they fill a segment.
fn marked(random: &mut Random, text: &mut String) {
    scalar_of(&LETTERS, random, text);
    match random.below(600) {
        0 => (0..random.below(140)).for_each(|_| one_of(ACCENTS, random, text)),
        1..=300 => (0..=random.below(3)).for_each(|_| mark(random, text)),
        _ => {}
    }
}

fn mark(random: &mut Random, text: &mut String) {
    match random.below(40) {
        // Vowels that take a place of their own, signs that stand before their letter, marks of later versions.
        0..=4 => scalar_of(&[(0x93e, 0x940)], random, text),
        5 => scalar_of(&[(0x600, 0x605), (0x6dd, 0x6dd), (0x1_10cd, 0x1_10cd)], random, text),
        6 => scalar_of(&[(0x1ac0, 0x1ace), (0x1_0efd, 0x1_0eff), (0x1_e2ec, 0x1_e2ef)], random, text),
        _ => one_of(MARKS, random, text),
    }
}

/// A consonant of one of nine scripts with virama, vowel sign or neither.
fn indic(random: &mut Random, text: &mut String) {
    let script = 0x900 + 0x80 * u32::try_from(random.below(9)).unwrap_or(0);
    let syllable = random.below(4);
    for _ in 0..=syllable {
        scalar_of(&[(script + 0x15, script + 0x39)], random, text);
        match random.below(6) {
            0..=2 => scalar_of(&[(script + 0x4d, script + 0x4d)], random, text),
            3 => scalar_of(&[(script + 0x3e, script + 0x4c)], random, text),
            4 => one_of("\u{200c}\u{200d} ", random, text),
            _ => {}
        }
    }
}

fn emoji(random: &mut Random, text: &mut String) {
    match random.below(8) {
        0 => text.push_str(SEQUENCES.get(random.below(SEQUENCES.len())).unwrap_or(&"")),
        1 => (0..=random.below(3)).for_each(|_| scalar_of(&[(0x1_f1e6, 0x1_f1ff)], random, text)),
        2 => scalar_of(&[(0x1_f300, 0x1_faff), (0x2600, 0x27bf)], random, text),
        3 => one_of("0123456789#* abc\u{fe0f}\u{20e3}\u{200d}", random, text),
        _ => {
            text.push_str(random.pick(&BASES).unwrap_or(&""));
            for _ in 0..random.below(4) {
                match random.below(3) {
                    0 => scalar_of(&[(0x1_f3fb, 0x1_f3ff)], random, text),
                    1 => text.push('\u{fe0f}'),
                    _ => {
                        text.push('\u{200d}');
                        text.push_str(random.pick(&GLUED).unwrap_or(&""));
                    }
                }
            }
        }
    }
}

fn one_of(characters: &str, random: &mut Random, text: &mut String) {
    text.extend(characters.chars().nth(random.below(characters.chars().count())));
}

/// A scalar of one of the ranges; what is no scalar is left out, and the next one is drawn instead.
fn scalar_of(ranges: &[(u32, u32)], random: &mut Random, text: &mut String) {
    let Some((first, last)) = random.pick(ranges).copied() else { return };
    let below = usize::try_from(last - first).unwrap_or(0) + 1;
    let code = first + u32::try_from(random.below(below)).unwrap_or(0);
    text.push(char::from_u32(code).unwrap_or('\u{fffd}'));
}
