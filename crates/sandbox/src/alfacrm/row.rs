//! Writing one row as JSON, with the account's habits in number and boolean types.
//!
//! Rows are written straight into the answer's buffer: a page of fifty customers costs no tree of
//! JSON values. `extra` holds what a row says instead of its typed fields (dirty data, custom
//! fields, what a person typed in) and wins over them.

use chrono::{NaiveDate, NaiveDateTime};
use serde::Serialize;
use serde_json::{Map, Value};

use super::dates::{self, Form};
use super::money;

/// Raw values that replace or extend a row's own fields.
pub type Extra = Option<Box<Map<String, Value>>>;

pub fn put_extra(extra: &mut Extra, key: &str, value: Value) {
    extra.get_or_insert_default().insert(key.to_owned(), value);
}

pub fn drop_extra(extra: &mut Extra, key: &str) {
    if let Some(map) = extra {
        map.remove(key);
        if map.is_empty() {
            *extra = None;
        }
    }
}

pub struct Row<'a> {
    out: &'a mut Vec<u8>,
    extra: Option<&'a Map<String, Value>>,
    empty: bool,
}

impl<'a> Row<'a> {
    pub fn begin(out: &'a mut Vec<u8>, extra: &'a Extra) -> Self {
        out.push(b'{');
        Self { out, extra: extra.as_deref(), empty: true }
    }

    /// Everything in `extra`, overriding values included, closes the object.
    pub fn end(mut self) {
        for (key, value) in self.extra.into_iter().flatten() {
            self.separate();
            to_buffer(self.out, key);
            self.out.push(b':');
            to_buffer(self.out, value);
        }
        self.out.push(b'}');
    }

    pub fn put(&mut self, key: &'static str, value: impl Serialize) {
        if self.begin_field(key) {
            to_buffer(self.out, value);
        }
    }

    /// Writes the key, unless an extra value takes the field's place.
    fn begin_field(&mut self, key: &'static str) -> bool {
        if self.extra.is_some_and(|extra| extra.contains_key(key)) {
            return false;
        }
        self.separate();
        // Names of fields hold nothing that JSON would escape.
        self.out.push(b'"');
        self.out.extend_from_slice(key.as_bytes());
        self.out.extend_from_slice(b"\":");
        true
    }

    fn separate(&mut self) {
        if !self.empty {
            self.out.push(b',');
        }
        self.empty = false;
    }

    /// A list of objects, each written by `render`.
    pub fn list<T>(&mut self, key: &'static str, items: &[T], render: impl Fn(&T, &mut Vec<u8>)) {
        if !self.begin_field(key) {
            return;
        }
        self.out.push(b'[');
        for (at, item) in items.iter().enumerate() {
            if at > 0 {
                self.out.push(b',');
            }
            render(item, self.out);
        }
        self.out.push(b']');
    }

    pub fn null(&mut self, key: &'static str) {
        self.put(key, ());
    }

    pub fn money(&mut self, key: &'static str, kopecks: i64) {
        self.put(key, money::text(kopecks));
    }

    pub fn optional_money(&mut self, key: &'static str, kopecks: Option<i64>) {
        self.put(key, kopecks.map(money::text));
    }

    pub fn date(&mut self, key: &'static str, date: NaiveDate, form: Form) {
        self.put(key, form.text(date));
    }

    pub fn optional_date(&mut self, key: &'static str, date: Option<NaiveDate>, form: Form) {
        self.put(key, date.map(|date| form.text(date)));
    }

    pub fn moment(&mut self, key: &'static str, moment: NaiveDateTime) {
        self.put(key, dates::moment_text(moment));
    }

    /// An id that some rows give as a number and some as a string.
    pub fn reference(&mut self, key: &'static str, id: Option<u32>, row: u32) {
        match id {
            Some(id) if row.is_multiple_of(7) => self.put(key, id.to_string()),
            other => self.put(key, other),
        }
    }

    /// A boolean in one of the shapes that occur: `1`/`0`, `true`/`false`, `"1"`/`"0"`.
    pub fn flag(&mut self, key: &'static str, value: bool, row: u32) {
        match row % 5 {
            0 => self.put(key, value),
            1 => self.put(key, if value { "1" } else { "0" }),
            _ => self.put(key, u8::from(value)),
        }
    }
}

pub fn to_buffer(out: &mut Vec<u8>, value: impl Serialize) {
    serde_json::to_writer(out, &value).expect("memory takes any JSON value");
}
