//! Reads the protobuf `PhoneMetadataCollection` that libphonenumber's metadata is shipped in.

use super::Error;

/// What libphonenumber knows of one region, or of a calling code that belongs to none (`001`).
#[derive(Debug, Clone, Default)]
pub(super) struct Territory {
    pub(super) id: String,
    pub(super) calling_code: u16,
    pub(super) is_main: bool,
    pub(super) general: Description,
    pub(super) fixed_line: Description,
    pub(super) mobile: Description,
    pub(super) toll_free: Description,
    pub(super) premium_rate: Description,
    pub(super) shared_cost: Description,
    pub(super) personal_number: Description,
    pub(super) voip: Description,
    pub(super) pager: Description,
    pub(super) uan: Description,
    pub(super) voicemail: Description,
    pub(super) same_mobile_and_fixed_line: bool,
    pub(super) leading_digits: Option<String>,
    pub(super) international_prefix: Option<String>,
    pub(super) national_prefix: Option<String>,
    pub(super) transform: Option<String>,
}

/// The pattern and the lengths of one type of number.
#[derive(Debug, Clone, Default)]
pub(super) struct Description {
    pub(super) pattern: Option<String>,
    /// Empty: the lengths of the general description. -1: there are no numbers of this type.
    pub(super) lengths: Vec<i64>,
    pub(super) local_lengths: Vec<i64>,
}

impl Territory {
    pub(super) fn error(&self, what: impl Into<String>) -> Error {
        Error::Plan { code: self.calling_code, what: what.into() }
    }

    /// All descriptions: the general one, then the types in the order in which Google tries them.
    pub(super) fn descriptions(&self) -> [&Description; 11] {
        [
            &self.general,
            &self.premium_rate,
            &self.toll_free,
            &self.shared_cost,
            &self.voip,
            &self.personal_number,
            &self.pager,
            &self.uan,
            &self.voicemail,
            &self.fixed_line,
            &self.mobile,
        ]
    }
}

/// Decodes a whole collection, territories in their order.
///
/// # Errors
/// [`Error::Metadata`] when the bytes are no such message or a pattern is not wrapped in `^(?:…)$`.
pub(super) fn decode(bytes: &[u8]) -> Result<Vec<Territory>, Error> {
    fields(bytes)?.into_iter().filter(|field| field.number == 1).map(|field| territory(field.bytes()?)).collect()
}

fn territory(bytes: &[u8]) -> Result<Territory, Error> {
    let mut territory = Territory::default();
    for field in fields(bytes)? {
        match field.number {
            1 => territory.general = description(field.bytes()?)?,
            2 => territory.fixed_line = description(field.bytes()?)?,
            3 => territory.mobile = description(field.bytes()?)?,
            4 => territory.toll_free = description(field.bytes()?)?,
            5 => territory.premium_rate = description(field.bytes()?)?,
            6 => territory.shared_cost = description(field.bytes()?)?,
            7 => territory.personal_number = description(field.bytes()?)?,
            8 => territory.voip = description(field.bytes()?)?,
            9 => territory.id = field.text()?,
            10 => territory.calling_code = u16::try_from(field.integer()?).map_err(|_| bad("calling code"))?,
            11 => territory.international_prefix = Some(field.pattern()?),
            15 => territory.national_prefix = Some(field.pattern()?),
            16 => territory.transform = Some(field.text()?),
            18 => territory.same_mobile_and_fixed_line = field.integer()? != 0,
            21 => territory.pager = description(field.bytes()?)?,
            22 => territory.is_main = field.integer()? != 0,
            23 => territory.leading_digits = Some(field.pattern()?),
            25 => territory.uan = description(field.bytes()?)?,
            28 => territory.voicemail = description(field.bytes()?)?,
            // Formatting, short numbers: no part in parsing or validity.
            _ => {}
        }
    }
    Ok(territory)
}

fn description(bytes: &[u8]) -> Result<Description, Error> {
    let mut description = Description::default();
    for field in fields(bytes)? {
        match field.number {
            2 => description.pattern = Some(field.pattern()?),
            9 => description.lengths.extend(field.integers()?),
            10 => description.local_lengths.extend(field.integers()?),
            _ => {}
        }
    }
    Ok(description)
}

