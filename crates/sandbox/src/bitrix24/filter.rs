//! Filters: prefixes of comparison, lists of values, and the universal family's OR.

use chrono::FixedOffset;
use serde_json::{Map, Value};

use super::fields::Kind;
use super::own_field::Column;
use super::table::{Row, of};
use super::values;

/// A value that can be compared.
#[derive(Debug, Clone, PartialEq, PartialOrd)]
pub enum Key {
    Empty,
    Number(f64),
    Text(String),
}

#[derive(Debug)]
pub enum Test {
    In(Vec<Key>),
    NotIn(Vec<Key>),
    Above(Key),
    AtLeast(Key),
    Below(Key),
    AtMost(Key),
    Like(String),
    Unlike(String),
}

#[derive(Debug)]
pub enum Clause {
    All(Vec<Clause>),
    Any(Vec<Clause>),
    Is(Box<(Column, Test)>),
}

/// Longest first, so that `!=%` is not read as `!`.
const PREFIXES: [&str; 16] = ["!=%", "!%=", "!=", "!%", "!@", "><", ">=", "<=", "=%", "%=", "!", ">", "<", "=", "@", "%"];

/// A key of a filter that is no field.
#[derive(Debug)]
pub struct Unknown(pub String);

pub struct Reader<'a> {
    pub column: &'a dyn Fn(&str) -> Option<Column>,
    pub offset: FixedOffset,
    /// Whether unknown keys are refused rather than passed over.
    pub strict: bool,
}

impl Reader<'_> {
    pub fn read(&self, filter: &Map<String, Value>) -> Result<Clause, Unknown> {
        let any = filter.get("logic").or_else(|| filter.get("LOGIC")).and_then(Value::as_str).is_some_and(|logic| logic.eq_ignore_ascii_case("or"));
        let mut clauses = Vec::new();
        for (key, value) in filter {
            if key.eq_ignore_ascii_case("logic") {
                continue;
            }
            if key.bytes().all(|byte| byte.is_ascii_digit()) {
                if let Some(inner) = values::object(value) {
                    clauses.push(self.read(&inner)?);
                }
                continue;
            }
            let (prefix, name) = split(key);
            match (self.column)(name) {
                Some(column) => {
                    let test = self.test(prefix, column.kind, value);
                    clauses.push(Clause::Is(Box::new((column, test))));
                }
                None if self.strict => return Err(Unknown(name.to_owned())),
                None => {}
            }
        }
        Ok(if any { Clause::Any(clauses) } else { Clause::All(clauses) })
    }

    fn test(&self, prefix: &str, kind: Kind, value: &Value) -> Test {
        let one = || self.given(kind, value);
        let many = || match value {
            Value::Array(items) => items.iter().map(|item| self.given(kind, item)).collect(),
            Value::Object(fields) => fields.values().map(|item| self.given(kind, item)).collect(),
            one => vec![self.given(kind, one)],
        };
        match prefix {
            ">" => Test::Above(one()),
            ">=" => Test::AtLeast(one()),
            "<" => Test::Below(one()),
            "<=" => Test::AtMost(one()),
            "%" | "=%" | "%=" => Test::Like(pattern(value)),
            "!%" | "!=%" | "!%=" => Test::Unlike(pattern(value)),
            "!" | "!=" | "!@" => Test::NotIn(many()),
            _ => Test::In(many()),
        }
    }

    fn given(&self, kind: Kind, value: &Value) -> Key {
        match (kind, value) {
            (_, Value::Null) => Key::Empty,
            (_, Value::String(text)) if text.is_empty() => Key::Empty,
            (Kind::Time, Value::String(text)) => values::moment(text, self.offset).map_or(Key::Empty, |at| key(kind, &Value::from(at))),
            (Kind::Date, Value::String(text)) => values::day(text).map_or(Key::Empty, Key::Text),
            (Kind::Flag | Kind::Bool | Kind::Truth, value) => Key::Number(f64::from(u8::from(values::truthy(value)))),
            _ => key(kind, value),
        }
    }
}

fn split(key: &str) -> (&str, &str) {
    let prefix = PREFIXES.into_iter().find(|prefix| key.starts_with(prefix)).unwrap_or("");
    (prefix, &key[prefix.len()..])
}

