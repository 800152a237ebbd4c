//! Conversions between the types of this crate and those of others, one optional feature each.
//!
//! Nowhere else does a type of a dependency stand in a public signature.

#[cfg(feature = "phonenumber")]
pub mod phonenumber;
