//! A language code that WhatsApp does not know.

use super::prelude::*;
use crate::rules::nearest::did_you_mean;

rule! {
    /// The template's language is not one of WhatsApp's
    TemplateLanguage = "TEMPLATE_LANGUAGE" {
        origin: Channel,
        severity: Warning,
        verdict: Keeps,
        spelling: Bare,
        cite: "Meta, message templates, supported languages",
        help: "Write the language as WhatsApp does: `en`, or `en_US` with an underscore.",
        milder: "an error for a misspelled one in a WhatsApp draft held to Meta's limits",
        args {
            /// the language as it is written
            language: String,
            /// the code that was probably meant
            nearest: String,
        }
        says: rule => did_you_mean(format!("`{}` is not one of WhatsApp's languages", rule.language), &rule.nearest)
    }
}

impl Check<HandoffCx<'_>> for TemplateLanguage {
    fn check(cx: &HandoffCx<'_>, out: &mut Findings<'_>) {
        for channel in cx.whatsapp() {
            let Some(language) = channel.language.as_deref() else { continue };
            if LANGUAGES.contains(&language) {
                continue;
            }
            let written = language.trim().replace('-', "_");
            let nearest = LANGUAGES.iter().find(|known| known.eq_ignore_ascii_case(&written)).copied().unwrap_or("");
            // The list grows, so a code of the right form may be a new one.
            let new = nearest.is_empty() && is_well_formed(language);
            let severity = if new { Severity::Warning } else { cx.review_severity(channel) };
            let at = format!("{}/language", channel.pointer);
            let found = || Self { language: beginning(language, limits::WORD).into(), nearest: nearest.to_string() };
            out.report_as(severity, Place::Below(&at), found);
        }
    }
}

/// Two or three small letters, then perhaps an underscore and two capitals.
fn is_well_formed(code: &str) -> bool {
    let (language, country) =
        code.split_once('_').map_or((code, None), |(language, country)| (language, Some(country)));
    let small = matches!(language.len(), 2 | 3) && language.bytes().all(|b| b.is_ascii_lowercase());
    let capitals = |country: &str| country.len() == 2 && country.bytes().all(|b| b.is_ascii_uppercase());
    small && country.is_none_or(capitals)
}

/// WhatsApp's languages as of 2025.
#[rustfmt::skip]
const LANGUAGES: [&str; 86] = [
    "af", "sq", "ar", "ar_EG", "ar_AE", "ar_LB", "ar_MA", "ar_QA", "ar_SA", "az", "bn", "bg", "ca", "zh_CN", "zh_HK",
    "zh_TW", "hr", "cs", "da", "nl", "en", "en_GB", "en_US", "en_AU", "en_CA", "en_IN", "et", "fil", "fi", "fr",
    "fr_CA", "fr_BE", "ka", "de", "el", "gu", "ha", "he", "hi", "hu", "id", "ga", "it", "ja", "kn", "kk", "rw_RW",
    "ko", "ky_KG", "lo", "lv", "lt", "mk", "ms", "ml", "mr", "nb", "fa", "pl", "pt_BR", "pt_PT", "pa", "ro", "ru",
    "sr", "sk", "sl", "es", "es_AR", "es_ES", "es_MX", "es_CL", "es_CO", "es_PE", "es_VE", "sw", "sv", "ta", "te",
    "th", "tr", "uk", "ur", "uz", "vi", "zu",
];

#[cfg(test)]
mod tests {
    use super::is_well_formed;

    #[test]
    fn a_code_that_may_be_new_has_the_form_of_all() {
        for code in ["xx", "xxx", "xx_YY", "xxx_YY"] {
            assert!(is_well_formed(code), "{code}");
        }
        for code in ["x", "xxxx", "XX", "xx_", "xx_Y", "xx_YYY", "xx_yy", "xx_Y1", "xx-YY", "x1_YY"] {
            assert!(!is_well_formed(code), "{code}");
        }
    }
}
