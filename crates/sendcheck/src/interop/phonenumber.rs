//! Numbers of the crate [`phonenumber`], for callers who already hold one.
//!
//! Both conversions keep the number or fail; neither asks `phonenumber` what it makes of it. What the two say about a
//! number is not always the same: `phonenumber` 0.3.10 has older metadata and reads some numbers otherwise than Google
//! does. `docs/phone-numbers.md` has the kinds of difference and their counts.
//!
//! ```
//! use sendcheck::interop::phonenumber::{from_number, to_number};
//! use sendcheck::Number;
//!
//! let theirs = phonenumber::parse(Some(phonenumber::country::GB), "020 7946 0000")?;
//! let ours = to_number(&theirs)?;
//! assert_eq!(ours, Number::parse("+442079460000")?);
//! assert_eq!(from_number(ours)?.to_string(), "+442079460000");
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

use ::phonenumber::{NationalNumber, PhoneNumber};
use sendcheck_core::phone::{Number, NumberDefect};
use serde_json::json;

/// Why a [`PhoneNumber`] is no [`Number`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum ToNumberError {
    /// It has an extension, to which nothing can be sent.
    #[error("the number has an extension")]
    Extension,
    /// Its digits are no number in international form.
    #[error("the digits of the number are none in international form: {0}")]
    Defect(#[source] NumberDefect),
    /// Its digits in international form are those of another number.
    ///
    /// Google drops a national prefix wherever it finds one, and a few valid numbers begin with theirs:
    /// `+375 8104463755` is read as `+375 104463755`.
    #[error("the digits of the number are read as `{0}`, which is another number")]
    Another(sendcheck_core::phone::E164),
}

/// Why a [`Number`] is no [`PhoneNumber`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum FromNumberError {
    /// `phonenumber` holds national numbers below 2⁵⁶, which has 17 digits. Valid numbers are shorter.
    #[error("the national number is not below 72057594037927936")]
    TooLong,
    /// The release of `phonenumber` in use keeps its numbers in another form than 0.3.10.
    #[error("this release of `phonenumber` keeps its numbers in another form")]
    OtherForm,
}

/// The same number as one of ours.
///
/// A carrier code is left out: it says how to dial and is no part of the number in international form.
///
/// # Errors
/// [`ToNumberError`]: an extension; digits that are no number in international form; digits that are read as another
/// number.
pub fn to_number(number: &PhoneNumber) -> Result<Number, ToNumberError> {
    if number.extension().is_some() {
        return Err(ToNumberError::Extension);
    }
    let (code, national) = (number.code().value(), number.national().to_string());
    let read = Number::join(&code.to_string(), &national).map_err(ToNumberError::Defect)?;
    let same = read.calling_code() == code && read.national().to_string() == national;
    if same { Ok(read) } else { Err(ToNumberError::Another(read.e164())) }
}

/// The same number as one of `phonenumber`'s, as if it had been written with a `+`.
///
/// The number is put together, not parsed: `phonenumber` would cut some valid numbers (`+7 800 555 3535`) by a digit
/// that it takes for a national prefix.
///
/// # Errors
/// [`FromNumberError`]: more digits than `phonenumber` holds, or a release of it that keeps numbers otherwise.
pub fn from_number(number: Number) -> Result<PhoneNumber, FromNumberError> {
    let (code, national) = (number.calling_code(), number.national());
    let digits = national.digits().checked_ilog10().map_or(1, |tens| tens + 1);
    let zeros = u8::try_from(u32::from(national.length()).saturating_sub(digits)).unwrap_or(0);
    let national = NationalNumber::new(national.digits(), zeros).map_err(|_| FromNumberError::TooLong)?;
    // Its fields are private, and the form in which it is serialized is the only public way to fill them.
    let form = json!({
        "code": { "value": code, "source": "plus" },
        "national": { "value": u64::from(national) },
        "extension": null,
        "carrier": null,
    });
    let made: PhoneNumber = serde_json::from_value(form).map_err(|_| FromNumberError::OtherForm)?;
    let same = made.code().value() == code && *made.national() == national;
    if same { Ok(made) } else { Err(FromNumberError::OtherForm) }
}

#[cfg(test)]
mod tests {
    use super::{FromNumberError, ToNumberError, from_number, to_number};
    use ::phonenumber::country::{self, Source};
    use sendcheck_core::phone::{Number, NumberDefect};

    fn number(text: &str) -> Number {
        Number::parse(text).expect("a number")
    }

    #[test]
    fn a_number_comes_back_as_it_went() {
        for text in
            ["+12025550123", "+442079460000", "+39066982", "+78005553535", "+80012345678", "+3580000", "+16001234567"]
        {
            let theirs = from_number(number(text)).expect("short enough");
            assert_eq!(theirs.format().mode(::phonenumber::Mode::E164).to_string(), text);
            assert_eq!(to_number(&theirs), Ok(number(text)));
        }
    }

    #[test]
    fn a_number_is_what_parsing_it_would_give() {
        for text in ["+12025550123", "+442079460000", "+39066982", "+80012345678"] {
            assert_eq!(from_number(number(text)), Ok(::phonenumber::parse(None, text).expect("a number")));
        }
        assert_eq!(from_number(number("12025550123")).map(|number| number.code().source()), Ok(Source::Plus));
    }

    #[test]
    fn a_valid_number_that_parsing_would_cut_stays_whole() {
        let text = "+78005553535";
        assert!(number(text).is_valid());
        assert!(!::phonenumber::parse(None, text).expect("a number").is_valid());
        assert!(from_number(number(text)).expect("short enough").is_valid());
    }

    #[test]
    fn a_carrier_code_is_left_out() {
        let theirs = ::phonenumber::parse(Some(country::BR), "012 3121286979").expect("a number");
        assert!(theirs.carrier().is_some());
        assert_eq!(to_number(&theirs), Ok(number("553121286979")));
    }

    #[test]
    fn an_extension_is_refused() {
        let theirs = ::phonenumber::parse(None, "+1 202 555 0123 ext. 5").expect("a number");
        assert_eq!(to_number(&theirs), Err(ToNumberError::Extension));
    }

    #[test]
    fn digits_of_another_number_are_refused() {
        let premium = number("+375 8 8104463755");
        assert_eq!(premium.e164().to_string(), "+3758104463755");
        let cut = number("+375 104463755").e164();
        assert_eq!(from_number(premium).as_ref().map(to_number), Ok(Err(ToNumberError::Another(cut))));
    }

    #[test]
    fn digits_without_a_number_are_refused() {
        let form = serde_json::json!({
            "code": { "value": 0, "source": "default" }, "national": { "value": 2_025_550_123 }, "extension": null, "carrier": null,
        });
        let theirs: ::phonenumber::PhoneNumber = serde_json::from_value(form).expect("its form");
        assert_eq!(to_number(&theirs), Err(ToNumberError::Defect(NumberDefect::LeadingZero)));
    }

    #[test]
    fn more_digits_than_phonenumber_holds_are_refused() {
        assert!(from_number(number("+49 72057594037927935")).is_ok());
        assert_eq!(from_number(number("+49 72057594037927936")), Err(FromNumberError::TooLong));
    }
}
