//! Traces that spreadsheets leave on values.

use crate::calendar::{Figures, date_in_figures};
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
        /// An error: `#REF!`, `Err:508`.
        Error = "error",
        /// The day from which dates are counted, which an empty cell or a time without a date becomes: `1900-01-00`.
        DayZero = "day-zero",
    }
}

/// What a spreadsheet made of a value, if that is what the whole text is.
pub(crate) fn sheet_trace(text: &str) -> Option<SheetTrace> {
    let text = text.trim();
    if let Some(formula) = text.strip_prefix('=') {
        return is_formula(formula).then_some(SheetTrace::Formula);
    }
    let found = [
        // One or two people type.
        (SheetTrace::TooNarrow, text.len() >= 3 && is_too_narrow(text)),
        (SheetTrace::Error, is_sheet_error(text)),
        (SheetTrace::Exponent, is_short(text)),
        (SheetTrace::Decimal, is_decimal(text)),
        (SheetTrace::DayZero, is_day_zero(text)),
    ];
    found.into_iter().find_map(|(trace, is_it)| is_it.then_some(trace))
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

/// What is shown for the content of a column that is too narrow for it.
pub(crate) fn is_too_narrow(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte == b'#')
}

/// The errors of Excel and Google's spreadsheets, less their `#` and sign, in English, German, Spanish, French, Italian,
/// Portuguese, Dutch, Danish, Norwegian, Swedish, Finnish, Polish, Czech, Hungarian, Turkish and Russian (Microsoft, names
/// of error values).
const ERRORS: &str = "N/A N/D N/B NV I/T DIV/0 REF BEZUG RIF VERW VALUE WERT VALOR VALEUR VALORE WAARDE NAME NOMBRE NOM NOME NAAM NUM ZAHL \
GETAL NULL NULO NUL NULLO LEEG SPILL ÜBERLAUF CALC ERROR FIELD GETTING_DATA BLOCKED CONNECT UNKNOWN PYTHON \
VÆRDI NAVN REFERENCE VERDI SAKNAS VÄRDEFEL REFERENS NAMN OGILTIGT PUUTTUU ARVO VIITTAUS NIMI LUKU JAKO/0 ADR ARG LICZBA NAZWA \
DZIEL/0 HODNOTA ODKAZ NÁZEV ČÍSLO HIÁNYZIK ÉRTÉK HIV NÉV SZÁM ZÉRÓOSZTÓ YOK DEĞER BAŞV AD SAYI SAYI/0 Н/Д ЗНАЧ ССЫЛКА ИМЯ ЧИСЛО \
ДЕЛ/0 ПУСТО";

/// Those that have no sign behind them. As errors all others have one: `#NAME` is a word with a number sign.
const WITHOUT_SIGN: [&str; 9] = ["N/A", "N/D", "N/B", "NV", "I/T", "Н/Д", "YOK", "HIÁNYZIK", "GETTING_DATA"];

/// The errors of `LibreOffice` that have a number (its help, error codes).
const NUMBERED: core::ops::RangeInclusive<u16> = 501..=540;

/// Whether a text is, as a whole, what a spreadsheet shows in place of a value: `#N/A`, `#BEZUG!`, `Err:508`.
pub(crate) fn is_sheet_error(text: &str) -> bool {
    if let Some(number) = text.strip_prefix("Err:") {
        return number.len() == 3 && number.parse().is_ok_and(|number| NUMBERED.contains(&number));
    }
    let Some(name) = text.strip_prefix('#') else { return false };
    let bare = name.trim_start_matches(['¡', '¿']).trim_end_matches(['!', '?']);
    let has_sign = bare.len() < name.len() || WITHOUT_SIGN.contains(&bare);
    has_sign && ERRORS.split(' ').any(|known| known == bare)
}

/// Excel's day 0, and that of all others, in whatever order; a date of these years in words is somebody's.
fn is_day_zero(text: &str) -> bool {
    let Some(Figures { year, day_and_month }) = date_in_figures(text) else { return false };
    match (year, day_and_month) {
        (1900, [0, 1] | [1, 0]) | (1899, [12, 30 | 31] | [30 | 31, 12]) => true,
        // `0.1.00` may be a version.
        (0, [0, 1] | [1, 0]) => text.contains('/'),
        _ => false,
    }
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
            ("#ЗНАЧ!", SheetTrace::Error),
            ("#I/T", SheetTrace::Error),
            ("Err:508", SheetTrace::Error),
            ("1900-01-00", SheetTrace::DayZero),
            ("1/0/1900", SheetTrace::DayZero),
            ("1/0/00", SheetTrace::DayZero),
            ("00.01.1900 00:00", SheetTrace::DayZero),
            ("1899-12-30", SheetTrace::DayZero),
            ("30/12/1899", SheetTrace::DayZero),
            ("12/31/1899 9:30", SheetTrace::DayZero),
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
            "Err:50",
            "Err:404",
            "Err: 508",
            "Error 508",
            "1900-01-01",
            "1899-12-29",
            "1970-01-01",
            "0.1.00",
            "1/1/2026",
            "#AD",
        ] {
            assert_eq!(sheet_trace(text), None, "{text}");
        }
    }
}
