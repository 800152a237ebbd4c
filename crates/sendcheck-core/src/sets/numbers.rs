//! A set of phone numbers.

use alloc::string::{String, ToString};
use alloc::vec::Vec;

use super::Gaps;
use crate::phone::{Country, E164, Number, Possibility};
use crate::recipients::headings::{Meaning, NumberKind, meaning};
use crate::recipients::number_cell::{behind_list_number, mend, opens_with_area_code};
use crate::recipients::{
    AddressColumn, Basis, Cells, List, ListError, NumberOf, ReadOptions, Scratch, WithoutPlus, is_number_like,
    nearly_all, read,
};

/// The numbers that opted out of SMS.
pub type OptedOut = NumberSet;

/// A set of phone numbers, such as those that opted out.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct NumberSet {
    numbers: Vec<E164>,
    gaps: Gaps,
    /// Whether lines without `+` were taken as they stand, and nobody said that they have their calling code.
    guesses: bool,
}

impl NumberSet {
    /// Reads a file of numbers as a list is read: the column of the numbers wherever it stands, by its name or by what it
    /// holds, with a heading or without, in any encoding and with any delimiter that lists have; cells are mended alike.
    ///
    /// A line that gives no number, or without a `+` no valid one, is counted by [`NumberSet::gaps`], as it may lack its calling
    /// code, and so is a file without any. A number that parses counts even then, so that whoever takes any digits
    /// finds it. With a country a line counts for each number that it may be: as dialled there, and as it stands.
    ///
    /// # Errors
    /// [`ListError::NotText`], and where `options` name a line or a column that is not there.
    ///
    /// ```
    /// use sendcheck_core::phone::Number;
    /// use sendcheck_core::recipients::ReadOptions;
    /// use sendcheck_core::sets::NumberSet;
    /// let file = b"Name,Phone\nJane,+1 202 555 0123\nOmar,0171 1234567\n";
    /// let set = NumberSet::read(file, ReadOptions::default())?;
    /// assert!(set.contains(Number::parse("12025550123")?.e164()));
    /// assert_eq!((set.gaps().unread(), set.gaps().first_lines()), (1, &[3][..]));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn read(bytes: &[u8], options: ReadOptions) -> Result<Self, ListError> {
        Self::of_list(read(bytes, super::expected(AddressColumn::Phone), options))
    }

    /// The set of a list that was read with [`expected`](super::expected) columns; a list without recipients is one in which
    /// nobody stands.
    ///
    /// # Errors
    /// Every other error of the list.
    pub fn of_list(list: Result<List, ListError>) -> Result<Self, ListError> {
        let list = match list {
            Ok(list) => list,
            Err(error) => return Gaps::nobody(&error).map(|gaps| Self { gaps, ..Self::default() }).ok_or(error),
        };
        let (country, as_given) = (list.reading().country, list.reading().numbers_as_given);
        let asks = country.is_none() && !as_given;
        let (mut numbers, mut gaps, mut without_plus) = (Vec::new(), Gaps::of(&list), WithoutPlus::default());
        let (mut scratch, mut buffer) = (Scratch::default(), String::new());
        let further = further_numbers(&list);
        for index in 0..list.len() {
            let Some((meta, cells)) = list.record(index).zip(list.cells(index, &mut scratch)) else { continue };
            let cell = cells.address().unwrap_or_default();
            gaps.look_at(cell);
            let mut look = |cell| NumberInCell::of(cell, country, &mut buffer).filter(|_| !meta.flags.is_torn());
            let found = look(cell);
            numbers.extend(found.iter().flat_map(NumberInCell::all));
            // Without a calling code a number may be one by chance; a caller may say that none lacks it, and so does a plus.
            let is_somebody = |cell: &str, found: &NumberInCell| {
                found.is_valid() || (as_given || has_plus(cell)) && found.may_exist()
            };
            let mut is_of_another = false;
            for column in &further {
                let further = cells.original().nth(*column).unwrap_or_default();
                let other = look(further).filter(NumberInCell::may_exist);
                numbers.extend(other.iter().flat_map(NumberInCell::all));
                is_of_another |= other.is_some_and(|other| is_somebody(further, &other) && cell.trim().is_empty());
            }
            let is_own = found.as_ref().is_some_and(|found| is_somebody(cell, found));
            let is_read = (is_of_another || is_own) && !is_moved(&list, &cells);
            if !is_read && !is_comment(&cells) {
                gaps.add_row(meta, &cells);
            }
            if !has_plus(cell) {
                without_plus.count += 1;
                without_plus.suspects.extend((!found.is_some_and(|found| found.is_valid())).then_some(index));
            }
        }
        if asks {
            gaps.lack_code(without_plus.national(&list, NumberOf::First));
        }
        let gaps = gaps.ended(numbers.is_empty());
        Ok(Self { numbers, gaps, guesses: asks && without_plus.count > 0 }.sorted())
    }

    /// The set of several lists, such as the sheets of a workbook: who is in one of them is in it.
    ///
    /// # Errors
    /// The first error of a list, as [`of_list`](Self::of_list).
    pub fn of_lists(lists: impl IntoIterator<Item = Result<List, ListError>>) -> Result<Self, ListError> {
        let mut lists = lists.into_iter();
        let first = Self::of_list(lists.next().unwrap_or(Err(ListError::Empty)))?;
        lists.try_fold(first, |all, list| Ok(all.and(Self::of_list(list)?)))
    }

    /// The numbers that a text may be, if lists would take it that are read with these options.
    pub(crate) fn numbers(text: &str, options: &ReadOptions) -> Option<impl Iterator<Item = E164>> {
        let found = NumberInCell::of(text.trim(), options.country, &mut String::new())?;
        found.may_exist().then(|| found.all())
    }

    /// Whether this number is in the set.
    pub fn contains(&self, number: E164) -> bool {
        self.numbers.binary_search(&number).is_ok()
    }

    /// How many different numbers there are.
    pub fn len(&self) -> usize {
        self.numbers.len()
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.numbers.is_empty()
    }

    /// Takes in another set: who is in either is in this one, and what either left open stays so.
    #[must_use]
    pub fn and(mut self, other: Self) -> Self {
        self.numbers.extend(other.numbers);
        let gaps = self.gaps.and(other.gaps);
        let guesses = self.guesses || other.guesses;
        Self { gaps: gaps.ended(self.numbers.is_empty()), guesses, ..self }.sorted()
    }

    /// Whether it was guessed that lines without `+` have their calling code.
    pub(crate) fn guesses(&self) -> bool {
        self.guesses
    }

    /// How many of the numbers of other countries, of how many, would be this country's mobile numbers without its calling code, where
    /// nearly all would and nobody said that they have their own.
    pub(crate) fn read_abroad(&self, country: Country) -> Option<(usize, usize)> {
        if !self.guesses || self.gaps.lacking_code().is_some() {
            return None;
        }
        let abroad = self.abroad(country);
        let at = |mut place: usize| {
            abroad.iter().find_map(|part| {
                let found = part.get(place);
                place = place.saturating_sub(part.len());
                found
            })
        };
        let count = abroad.iter().map(|part| part.len()).sum();
        nearly_all(count, &mut |place| country.would_have(&at(place)?.digits().to_string()))
    }

    /// What reading it left open.
    pub fn gaps(&self) -> &Gaps {
        &self.gaps
    }

    /// The numbers of other countries, in as many parts as those of this one leave. A service asks this of each request, so that
    /// no number is looked at for it.
    fn abroad(&self, country: Country) -> Vec<&[E164]> {
        let (mut parts, mut from) = (Vec::new(), 0);
        for own in E164::of_code(country.calling_code()) {
            let before = |end: &E164| self.numbers.partition_point(|number| number < end);
            parts.extend(self.numbers.get(from..before(&own.start)));
            from = before(&own.end);
        }
        parts.extend(self.numbers.get(from..));
        parts
    }

    fn sorted(mut self) -> Self {
        self.numbers.sort_unstable();
        self.numbers.dedup();
        self
    }
}