fn pattern(value: &Value) -> String {
    let text = match value {
        Value::String(text) => text.clone(),
        other => other.to_string(),
    };
    text.trim_matches('%').to_lowercase()
}

/// A kept value as one to compare; text compares without regard to case, as the database does.
pub fn key(kind: Kind, value: &Value) -> Key {
    match (kind, value) {
        (_, Value::Null) => Key::Empty,
        (Kind::Int | Kind::Money | Kind::Double | Kind::Time, value) => values::decimal(value).map_or(Key::Empty, Key::Number),
        (Kind::Flag | Kind::Bool | Kind::Truth, value) => Key::Number(f64::from(u8::from(values::truthy(value)))),
        (Kind::Multi, Value::Object(fields)) => fields.get("VALUE").map_or(Key::Empty, |value| key(Kind::Text, value)),
        (_, Value::String(text)) if text.is_empty() => Key::Empty,
        (_, Value::String(text)) => Key::Text(text.to_lowercase()),
        (_, Value::Number(number)) if kind == Kind::Ids => Key::Number(number.as_f64().unwrap_or_default()),
        (_, other) => Key::Text(other.to_string()),
    }
}

impl Clause {
    pub fn holds(&self, row: &Row) -> bool {
        match self {
            Self::All(clauses) => clauses.iter().all(|clause| clause.holds(row)),
            Self::Any(clauses) => clauses.iter().any(|clause| clause.holds(row)),
            Self::Is(is) => {
                let (column, test) = &**is;
                match of(row, &column.name) {
                    Value::Array(items) if items.is_empty() => test.holds(&Key::Empty),
                    Value::Array(items) => test.holds_of_any(column.kind, items),
                    value => test.holds(&key(column.kind, value)),
                }
            }
        }
    }

    /// The same without rows that hold one of the values.
    pub fn without(self, column: Column, values: &[i64]) -> Self {
        let keys = values.iter().map(|value| key(Kind::Int, &Value::from(*value))).collect();
        let hidden = Self::Is(Box::new((column, Test::NotIn(keys))));
        match self {
            Self::All(mut clauses) => {
                clauses.push(hidden);
                Self::All(clauses)
            }
            other => Self::All(vec![other, hidden]),
        }
    }

    /// The id every row must lie above, so that a walk by id need not look at the rest.
    pub fn above_id(&self) -> Option<i64> {
        let Self::All(clauses) = self else { return None };
        clauses.iter().find_map(|clause| match clause {
            Self::Is(is) if is.0.name == "ID" => match &is.1 {
                Test::Above(Key::Number(id)) => Some(whole(*id)),
                Test::AtLeast(Key::Number(id)) => Some(whole(*id).saturating_sub(1)),
                _ => None,
            },
            _ => None,
        })
    }
}

fn whole(number: f64) -> i64 {
    format!("{:.0}", number.floor()).parse().unwrap_or(if number > 0.0 { i64::MAX } else { 0 })
}

/// Nothing and zero are the same to the vendor.
fn same(one: &Key, other: &Key) -> bool {
    let nothing = |key: &Key| matches!(key, Key::Empty) || *key == Key::Number(0.0);
    one == other || (nothing(one) && nothing(other))
}

impl Test {
    fn holds(&self, value: &Key) -> bool {
        let known = *value != Key::Empty;
        match self {
            Self::In(keys) => keys.iter().any(|key| same(key, value)),
            Self::NotIn(keys) => !keys.iter().any(|key| same(key, value)),
            Self::Above(key) => known && value > key,
            Self::AtLeast(key) => known && value >= key,
            Self::Below(key) => known && value < key,
            Self::AtMost(key) => known && value <= key,
            Self::Like(part) => matches!(value, Key::Text(text) if text.contains(part.as_str())),
            Self::Unlike(part) => !matches!(value, Key::Text(text) if text.contains(part.as_str())),
        }
    }

    /// A field of many values meets a test when one of them does, and a negative one when all do.
    fn holds_of_any(&self, kind: Kind, items: &[Value]) -> bool {
        let mut keys = items.iter().map(|item| key(kind, item));
        match self {
            Self::NotIn(_) | Self::Unlike(_) => keys.all(|key| self.holds(&key)),
            _ => keys.any(|key| self.holds(&key)),
        }
    }
}
