//! What was undone before a number could be read, as a set.

use core::fmt;

use crate::words::words;

words! {
    /// One kind of damage or decoration that was taken off a number.
    #[non_exhaustive]
    pub enum Repair {
        /// A leading `'`, which makes a cell text.
        Apostrophe = "a leading apostrophe",
        /// A formula that yields text: `="12223334444"`.
        FormulaWrapper = "a formula around the number",
        /// Zeros behind a decimal point or comma: `12223334444.00`.
        TrailingDecimal = "a decimal place",
        /// Commas between thousands: `12,223,334,444`.
        ThousandsCommas = "commas between thousands",
        /// Scientific notation: `1.2223334444E+10`.
        Exponent = "an exponent",
        /// More digits than a spreadsheet keeps of a quantity.
        DigitsBeyond = "more than 15 digits",
        /// Marks without width, at the ends or inside.
        InvisibleMarks = "invisible marks",
        /// Blanks that look like the plain one and are others: no-break, narrow, a tab.
        Blanks = "blanks of another kind",
        /// Hyphens, dashes and minus signs that are not the plain `-`.
        Dashes = "dashes of another kind",
        /// Full-width `＋`, `（`, `）` and `．`.
        FullWidthSigns = "full-width signs",
        /// Separators before the number, behind it or behind its `+`, and a `+` too many.
        Edges = "separators at the ends",
        /// `tel:`, `sms:` or `whatsapp:` in front.
        Scheme = "`tel:`, `sms:` or `whatsapp:` in front",
    }
}

impl Repair {
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
