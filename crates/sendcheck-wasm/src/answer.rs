//! Answers as JSON values.
//!
//! An answer becomes a value first, and the value an object or a text. So the code that goes through the types of
//! answers is there once, and not once for JavaScript's objects and once more for texts.

use std::fmt;

use sendcheck_core::json::{Number, Object, Value};
use serde::Serialize;
use serde::ser::{self, Impossible};

/// The answer as JSON has it.
///
/// # Errors
///
/// What JSON or no answer has: fractions, bytes, names that are no text.
pub(crate) fn value_of(answer: &(impl Serialize + ?Sized)) -> Result<Value, Unserializable> {
    answer.serialize(Serializer)
}

/// An answer that is no JSON, and what it has. (A text that is owned would have to be dropped at every member.)
#[derive(Debug, Clone, Copy)]
pub(crate) struct Unserializable(&'static str);

impl fmt::Display for Unserializable {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "the answer has {}", self.0)
    }
}

impl std::error::Error for Unserializable {}

impl ser::Error for Unserializable {
    fn custom<T: fmt::Display>(_: T) -> Self {
        Self("something that cannot be JSON")
    }
}

struct Serializer;

/// Numbers that fit into the one or the other of the two largest.
macro_rules! numbers {
    ($($name:ident: $type:ty as $wide:ty,)*) => {
        $(fn $name(self, number: $type) -> Result<Value, Unserializable> {
            Ok(Value::Number(Number::from(<$wide>::from(number))))
        })*
    };
}

impl ser::Serializer for Serializer {
    type Ok = Value;
    type Error = Unserializable;
    type SerializeSeq = Items;
    type SerializeTuple = Items;
    type SerializeTupleStruct = Items;
    type SerializeTupleVariant = Impossible<Value, Unserializable>;
    type SerializeMap = Members;
    type SerializeStruct = Members;
    type SerializeStructVariant = Impossible<Value, Unserializable>;

    numbers! {
        serialize_i8: i8 as i64, serialize_i16: i16 as i64, serialize_i32: i32 as i64, serialize_i64: i64 as i64,
        serialize_u8: u8 as u64, serialize_u16: u16 as u64, serialize_u32: u32 as u64, serialize_u64: u64 as u64,
    }

    fn serialize_bool(self, truth: bool) -> Result<Value, Unserializable> {
        Ok(Value::Bool(truth))
    }

    fn serialize_f32(self, _: f32) -> Result<Value, Unserializable> {
        Err(Unserializable("a fraction"))
    }

    fn serialize_f64(self, _: f64) -> Result<Value, Unserializable> {
        Err(Unserializable("a fraction"))
    }

    fn serialize_char(self, letter: char) -> Result<Value, Unserializable> {
        Ok(Value::String(letter.into()))
    }

    fn serialize_str(self, text: &str) -> Result<Value, Unserializable> {
        Ok(Value::String(text.into()))
    }

    fn serialize_bytes(self, _: &[u8]) -> Result<Value, Unserializable> {
        Err(Unserializable("bytes"))
    }

    fn serialize_none(self) -> Result<Value, Unserializable> {
        Ok(Value::Null)
    }

    fn serialize_some<T: Serialize + ?Sized>(self, value: &T) -> Result<Value, Unserializable> {
        value_of(value)
    }

    fn serialize_unit(self) -> Result<Value, Unserializable> {
        Ok(Value::Null)
    }

    fn serialize_unit_struct(self, _: &'static str) -> Result<Value, Unserializable> {
        Ok(Value::Null)
    }

    fn serialize_unit_variant(self, _: &'static str, _: u32, name: &'static str) -> Result<Value, Unserializable> {
        self.serialize_str(name)
    }

    fn serialize_newtype_struct<T: Serialize + ?Sized>(
        self,
        _: &'static str,
        value: &T,
    ) -> Result<Value, Unserializable> {
        value_of(value)
    }

    fn serialize_newtype_variant<T: Serialize + ?Sized>(
        self,
        _: &'static str,
        _: u32,
        name: &'static str,
        value: &T,
    ) -> Result<Value, Unserializable> {
        let mut object = Object::new();
        object.insert(name.into(), value_of(value)?);
        Ok(Value::Object(object))
    }

    fn serialize_seq(self, _: Option<usize>) -> Result<Items, Unserializable> {
        Ok(Items(Vec::new()))
    }

    fn serialize_tuple(self, _: usize) -> Result<Items, Unserializable> {
        Ok(Items(Vec::new()))
    }

    fn serialize_tuple_struct(self, _: &'static str, _: usize) -> Result<Items, Unserializable> {
        Ok(Items(Vec::new()))
    }

