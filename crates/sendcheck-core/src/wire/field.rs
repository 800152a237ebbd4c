//! Fields as they were sent: missing, `null`, of the wrong type, or given.

use alloc::string::String;
use alloc::vec::Vec;
use core::ops::Deref;

use crate::json::{Number, Object, Value};
use crate::wire::{FieldType, Stray};

/// One field of an object, before anybody asked whether it is right.
#[derive(Debug, Clone, PartialEq, Default)]
#[expect(clippy::exhaustive_enums, reason = "a field can be in no other state")]
pub enum Field<T> {
    /// The field is not there.
    #[default]
    Missing,
    /// The field is `null`, which counts as missing.
    Null,
    /// The field holds another JSON type than documented; what it holds is kept.
    Wrong(Value),
    /// The field holds what it should.
    Given(T),
}

impl<T> Field<T> {
    /// What the field holds, if it holds what it should.
    pub fn given(&self) -> Option<&T> {
        match self {
            Self::Given(value) => Some(value),
            _ => None,
        }
    }

    /// Whether the field is absent or `null`.
    pub fn is_missing(&self) -> bool {
        matches!(self, Self::Missing | Self::Null)
    }
}

impl<T: Deref> Field<T> {
    /// [`Field::given`], dereferenced: `&str` of a `String`, a slice of a `Vec`.
    pub fn as_deref(&self) -> Option<&T::Target> {
        self.given().map(|value| &**value)
    }
}

impl<T> From<T> for Field<T> {
    fn from(value: T) -> Self {
        Self::Given(value)
    }
}

/// A type that a field may hold.
pub trait FromValue: Sized {
    /// What a message calls the type.
    const EXPECTED: FieldType;

    /// Reads the value, or gives it back if it is of another type.
    ///
    /// # Errors
    ///
    /// The value itself, if it is of another type.
    fn from_value(value: Value) -> Result<Self, Value>;

    /// The value as JSON.
    fn to_value(&self) -> Value;

    /// Adds everything below that is of the wrong type or unknown; `pointer` is that of the value itself.
    fn gather(&self, _pointer: &mut String, _strays: &mut Vec<Stray>) {}
}

/// The schema is that of what the field should hold; whether it may be left out, its object says.
#[cfg(feature = "schema")]
impl<T: schemars::JsonSchema> schemars::JsonSchema for Field<T> {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> alloc::borrow::Cow<'static, str> {
        T::schema_name()
    }

    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        generator.subschema_for::<T>()
    }
}

impl<T: FromValue> Field<T> {
    /// Takes the field called `name` out of `object`.
    pub(crate) fn take(object: &mut Object, name: &str) -> Self {
        match object.remove(name) {
            None => Self::Missing,
            Some(Value::Null) => Self::Null,
            Some(value) => T::from_value(value).map_or_else(Self::Wrong, Self::Given),
        }
    }

    /// Puts the field back into `object`.
    pub(crate) fn put(&self, object: &mut Object, name: &str) {
        let value = match self {
            Self::Missing => return,
            Self::Null => Value::Null,
            Self::Wrong(value) => value.clone(),
            Self::Given(value) => value.to_value(),
        };
        object.insert(name.into(), value);
    }

    /// Adds what is wrong with the field or below it; `pointer` names the object that has the field.
    pub(crate) fn gather_as(&self, name: &str, pointer: &mut String, strays: &mut Vec<Stray>) {
        let end = pointer.len();
        crate::json::pointer::push_token(pointer, name);
        match self {
            Self::Missing | Self::Null => {}
            Self::Wrong(value) => strays.push(Stray::wrong_type(pointer, T::EXPECTED, value)),
            Self::Given(value) => value.gather(pointer, strays),
        }
        pointer.truncate(end);
    }
}

impl FromValue for String {
    const EXPECTED: FieldType = FieldType::Text;

    fn from_value(value: Value) -> Result<Self, Value> {
        match value {
            Value::String(text) => Ok(text),
            other => Err(other),
        }
    }

    fn to_value(&self) -> Value {
        Value::String(self.clone())
    }
}

impl FromValue for bool {
    const EXPECTED: FieldType = FieldType::Boolean;

    fn from_value(value: Value) -> Result<Self, Value> {
        value.as_bool().ok_or(value)
    }

    fn to_value(&self) -> Value {
        Value::Bool(*self)
    }
}

impl FromValue for i64 {
    const EXPECTED: FieldType = FieldType::Whole;

    fn from_value(value: Value) -> Result<Self, Value> {
        match &value {
            Value::Number(number) => number.as_i64().ok_or(value),
            _ => Err(value),
        }
    }

    fn to_value(&self) -> Value {
        Value::Number((*self).into())
    }
}

impl FromValue for Number {
    const EXPECTED: FieldType = FieldType::Number;

    fn from_value(value: Value) -> Result<Self, Value> {
        match value {
            Value::Number(number) => Ok(number),
            other => Err(other),
        }
    }

