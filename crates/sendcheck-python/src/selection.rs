//! Which recipients of a list are asked for, as the package hands the conditions on.

use sendcheck::Recipients;
use sendcheck::engine::calls::Only;
use unicode_normalization::UnicodeNormalization;

use crate::fault::Cause;

/// The indexes, from 0, of the recipients that meet the conditions.
pub(crate) fn select(recipients: &Recipients, conditions: [Option<&str>; 4]) -> Result<Vec<u32>, Cause> {
    let only = Only::read("", conditions)?;
    Ok(only.select(recipients.as_ref(), |text| text.nfkd().collect::<String>().to_lowercase()))
}
