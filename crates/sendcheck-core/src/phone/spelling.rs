//! How a number was written.

/// How the number was written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Spelling {
    /// One of the four spellings of the Proactive Messaging documentation: `16001234567`, `+16001234567`,
    /// `1(600)1234567`, `+1(600)1234567`.
    Documented,
    /// Any other spelling that is accepted: blanks, hyphens, full stops, parentheses elsewhere.
    Reformatted,
}
