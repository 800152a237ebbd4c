//! Phone numbers, answered exactly as Google's libphonenumber answers them.
//!
//! All that libphonenumber knows of a number in international form is a function of its digits. The tables hold that
//! function as one automaton over digits, compiled from the metadata of release [`METADATA_VERSION`]; reading a number
//! takes no heap, no start-up and some tens of nanoseconds. `docs/phone-numbers.md` has the construction and the
//! comparisons with other implementations.

mod automaton;
mod calling_code;
mod code_source;
mod country;
mod defect;
mod dialling;
mod e164;
mod grammar;
mod home;
mod kind;
mod national;
mod needless_zero;
mod own_country;
mod possibility;
mod prefix;
mod program;
mod region;
mod spelling;
mod tables;
mod us_states;
mod zones;

pub use code_source::CodeSource;
pub use country::{Country, UnknownCountry};
pub use defect::NumberDefect;
pub use e164::E164;
pub use kind::NumberType;
pub use national::National;
pub(crate) use needless_zero::has_needless_zero;
pub(crate) use own_country::Regions;
pub use possibility::Possibility;
pub use region::Region;
pub use spelling::Spelling;
pub(crate) use us_states::UsPlace;
pub use zones::Zones;
pub(crate) use zones::{ZoneList, zone_named, zone_place};

use calling_code::CallingCode;
use dialling::Parts;
use grammar::{MOST_DIGITS, Scan};
use home::{LONGEST_NATIONAL, SHORTEST_NATIONAL};

/// The release of Google's libphonenumber metadata that every answer comes from.
pub const METADATA_VERSION: &str = tables::METADATA_VERSION;

/// A number with a known calling code, and what is known of it.
///
/// Being a `Number` says little: it may be too long, or in a range that no one uses. Ask [`possibility`] and
/// [`is_valid`].
///
/// [`possibility`]: Number::possibility
/// [`is_valid`]: Number::is_valid
///
/// ```
/// use sendcheck_core::phone::{Number, NumberType};
///
/// let number = Number::parse("+44 (0)20 7946 0000")?;
/// assert_eq!(number.e164().to_string(), "+442079460000");
/// assert_eq!(number.region().map(|region| region.as_str()), Some("GB"));
/// assert_eq!(number.kind(), NumberType::FixedLine);
/// assert_eq!(number.zones().collect::<Vec<_>>(), ["Europe/London"]);
/// # Ok::<(), sendcheck_core::phone::NumberDefect>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Number {
    e164: E164,
    code: &'static CallingCode,
    /// Region and type, as the tables have them.
    label: u16,
    national_length: u8,
    given: u8,
    spelling: Spelling,
    code_source: CodeSource,
}

impl Number {
    /// Reads a number in international form; a missing `+` is implied.
    ///
    /// Accepted are ASCII digits with an optional `+` before them and, between digits, blanks, `-`, `.`, `(` and `)`.
    /// Opening parentheses may also stand before the first digit and closing ones after the last; they need not pair.
    /// White space around the number is the caller's to trim. Then the number is what libphonenumber's parser makes of
    /// it: a national prefix is dropped where it knows one (`+44 (0)20…`), zeros of the national number are kept
    /// (`+39 06…`).
    ///
    /// # Errors
    /// [`NumberDefect`]: no digit, a character out of place, a leading zero, no calling code in use, fewer than two
    /// national digits, or more than 17 of them or than 19 in all. (Valid numbers have at most 19 digits;
    /// libphonenumber reads 20 and calls them too long.)
    pub fn parse(text: &str) -> Result<Self, NumberDefect> {
        let mut scan = Scan::empty();
        scan.read(text)?;
        Self::of(&scan)
    }

    /// Reads a number as it would be dialled in a country: libphonenumber's `parse(text, country)`.
    ///
    /// A `+` says that a calling code follows, and the number is read as by [`parse`](Number::parse). Without one the
    /// digits are, in this order: a number behind the country's international prefix (`011 44 …`); the country's own
    /// calling code and a number, where they are no number of the country with it and are one without it; a national
    /// number, from which a national prefix is dropped. The same characters are accepted as by `parse`.
    ///
    /// ```
    /// use sendcheck_core::phone::{CodeSource, Country, Number};
    ///
    /// let country = Country::parse("US")?;
    /// for text in ["(201) 599-7090", "1 201 599 7090", "011 1 201 599 7090"] {
    ///     assert_eq!(Number::parse_in(text, country)?.e164().to_string(), "+12015997090");
    /// }
    /// let abroad = Number::parse_in("011 44 20 7946 0000", country)?;
    /// assert_eq!((abroad.calling_code(), abroad.code_source()), (44, CodeSource::InternationalPrefix));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    ///
    /// # Errors
    /// As [`parse`](Number::parse), but for [`NumberDefect::LeadingZero`]: here a zero may be a prefix.
    pub fn parse_in(text: &str, country: Country) -> Result<Self, NumberDefect> {
        let mut scan = Scan::empty();
        scan.read(text)?;
        if text.starts_with('+') { Self::of(&scan) } else { Self::dialled(&scan, text, country) }
    }

