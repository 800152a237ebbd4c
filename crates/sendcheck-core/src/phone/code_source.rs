/// Where the calling code of a number comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum CodeSource {
    /// The number begins with it, with or without a `+`.
    Number,
    /// It follows the international prefix of the country: `011 44 …` in the United States.
    InternationalPrefix,
    /// The number has none; it is the country's.
    Country,
}
