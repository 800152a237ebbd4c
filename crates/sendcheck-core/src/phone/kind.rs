use core::fmt;

/// What a number is for, by the range it lies in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum NumberType {
    /// A fixed line.
    FixedLine,
    /// A mobile phone.
    Mobile,
    /// Either, where the two share their ranges (United States).
    FixedLineOrMobile,
    /// Free for the caller.
    TollFree,
    /// Charged above the usual rate.
    PremiumRate,
    /// Paid for by both ends.
    SharedCost,
    /// A voice-over-IP line.
    Voip,
    /// A number of a person that is routed to where the person is.
    PersonalNumber,
    /// A pager.
    Pager,
    /// A universal access number of a company.
    Uan,
    /// Access to a voice mailbox.
    Voicemail,
    /// In no known range: the number is not valid.
    Unknown,
}

impl NumberType {
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

    /// Google's name of the type, `FIXED_LINE_OR_MOBILE` for one.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::FixedLine => "FIXED_LINE",
            Self::Mobile => "MOBILE",
            Self::FixedLineOrMobile => "FIXED_LINE_OR_MOBILE",
            Self::TollFree => "TOLL_FREE",
            Self::PremiumRate => "PREMIUM_RATE",
            Self::SharedCost => "SHARED_COST",
            Self::Voip => "VOIP",
            Self::PersonalNumber => "PERSONAL_NUMBER",
            Self::Pager => "PAGER",
            Self::Uan => "UAN",
            Self::Voicemail => "VOICEMAIL",
            Self::Unknown => "UNKNOWN",
        }
    }
}

impl fmt::Display for NumberType {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}
