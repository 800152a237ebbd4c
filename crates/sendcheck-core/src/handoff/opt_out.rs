//! How a text tells recipients to opt out: the words that Twilio acts on.

/// Words that mean nothing else in a message.
const PLAIN: [&str; 3] = ["STOPALL", "UNSUBSCRIBE", "OPTOUT"];

/// Words that messages are full of; they count only where the text asks to send them.
const COMMON: [&str; 5] = [STOP, "CANCEL", "END", "QUIT", "REVOKE"];

/// In capitals it is the keyword wherever it stands; buses have a stop.
const STOP: &str = "STOP";

/// What asks to send a word, in the languages that the product's users write.
const ASKING: [&str; 31] = [
    "reply",
    "replying",
    "text",
    "texting",
    "txt",
    "send",
    "sending",
    "sms",
    "respond",
    "responding",
    "answer",
    "responde",
    "responda",
    "respondiendo",
    "envía",
    "envia",
    "envíe",
    "envie",
    "escribe",
    "escriba",
    "antworte",
    "antworten",
    "sende",
    "senden",
    "schreibe",
    "répondez",
    "envoyez",
    "rispondi",
    "invia",
    "stuur",
    "antwoord",
];

/// What may stand between the two: `reply with the word QUIT`.
const BETWEEN: [&str; 16] =
    ["with", "back", "by", "the", "word", "keyword", "a", "us", "con", "la", "mit", "par", "le", "com", "met", "just"];

/// The letters of each word, one bit each; STOPALL has those of STOP.
const LETTERS: [u32; 7] = [
    letters("STOP"),
    letters("UNSUBSCRIBE"),
    letters("OPTOUT"),
    letters("CANCEL"),
    letters("END"),
    letters("QUIT"),
    letters("REVOKE"),
];

/// The letters of a word.
const fn letters(word: &str) -> u32 {
    let (mut rest, mut found) = (word.as_bytes(), 0);
    while let [first, others @ ..] = rest {
        found |= letter(*first);
        rest = others;
    }
    found
}

/// The bit of a letter in any case. What is none has the bit of one as well, which does no harm.
const fn letter(byte: u8) -> u32 {
    1 << (byte & 0x1f)
}

/// Whether a text may hold one of the words: `false` is certain. For the values of a list, most of which lack letters.
pub(crate) fn may_tell_opt_out(text: &str) -> bool {
    if !holds_beginning(text) {
        return false;
    }
    let found = text.bytes().fold(0, |found, byte| found | letter(byte));
    LETTERS.iter().any(|wanted| found & wanted == *wanted)
}

/// What the words begin with.
const FIRST: u32 =
    letter(b's') | letter(b'u') | letter(b'o') | letter(b'c') | letter(b'e') | letter(b'q') | letter(b'r');

/// What they go on with.
const SECOND: u32 = letter(b't') | letter(b'n') | letter(b'p') | letter(b'a') | letter(b'u') | letter(b'e');

/// Whether the first letters of one of the words stand together.
fn holds_beginning(text: &str) -> bool {
    text.as_bytes().windows(3).any(|three| {
        let [a, b, c] = three else { return false };
        // Two letters of which few pairs begin so, looked for before the words are.
        letter(*a) & FIRST != 0
            && letter(*b) & SECOND != 0
            && matches!(&[a | 0x20, b | 0x20, c | 0x20], b"sto" | b"uns" | b"opt" | b"can" | b"end" | b"qui" | b"rev")
    })
}

/// The word by which a text tells to opt out, as Twilio spells it (Twilio, support for opt-out keywords: STOP, STOPALL,
/// UNSUBSCRIBE, CANCEL, END, QUIT, and since 2025 REVOKE and OPTOUT).
///
/// Behind `reply`, `send` and the like any of them counts, with only small words between them; so does one in capitals
/// later in that sentence (`reply Y to confirm or CANCEL to cancel`). Elsewhere only STOP in capitals and those that mean
/// nothing else do.
pub(crate) fn opt_out_word(text: &str) -> Option<&'static str> {
    let mut common = false;
    for word in words(text) {
        if let Some(known) = among(&PLAIN, word) {
            return Some(known);
        }
        if word == STOP {
            return Some(STOP);
        }
        common |= among(&COMMON, word).is_some();
    }
    // Most texts have none of them, and need no second look.
    if common { text.split(['.', '!', '?', ';', '\n']).find_map(asked_for) } else { None }
}

/// The common word that a sentence asks to send.
fn asked_for(sentence: &str) -> Option<&'static str> {
    let stands_out = sentence.contains(char::is_lowercase);
    let mut asked = Asked::No;
    for word in words(sentence) {
        match among(&COMMON, word) {
            Some(known) if asked == Asked::Just || (asked == Asked::Before && stands_out && word == known) => {
                return Some(known);
            }
            _ => asked = asked.after(word),
        }
    }
    None
}

fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split(|c: char| !c.is_alphanumeric() && c != '_')
}

/// Whether a text may well tell how to opt out: that it does not is said only where STOP stands in it in no case.
pub(crate) fn tells_opt_out(text: &str) -> bool {
    opt_out_word(text).is_some() || words(text).any(|word| word.eq_ignore_ascii_case(STOP))
}

/// Whether the text has asked to send something.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Asked {
    /// Not in this sentence.
    No,
    /// Yes, and nothing but small words has followed.
    Just,
    /// Earlier in this sentence.
    Before,
}

impl Asked {
    fn after(self, word: &str) -> Self {
        if word.is_empty() {
            return self;
        }
        let is = |known: &&str| known.chars().eq(word.chars().flat_map(char::to_lowercase));
        if ASKING.iter().any(is) {
            return Self::Just;
        }
        match self {
            Self::Just if !BETWEEN.iter().any(is) => Self::Before,
            other => other,
        }
    }
}

fn among(words: &[&'static str], word: &str) -> Option<&'static str> {
    words.iter().find(|known| known.eq_ignore_ascii_case(word)).copied()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_words_that_end_messages_are_known() {
        for (text, word) in [
            ("To stop receiving messages, reply STOP. For help, reply HELP.", "STOP"),
            ("STOPALL ends it.", "STOPALL"),
            ("Reply QUIT to leave.", "QUIT"),
            ("reply 'end' to end", "END"),
            ("Text CANCEL to 12345", "CANCEL"),
            ("Reply with the word Revoke", "REVOKE"),
            ("Reply Y to confirm or CANCEL to cancel", "CANCEL"),
            ("Responde STOP para salir", "STOP"),
            ("Responde CANCEL para salir", "CANCEL"),
            ("OptOut: answer OPTOUT", "OPTOUT"),
            ("unsubscribe any time", "UNSUBSCRIBE"),
            ("Text stop to 12345", "STOP"),
            ("STOP ends it", "STOP"),
        ] {
            assert!(may_tell_opt_out(text), "{text}");
            assert_eq!(opt_out_word(text), Some(word), "{text}");
        }
    }

    #[test]
    fn words_of_every_day_are_no_keywords() {
        for text in [
            "",
            "Our sale comes to an end on Sunday.",
            "You may cancel until noon. Reply here with questions.",
            "Never quit! Text us any time.",
            "Reply to cancel your order",
            "Reply Y to confirm. CANCEL fees apply.",
            "REPLY YES TO CANCEL",
            "Nonstop flights, endless offers",
            "Responde BAJA para salir.",
            "Visit our website to end messages",
            "Opt out at example.com",
            "Bus stop sale",
            "Don't stop now, it goes on",
        ] {
            assert_eq!(opt_out_word(text), None, "{text}");
        }
    }
}