    /// Reads a number given as country code and national number, as some older requests have it.
    ///
    /// The country code is 1 to 3 digits with an optional `+`; the national number is written as for
    /// [`parse`](Number::parse), without a `+`. The digits are joined and then read as one number.
    ///
    /// ```
    /// use sendcheck_core::phone::Number;
    ///
    /// let number = Number::join("1", "2345678891")?;
    /// assert_eq!(number.e164().digits(), 12_345_678_891);
    /// # Ok::<(), sendcheck_core::phone::NumberDefect>(())
    /// ```
    ///
    /// # Errors
    /// As [`parse`](Number::parse). A byte offset is counted within the part at fault; a part without digits is
    /// [`NumberDefect::Empty`].
    pub fn join(country_code: &str, national: &str) -> Result<Self, NumberDefect> {
        let mut scan = Scan::empty();
        scan.read_parts(country_code, national)?;
        Self::of(&scan)
    }

    fn of(scan: &Scan) -> Result<Self, NumberDefect> {
        let front = scan.front();
        if front.first() == Some(&0) {
            return Err(NumberDefect::LeadingZero);
        }
        let (code, code_length) = CallingCode::at_front(front).ok_or(NumberDefect::UnknownCallingCode)?;
        let digits = scan.digits().ok_or(NumberDefect::TooLong)?;
        let typed = digits.get(code_length..).unwrap_or_default();
        if typed.len() < SHORTEST_NATIONAL {
            return Err(NumberDefect::TooShort);
        }
        let mut room = [0; MOST_DIGITS];
        let national = code.home.national(typed, &mut room);
        let documented = scan.is_documented(code_length);
        Self::new(&Parts { code, national, source: CodeSource::Number }, digits.len(), documented)
    }

    fn dialled(scan: &Scan, text: &str, country: Country) -> Result<Self, NumberDefect> {
        let digits = scan.digits().ok_or(NumberDefect::TooLong)?;
        if digits.len() == 2 && !starts_with_two_digits(text) {
            return Err(NumberDefect::TooShort);
        }
        let mut rooms = [[0; MOST_DIGITS]; 2];
        let dialling = country.dialling().ok_or(NumberDefect::UnknownCallingCode)?;
        let parts = dialling.parts(digits, &mut rooms)?;
        let documented = parts.source == CodeSource::Number && scan.is_documented(parts.code.length());
        Self::new(&parts, digits.len(), documented)
    }

    fn new(parts: &Parts<'_>, given: usize, documented: bool) -> Result<Self, NumberDefect> {
        let Parts { code, national, source: code_source } = *parts;
        if national.len() > LONGEST_NATIONAL || code.length() + national.len() > E164::MOST_DIGITS {
            return Err(NumberDefect::TooLong);
        }
        let front = u64::from(code.code);
        Ok(Self {
            e164: E164::new(national.iter().fold(front, |value, digit| value * 10 + u64::from(*digit))),
            code,
            label: code.label(national),
            national_length: small(national.len()),
            given: small(given),
            spelling: if documented { Spelling::Documented } else { Spelling::Reformatted },
            code_source,
        })
    }

    /// The number to hand on.
    pub fn e164(&self) -> E164 {
        self.e164
    }

    /// The number as whoever is given its [`e164`](Number::e164) reads it, where those are more or fewer digits than were
    /// typed. Where a national prefix was dropped and what is left begins with one again (`+49 0 0…`), that goes as well.
    pub(crate) fn handed_on(&self) -> Option<Result<Self, NumberDefect>> {
        if self.code.length() + usize::from(self.national_length) == usize::from(self.given) {
            return None;
        }
        Some(Self::of_e164(self.e164))
    }

