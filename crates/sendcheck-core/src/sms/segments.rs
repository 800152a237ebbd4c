//! How a text is cut into segments.
//!
//! 3GPP TS 23.040, 9.2.3.24.1, forbids cutting between an escape and its character and inside a
//! 16-bit unit. Here a surrogate pair stays whole too, since half an emoji shows as none, and so
//! does a grapheme cluster (Unicode Standard Annex 29) unless it has no room in any segment; a
//! carriage return and its line feed are two characters that may be parted. That is what Twilio's
//! calculator does.

use alloc::vec::Vec;

use unicode_segmentation::UnicodeSegmentation;

use crate::sms::{Encoding, measure};

/// One segment of a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct Segment {
    /// The byte at which it starts.
    pub start: usize,
    /// The byte before which it ends.
    pub end: usize,
    /// Its septets or UTF-16 code units.
    pub units: usize,
}

/// The segments of a text, in order: none of an empty one, else as many as [`measure`] counts.
///
/// ```
/// use sendcheck_core::sms::split;
///
/// let text = "Bonjour ! ".repeat(20);
/// let segments = split(&text);
/// assert_eq!(segments.iter().map(|segment| segment.units).collect::<Vec<_>>(), [153, 47]);
/// ```
pub fn split(text: &str) -> Vec<Segment> {
    let measured = measure(text);
    if measured.segments <= 1 {
        let whole = Segment { start: 0, end: text.len(), units: measured.units };
        return (0..measured.segments).map(|_| whole).collect();
    }
    match measured.encoding {
        Encoding::Gsm7 => cut(scalars(text, Encoding::Gsm7), Encoding::Gsm7, text.len()),
        Encoding::Ucs2 => cut(clusters(text), Encoding::Ucs2, text.len()),
    }
}

/// How many characters a reader sees: grapheme clusters, except that a carriage return and its line
/// feed are two.
pub fn graphemes(text: &str) -> usize {
    if text.is_ascii() {
        return text.len();
    }
    text.graphemes(true).map(|cluster| if cluster == LINE_BREAK { 2 } else { 1 }).sum()
}

/// The one cluster that is split.
const LINE_BREAK: &str = "\r\n";

/// What is not split any further.
#[derive(Debug, Clone, Copy)]
struct Atom {
    /// The byte at which it starts.
    start: usize,
    units: usize,
}

/// The characters of a text, each an atom: an escape pair or a surrogate pair is one.
fn scalars(text: &str, encoding: Encoding) -> impl Iterator<Item = Atom> {
    text.char_indices().map(move |(start, character)| Atom { start, units: encoding.units(character) })
}

/// The segments of a text in UCS-2 that needs more than one: where clusters are split between their characters, and where
/// they are not.
///
/// Clusters are looked for only where a segment ends; what has room in it as a whole is added as a whole.
pub(super) fn packed(text: &str) -> [u32; 2] {
    let (mut split, mut whole) = (Packer::new(Encoding::Ucs2), Packer::new(Encoding::Ucs2));
    let mut rest = text;
    while !rest.is_empty() {
        let ascii = rest.bytes().take_while(u8::is_ascii).count();
        // The last of them may be joined by what follows.
        let alone = if ascii == rest.len() { ascii } else { ascii.saturating_sub(1) };
        split.add_ones(alone);
        whole.add_ones(alone);
        rest = rest.get(alone..).unwrap_or_default();
        let Some((_, run)) = (Runs { at: 0, rest }).next() else { break };
        let units = crate::limits::characters(run);
        if split.has_room(units) {
            split.add(units);
        } else {
            run.chars().for_each(|character| split.add(character.len_utf16()));
        }
        if whole.has_room(units) {
            whole.add(units);
        } else {
            clusters(run).for_each(|atom| whole.add(atom.units));
        }
        rest = rest.get(run.len()..).unwrap_or_default();
    }
    [split.segments(), whole.segments()]
}

