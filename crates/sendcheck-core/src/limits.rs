//! Every number the service, the channels or we set, once, with where it comes from.

/// What a limit counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unit {
    /// UTF-16 code units, which is what a JavaScript service calls characters.
    Characters,
    /// Septets of the GSM 7-bit alphabet.
    Septets,
    /// Decimal digits.
    Digits,
    /// Recipients of one campaign, list or day.
    Recipients,
    /// Lines of typed recipients.
    Lines,
    /// Bytes.
    Bytes,
    /// Hours.
    Hours,
    /// Things of the kind the name says.
    Pieces,
}

/// One limit: an inclusive bound, what it counts and who states it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limit {
    /// The name used in the documentation.
    pub name: &'static str,
    /// The last value that is still fine (for lower bounds: the first).
    pub value: usize,
    /// What `value` counts.
    pub unit: Unit,
    /// The document and section that state it.
    pub source: &'static str,
}

macro_rules! limits {
    ($($(#[$doc:meta])* $name:ident = $value:literal $unit:ident, $source:literal;)*) => {
        $($(#[$doc])* pub const $name: Limit =
            Limit { name: stringify!($name), value: $value, unit: Unit::$unit, source: $source };)*

        /// All limits, in the order of this file.
        pub const ALL: &[Limit] = &[$($name),*];
    };
}

limits! {
    /// Longest `campaignName`.
    CAMPAIGN_NAME = 255 Characters, "Proactive Messaging API page, restrictions on the fields";
    /// Longest `skill`.
    SKILL = 255 Characters, "Proactive Messaging API page, restrictions on the fields";
    /// Longest `templateId`.
    TEMPLATE_ID = 32 Characters, "Proactive Messaging API page, restrictions on the fields";
    /// Longest `outboundNumber`.
    OUTBOUND_NUMBER = 16 Characters, "Proactive Messaging API page, restrictions on the fields";
    /// Longest value of one of the `variables`.
    VARIABLE = 1550 Characters, "Proactive Messaging API page, restrictions on the fields";
    /// Most recipients of one API request, unless the account has more.
    REQUEST_RECIPIENTS = 100 Recipients, "Proactive Messaging API page, limits";
    /// Most API requests of an account in a second.
    REQUESTS_PER_SECOND = 10 Pieces, "Proactive Messaging API page, limits";
    /// Most messages that one channel of an account sends in a second.
    MESSAGES_PER_SECOND = 9 Pieces, "Proactive Messaging API page, limits; its questions and answers say 10";
    /// The hour of the recipient's day from which SMS are sent where a request names no windows.
    SMS_OPENS = 8 Hours, "Proactive Messaging API page, default sending windows";
    /// The hour of the recipient's day at which SMS are no longer sent where a request names no windows.
    SMS_CLOSES = 21 Hours, "Proactive Messaging API page, default sending windows";
    /// Most recipients of a day on one channel of an account.
    DAILY_RECIPIENTS = 100_000 Recipients, "Proactive Messaging API page, question on the daily limit";
    /// Most recipients of an uploaded file.
    LIST_ROWS = 10000 Recipients, "Proactive Messaging user guide, limitations 2";
    /// Most recipients typed into the web tool.
    LIST_LINES = 100 Lines, "Proactive Messaging user guide, limitations 1";
    /// The longest whole SMS, opt-out text included, that the web tool takes.
    WEB_TOOL_SMS = 140 Characters, "Proactive Messaging user guide, step 2";
    /// The longest whole SMS that Twilio takes.
    TWILIO_SMS = 1600 Characters, "Twilio error 21617";
    /// Most of an SMS in the GSM 7-bit alphabet that is sent in one piece.
    GSM_7_SINGLE = 160 Septets, "3GPP TS 23.040, 9.2.3.16: 140 octets";
    /// Most of one segment of a longer SMS in the GSM 7-bit alphabet.
    GSM_7_SEGMENT = 153 Septets, "3GPP TS 23.040, 9.2.3.24.1: 140 octets less 6 of header";
    /// Most of an SMS in UCS-2 that is sent in one piece.
    UCS_2_SINGLE = 70 Characters, "3GPP TS 23.040, 9.2.3.16: 140 octets";
    /// Most of one segment of a longer SMS in UCS-2.
    UCS_2_SEGMENT = 67 Characters, "3GPP TS 23.040, 9.2.3.24.1: 140 octets less 6 of header";
    /// Shortest phone number, calling code included.
    NUMBER_SHORTEST = 7 Digits, "shortest national and calling code that the service's four spellings can hold";
    /// Longest phone number, calling code included.
    NUMBER_LONGEST = 15 Digits, "ITU-T E.164, 6.2.1";
    /// Shortest look-back period.
    LOOKBACK_SHORTEST = 1 Hours, "Proactive Messaging user guide, create API handoff";
    /// Longest look-back period (30 days).
    LOOKBACK_LONGEST = 720 Hours, "Proactive Messaging user guide, create API handoff";
    /// Most apps of an in-app handoff.
    IN_APP_APPS = 4 Pieces, "Proactive Messaging user guide, create App Messaging API handoff";
    /// Most quick replies of a WhatsApp template.
    QUICK_REPLIES = 3 Pieces, "Proactive Messaging user guide, notes about button components";
    /// Most call-to-action buttons of a WhatsApp template.
    CALLS_TO_ACTION = 2 Pieces, "Proactive Messaging user guide, notes about button components";
    /// Most variables in the address of a URL button.
    BUTTON_URL_VARIABLES = 1 Pieces, "Proactive Messaging user guide, call-to-action buttons";
    /// Most buttons of a WhatsApp template as Meta has it.
    META_BUTTONS = 10 Pieces, "Meta, template components";
    /// Most URL buttons of a WhatsApp template as Meta has it.
    META_URL_BUTTONS = 2 Pieces, "Meta, template components";
    /// Most phone buttons of a WhatsApp template as Meta has it.
    META_PHONE_BUTTONS = 1 Pieces, "Meta, template components";
    /// Longest name of a WhatsApp template.
    TEMPLATE_NAME = 512 Characters, "Meta, message templates";
    /// Most blanks in a row in a WhatsApp variable.
    BLANKS_IN_A_ROW = 4 Pieces, "Meta Cloud API, error on template parameters";
    /// Longest body of a WhatsApp template, and of the message made from it.
    WHATSAPP_BODY = 1024 Characters, "Meta, template components; Twilio error 63021";
    /// The longest body, values included, of a WhatsApp template that is nothing else.
    WHATSAPP_BODY_ALONE = 32768 Characters, "Meta Cloud API, length of the body of templates without other components";
    /// Longest body of a new WhatsApp template of marketing or utility.
    WHATSAPP_BODY_NEW = 550 Characters, "Bird, template section character limits";
    /// Most emoji in the body of a new WhatsApp template of marketing or utility.
    WHATSAPP_BODY_NEW_EMOJI = 10 Pieces, "Bird, template section character limits";
    /// Fixed words that the body of a WhatsApp template needs for each variable, besides one.
    WORDS_PER_VARIABLE = 2 Pieces, "Maqsam, creating WhatsApp templates with variables";
    /// Most variables of a WhatsApp template, all its parts together.
    TEMPLATE_VARIABLES = 100 Pieces, "Twilio, using variables with Content API";
    /// Longest footer of a WhatsApp template.
    WHATSAPP_FOOTER = 60 Characters, "Meta, template components";
    /// Longest label of a WhatsApp button.
    WHATSAPP_BUTTON = 25 Characters, "Meta, template components";
    /// Longest label of a WhatsApp button by older documents, which older phones still cut at.
    WHATSAPP_BUTTON_OLDER = 20 Characters, "LivePerson, rich content validator 1.1";
    /// Longest address of a WhatsApp button.
    WHATSAPP_URL = 2000 Characters, "Meta, template components";
    /// Longest number of a WhatsApp button.
    WHATSAPP_PHONE = 20 Characters, "Meta, template components";
    /// Longest title of a Google RCS card.
    RCS_TITLE = 200 Characters, "LivePerson, RCS for business messaging templates and limitations";
    /// Longest text of a Google RCS card.
    RCS_DESCRIPTION = 2000 Characters, "LivePerson, RCS for business messaging templates and limitations";
    /// Longest Google RCS message without a card.
    RCS_TEXT = 3072 Characters, "Google, RCS Business Messaging, agent messages";
    /// Longest label of a Google RCS suggestion.
    RCS_SUGGESTION = 25 Characters, "LivePerson, RCS for business messaging templates and limitations";
    /// Most suggestions on a Google RCS card.
    RCS_CARD_SUGGESTIONS = 4 Pieces, "LivePerson, RCS for business messaging templates and limitations";
    /// Most suggestions below a Google RCS message.
    RCS_SUGGESTIONS = 11 Pieces, "LivePerson, RCS for business messaging templates and limitations";
    /// Longest address that a Google RCS suggestion opens.
    RCS_URL = 2048 Characters, "AWS End User Messaging, RcsOpenUrlAction";
    /// Longest number that a Google RCS suggestion dials.
    RCS_PHONE = 20 Characters, "AWS End User Messaging, RcsDialPhoneAction";
    /// Longest address of the media of a Google RCS card.
    RCS_MEDIA_URL = 2048 Characters, "Infobip, RCS message types; LivePerson, rich content validator 1.1";
    /// Longest text of an Apple message.
    APPLE_TEXT = 3000 Characters, "Infobip, Apple Messages for Business, message types";
    /// Largest push notification with everything that it carries, as JSON.
    PUSH_BYTES = 4096 Bytes, "Apple, generating a remote notification; Google, Firebase Cloud Messaging, message types";
    /// Longest name of a variable.
    VARIABLE_NAME = 64 Characters, "sendcheck";
    /// Most of a word of a handoff that a finding repeats, and the longest word whose likeness to known ones is looked for.
    WORD = 64 Characters, "sendcheck";
    /// Most lists and objects of a JSON text that are open at once; the documented ones need fewer than ten.
    JSON_DEPTH = 64 Pieces, "sendcheck";
    /// Most notes of each kind that cannot change a verdict (comments, final commas, keys without quotes) on a JSON text.
    JSON_NOTES = 100 Pieces, "sendcheck";
    /// Most characters or names that are told where more are to blame.
    EXAMPLES = 5 Pieces, "sendcheck";
    /// Most numbers that are told where a template's placeholders leave some out.
    GAPS = 20 Pieces, "sendcheck";
    /// Most of a malformed placeholder that is told.
    MALFORMED = 32 Characters, "sendcheck";
    /// Most of a text of an answer that is repeated, and the longest plain text that is taken for one.
    ANSWER_TEXT = 300 Characters, "sendcheck";
    /// Most recipients without an answer that are named one by one.
    UNANSWERED = 20 Recipients, "sendcheck";
    /// Longest text of a preview; a value that would make it longer is not shown.
    PREVIEW_BYTES = 8_388_608 Bytes, "sendcheck";
    /// Largest row of a list that is read.
    ROW_BYTES = 1_048_576 Bytes, "sendcheck";
}

/// The length that the service's character limits count: UTF-16 code units.
///
/// ```
/// assert_eq!(sendcheck_core::limits::characters("Zoë 👋"), 6);
/// ```
pub fn characters(text: &str) -> usize {
    // Every character has one byte that goes on no other; one of four bytes takes two units. Added up
    // in bytes, so that the compiler can take many at once; a byte holds what this many bytes can give.
    const AT_ONCE: usize = 128;
    let units = |byte: &u8| u8::from(byte & 0xc0 != 0x80) + u8::from(*byte >= 0xf0);
    text.as_bytes().chunks(AT_ONCE).map(|bytes| usize::from(bytes.iter().map(units).sum::<u8>())).sum()
}

/// The beginning of a text that a finding repeats: at most so many characters, and no half of one.
pub(crate) fn beginning(text: &str, most: Limit) -> &str {
    let mut left = most.value;
    let fits = |c: char| {
        let rest = left.checked_sub(c.len_utf16());
        left = rest.unwrap_or(0);
        rest.is_some()
    };
    let rest = text.trim_start_matches(fits).len();
    text.get(..text.len() - rest).unwrap_or(text)
}

#[cfg(test)]
mod tests {
    use super::*;
    use alloc::string::String;

    #[test]
    fn a_text_is_cut_between_characters() {
        let shortened = |text: &str| String::from(beginning(text, WORD));
        assert_eq!(shortened(""), "");
        for (unit, kept) in [("a", 64), ("é", 64), ("👋", 32), ("👋a", 21)] {
            assert_eq!(shortened(&unit.repeat(kept)), unit.repeat(kept), "{unit}");
        }
        assert_eq!(shortened(&"a".repeat(65)).len(), 64);
        assert_eq!(shortened(&["a", &"👋".repeat(32)].concat()), ["a", &"👋".repeat(31)].concat());
    }

    #[test]
    fn characters_are_utf16_code_units() {
        for unit in ["a", "é", "’", "👋", "\u{10ffff}", "aé’👋"] {
            let text = unit.repeat(100);
            assert_eq!(characters(&text), text.encode_utf16().count(), "{unit}");
        }
    }

    #[test]
    fn every_limit_names_its_source() {
        for limit in ALL {
            assert!(limit.value > 0, "{}", limit.name);
            assert!(!limit.source.is_empty(), "{}", limit.name);
        }
    }
}