    /// What is known of a number that was handed on.
    pub(crate) fn of_e164(e164: E164) -> Result<Self, NumberDefect> {
        let mut scan = Scan::empty();
        e164.with_digits(|digits| scan.read_digits(digits));
        Self::of(&scan)
    }

    /// The country calling code: 1 to 979.
    pub fn calling_code(&self) -> u16 {
        self.code.code
    }

    /// The digits after the calling code, zeros at the front included.
    pub fn national(&self) -> National {
        let length = self.national_length;
        let digits = self.e164.digits() % 10_u64.pow(u32::from(length));
        National::new(digits, length)
    }

    /// The region, as libphonenumber's `getRegionCodeForNumber` gives it.
    ///
    /// A calling code of one region gives that region to every number, valid or not. Where regions share a calling code
    /// only numbers that one of them claims have a region.
    pub fn region(&self) -> Option<Region> {
        Region::at(u8::try_from(self.label >> 4).ok().filter(|region| *region != 0).unwrap_or(self.code.region))
    }

    /// What the number is for; [`NumberType::Unknown`] exactly when the number is not valid.
    pub fn kind(&self) -> NumberType {
        NumberType::of_label(self.label)
    }

    /// Whether numbers of this calling code have this length: libphonenumber's `isPossibleNumberWithReason`.
    pub fn possibility(&self) -> Possibility {
        self.code.home.possibility(usize::from(self.national_length))
    }

    /// libphonenumber's boolean `isPossibleNumber`: possible, or possible where it is dialled locally.
    pub fn is_possible(&self) -> bool {
        matches!(self.possibility(), Possibility::Possible | Possibility::LocalOnly)
    }

    /// Whether the number lies in a range that is in use: libphonenumber's `isValidNumber`.
    pub fn is_valid(&self) -> bool {
        self.kind() != NumberType::Unknown
    }

    /// Whether the number was written in one of the four documented spellings.
    pub fn spelling(&self) -> Spelling {
        self.spelling
    }

    /// Where the calling code comes from; always [`CodeSource::Number`] but for [`parse_in`](Number::parse_in).
    pub fn code_source(&self) -> CodeSource {
        self.code_source
    }

    /// The time zones the number may be in, by libphonenumber's map; none for a number that is not valid.
    pub fn zones(&self) -> Zones {
        Zones::of(self.e164, self.code, self.kind())
    }

    /// The state of the United States, by its two letters, that its area code belongs to, the federal district included; `None`
    /// for numbers of other countries and territories, toll-free ones, and area codes of which no state is known.
    ///
    /// ```
    /// use sendcheck_core::phone::Number;
    ///
    /// assert_eq!(Number::parse("+1 201 555 0123")?.us_state(), Some("NJ"));
    /// assert_eq!(Number::parse("+1 800 253 0000")?.us_state(), None);
    /// # Ok::<(), sendcheck_core::phone::NumberDefect>(())
    /// ```
    pub fn us_state(&self) -> Option<&'static str> {
        match UsPlace::of_number(self.e164) {
            UsPlace::State(state) => Some(state),
            UsPlace::Elsewhere | UsPlace::Unknown => None,
        }
    }

    /// The same number, of which something is known that no documented spelling has.
    pub(crate) fn respelled(self) -> Self {
        Self { spelling: Spelling::Reformatted, ..self }
    }

    /// How many digits were typed; more than [`e164`](Number::e164) has where a national prefix was dropped.
    pub fn given_digits(&self) -> u8 {
        self.given
    }
}

/// Whether `code` is a country calling code in use.
pub fn is_calling_code(code: u16) -> bool {
    CallingCode::of(code).is_some()
}

/// Whether a text without `+` is a valid number of the country's calling code, read as it would be dialled there, and
/// is none as it stands: the sign of a list whose numbers lack their calling code.
///
/// A text that opens with a parenthesis begins with an area code, so it is no number as it stands. Digits alone may be
/// one by chance: `2015997090` is a number in New Jersey, and one in Egypt. A 0 before a calling code
/// lacks none. Digits that begin with the country's calling code and are as many as with it have it, be it in a range that was given out or not.
///
/// ```
/// use sendcheck_core::phone::{Country, would_be_valid_in};
///
/// let country = Country::parse("US")?;
/// assert!(would_be_valid_in("212-555-0142", country) && would_be_valid_in("(201) 599-7090", country));
/// assert!(!would_be_valid_in("1 201 599 7090", country), "valid as it stands");
/// assert!(!would_be_valid_in("2015997090", country), "valid as it stands, in Egypt");
/// assert!(!would_be_valid_in("+212-555-0142", country), "says that a calling code follows");
/// assert!(!would_be_valid_in("4915302466336", Country::parse("DE")?), "begins with the country's own calling code");
/// # Ok::<(), sendcheck_core::phone::UnknownCountry>(())
/// ```
pub fn would_be_valid_in(text: &str, country: Country) -> bool {
    WithoutCode::of(text).is_some_and(|number| number.is_valid_in(country))
}