/// The grapheme clusters of a text in UCS-2, each an atom unless it has no room in any segment.
fn clusters(text: &str) -> impl Iterator<Item = Atom> {
    Runs { at: 0, rest: text }.flat_map(|(start, run)| {
        let lone = run.chars().next().filter(|character| character.len_utf8() == run.len());
        let atom = lone.map(|character| Atom { start, units: character.len_utf16() });
        let joined = if lone.is_some() { "" } else { run };
        atom.into_iter().chain(joined.grapheme_indices(true).flat_map(move |(at, cluster)| atoms(start + at, cluster)))
    })
}

/// The one atom of a cluster, or its characters where it is split.
fn atoms(start: usize, cluster: &str) -> impl Iterator<Item = Atom> {
    let units = crate::limits::characters(cluster);
    let whole = units <= Encoding::Ucs2.segment() && cluster != LINE_BREAK;
    let atoms = scalars(cluster, Encoding::Ucs2)
        .map(move |atom| Atom { start: start + atom.start, units: if whole { units } else { atom.units } });
    atoms.take(if whole { 1 } else { usize::MAX })
}

/// Cuts a text where two characters meet that stand alone, so that clusters are looked for only
/// where there may be some.
struct Runs<'a> {
    at: usize,
    rest: &'a str,
}

impl<'a> Iterator for Runs<'a> {
    type Item = (usize, &'a str);

    fn next(&mut self) -> Option<(usize, &'a str)> {
        // Two characters of ASCII stand alone.
        if let [first, second, ..] = self.rest.as_bytes()
            && first.is_ascii()
            && second.is_ascii()
        {
            let (run, rest) = self.rest.split_at_checked(1)?;
            let start = self.at;
            (self.at, self.rest) = (start + 1, rest);
            return Some((start, run));
        }
        let mut characters = self.rest.char_indices();
        let mut alone = stands_alone(characters.next()?.1);
        let end = characters.find(|(_, character)| {
            let before = core::mem::replace(&mut alone, stands_alone(*character));
            before && alone
        });
        let (run, rest) = self.rest.split_at_checked(end.map_or(self.rest.len(), |(at, _)| at))?;
        let start = self.at;
        (self.at, self.rest) = (start + run.len(), rest);
        Some((start, run))
    }
}

/// Whether a character never joins another that stands alone too, as most letters do not; the
/// clusters of a text of such characters need not be looked for.
pub(super) fn stands_alone(character: char) -> bool {
    matches!(character,
        ..'\u{300}' | '\u{370}'..='\u{482}' | '\u{48a}'..='\u{52f}' | '\u{5d0}'..='\u{5ea}' | '\u{620}'..='\u{64a}'
        | '\u{2010}'..='\u{2027}' | '\u{2030}'..='\u{205e}' | '\u{20a0}'..='\u{20bf}' | '\u{3000}'..='\u{3029}'
        | '\u{3041}'..='\u{3096}' | '\u{30a0}'..='\u{30ff}' | '\u{4e00}'..='\u{9fff}' | '\u{ac00}'..='\u{d7a3}'
        | '\u{ff01}'..='\u{ff9d}' | '\u{1f300}'..='\u{1f3fa}' | '\u{1f400}'..='\u{1f64f}' | '\u{1f680}'..='\u{1f6ff}')
}

/// Fills segments of a message that needs more than one.
#[derive(Debug, Clone, Copy)]
pub(super) struct Packer {
    room: usize,
    full: u32,
    filled: usize,
}

impl Packer {
    pub(super) fn new(encoding: Encoding) -> Self {
        Self { room: encoding.segment(), full: 0, filled: 0 }
    }

    /// Adds an atom, which has room in a segment, to this segment or to the next.
    #[inline]
    pub(super) fn add(&mut self, units: usize) {
        if self.filled + units > self.room {
            self.full = self.full.saturating_add(1);
            self.filled = 0;
        }
        self.filled += units;
    }

