//! Phone numbers, answered the way Google's libphonenumber answers them.

mod defect;
mod e164;
mod google;
mod grammar;
mod kind;
mod national;
mod possibility;
mod region;
mod spelling;
mod zones;

pub use defect::NumberDefect;
pub use e164::E164;
pub use kind::NumberType;
pub use national::National;
pub use possibility::Possibility;
pub use region::Region;
pub use spelling::Spelling;
pub use zones::Zones;

use grammar::Scan;

/// The release of Google's libphonenumber metadata that every answer comes from.
pub const METADATA_VERSION: &str = "9.0.42";

/// A number with a known calling code and a length that a number can have.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Number {
    e164: E164,
    code: u16,
    national: National,
    given: u8,
    spelling: Spelling,
    region: Option<Region>,
    kind: NumberType,
    possibility: Possibility,
}

impl Number {
    /// Reads a number in international form; a missing `+` is implied.
    ///
    /// # Errors
    /// [`NumberDefect`] says what stands in the way of reading it.
    pub fn parse(text: &str) -> Result<Self, NumberDefect> {
        let scan = Scan::of(text)?;
        google::number(&scan)
    }

    /// Reads a number given as country code and national number.
    ///
    /// # Errors
    /// As [`Number::parse`], with the byte offset counted within the part that is at fault.
    pub fn join(country_code: &str, national: &str) -> Result<Self, NumberDefect> {
        let scan = Scan::of_parts(country_code, national)?;
        google::number(&scan)
    }

    /// The number to hand on.
    pub fn e164(&self) -> E164 {
        self.e164
    }

    /// The country calling code, 1 to 3 digits.
    pub fn calling_code(&self) -> u16 {
        self.code
    }

    /// The digits after the calling code.
    pub fn national(&self) -> National {
        self.national
    }

    /// The region, where Google gives one.
    pub fn region(&self) -> Option<Region> {
        self.region
    }

    /// What the number is for; `Unknown` for a number that is not valid.
    pub fn kind(&self) -> NumberType {
        self.kind
    }

    /// Whether a number of this calling code can have this length.
    pub fn possibility(&self) -> Possibility {
        self.possibility
    }

    /// Google's boolean: possible, or possible where it is dialled locally.
    pub fn is_possible(&self) -> bool {
        matches!(self.possibility, Possibility::Possible | Possibility::LocalOnly)
    }

    /// Whether the number lies in a range that is in use.
    pub fn is_valid(&self) -> bool {
        self.kind != NumberType::Unknown
    }

    /// Whether the number was written in one of the four documented spellings.
    pub fn spelling(&self) -> Spelling {
        self.spelling
    }

    /// The time zones the number may be in.
    pub fn zones(&self) -> Zones {
        Zones::none()
    }

    /// How many digits were typed.
    pub fn given_digits(&self) -> u8 {
        self.given
    }
}

/// Whether `code` is a country calling code in use.
pub fn is_calling_code(code: u16) -> bool {
    google::is_calling_code(code)
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
