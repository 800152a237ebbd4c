//! What was undone before a number could be read, as a set.

use core::fmt;

/// One kind of damage or decoration that was taken off a number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum Repair {
    /// A leading `'`, which makes a cell text.
    Apostrophe,
    /// A formula that yields text: `="12223334444"`.
    FormulaWrapper,
    /// Zeros behind a decimal point or comma: `12223334444.00`.
    TrailingDecimal,
    /// Commas between thousands: `12,223,334,444`.
    ThousandsCommas,
    /// Scientific notation: `1.2223334444E+10`.
    Exponent,
    /// More digits than a spreadsheet keeps of a quantity.
    DigitsBeyond,
    /// Marks without width, at the ends or inside.
    InvisibleMarks,
    /// Blanks that look like the plain one and are others: no-break, narrow, a tab.
    Blanks,
    /// Hyphens, dashes and minus signs that are not the plain `-`.
    Dashes,
    /// Full-width `＋`, `（`, `）` and `．`.
    FullWidthSigns,
    /// Separators before the number, behind it or behind its `+`, and a `+` too many.
    Edges,
    /// `tel:`, `sms:` or `whatsapp:` in front.
    Scheme,
}

impl Repair {
    /// The damage in words.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Apostrophe => "a leading apostrophe",
            Self::FormulaWrapper => "a formula around the number",
            Self::TrailingDecimal => "a decimal place",
            Self::ThousandsCommas => "commas between thousands",
            Self::Exponent => "an exponent",
            Self::DigitsBeyond => "more than 15 digits",
            Self::InvisibleMarks => "invisible marks",
            Self::Blanks => "blanks of another kind",
            Self::Dashes => "dashes of another kind",
            Self::FullWidthSigns => "full-width signs",
            Self::Edges => "separators at the ends",
            Self::Scheme => "`tel:`, `sms:` or `whatsapp:` in front",
        }
    }

    /// Whether spreadsheets do this, or leave it behind; else people and programs that write numbers do.
    pub const fn is_of_spreadsheet(self) -> bool {
        matches!(
            self,
            Self::Apostrophe
                | Self::FormulaWrapper
                | Self::TrailingDecimal
                | Self::ThousandsCommas
                | Self::Exponent
                | Self::DigitsBeyond
                | Self::InvisibleMarks
        )
    }

    const ALL: [Self; 12] = [
        Self::Apostrophe,
        Self::FormulaWrapper,
        Self::TrailingDecimal,
        Self::ThousandsCommas,
        Self::Exponent,
        Self::DigitsBeyond,
        Self::InvisibleMarks,
        Self::Blanks,
        Self::Dashes,
        Self::FullWidthSigns,
        Self::Edges,
        Self::Scheme,
    ];
}

/// A set of repairs.
#[derive(Clone, Copy, PartialEq, Eq, Default)]
pub struct RepairSet(u16);

impl RepairSet {
    /// Nothing was to be done.
    pub fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// Whether this was done.
    pub fn contains(self, repair: Repair) -> bool {
        self.0 & (1 << repair as u16) != 0
    }

    /// What was done, in the order of [`Repair`].
    pub fn iter(self) -> impl Iterator<Item = Repair> {
        Repair::ALL.into_iter().filter(move |&repair| self.contains(repair))
    }

    /// What was done of that which spreadsheets do.
    pub fn of_spreadsheet(self) -> impl Iterator<Item = Repair> {
        self.iter().filter(|repair| repair.is_of_spreadsheet())
    }

    /// What was done of that which has nothing to do with spreadsheets.
    pub fn of_spelling(self) -> impl Iterator<Item = Repair> {
        self.iter().filter(|repair| !repair.is_of_spreadsheet())
    }

    pub(super) fn add(&mut self, repair: Repair) {
        self.0 |= 1 << repair as u16;
    }
}

impl fmt::Debug for RepairSet {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_set().entries(self.iter()).finish()
    }
}
