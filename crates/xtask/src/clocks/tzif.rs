//! The binary form of a zone (RFC 9636): explicit changes, then a rule for all time after them.

/// A zone as the database has it.
#[derive(Debug)]
pub(super) struct Tzif<'a> {
    /// When the clock changes, in seconds since 1970, and to how many seconds before UTC.
    pub(super) changes: Vec<(i64, i64)>,
    /// The offset before the first change.
    pub(super) first: i64,
    /// The rule, as the variable `TZ` of POSIX spells it.
    pub(super) footer: &'a str,
}

const HEADER: usize = 44;

impl<'a> Tzif<'a> {
    /// Reads the part with 64-bit times.
    pub(super) fn parse(bytes: &'a [u8]) -> Result<Self, String> {
        let counts = Counts::read(bytes)?;
        // The first part, with 32-bit times, is there for programs of another age.
        let second = bytes.get(HEADER + counts.bytes(4)..).ok_or("its first part is cut off")?;
        let counts = Counts::read(second)?;
        let body = second.get(HEADER..).ok_or("its second part is cut off")?;
        let (times, rest) = body.split_at_checked(8 * counts.times).ok_or("its times are cut off")?;
        let (kinds, rest) = rest.split_at_checked(counts.times).ok_or("its kinds are cut off")?;
        let (offsets, _) = rest.split_at_checked(6 * counts.kinds).ok_or("its offsets are cut off")?;
        let offsets: Vec<i64> = offsets.chunks_exact(6).filter_map(|kind| number(kind.get(..4)?)).collect();
        let offset = |kind: u8| offsets.get(usize::from(kind)).copied().ok_or("a kind of time that is not there");
        let changes = times.chunks_exact(8).zip(kinds).map(|(time, kind)| {
            let time: [u8; 8] = time.try_into().map_err(|_| "a time of another length")?;
            Ok((i64::from_be_bytes(time), offset(*kind)?))
        });
        let changes = changes.collect::<Result<Vec<_>, &str>>()?;
        let footer = body.get(counts.bytes(8)..).ok_or("its footer is cut off")?;
        let footer = std::str::from_utf8(footer).map_err(|_| "its footer is no text")?.trim_matches('\n');
        Ok(Self { changes, first: offset(0)?, footer })
    }
}

/// What a header counts.
struct Counts {
    utc_flags: usize,
    standard_flags: usize,
    leap_seconds: usize,
    times: usize,
    kinds: usize,
    characters: usize,
}

impl Counts {
    fn read(bytes: &[u8]) -> Result<Self, String> {
        if !bytes.starts_with(b"TZif") {
            return Err("it does not begin with `TZif`".into());
        }
        let count = |place: usize| -> Result<usize, String> {
            let number = bytes.get(20 + 4 * place..24 + 4 * place).and_then(number).ok_or("its header is cut off")?;
            usize::try_from(number).map_err(|_| "a count below 0".into())
        };
        Ok(Self {
            utc_flags: count(0)?,
            standard_flags: count(1)?,
            leap_seconds: count(2)?,
            times: count(3)?,
            kinds: count(4)?,
            characters: count(5)?,
        })
    }

    /// The bytes that follow the header, where a time takes so many.
    fn bytes(&self, time: usize) -> usize {
        self.times * (time + 1)
            + self.kinds * 6
            + self.characters
            + self.leap_seconds * (time + 4)
            + self.standard_flags
            + self.utc_flags
    }
}

fn number(bytes: &[u8]) -> Option<i64> {
    bytes.try_into().ok().map(|bytes| i64::from(i32::from_be_bytes(bytes)))
}
