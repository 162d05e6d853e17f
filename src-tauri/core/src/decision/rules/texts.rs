//! Every text inside a value, wherever it stands in it: a new field is looked at without anybody having to remember it.

use std::fmt;

use serde::Serialize;
use serde::ser::{
    SerializeMap, SerializeSeq, SerializeStruct, SerializeStructVariant, SerializeTuple, SerializeTupleStruct,
    SerializeTupleVariant, Serializer,
};

use super::super::Refusal;

/// Shows `look` every text that stands as a value in `value`, and stops at the first it refuses. Nothing is copied.
pub(super) fn each(value: &impl Serialize, look: &mut dyn FnMut(&str) -> Result<(), Refusal>) -> Result<(), Refusal> {
    match value.serialize(Walk(look)) {
        Err(Stop(Some(refusal))) => Err(*refusal),
        // Plain data has no other way to fail, and what cannot be walked cannot be written into the journal either.
        Ok(()) | Err(Stop(None)) => Ok(()),
    }
}

/// A walk was stopped: by a refusal, or by a value that is no plain data.
#[derive(Debug)]
struct Stop(Option<Box<Refusal>>);

impl fmt::Display for Stop {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("stopped")
    }
}

impl std::error::Error for Stop {}

impl serde::ser::Error for Stop {
    fn custom<T: fmt::Display>(_: T) -> Self {
        Self(None)
    }
}

struct Walk<'a>(&'a mut dyn FnMut(&str) -> Result<(), Refusal>);

impl Walk<'_> {
    fn into<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), Stop> {
        value.serialize(Walk(self.0))
    }
}

macro_rules! no_text {
    ($($name:ident: $kind:ty),* $(,)?) => { $(fn $name(self, _: $kind) -> Result<(), Stop> { Ok(()) })* };
}

impl<'a> Serializer for Walk<'a> {
    type Ok = ();
    type Error = Stop;
    type SerializeSeq = Walk<'a>;
    type SerializeTuple = Walk<'a>;
    type SerializeTupleStruct = Walk<'a>;
    type SerializeTupleVariant = Walk<'a>;
    type SerializeMap = Walk<'a>;
    type SerializeStruct = Walk<'a>;
    type SerializeStructVariant = Walk<'a>;

    no_text! {
        serialize_bool: bool, serialize_char: char, serialize_bytes: &[u8],
        serialize_i8: i8, serialize_i16: i16, serialize_i32: i32, serialize_i64: i64,
        serialize_u8: u8, serialize_u16: u16, serialize_u32: u32, serialize_u64: u64,
        serialize_f32: f32, serialize_f64: f64, serialize_unit_struct: &'static str,
    }

    fn serialize_str(self, text: &str) -> Result<(), Stop> {
        (self.0)(text).map_err(|refusal| Stop(Some(Box::new(refusal))))
    }

    fn serialize_none(self) -> Result<(), Stop> {
        Ok(())
    }

    fn serialize_unit(self) -> Result<(), Stop> {
        Ok(())
    }

    fn serialize_unit_variant(self, _: &'static str, _: u32, _: &'static str) -> Result<(), Stop> {
        Ok(())
    }

    fn serialize_some<T: Serialize + ?Sized>(self, value: &T) -> Result<(), Stop> {
        value.serialize(self)
    }

    fn serialize_newtype_struct<T: Serialize + ?Sized>(self, _: &'static str, value: &T) -> Result<(), Stop> {
        value.serialize(self)
    }

    fn serialize_newtype_variant<T: Serialize + ?Sized>(
        self,
        _: &'static str,
        _: u32,
        _: &'static str,
        value: &T,
    ) -> Result<(), Stop> {
        value.serialize(self)
    }

    fn serialize_seq(self, _: Option<usize>) -> Result<Self, Stop> {
        Ok(self)
    }

    fn serialize_tuple(self, _: usize) -> Result<Self, Stop> {
        Ok(self)
    }

    fn serialize_tuple_struct(self, _: &'static str, _: usize) -> Result<Self, Stop> {
        Ok(self)
    }

    fn serialize_tuple_variant(self, _: &'static str, _: u32, _: &'static str, _: usize) -> Result<Self, Stop> {
        Ok(self)
    }

    fn serialize_map(self, _: Option<usize>) -> Result<Self, Stop> {
        Ok(self)
    }

    fn serialize_struct(self, _: &'static str, _: usize) -> Result<Self, Stop> {
        Ok(self)
    }

    fn serialize_struct_variant(self, _: &'static str, _: u32, _: &'static str, _: usize) -> Result<Self, Stop> {
        Ok(self)
    }
}

macro_rules! parts {
    ($($of:ident :: $name:ident($($key:ty)?)),* $(,)?) => { $(
        impl $of for Walk<'_> {
            type Ok = ();
            type Error = Stop;

            fn $name<T: Serialize + ?Sized>(&mut self, $(_: $key,)? value: &T) -> Result<(), Stop> {
                self.into(value)
            }

            fn end(self) -> Result<(), Stop> {
                Ok(())
            }
        }
    )* };
}

parts! {
    SerializeSeq::serialize_element(),
    SerializeTuple::serialize_element(),
    SerializeTupleStruct::serialize_field(),
    SerializeTupleVariant::serialize_field(),
    SerializeStruct::serialize_field(&'static str),
    SerializeStructVariant::serialize_field(&'static str),
}

impl SerializeMap for Walk<'_> {
    type Ok = ();
    type Error = Stop;

    /// Keys are ids and names of fields: the rules of each change look at those.
    fn serialize_key<T: Serialize + ?Sized>(&mut self, _: &T) -> Result<(), Stop> {
        Ok(())
    }

    fn serialize_value<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), Stop> {
        self.into(value)
    }

    fn end(self) -> Result<(), Stop> {
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::*;

    #[derive(Serialize)]
    #[serde(tag = "type")]
    enum Deep {
        Kept {
            list: Vec<Option<(u8, String)>>,
            by_name: BTreeMap<String, Box<str>>,
        },
    }

    #[test]
    fn every_text_is_seen_and_the_first_refused_one_ends_the_walk() {
        let value = Deep::Kept {
            list: vec![None, Some((1, "one".into())), Some((2, "two".into()))],
            by_name: BTreeMap::from([("key".to_owned(), "three".into())]),
        };
        let mut seen = Vec::new();
        each(&value, &mut |text| {
            seen.push(text.to_owned());
            Ok(())
        })
        .unwrap();
        assert_eq!(seen, ["Kept", "one", "two", "three"]);
        let refused = each(&value, &mut |text| match text {
            "two" => Err(Refusal::Erased),
            "three" => panic!("the walk went on"),
            _ => Ok(()),
        });
        assert_eq!(refused, Err(Refusal::Erased));
    }
}
