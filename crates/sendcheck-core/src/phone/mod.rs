//! Phone numbers, answered exactly as Google's libphonenumber answers them.
//!
//! All that libphonenumber knows of a number in international form is a function of its digits. The tables hold that
//! function as one automaton over digits, compiled from the metadata of release [`METADATA_VERSION`]; reading a number
//! takes no heap, no start-up and some tens of nanoseconds. `docs/phone-numbers.md` has the construction and the
//! comparisons with other implementations.

mod automaton;
mod calling_code;
mod defect;
mod e164;
mod grammar;
mod kind;
mod national;
mod possibility;
mod prefix;
mod region;
mod spelling;
mod tables;
mod zones;

pub use defect::NumberDefect;
pub use e164::E164;
pub use kind::NumberType;
pub use national::National;
pub use possibility::Possibility;
pub use region::Region;
pub use spelling::Spelling;
pub use zones::Zones;

use calling_code::{CallingCode, LONGEST_NATIONAL};
use grammar::{MOST_DIGITS, Scan};

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
        let (code_digits, typed) = digits.split_at_checked(code_length).ok_or(NumberDefect::TooShort)?;
        if typed.len() < 2 {
            return Err(NumberDefect::TooShort);
        }
        let mut room = [0; MOST_DIGITS];
        let national = code.national(typed, &mut room);
        if national.len() > LONGEST_NATIONAL || code_length + national.len() > E164::MOST_DIGITS {
            return Err(NumberDefect::TooLong);
        }
        let spelling = if scan.is_documented(code_length) { Spelling::Documented } else { Spelling::Reformatted };
        Ok(Self {
            e164: E164::new(code_digits.iter().chain(national).fold(0, |value, digit| value * 10 + u64::from(*digit))),
            code,
            label: code.label(national),
            national_length: small(national.len()),
            given: small(digits.len()),
            spelling,
        })
    }

    /// The number to hand on.
    pub fn e164(&self) -> E164 {
        self.e164
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
        self.code.possibility(usize::from(self.national_length))
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

    /// The time zones the number may be in, by libphonenumber's map; none for a number that is not valid.
    pub fn zones(&self) -> Zones {
        Zones::of(self.e164, self.code, self.kind())
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

/// Counts of digits, all below [`MOST_DIGITS`].
fn small(count: usize) -> u8 {
    u8::try_from(count).unwrap_or(u8::MAX)
}

#[cfg(test)]
mod tests {
    use super::{Number, NumberDefect, NumberType, Possibility, Region, Spelling, is_calling_code};
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