/// Numbers that a program has: nothing is open, even if there are none.
impl FromIterator<E164> for NumberSet {
    fn from_iter<I: IntoIterator<Item = E164>>(numbers: I) -> Self {
        Self { numbers: numbers.into_iter().collect(), ..Self::default() }.sorted()
    }
}

/// What a cell gives: the number that it is as dialled in the country, if one is given, the one that it is as it stands, with its
/// calling code, and the like behind the number of its line. Who is meant by any of them is in the set: which of them it is, only
/// whoever wrote it knows.
#[derive(Debug, Clone, Copy)]
struct NumberInCell([Option<Number>; 4]);

impl NumberInCell {
    fn of(cell: &str, country: Option<Country>, buffer: &mut String) -> Option<Self> {
        let mut read = |text: &str| {
            let mended = mend(text, buffer);
            let dialled = country.and_then(|country| Number::parse_in(mended.text, country).ok());
            let as_it_stands = Number::parse(mended.text).ok();
            let as_it_stands = as_it_stands.filter(|number| !opens_with_area_code(mended.text, Some(*number)));
            [dialled, as_it_stands].map(|number| number.filter(|_| !mended.lossy))
        };
        let [dialled, as_it_stands] = read(cell);
        let behind = behind_list_number(cell.trim_start()).map(read).unwrap_or_default();
        let [behind, behind_as_it_stands] = behind.map(|number| number.filter(Number::is_valid));
        let found = Self([dialled, as_it_stands, behind, behind_as_it_stands]);
        found.each().next().is_some().then_some(found)
    }