    fn to_value(&self) -> Value {
        Value::Number(self.clone())
    }
}

impl FromValue for Object {
    const EXPECTED: FieldType = FieldType::Object;

    fn from_value(value: Value) -> Result<Self, Value> {
        match value {
            Value::Object(object) => Ok(object),
            other => Err(other),
        }
    }

    fn to_value(&self) -> Value {
        Value::Object(self.clone())
    }
}

impl FromValue for Value {
    const EXPECTED: FieldType = FieldType::Anything;

    fn from_value(value: Value) -> Result<Self, Value> {
        Ok(value)
    }

    fn to_value(&self) -> Value {
        self.clone()
    }
}

impl<T: FromValue> FromValue for Vec<Field<T>> {
    const EXPECTED: FieldType = FieldType::List;

    fn from_value(value: Value) -> Result<Self, Value> {
        let Value::Array(items) = value else { return Err(value) };
        Ok(items.into_iter().map(|item| T::from_value(item).map_or_else(Field::Wrong, Field::Given)).collect())
    }

    fn to_value(&self) -> Value {
        let item = |field: &Field<T>| match field {
            Field::Missing | Field::Null => Value::Null,
            Field::Wrong(value) => value.clone(),
            Field::Given(value) => value.to_value(),
        };
        Value::Array(self.iter().map(item).collect())
    }

    fn gather(&self, pointer: &mut String, strays: &mut Vec<Stray>) {
        for (index, item) in self.iter().enumerate() {
            item.gather_as(&alloc::format!("{index}"), pointer, strays);
        }
    }
}

/// Declares an object as the documents describe it: a struct with one [`Field`] for each field,
/// and `other` for the fields that nobody documents, which survive a round trip.
macro_rules! wire {
    (@required required $key:literal) => {
        $key
    };
    (
        $(#[$doc:meta])*
        pub struct $name:ident {
            $($(#[$field_doc:meta])* $field:ident: $type:ty = $key:literal $(or $alias:literal)? $(is $required:ident)?,)*
        }
    ) => {
        $(#[$doc])*
        #[derive(Debug, Clone, PartialEq, Default)]
        #[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
        #[cfg_attr(feature = "schema", schemars(transform = $crate::wire::required(Self::REQUIRED)))]
        #[expect(clippy::exhaustive_structs, reason = "built by callers with `..Default::default()`")]
        pub struct $name {
            $(
                $(#[$field_doc])*
                #[cfg_attr(feature = "schema", schemars(rename = $key))]
                pub $field: $crate::wire::Field<$type>,
            )*
            /// Fields that the documents do not name, in the order they came in.
            #[cfg_attr(feature = "schema", schemars(skip))]
            pub other: $crate::json::Object,
        }

        impl $name {
            /// The documented fields as the documents spell them.
            pub const FIELDS: &'static [&'static str] = &[$($key),*];

            /// The fields that are always there: without one of them the service refuses a whole request, and it
            /// gives no answer that lacks one.
            pub const REQUIRED: &'static [&'static str] = &[$($(wire!(@required $required $key),)?)*];

            /// Fields with a second spelling that is read as well: the documents' own, then the other.
            #[allow(dead_code, reason = "few types have such fields")]
            pub(crate) const RESPELLED: &'static [(&'static str, &'static str)] = &[$($(($key, $alias),)?)*];
        }

        impl $crate::wire::FromValue for $name {
            const EXPECTED: $crate::wire::FieldType = $crate::wire::FieldType::Object;

            fn from_value(value: $crate::json::Value) -> Result<Self, $crate::json::Value> {
                let $crate::json::Value::Object(mut object) = value else { return Err(value) };
                $(
                    #[allow(unused_mut, reason = "only fields with a second spelling change it")]
                    let mut $field = $crate::wire::Field::take(&mut object, $key);
                    $(if matches!($field, $crate::wire::Field::Missing) {
                        $field = $crate::wire::Field::take(&mut object, $alias);
                    })?
                )*
                Ok(Self { $($field,)* other: object })
            }

            fn to_value(&self) -> $crate::json::Value {
                let mut object = $crate::json::Object::default();
                $(self.$field.put(&mut object, $key);)*
                for (name, value) in self.other.iter() {
                    object.insert(name.into(), value.clone());
                }
                $crate::json::Value::Object(object)
            }

            fn gather(&self, pointer: &mut alloc::string::String, strays: &mut alloc::vec::Vec<$crate::wire::Stray>) {
                $(self.$field.gather_as($key, pointer, strays);)*
                strays.extend(self.other.iter().map(|(name, _)| $crate::wire::Stray::unknown(pointer, name, Self::FIELDS)));
            }
        }

        /// As the documents spell it, with everything that came in.
        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serde::Serialize::serialize(&$crate::wire::FromValue::to_value(self), serializer)
            }
        }
    };
}

pub(crate) use wire;