struct Field<'a> {
    number: u64,
    value: Value<'a>,
}

enum Value<'a> {
    Integer(i64),
    Bytes(&'a [u8]),
}

impl<'a> Field<'a> {
    fn bytes(&self) -> Result<&'a [u8], Error> {
        if let Value::Bytes(bytes) = self.value { Ok(bytes) } else { Err(bad("bytes")) }
    }

    fn integer(&self) -> Result<i64, Error> {
        if let Value::Integer(integer) = self.value { Ok(integer) } else { Err(bad("integer")) }
    }

    /// A repeated integer, one by one or packed.
    fn integers(&self) -> Result<Vec<i64>, Error> {
        match self.value {
            Value::Integer(integer) => Ok(vec![integer]),
            Value::Bytes(mut bytes) => {
                let mut integers = Vec::new();
                while !bytes.is_empty() {
                    integers.push(varint(&mut bytes)?.cast_signed());
                }
                Ok(integers)
            }
        }
    }

    fn text(&self) -> Result<String, Error> {
        String::from_utf8(self.bytes()?.to_vec()).map_err(|_| bad("text"))
    }

    /// Patterns are shipped anchored; how they are anchored is up to their use.
    fn pattern(&self) -> Result<String, Error> {
        let text = self.text()?;
        let bare = text.strip_prefix("^(?:").and_then(|text| text.strip_suffix(")$"));
        bare.map(str::to_owned).ok_or_else(|| bad("anchored pattern"))
    }
}

fn fields(mut bytes: &[u8]) -> Result<Vec<Field<'_>>, Error> {
    let mut fields = Vec::new();
    while !bytes.is_empty() {
        let key = varint(&mut bytes)?;
        let value = match key & 7 {
            0 => Value::Integer(varint(&mut bytes)?.cast_signed()),
            2 => {
                let length = usize::try_from(varint(&mut bytes)?).map_err(|_| bad("length"))?;
                let (value, rest) = bytes.split_at_checked(length).ok_or_else(|| bad("length"))?;
                bytes = rest;
                Value::Bytes(value)
            }
            _ => return Err(bad("wire type")),
        };
        fields.push(Field { number: key >> 3, value });
    }
    Ok(fields)
}

fn varint(bytes: &mut &[u8]) -> Result<u64, Error> {
    let mut value = 0;
    for shift in (0..64).step_by(7) {
        let (&byte, rest) = bytes.split_first().ok_or_else(|| bad("varint"))?;
        *bytes = rest;
        value |= u64::from(byte & 0x7f) << shift;
        if byte & 0x80 == 0 {
            return Ok(value);
        }
    }
    Err(bad("varint"))
}

fn bad(what: &'static str) -> Error {
    Error::Metadata { what }
}

#[cfg(test)]
mod tests {
    use super::{Error, decode};

    #[test]
    fn reads_a_territory() {
        let description = b"\x12\x0a^(?:\\d{7})$\x48\x07\x48\xff\xff\xff\xff\xff\xff\xff\xff\xff\x01";
        let description = [&[0x12, 0x0b][..], &description[2..]].concat();
        let mut territory = vec![0x0a, u8::try_from(description.len()).expect("short")];
        territory.extend(&description);
        territory.extend(b"\x4a\x02US\x50\x01\xb0\x01\x01");
        let mut collection = vec![0x0a, u8::try_from(territory.len()).expect("short")];
        collection.extend(&territory);

        let territories = decode(&collection).expect("a collection");
        let [us] = territories.as_slice() else { panic!("one territory expected") };
        assert_eq!((us.id.as_str(), us.calling_code, us.is_main), ("US", 1, true));
        assert_eq!(us.general.pattern.as_deref(), Some("\\d{7}"));
        assert_eq!(us.general.lengths, [7, -1]);
    }

    #[test]
    fn refuses_what_is_cut_short() {
        assert!(matches!(decode(b"\x0a\x05US"), Err(Error::Metadata { .. })));
    }
}
