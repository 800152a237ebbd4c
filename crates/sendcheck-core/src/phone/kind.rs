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
