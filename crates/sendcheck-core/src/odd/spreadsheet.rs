//! Traces that spreadsheets leave on values.

use crate::words::words;

words! {
    /// What a spreadsheet left in the place of a value.
    pub(crate) enum SheetTrace {
        /// A formula: `="0042"`, `=VLOOKUP(A2;B:C;2)`.
        Formula = "formula",
        /// A quantity in short: `1.23457E+15`.
        Exponent = "exponent",
        /// Decimal places on a long number: `12345678.0`.
        Decimal = "decimal",
        /// A column that was too narrow: `########`.
        TooNarrow = "too-narrow",
        /// An error: `#REF!`.
        Error = "error",
    }
}

/// What a spreadsheet made of a value, if that is what the whole text is.
pub(crate) fn sheet_trace(text: &str) -> Option<SheetTrace> {
    let text = text.trim();
    if let Some(formula) = text.strip_prefix('=') {
        return is_formula(formula).then_some(SheetTrace::Formula);
    }
    if text.starts_with('#') {
        let is_narrow = text.len() >= 3 && text.bytes().all(|byte| byte == b'#');
        return is_narrow.then_some(SheetTrace::TooNarrow).or_else(|| is_error(text).then_some(SheetTrace::Error));
    }
    is_short(text).then_some(SheetTrace::Exponent).or_else(|| is_decimal(text).then_some(SheetTrace::Decimal))
}

/// Text in quotes, a function that is called, or a cell.
fn is_formula(formula: &str) -> bool {
    let name = formula.bytes().take_while(|byte| byte.is_ascii_uppercase() || matches!(byte, b'.' | b'_')).count();
    let rest = formula.get(name..).unwrap_or_default();
    let in_quotes = formula.len() >= 2 && formula.starts_with('"') && formula.ends_with('"');
    let is_call = name >= 2 && rest.starts_with('(') && rest.ends_with(')');
    let names_cell = (1..=3).contains(&name) && !rest.is_empty() && rest.bytes().all(|byte| byte.is_ascii_digit());
    in_quotes || is_call || names_cell
}

/// The errors in the languages of our users (Microsoft, names of error values), less their `#` and sign.
const ERRORS: &str = "N/A N/D N/B NV DIV/0 REF BEZUG RIF VERW VALUE WERT VALOR VALEUR VALORE WAARDE NAME NOMBRE NOM NOME NAAM NUM ZAHL \
GETAL NULL NULO NUL NULLO LEEG SPILL ÜBERLAUF CALC ERROR FIELD GETTING_DATA BLOCKED CONNECT UNKNOWN PYTHON";

fn is_error(text: &str) -> bool {
    let Some(name) = text.strip_prefix('#') else { return false };
    let bare = name.trim_start_matches(['¡', '¿']).trim_end_matches(['!', '?']);
    // `#NAME` and `#ERROR` are words with a number sign; as errors they have their mark.
    let has_mark = bare.len() < name.len() || matches!(bare, "N/A" | "N/D" | "N/B" | "NV" | "GETTING_DATA");
    has_mark && ERRORS.split(' ').any(|known| known == bare)
}

/// One digit, a fraction and an exponent with its sign; without a fraction the exponent is that of a long number.
fn is_short(text: &str) -> bool {
    let Some((mantissa, exponent)) = text.split_once("E+").or_else(|| text.split_once("e+")) else { return false };
    let mantissa = mantissa.strip_prefix('-').unwrap_or(mantissa);
    let (first, fraction) = mantissa.split_once(['.', ',']).unwrap_or((mantissa, ""));
    let are_digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    first.len() == 1
        && are_digits(first)
        && are_digits(fraction)
        && (1..=3).contains(&exponent.len())
        && are_digits(exponent)
}

/// Digits that a number has at least for its `.0` to be none of a price or a version.
const DIGITS_BEFORE_DECIMAL: usize = 7;

fn is_decimal(text: &str) -> bool {
    let digits = text.strip_suffix(".0");
    digits
        .is_some_and(|digits| digits.len() >= DIGITS_BEFORE_DECIMAL && digits.bytes().all(|byte| byte.is_ascii_digit()))
}

#[cfg(test)]
mod tests {
    use super::{SheetTrace, sheet_trace};

    #[test]
    fn what_spreadsheets_leave() {
        for (text, trace) in [
            ("=\"0042\"", SheetTrace::Formula),
            ("=VLOOKUP(A2,B:C,2)", SheetTrace::Formula),
            ("=A1", SheetTrace::Formula),
            ("1.23457E+15", SheetTrace::Exponent),
            ("1,23457E+15", SheetTrace::Exponent),
            ("2.0E+3", SheetTrace::Exponent),
            ("1E+15", SheetTrace::Exponent),
            ("12345678.0", SheetTrace::Decimal),
            ("########", SheetTrace::TooNarrow),
            ("#VALUE!", SheetTrace::Error),
            ("#NAME?", SheetTrace::Error),
            ("#REF!", SheetTrace::Error),
            ("#N/A", SheetTrace::Error),
            ("#N/A!", SheetTrace::Error),
            ("#DIV/0!", SheetTrace::Error),
            ("#¿NOMBRE?", SheetTrace::Error),
            ("#BEZUG!", SheetTrace::Error),
            ("#NV", SheetTrace::Error),
            ("#GETTING_DATA", SheetTrace::Error),
        ] {
            assert_eq!(sheet_trace(text), Some(trace), "{text}");
        }
    }

    #[test]
    fn what_people_write() {
        for text in [
            "1.0",
            "2.50",
            "1234.0",
            "12345678",
            "1E5",
            "E+15",
            "#1",
            "#hashtag",
            "#NAME",
            "#SALE!",
            "#ERROR",
            "##",
            "= 5",
            "=)",
            "=D",
            "A=B",
            "1.5e+",
            "12.5E+3",
            "#",
            "C+E+15",
            "+15",
            "5E+",
            "#1!",
            "1.234.567,0",
            "=3",
        ] {
            assert_eq!(sheet_trace(text), None, "{text}");
        }
    }
}
