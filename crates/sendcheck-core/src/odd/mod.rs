//! What texts hold that nobody means to send, told by exact forms.
//!
//! Each form has neighbours that are meant, which its tests name: `[First Name]` and `[VIP]`, `null` and the family of that
//! name, `<br>` and `a<b`. Where both are possible nothing is said. The functions are called for texts only that
//! [`Trait`](crate::view::Trait) says may hold such a thing.

mod encoded;
mod entity;
mod garbled;
mod markup;
mod merge_tag;
mod nothing;
mod spreadsheet;
mod twice;

pub(crate) use encoded::holds_encoded;
pub(crate) use entity::holds_entity;
pub(crate) use garbled::{Garbled, garbled};
pub(crate) use markup::{Markup, markup};
pub(crate) use merge_tag::{holds_merge_tag, may_hold_merge_tag, merge_tags};
#[cfg(test)]
pub(crate) use nothing::all as all_of_nothing;
pub(crate) use nothing::is_nothing;
pub(crate) use spreadsheet::{SheetTrace, is_sheet_error, is_too_narrow, sheet_trace};
