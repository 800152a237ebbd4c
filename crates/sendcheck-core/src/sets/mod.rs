//! Sets of recipients that a caller has beside the list: who opted out, who is in a conversation, who uses the app.
//!
//! A set is read as a list is, with the same mending of cells. What gives nobody is counted in [`Gaps`], because a person
//! who is not found in the set may still be meant by a line that could not be read.

mod gaps;
mod ids;
mod letters;
mod numbers;

use crate::recipients::{AddressColumn, Expected};
use crate::words::words;

pub use gaps::Gaps;
pub use ids::IdSet;
pub use letters::{Contradicted, Letters};
pub use numbers::{NumberSet, OptedOut};

words! {
    /// What a set says of those who are in it.
    #[non_exhaustive]
    pub enum SetKind {
        /// They opted out of SMS.
        OptedOut = "opted-out",
        /// They have a conversation open.
        ActiveConversations = "active-conversations",
        /// They use the app.
        AppUsers = "app-users",
    }
}

/// The columns of a set: that of its numbers or ids, and no other.
pub const fn expected(address: AddressColumn) -> Expected {
    Expected { address, columns: alloc::vec::Vec::new(), whole_line: false }
}