    fn each(&self) -> impl Iterator<Item = &Number> {
        self.0.iter().flatten()
    }

    fn all(&self) -> impl Iterator<Item = E164> + use<> {
        self.0.into_iter().flatten().map(|number| number.e164())
    }

    /// Whether it has a length that numbers of its calling code have.
    fn may_exist(&self) -> bool {
        self.each().any(|number| number.possibility() == Possibility::Possible)
    }

    /// Whether it is in a range that was given out.
    fn is_valid(&self) -> bool {
        self.each().any(Number::is_valid)
    }
}

fn has_plus(cell: &str) -> bool {
    cell.trim_start().starts_with('+')
}

/// Columns of other numbers of the same people, from 0: who stands in any of them is meant, as nobody knows which the list has. Where
/// the caller says which column it is, no other counts.
pub(super) fn further_numbers(list: &List) -> Vec<usize> {
    let reading = list.reading();
    let Some(own) = reading.address.column.filter(|_| reading.address.basis == Some(Basis::Name)) else {
        return Vec::new();
    };
    let is_another = |position: &u32| match reading.name_of(*position).map(meaning) {
        Some(Meaning::Number(name)) => !matches!(name.kind, NumberKind::Bare | NumberKind::NotWritten),
        _ => false,
    };
    let columns = (1..).take(reading.column_names.len());
    columns.filter(|position| *position != own).filter(is_another).map(|position| position as usize - 1).collect()
}

/// Whether cells too many stand before the number, as where a comma of a name is not quoted: the column of the numbers holds
/// something else then, and a number stands as far behind it.
fn is_moved(list: &List, cells: &Cells<'_>) -> bool {
    let surplus = surplus(list, cells);
    let column = list.reading().address.column.map_or(0, |column| column as usize);
    let place = (column + surplus).checked_sub(1).filter(|_| surplus > 0);
    place.and_then(|place| cells.original().nth(place)).is_some_and(is_number_like)
}

/// How many cells a row has that hold something, or stand before one that does, behind the last that the heading has.
pub(super) fn surplus(list: &List, cells: &Cells<'_>) -> usize {
    let names = list.reading().column_names.len();
    let filled = cells.original().zip(1_usize..).filter(|(cell, _)| !cell.trim().is_empty()).map(|(_, place)| place);
    filled.last().unwrap_or(0).saturating_sub(if names > 0 { names } else { usize::MAX })
}

