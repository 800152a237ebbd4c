//! Numbers that tell texts apart, the same in every run: FNV-1a with 64 bits. Nobody is kept from making two texts with one.

/// The number of no bytes.
pub(crate) const START: u64 = 0xcbf2_9ce4_8422_2325;

/// The number of these bytes.
pub(crate) fn of(bytes: &[u8]) -> u64 {
    with(START, bytes)
}

/// The number of what `hash` is that of, with these bytes behind it.
pub(crate) fn with(hash: u64, bytes: &[u8]) -> u64 {
    bytes.iter().fold(hash, |hash, byte| (hash ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_numbers_are_those_of_the_algorithm() {
        // draft-eastlake-fnv, test vectors.
        assert_eq!([of(b""), of(b"a"), of(b"foobar")], [START, 0xaf63_dc4c_8601_ec8c, 0x8594_4171_f739_67e8]);
        assert_eq!(with(of(b"foo"), b"bar"), of(b"foobar"));
    }
}
