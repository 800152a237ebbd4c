//! The types of numbers as labels have them; the engine's `NumberType` has the same order.

pub(super) const FIXED_LINE: u16 = 0;
pub(super) const MOBILE: u16 = 1;
pub(super) const FIXED_LINE_OR_MOBILE: u16 = 2;
pub(super) const TOLL_FREE: u16 = 3;
pub(super) const PREMIUM_RATE: u16 = 4;
pub(super) const SHARED_COST: u16 = 5;
pub(super) const VOIP: u16 = 6;
pub(super) const PERSONAL_NUMBER: u16 = 7;
pub(super) const PAGER: u16 = 8;
pub(super) const UAN: u16 = 9;
pub(super) const VOICEMAIL: u16 = 10;
pub(super) const UNKNOWN: u16 = 11;
