//! Fixes by cause: what many rows of a list have in common is mended in all of them at once.
//!
//! A fix proposes changes and makes none. Each comes with what the cell holds before and after, and what would become of the
//! list; whoever has seen it makes them with [`Recipients::change`].

mod edits;
mod offer;

use alloc::string::String;
use alloc::vec::Vec;

use serde::Serialize;

use crate::check::{Recipients, Summary};
use crate::phone::Country;
use crate::recipients::{Change, ChangeError};
use crate::rules::RuleCode;
use crate::words::words;

pub use offer::FixOffer;

words! {
    /// What is mended in many rows at once.
    #[non_exhaustive]
    pub enum FixKind: Serialize {
        /// Numbers get the calling code of a country.
        CallingCode = "calling-code",
        /// Line breaks, tabs and several blanks in a value become one blank.
        Blanks = "blanks",
        /// Characters that make an SMS dearer are replaced by plain ones.
        PlainCharacters = "plain-characters",
        /// Empty cells of a column get a text.
        FillEmpty = "fill-empty",
        /// Links begin with `https`.
        Https = "https",
        /// Who is in the list twice is left out the second time.
        DropDuplicates = "drop-duplicates",
        /// Who failed is left out.
        DropFailed = "drop-failed",
    }
}

/// A fix, and what has to be said for it.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum Fix {
    /// Adds the calling code of this country to the numbers without `+` that are valid in it as they would be dialled
    /// there, and are written down as they were read with it: `(201) 599-7090` becomes `+12015997090`.
    CallingCode(Country),
    /// Makes one blank of line breaks, tabs and several blanks, in values that WhatsApp would refuse for them.
    Blanks,
    /// Replaces the characters that the GSM alphabet lacks by what Twilio's Smart Encoding puts there, in the values of
    /// recipients whose SMS takes fewer segments then.
    PlainCharacters,
    /// Fills the empty cells of a column with a text.
    FillEmpty {
        /// The column by its name in reports: `B1`, `H1`, `BU1`.
        column: String,
        /// What the cells are to hold.
        value: String,
    },
    /// Makes `https://` of `http://` in columns that hold links.
    Https,
    /// Leaves out the failed rows that need no mending: whose number another recipient has who did not fail, or whom an
    /// earlier list has accepted.
    DropDuplicates,
    /// Leaves out who failed: all of them, or those on whom this rule reported.
    DropFailed(Option<RuleCode>),
}

/// What becomes of a list.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct ListOutcome {
    /// Who is accepted.
    pub accepted: u32,
    /// Who failed.
    pub failed: u32,
    /// To whom nothing is sent.
    pub skipped: u32,
    /// The segments of all SMS; left out without SMS.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub segments: Option<u64>,
}

/// What a fix would change, and what would become of the list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Proposal {
    /// The changes by row, each of a cell with what it holds before. None where there is nothing to mend.
    pub changes: Vec<Change>,
    /// How many numbers among them are valid as they stand, in another country: nobody can tell which is meant.
    pub doubtful: u32,
    /// What becomes of the list as it is.
    pub before: ListOutcome,
    /// What would become of it.
    pub after: ListOutcome,
}

impl Recipients {
    /// What a fix would change, and what would become of the list. Nothing is changed yet.
    ///
    /// # Errors
    /// [`ChangeError`] if the list cannot be so: nobody would be left, or a row would be too long.
    ///
    /// ```
    /// # use sendcheck_core::check::{Recipients, Unchecked};
    /// # use sendcheck_core::view::expected_columns;
    /// # use sendcheck_core::handoff::Handoff;
    /// # use sendcheck_core::policy::Policy;
    /// # use sendcheck_core::recipients::{InputKind, ReadOptions, read};
    /// # fn check(handoff: Handoff, list: &[u8]) -> Result<Recipients, Box<dyn std::error::Error>> {
    /// #     let list = read(list, expected_columns(&handoff), ReadOptions::default())?;
    /// #     let unchecked = Unchecked::new(list, InputKind::Csv, handoff, Policy::default());
    /// #     let rows = unchecked.check_rows(0..unchecked.len());
    /// #     Ok(unchecked.finish([rows]))
    /// # }
    /// use sendcheck_core::mend::Fix;
    /// use sendcheck_core::phone::Country;
    /// use sendcheck_core::recipients::{CellChange, Change};
    ///
    /// let handoff = Handoff::read(br#"{ "type": "sms-twilio", "messageComponents": [
    ///     { "type": "body", "content": "We open at nine.", "variables": [], "optOut": "Reply STOP" } ] }"#)?;
    /// let mut recipients = check(handoff, b"Phone\n212-555-0142\n+12025550123\n")?;
    /// let proposal = recipients.propose(&Fix::CallingCode(Country::parse("US")?))?;
    /// let (before, value) = (Some("212-555-0142".into()), Some("+12125550142".into()));
    /// assert_eq!(proposal.changes, [Change::Cell(CellChange { row: 1, column: 1, before, value })]);
    /// assert_eq!((proposal.before.accepted, proposal.after.accepted), (1, 2));
    /// recipients.change(&proposal.changes)?;
    /// assert!(recipients.all_clear());
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn propose(&mut self, fix: &Fix) -> Result<Proposal, ChangeError> {
        let before = self.outcome();
        let mut changes = self.edits(fix);
        if *fix == Fix::PlainCharacters {
            changes = self.that_save_segments(changes)?;
        }
        let undo = self.change(&changes)?;
        let after = self.outcome();
        self.change(&undo)?;
        let doubtful = if matches!(fix, Fix::CallingCode(_)) { edits::valid_before(&changes) } else { 0 };
        Ok(Proposal { changes, doubtful, before, after })
    }

    /// Those of these changes after which an SMS takes fewer segments.
    fn that_save_segments(&mut self, changes: Vec<Change>) -> Result<Vec<Change>, ChangeError> {
        let segments = |recipients: &Self| -> Vec<u32> {
            let of = |change: &Change| recipients.segments(recipients.index_of_row(change.row())?);
            changes.iter().map(|change| of(change).unwrap_or_default()).collect()
        };
        let before = segments(self);
        let undo = self.change(&changes)?;
        let after = segments(self);
        self.change(&undo)?;
        let saves = before.into_iter().zip(after).map(|(before, after)| after < before);
        Ok(changes.into_iter().zip(saves).filter(|(_, saves)| *saves).map(|(change, _)| change).collect())
    }

    fn outcome(&self) -> ListOutcome {
        let Summary { accepted, failed, skipped, segments, .. } = *self.summary();
        ListOutcome { accepted, failed, skipped, segments }
    }
}