/// A text without `+` that is no valid number as it stands, read once to be held against many countries.
pub(crate) struct WithoutCode<'t> {
    text: &'t str,
    scan: Scan,
    /// The number as it stands, if its calling code has numbers of that length.
    standing: Option<Number>,
}

impl<'t> WithoutCode<'t> {
    pub(crate) fn of(text: &'t str) -> Option<Self> {
        let mut scan = Scan::empty();
        if text.starts_with('+') || scan.read(text).is_err() {
            return None;
        }
        let standing = Number::of(&scan).ok().filter(|_| !text.starts_with('('));
        if scan.front().first() == Some(&0) && has_needless_zero(scan.text(&mut [0; MOST_DIGITS])) {
            return None;
        }
        if standing.is_some_and(|number| number.is_valid()) {
            return None;
        }
        let standing = standing.filter(|number| number.possibility() == Possibility::Possible);
        Some(Self { text, scan, standing })
    }

    /// Whether it is a valid number of the country's calling code, read as it would be dialled there. One that begins with that
    /// calling code and is as long as it would be with it has it, be it in a range that was given out or not.
    pub(crate) fn is_valid_in(&self, country: Country) -> bool {
        self.kind_in(country).is_some()
    }

    /// What it is for where it is such a number.
    pub(crate) fn kind_in(&self, country: Country) -> Option<NumberType> {
        if self.standing.is_some_and(|number| number.calling_code() == country.calling_code()) {
            return None;
        }
        let number = Number::dialled(&self.scan, self.text, country).ok()?;
        let is_it = number.is_valid() && number.calling_code() == country.calling_code();
        is_it.then(|| number.kind())
    }
}

/// Two digits are a number for libphonenumber, but not with anything between them.
fn starts_with_two_digits(text: &str) -> bool {
    text.trim_start_matches('(').bytes().take(2).all(|byte| byte.is_ascii_digit())
}

/// Counts of digits, all below [`MOST_DIGITS`].
fn small(count: usize) -> u8 {
    u8::try_from(count).unwrap_or(u8::MAX)
}

#[cfg(test)]
mod tests {
    use super::{
        CodeSource, Country, Number, NumberDefect, NumberType, Possibility, Region, Spelling, is_calling_code,
        would_be_valid_in,
    };
    use alloc::string::ToString;

    fn number(text: &str) -> Number {
        Number::parse(text).unwrap_or_else(|defect| panic!("{text}: {defect}"))
    }

    #[test]
    fn answers_for_a_valid_number() {
        let answer = number("+1 (202) 555-0123");
        assert_eq!(answer.e164().to_string(), "+12025550123");
        assert_eq!(answer.e164().digits(), 12_025_550_123);
        assert_eq!(answer.calling_code(), 1);
        assert_eq!(answer.national().to_string(), "2025550123");
        assert_eq!(answer.region().map(Region::as_str), Some("US"));
        assert_eq!(answer.kind(), NumberType::FixedLineOrMobile);
        assert_eq!(answer.possibility(), Possibility::Possible);
        assert!(answer.is_possible() && answer.is_valid());
        assert_eq!(answer.spelling(), Spelling::Reformatted);
        assert_eq!(answer.given_digits(), 11);
    }

    #[test]
    fn the_documented_example_is_possible_but_not_in_use() {
        for text in ["16001234567", "+16001234567", "1(600)1234567", "+1(600)1234567"] {
            let answer = number(text);
            assert_eq!(answer.e164().digits(), 16_001_234_567, "{text}");
            assert!(answer.is_possible() && !answer.is_valid(), "{text}");
            assert_eq!(answer.spelling(), Spelling::Documented, "{text}");
        }
    }

    #[test]
    fn a_number_without_its_area_code_is_local_only() {
        let answer = number("+15550123");
        assert_eq!(answer.possibility(), Possibility::LocalOnly);
        assert!(answer.is_possible(), "Google's boolean");
    }