    /// Adds so many atoms of one unit.
    fn add_ones(&mut self, atoms: usize) {
        let Some(before_last) = (self.filled + atoms).checked_sub(1) else { return };
        self.full = self.full.saturating_add(u32::try_from(before_last / self.room).unwrap_or(u32::MAX));
        self.filled = before_last % self.room + 1;
    }

    /// Whether so many units have room in this segment.
    fn has_room(self, units: usize) -> bool {
        self.filled + units <= self.room
    }

    /// The segments so far.
    pub(super) fn segments(self) -> u32 {
        self.full.saturating_add(u32::from(self.filled > 0))
    }
}

fn cut(atoms: impl Iterator<Item = Atom>, encoding: Encoding, end: usize) -> Vec<Segment> {
    let mut segments: Vec<Segment> = Vec::new();
    let mut packer = Packer::new(encoding);
    for atom in atoms {
        let before = packer.segments();
        packer.add(atom.units);
        match segments.last_mut().filter(|_| packer.segments() == before) {
            Some(segment) => segment.units += atom.units,
            None => segments.push(Segment { start: atom.start, end, units: atom.units }),
        }
    }
    let starts: Vec<_> = segments.iter().skip(1).map(|segment| segment.start).collect();
    segments.iter_mut().zip(starts).for_each(|(segment, next)| segment.end = next);
    segments
}

#[cfg(test)]
mod tests {
    use alloc::string::String;

    use super::*;

    #[test]
    fn clusters_are_those_of_the_whole_text() {
        let characters = "a日👋\r\n\u{1f1e9}\u{1f1ea}\u{301}\u{200d}\u{600}क\u{94d}각\u{11a8}❤\u{fe0f}".chars();
        let characters: Vec<char> = characters.collect();
        for number in 0..50_000_usize {
            let digits = (0..6_u32).map(|place| number / characters.len().pow(place) * 7 + number);
            let text: String = digits.map(|digit| characters[digit % characters.len()]).collect();
            let whole = text.grapheme_indices(true).flat_map(|(at, cluster)| atoms(at, cluster));
            let places = |atom: Atom| (atom.start, atom.units);
            assert!(clusters(&text).map(places).eq(whole.map(places)), "{text:?}");
        }
    }

    #[test]
    fn what_has_room_as_a_whole_fills_segments_as_its_atoms_do() {
        let pieces =
            ["Hi Jane, ", "अनीता शर्मा ", "日本", "\r\n", "👩\u{200d}👩\u{200d}👧", "e\u{301}\u{301}", "x", "’"];
        for number in 0..20_000_usize {
            let digits = (0..9_u32).map(|place| number / 7_usize.pow(place % 5) * 31 + number * (place as usize + 1));
            let text: String = digits.map(|digit| pieces[digit % pieces.len()]).collect();
            let naive = |units: &mut dyn Iterator<Item = usize>| {
                let mut packer = Packer::new(Encoding::Ucs2);
                units.for_each(|units| packer.add(units));
                packer.segments()
            };
            let split = naive(&mut text.chars().map(char::len_utf16));
            let whole = naive(&mut clusters(&text).map(|atom| atom.units));
            assert_eq!(packed(&text), [split, whole], "{text:?}");
        }
    }

    #[test]
    fn what_stands_alone_joins_nothing_that_stands_alone() {
        // One of each class that such characters have: letters, pictures, syllables, consonants, controls.
        let others = ['a', '©', '각', '가', '\u{7f}', '日', '👋'];
        for character in ('\0'..=char::MAX).filter(|character| stands_alone(*character)) {
            for other in others.into_iter().chain([character]) {
                let pairs = [[character, other], [other, character]];
                for pair in pairs.map(|pair| pair.iter().collect::<String>()) {
                    assert_eq!(pair.graphemes(true).count(), 2, "{pair:?}");
                }
            }
        }
    }
}