    fn serialize_tuple_variant(
        self,
        _: &'static str,
        _: u32,
        _: &'static str,
        _: usize,
    ) -> Result<Self::SerializeTupleVariant, Unserializable> {
        Err(Unserializable("a variant with several values"))
    }

    fn serialize_map(self, _: Option<usize>) -> Result<Members, Unserializable> {
        Ok(Members::default())
    }

    fn serialize_struct(self, _: &'static str, _: usize) -> Result<Members, Unserializable> {
        Ok(Members::default())
    }

    fn serialize_struct_variant(
        self,
        _: &'static str,
        _: u32,
        _: &'static str,
        _: usize,
    ) -> Result<Self::SerializeStructVariant, Unserializable> {
        Err(Unserializable("a variant without a tag"))
    }
}

struct Items(Vec<Value>);

impl Items {
    /// For every type of item the same.
    #[inline(never)]
    fn add(&mut self, item: Result<Value, Unserializable>) -> Result<(), Unserializable> {
        self.0.push(item?);
        Ok(())
    }
}

/// The three kinds of lists are all arrays.
macro_rules! items {
    ($($trait:ident::$method:ident,)*) => {
        $(impl ser::$trait for Items {
            type Ok = Value;
            type Error = Unserializable;

            fn $method<T: Serialize + ?Sized>(&mut self, item: &T) -> Result<(), Unserializable> {
                self.add(value_of(item))
            }

            fn end(self) -> Result<Value, Unserializable> {
                Ok(Value::Array(self.0))
            }
        })*
    };
}

items! { SerializeSeq::serialize_element, SerializeTuple::serialize_element, SerializeTupleStruct::serialize_field, }

#[derive(Default)]
struct Members {
    object: Object,
    /// The name whose value comes next.
    name: Option<String>,
}

impl Members {
    /// For every type of value the same.
    #[inline(never)]
    fn put(&mut self, value: Result<Value, Unserializable>) -> Result<(), Unserializable> {
        let name = self.name.take().ok_or(Unserializable("a value without a name"))?;
        self.object.insert(name, value?);
        Ok(())
    }

    #[inline(never)]
    fn put_under(&mut self, name: &str, value: Result<Value, Unserializable>) -> Result<(), Unserializable> {
        self.object.insert(name.into(), value?);
        Ok(())
    }
}

impl ser::SerializeStruct for Members {
    type Ok = Value;
    type Error = Unserializable;

    fn serialize_field<T: Serialize + ?Sized>(&mut self, name: &'static str, value: &T) -> Result<(), Unserializable> {
        self.put_under(name, value_of(value))
    }

    fn end(self) -> Result<Value, Unserializable> {
        Ok(Value::Object(self.object))
    }
}

impl ser::SerializeMap for Members {
    type Ok = Value;
    type Error = Unserializable;

    fn serialize_key<T: Serialize + ?Sized>(&mut self, name: &T) -> Result<(), Unserializable> {
        let Value::String(name) = value_of(name)? else { return Err(Unserializable("a name that is no text")) };
        self.name = Some(name);
        Ok(())
    }

    fn serialize_value<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), Unserializable> {
        self.put(value_of(value))
    }

    fn end(self) -> Result<Value, Unserializable> {
        Ok(Value::Object(self.object))
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use serde::Serialize;

    use super::value_of;

    #[derive(Serialize)]
    #[serde(tag = "kind", rename_all = "camelCase")]
    enum Tagged {
        Alone,
        With { number: i8 },
    }

    #[derive(Serialize)]
    struct Inner {
        letter: char,
        none: Option<u32>,
    }

    #[derive(Serialize)]
    struct Outer<'a> {
        first: (u8, bool),
        #[serde(flatten)]
        inner: Inner,
        tagged: [Tagged; 2],
        named: BTreeMap<&'a str, u64>,
        #[serde(skip_serializing_if = "Option::is_none")]
        skipped: Option<&'a str>,
    }

    #[test]
    fn an_answer_is_what_other_serializers_make_of_it() {
        let outer = Outer {
            first: (1, true),
            inner: Inner { letter: 'é', none: None },
            tagged: [Tagged::Alone, Tagged::With { number: -3 }],
            named: [("10", u64::MAX), ("2", 0)].into(),
            skipped: None,
        };
        let theirs = r#"{"first":[1,true],"letter":"é","none":null,"tagged":[{"kind":"alone"},{"kind":"with","number":-3}],"named":{"10":18446744073709551615,"2":0}}"#;
        assert_eq!(value_of(&outer).unwrap().to_json(), theirs);
    }

    #[test]
    fn what_is_no_json_is_an_error() {
        assert!(value_of(&0.5).is_err());
        assert!(value_of(&BTreeMap::from([(1, 2)])).is_err(), "a name that is a number");
    }
}
