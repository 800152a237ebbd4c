//! All that the phone engine answers.

use std::fmt::Write as _;

use sendcheck_core::phone::{Country, Number, NumberDefect};

pub(crate) fn read(line: &str) -> (u64, bool) {
    Number::parse(line).map_or((0, false), |number| (number.e164().digits(), number.is_valid()))
}

pub(crate) fn describe(line: &str, into: &mut String) {
    // Writing to a string cannot fail.
    let _ = match described(line) {
        Ok(number) => {
            let region = number.region().map_or("", |region| region.as_str());
            let (e164, kind, possibility) = (number.e164(), number.kind(), number.possibility());
            let zones = number.zones().fold(String::new(), |zones, zone| zones + "&" + zone);
            let valid = u8::from(number.is_valid());
            writeln!(into, "{e164} {region} {kind} {possibility} {valid} {zones}")
        }
        Err(defect) => writeln!(into, "{defect}"),
    };
}

/// A country and a colon before a number say where it would be dialled.
fn described(line: &str) -> Result<Number, NumberDefect> {
    let country = line.split_once(':').and_then(|(country, number)| Some((Country::parse(country).ok()?, number)));
    country.map_or_else(|| Number::parse(line), |(country, number)| Number::parse_in(number, country))
}
