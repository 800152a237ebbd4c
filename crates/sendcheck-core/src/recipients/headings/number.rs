//! Names of phone numbers, and which of several is meant.

use crate::recipients::expected::NumberChannel;

/// What a heading says about a column of phone numbers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NumberName {
    /// Which of a person's numbers it is.
    pub kind: NumberKind,
    /// The number in the heading (`Phone 2`); 1 without.
    pub place: u8,
}

/// Which of a person's numbers a heading names.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NumberKind {
    /// `Mobile Phone`, `Handynummer`, `Celular`.
    Mobile,
    /// `WhatsApp Number`. The bare word also heads columns of yes and no.
    WhatsApp,
    /// `SMS Phone Number`. The bare word also heads columns of texts.
    Sms,
    /// `Phone`, `Telefonnummer`, `Phone 1 - Value`.
    Phone,
    /// One beside the first: `Other Phone`, `Default Address Phone`.
    Other,
    /// Fixed by its name: `Home Phone`, `Business Phone`, `Festnetz`.
    Landline,
    /// A word that names other things as well: `Number`, `Contact`, `To`, `Recipient`; a number's name with a comment.
    Bare,
    /// Written to by nobody, or not the recipient's: `Fax`, `Assistant's Phone`, `From`.
    NotWritten,
}

/// How well a name fits the number that a message is sent to; the least is the best.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Grade {
    /// The number of the channel.
    Channel,
    /// A number that takes messages.
    Messages,
    /// A number.
    Number,
    /// A number perhaps, or one that perhaps takes messages.
    Perhaps,
}

impl NumberName {
    /// The order in which several columns come into question: the least is meant, and of two that are equal neither is
    /// certain. `None` is never meant, whatever the column holds.
    ///
    /// ```
    /// use sendcheck_core::recipients::headings::{Meaning, meaning};
    /// let rank = |heading| match meaning(heading) {
    ///     Meaning::Number(number) => number.rank(),
    ///     _ => None,
    /// };
    /// assert!(rank("Mobile") < rank("Phone") && rank("Phone 1 - Value") < rank("Phone 2 - Value"));
    /// assert_eq!(rank("Home Phone"), rank("Business Phone"));
    /// assert_eq!(rank("Fax"), None);
    /// ```
    pub fn rank(self) -> Option<(Grade, u8)> {
        let grade = match self.kind {
            NumberKind::Mobile | NumberKind::WhatsApp | NumberKind::Sms => Grade::Messages,
            NumberKind::Phone => Grade::Number,
            NumberKind::Other | NumberKind::Landline | NumberKind::Bare => Grade::Perhaps,
            NumberKind::NotWritten => return None,
        };
        Some((grade, self.place))
    }

    /// The channel whose number it is, where the name says that.
    pub(in crate::recipients) fn channel(self) -> Option<NumberChannel> {
        match self.kind {
            NumberKind::Sms => Some(NumberChannel::Sms),
            NumberKind::WhatsApp => Some(NumberChannel::WhatsApp),
            _ => None,
        }
    }

    /// Whether the name counts only over a column of numbers: over anything else it is not contradicted, it means
    /// something else.
    pub fn needs_content(self) -> bool {
        matches!(self.kind, NumberKind::WhatsApp | NumberKind::Sms | NumberKind::Bare)
    }

    /// The same with a comment that nobody knows.
    pub(super) fn with_comment(self) -> Self {
        match self.kind {
            NumberKind::NotWritten => self,
            _ => Self { kind: NumberKind::Bare, ..self },
        }
    }
}
