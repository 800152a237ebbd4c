//! An SMS that is sent in several segments.

use super::prelude::*;
use crate::finding::ArgRef::Text;
use crate::finding::ToArg as _;
use crate::sms::{Encoding, Measured};

rule! {
    /// The SMS is sent in several segments, each of which is billed
    MessageSplits = "MESSAGE_SPLITS" {
        origin: Channel,
        severity: Warning,
        verdict: Keeps,
        spelling: Bare,
        cite: "3GPP TS 23.040, 9.2.3.24.1; TS 23.038, 6.2.1",
        help: "Shorten the message, or replace the characters that the GSM alphabet lacks.",
        args {
            /// the segments
            segments: u32,
            /// the septets or UTF-16 code units of the composed SMS
            units: usize,
            /// GSM-7 or UCS-2
            encoding: Encoding,
            /// the first five different characters that force UCS-2
            characters: Vec<String>,
        }
        tells: rule, tell => {
            let (segments, units, encoding) = (rule.segments.arg(), rule.units.arg(), rule.encoding.arg());
            let (sent, has) = (Text("the SMS is sent in "), Text(" segments: it has "));
            tell(&[sent, segments, has, units, Text(" units in "), encoding, Text(" with its opt-out text")]);
        }
    }
}

impl Check<ConsumerCx<'_>> for MessageSplits {
    const NEEDS: Doubts = Doubts::SMS;

    fn check(cx: &ConsumerCx<'_>, out: &mut Findings<'_>) {
        // One that is too long is refused as a whole.
        let splits = |sms: &&Measured| sms.segments > 1 && sms.characters <= limits::TWILIO_SMS.value;
        let Some(sms) = cx.whole_sms().filter(splits) else { return };
        out.report(Place::Variables, || {
            let characters = match sms.encoding {
                Encoding::Ucs2 => cx.first_foreign(limits::EXAMPLES.value),
                Encoding::Gsm7 => Vec::new(),
            };
            Self { segments: sms.segments, units: sms.units, encoding: sms.encoding, characters }
        });
    }
}