    #[test]
    fn drops_a_national_prefix_and_keeps_an_italian_zero() {
        assert_eq!(number("+44(0)2079460000").e164().to_string(), "+442079460000");
        assert_eq!(number("+44(0)2079460000").given_digits(), 13);
        let rome = number("+39 06 6982");
        assert_eq!((rome.e164().to_string().as_str(), rome.national().to_string().as_str()), ("+39066982", "066982"));
    }

    #[test]
    fn joins_country_code_and_national_number() {
        let answer = Number::join("1", "2345678891").expect("a number");
        assert_eq!(answer.e164().digits(), 12_345_678_891);
        assert!(answer.is_valid());
    }

    fn dialled(text: &str, country: &str) -> Result<(alloc::string::String, CodeSource), NumberDefect> {
        let country = Country::parse(country).expect("a country");
        Number::parse_in(text, country).map(|number| (number.e164().to_string(), number.code_source()))
    }

    #[test]
    fn reads_what_is_dialled_in_a_country() {
        use CodeSource::{Country, InternationalPrefix, Number};
        for (text, country, e164, source) in [
            ("(201) 599-7090", "US", "+12015997090", Country),
            ("1 (201) 599-7090", "US", "+12015997090", Number),
            ("011 44 20 7946 0000", "US", "+442079460000", InternationalPrefix),
            ("020 7946 0000", "GB", "+442079460000", Country),
            ("44 20 7946 0000", "GB", "+442079460000", Number),
            ("00 1 201 599 7090", "GB", "+12015997090", InternationalPrefix),
            ("06 6982", "IT", "+39066982", Country),
            ("39 06 6982", "IT", "+39066982", Number),
            ("011 15 2345 6789", "AR", "+5491123456789", Country),
            ("0 15 11 96123-4567", "BR", "+5511961234567", Country),
            ("0011 61 2 9876 5432", "AU", "+61298765432", InternationalPrefix),
            ("990 358 40 1234567", "FI", "+358401234567", InternationalPrefix),
            ("4681234", "AG", "+12684681234", Country),
            ("728123", "GG", "+441481728123", Country),
            ("+44 20 7946 0000", "US", "+442079460000", Number),
        ] {
            assert_eq!(dialled(text, country), Ok((e164.to_string(), source)), "{text} in {country}");
        }
    }

    #[test]
    fn says_why_nothing_can_be_dialled() {
        for (text, country, defect) in [
            ("", "US", NumberDefect::Empty),
            ("1-800-FLOWERS", "US", NumberDefect::NotDigits { at: 6 }),
            ("7", "US", NumberDefect::TooShort),
            ("1 2", "US", NumberDefect::TooShort),
            ("011 1", "US", NumberDefect::TooShort),
            ("011 44 5", "US", NumberDefect::TooShort),
            ("011 999 1234567", "US", NumberDefect::UnknownCallingCode),
            ("201599709012345678", "US", NumberDefect::TooLong),
        ] {
            assert_eq!(dialled(text, country), Err(defect), "{text} in {country}");
        }
        assert!(dialled("(12)", "US").is_ok(), "as libphonenumber reads it");
    }

    #[test]
    fn knows_a_number_that_lacks_its_calling_code() {
        let us = Country::parse("US").expect("a country");
        for (text, expected) in [
            ("2125550142", true),
            ("(201) 599-7090", true),
            ("2015997090", false),
            ("12125550142", false),
            ("+2125550142", false),
            ("442079460000", false),
            ("2015997", false),
            ("011442079460000", false),
            ("", false),
        ] {
            assert_eq!(would_be_valid_in(text, us), expected, "{text}");
        }
    }

    #[test]
    fn says_what_is_wrong() {
        let defects = [
            ("", NumberDefect::Empty),
            ("1-800-FLOWERS", NumberDefect::NotDigits { at: 6 }),
            ("0044 20 7946 0000", NumberDefect::LeadingZero),
            ("+210 1234567", NumberDefect::UnknownCallingCode),
            ("12", NumberDefect::TooShort),
            ("+1 2123456789012345678", NumberDefect::TooLong),
            ("+358 123456789012345678901234567890123456789012345678901234567890", NumberDefect::TooLong),
        ];
        for (text, defect) in defects {
            assert_eq!(Number::parse(text), Err(defect), "{text}");
        }
    }

    #[test]
    fn knows_the_calling_codes() {
        assert!([1, 7, 44, 358, 800, 979].into_iter().all(is_calling_code));
        assert!(![0, 2, 210, 999, 1000, u16::MAX].into_iter().any(is_calling_code));
    }
}
