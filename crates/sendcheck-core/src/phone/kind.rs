//! What a number is for.

use crate::words::words;
use core::fmt;

words! {
    /// What a number is for, by the range it lies in.
    pub enum NumberType {
        /// A fixed line.
        FixedLine = "FIXED_LINE",
        /// A mobile phone.
        Mobile = "MOBILE",
        /// Either, where the two share their ranges (United States).
        FixedLineOrMobile = "FIXED_LINE_OR_MOBILE",
        /// Free for the caller.
        TollFree = "TOLL_FREE",
        /// Charged above the usual rate.
        PremiumRate = "PREMIUM_RATE",
        /// Paid for by both ends.
        SharedCost = "SHARED_COST",
        /// A voice-over-IP line.
        Voip = "VOIP",
        /// A number of a person that is routed to where the person is.
        PersonalNumber = "PERSONAL_NUMBER",
        /// A pager.
        Pager = "PAGER",
        /// A universal access number of a company.
        Uan = "UAN",
        /// Access to a voice mailbox.
        Voicemail = "VOICEMAIL",
        /// In no known range: the number is not valid.
        Unknown = "UNKNOWN",
    }
}

impl NumberType {
    /// Whether such a number is a mobile phone's, or may be one's.
    pub(crate) const fn may_be_mobile(self) -> bool {
        matches!(self, Self::Mobile | Self::FixedLineOrMobile)
    }

    /// The type in the low four bits of a label of the tables.
    pub(super) const fn of_label(label: u16) -> Self {
        match label & 15 {
            0 => Self::FixedLine,
            1 => Self::Mobile,
            2 => Self::FixedLineOrMobile,
            3 => Self::TollFree,
            4 => Self::PremiumRate,
            5 => Self::SharedCost,
            6 => Self::Voip,
            7 => Self::PersonalNumber,
            8 => Self::Pager,
            9 => Self::Uan,
            10 => Self::Voicemail,
            _ => Self::Unknown,
        }
    }
}

impl fmt::Display for NumberType {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}
