//! The countries that a number without calling code can be read for.

use core::fmt;
use core::str::FromStr;

use alloc::string::String;

use crate::phone::Region;
use crate::phone::dialling::Dialling;

/// A region with numbers of its own, by its two-letter code: `US`, `GB`, `AX`.
///
/// libphonenumber has 245 of them. The calling codes that belong to no region (`001`: `+800` and the like) are none.
///
/// ```
/// use sendcheck_core::phone::Country;
///
/// let country = Country::parse("us")?;
/// assert_eq!((country.as_str(), country.calling_code()), ("US", 1));
///
/// let error = Country::parse("UK").unwrap_err();
/// assert_eq!(error.to_string(), "`UK` is no country with numbers; did you mean `GB`?");
/// # Ok::<(), sendcheck_core::phone::UnknownCountry>(())
/// ```
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Country(Region);

/// Why a text names no [`Country`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UnknownCountry {
    given: String,
    meant: Option<Country>,
}

/// What people write for a country, where it is not its code.
const SLIPS: [(&str, &str); 9] = [
    ("UK", "GB"),
    ("GBR", "GB"),
    ("ENG", "GB"),
    ("USA", "US"),
    ("EL", "GR"),
    ("DEU", "DE"),
    ("GER", "DE"),
    ("ESP", "ES"),
    ("UAE", "AE"),
];

/// More than anyone would write for a country is not repeated to them.
const MOST_SHOWN: usize = 20;

impl Country {
    /// Reads a two-letter code, in capitals or not.
    ///
    /// # Errors
    /// [`UnknownCountry`], with the code that was probably meant where a slip is known (`UK`, `USA`).
    pub fn parse(text: &str) -> Result<Self, UnknownCountry> {
        Self::find(text).ok_or_else(|| {
            let slip = SLIPS.iter().find(|(slip, _)| slip.eq_ignore_ascii_case(text));
            let meant = slip.and_then(|(_, code)| Self::find(code));
            let end = (0..=MOST_SHOWN.min(text.len())).rfind(|end| text.is_char_boundary(*end));
            let given = text.get(..end.unwrap_or(0)).unwrap_or_default();
            UnknownCountry { given: given.into(), meant }
        })
    }

    /// All of them, by code.
    pub fn all() -> impl Iterator<Item = Self> {
        Region::all().filter_map(Self::of)
    }

    /// The region as a country; `None` for `001`.
    pub fn of(region: Region) -> Option<Self> {
        Some(Self(region)).filter(|country| country.dialling().is_some())
    }

    /// The code: `US`.
    pub fn as_str(self) -> &'static str {
        self.0.as_str()
    }

    /// The region of the same name. (Numbers of a country may belong to another region that shares its calling code.)
    pub fn region(self) -> Region {
        self.0
    }

    /// The calling code, which other countries may share: 1 to 998.
    pub fn calling_code(self) -> u16 {
        self.dialling().map_or(0, |dialling| dialling.code())
    }

    pub(super) fn dialling(self) -> Option<Dialling> {
        Dialling::of(self.0)
    }

    fn find(text: &str) -> Option<Self> {
        Self::all().find(|country| country.as_str().eq_ignore_ascii_case(text))
    }
}

impl FromStr for Country {
    type Err = UnknownCountry;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        Self::parse(text)
    }
}

impl serde::Serialize for Country {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

impl fmt::Display for Country {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl fmt::Debug for Country {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Country({})", self.as_str())
    }
}

impl UnknownCountry {
    /// The country that was probably meant.
    pub fn meant(&self) -> Option<Country> {
        self.meant
    }
}

impl fmt::Display for UnknownCountry {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { given, meant } = self;
        write!(f, "`{given}` is no country with numbers; ")?;
        match meant {
            Some(country) => write!(f, "did you mean `{country}`?"),
            None => f.write_str("expected its two letters in ISO 3166, such as `US`"),
        }
    }
}

impl core::error::Error for UnknownCountry {}

#[cfg(test)]
mod tests {
    use super::{Country, SLIPS};
    use alloc::string::ToString;

    #[test]
    fn there_are_as_many_as_libphonenumber_supports() {
        assert_eq!(Country::all().count(), 245);
        assert_eq!(Country::all().next().map(Country::as_str), Some("AC"));
        for country in Country::all() {
            assert_eq!(country.as_str().to_ascii_lowercase().parse(), Ok(country));
            assert!((1..1000).contains(&country.calling_code()), "{country}");
        }
    }

    #[test]
    fn what_is_no_country_is_refused() {
        for text in ["", "001", "1", "U", "XX", "EU", "United States", "US "] {
            let error = Country::parse(text).expect_err(text);
            assert_eq!(error.meant(), None, "{text}");
            assert!(error.to_string().ends_with("expected its two letters in ISO 3166, such as `US`"), "{error}");
        }
    }

    #[test]
    fn slips_are_no_codes_and_lead_to_one() {
        for (slip, code) in SLIPS {
            let error = Country::parse(slip).expect_err(slip);
            assert_eq!(error.meant().map(Country::as_str), Some(code), "{slip}");
        }
        assert_eq!(Country::parse("uk").map_err(|error| error.meant().map(Country::as_str)), Err(Some("GB")));
    }

    #[test]
    fn an_endless_text_is_not_repeated() {
        assert!(Country::parse(&"x".repeat(1000)).expect_err("no country").to_string().len() < 150);
    }
}