/// Whether a row is a comment. What spreadsheets show for an error, `#N/A` or `#VALUE!`, is none.
fn is_comment(cells: &Cells<'_>) -> bool {
    let first = cells.original().next().unwrap_or_default();
    first.trim().strip_prefix('#').is_some_and(|text| text.contains(|c: char| c.is_whitespace() || c.is_lowercase()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use alloc::format;
    use alloc::vec;

    fn set(file: &str) -> NumberSet {
        NumberSet::read(file.as_bytes(), ReadOptions::default()).unwrap()
    }

    /// The numbers, and the lines that give none.
    fn found(file: &str) -> (Vec<u64>, Vec<u32>) {
        let set = set(file);
        assert_eq!(set.gaps().candidates(), [], "{file}");
        (set.numbers.iter().map(|number| number.digits()).collect(), set.gaps().first_lines().into())
    }

    #[test]
    fn the_column_of_the_numbers_stands_anywhere() {
        for file in [
            "Name,Phone\nJane Doe,+12025550123",
            "C-7,12025550123",
            "Jane\t12025550123",
            "2024-01-01,+12025550123",
            "# ours\nPhone\n12025550123",
            "Phone\n# ours, of May\n\n12025550123",
            "Opted out in May\n12025550123",
            "sep=;\nName;Mobile\nJane;12025550123",
            "\"Phone\",\"Date\"\n\"12025550123\",\"2026-05-01\"",
        ] {
            assert_eq!(found(file), (vec![12_025_550_123], vec![]), "{file}");
        }
    }

    #[test]
    fn numbers_of_other_countries_are_those_without_the_calling_code() {
        let numbers = [12_025_550_123, 4_915_123_456_789, 498_912_345, 501_234_567, 15_123_456_789, 49_301_234_567];
        let set: NumberSet = numbers.into_iter().map(E164::new).collect();
        for country in ["DE", "US", "BZ", "FR"] {
            let country = Country::parse(country).unwrap();
            let others = set.numbers.iter().filter(|number| !number.has_code(country.calling_code()));
            assert_eq!(set.abroad(country).concat(), others.copied().collect::<Vec<_>>(), "{country:?}");
        }
    }

    #[test]
    fn cells_are_mended_as_in_a_list() {
        for cell in
            ["whatsapp:+12025550123", "tel:+12025550123", "12025550123.0", "+1\u{a0}202\u{a0}555 0123", "'12025550123"]
        {
            assert_eq!(found(cell), (vec![12_025_550_123], vec![]), "{cell}");
            assert_eq!(found(&format!("{cell}\r{cell}\r")), (vec![12_025_550_123], vec![]), "{cell}");
        }
    }

    #[test]
    fn lines_without_a_number_are_counted() {
        let lines = |file| found(file).1;
        assert_eq!(lines("0410000000\n"), [1]);
        assert_eq!(lines("+61410000000 is opted out\n"), [1]);
        assert_eq!(lines("Phone\n12025550123\nC-7\n\n#N/A\n"), [3, 5]);
        assert_eq!(lines("555-0123\n12025550123\n"), [1]);
        assert_eq!(
            lines("202-555-0123\n12025550123\n"),
            [1],
            "of the United States without its 1, more likely than of Egypt"
        );
        assert_eq!(lines("Phone\n(201) 599-7090\n"), [2]);
        assert_eq!(lines("Name,Phone\nJane,12025550123\nOmar,\n"), [3]);
        assert_eq!(lines("Our customer 12025550124 has opted out\n12025550123\n"), [1]);
        let many = format!("12025550123\n{}", "nonsense\n".repeat(40));
        assert_eq!((set(&many).gaps().unread(), lines(&many).len()), (40, 10));
    }

    #[test]
    fn lines_of_no_valid_number_are_counted_and_count() {
        for national in ["15112345678", "11987654321", "91123456789", "3001234567", "40612300", "612345678"] {
            let read = set(&format!("{national}\n"));
            assert_eq!((read.gaps().unread(), read.gaps().first_lines()), (1, &[1][..]), "{national}");
        }
        assert_eq!(found("16001234567\n12025550123\n"), (vec![12_025_550_123, 16_001_234_567], vec![1]));
        assert_eq!(found("Mobile,Phone\n,16001234567\n").1, [2]);
        assert!(found("+16001234567\n").1.is_empty(), "a plus says that nothing is missing in front");
    }

    #[test]
    fn with_a_country_a_line_counts_for_each_number_that_it_may_be() {
        let options = ReadOptions { country: Country::parse("DE").ok(), ..ReadOptions::default() };
        let numbers = |file: &str| {
            let set = NumberSet::read(file.as_bytes(), options.clone()).unwrap();
            assert!(set.gaps().are_settled(0), "{file}");
            set.numbers.iter().map(|number| number.digits()).collect::<Vec<_>>()
        };
        assert_eq!(numbers("41791234567\n"), [41_791_234_567, 4_941_791_234_567]);
        assert_eq!(numbers("4915112345678\n"), [4_915_112_345_678, 494_915_112_345_678]);
        assert_eq!(
            numbers("Phone,Mobile\n030123456,41791234567\n"),
            [4_930_123_456, 41_791_234_567, 4_941_791_234_567]
        );
        for one in ["+4915112345678", "0151 12345678", "0049 151 12345678"] {
            assert_eq!(numbers(one), [4_915_112_345_678], "{one}");
        }
    }

    #[test]
    fn lines_that_are_numbered_count_for_what_stands_behind() {
        let all = |file: &str| {
            let set = set(file);
            assert!(set.gaps().are_settled(0), "{file}");
            [12_025_550_123, 12_025_550_124, 447_911_123_456].map(|digits| set.contains(E164::new(digits)))
        };
        assert_eq!(all("1. 12025550123\n2. 12025550124\n3. 447911123456\n"), [true; 3]);
        assert_eq!(all("1) 12025550123\n2) +12025550124\n"), [true, true, false]);
        assert_eq!(all("Phone\n9.12025550123\n10.12025550124\n"), [true, true, false]);
        assert_eq!(found("1.202.555.0123\n").0, [12_025_550_123], "dots that separate");
        assert_eq!(found("12025550123\n2. unknown\n").1, [2]);
    }

    #[test]
    fn a_number_behind_cells_too_many_is_not_read() {
        let file = "Name,Customer,Phone\nJane,C-1,12025550123\nDoe, Jane,12025550188,12025550124\n";
        let gaps = set(file);
        assert_eq!((gaps.gaps().unread(), gaps.gaps().first_lines()), (1, &[3][..]));
    }

    #[test]
    fn a_file_without_anybody_is_told_and_a_list_without_any_is_a_list() {
        for file in ["", "\n\n", "Phone\n", "hello", "Phone\nnobody\n"] {
            assert!(set(file).gaps().holds_nobody(), "{file}");
            assert!(!set(file).gaps().are_settled(9), "{file}");
        }
        assert!(NumberSet::from_iter([]).gaps().are_settled(0));
    }

    #[test]
    fn numbers_of_a_country_without_its_calling_code_are_told_or_completed() {
        let file = "(201) 599-7090\n(212) 555-0142\n(202) 456-1111\n";
        let lacking = set(file).gaps().lacking_code().unwrap();
        assert_eq!((lacking.country.as_str(), lacking.is_most()), ("US", true));
        let options = ReadOptions { country: Country::parse("US").ok(), ..ReadOptions::default() };
        let completed = NumberSet::read(file.as_bytes(), options).unwrap();
        assert!(completed.gaps().are_settled(0));
        assert!(completed.contains(Number::parse("+12015997090").unwrap().e164()));
        let as_given = ReadOptions { numbers_as_given: true, ..ReadOptions::default() };
        assert_eq!(NumberSet::read(file.as_bytes(), as_given).unwrap().gaps().lacking_code(), None);
    }

    #[test]
    fn who_has_several_numbers_is_meant_by_each() {
        let all = |file| found(file).0;
        let both = [12_025_550_123, 12_025_550_199];
        for file in [
            "Name,Mobile,Phone\nJane,+12025550199,+12025550123\n",
            "Phone 1 - Value,Phone 2 - Value\n+12025550123,+12025550199\n",
            "Home Phone,Mobile,Fax\n+12025550123,+12025550199,+12025550177\n",
        ] {
            assert_eq!(all(file), both, "{file}");
        }
        assert_eq!(found("Mobile,Phone\n,+12025550123\n+12025550199,(212) 555-0100\n"), (both.into(), vec![]));
        assert_eq!(found("Mobile,Phone\n?,+12025550123\n+12025550199,\n").1, [2], "what stands there may be another's");
        let mut options = ReadOptions::default();
        options.columns.add("Phone=Mobile").unwrap();
        let given = NumberSet::read(b"Mobile,Phone\n+12025550199,+12025550123\n", options).unwrap();
        assert_eq!(given.len(), 1);
    }

    #[test]
    fn two_columns_of_numbers_are_uncertain() {
        for file in [
            "From,To,Body\n12025550123,12025550199,STOP",
            "Timestamp;From;To\n2026-05-01;12025550123;12025550199\n2026-05-02;12025550124;12025550199",
            "Phone,Phone\n12025550123,12025550124",
            "12025550123,12025550124\n",
            "Jane,12025550123,12025550124\nOmar,12025550125,12025550126\n",
        ] {
            assert!(set(file).gaps().candidates().len() > 1, "{file}");
        }
    }

    #[test]
    fn numbers_of_other_countries_are_those_of_any_length() {
        let of_us = Country::parse("US").unwrap();
        let abroad = |file: &str| -> usize { set(file).abroad(of_us).iter().map(|part| part.len()).sum() };
        assert_eq!(abroad("+12025550123\n+14165550123\n"), 0);
        assert_eq!(abroad("+12025550123\n+493012345678901\n+4915112345678\n+4520123456\n"), 3);
    }
}
