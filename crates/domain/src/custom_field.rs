//! Fields that an organisation adds to its records by itself: their types, and which values are theirs.

use chrono::{Datelike, NaiveDate};
use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::text;

/// What kinds of records can have own fields.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum RecordKind {
    Company,
    Contact,
    Deal,
}

impl RecordKind {
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Company => "company",
            Self::Contact => "contact",
            Self::Deal => "deal",
        }
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum FieldType {
    Text,
    /// Up to six decimals.
    Number,
    /// `YYYY-MM-DD`, in the years 1 to 9999.
    Date,
    Boolean,
    /// One of the field's options.
    Select,
    Multiselect,
    Url,
}

impl FieldType {
    pub const ALL: [Self; 7] = [Self::Text, Self::Number, Self::Date, Self::Boolean, Self::Select, Self::Multiselect, Self::Url];

    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Text => "text",
            Self::Number => "number",
            Self::Date => "date",
            Self::Boolean => "boolean",
            Self::Select => "select",
            Self::Multiselect => "multiselect",
            Self::Url => "url",
        }
    }

    #[must_use]
    pub fn has_options(self) -> bool {
        matches!(self, Self::Select | Self::Multiselect)
    }
}

impl std::str::FromStr for FieldType {
    type Err = ();
    fn from_str(s: &str) -> Result<Self, ()> {
        Self::ALL.into_iter().find(|kind| kind.as_str() == s).ok_or(())
    }
}

/// Numbers are kept in millionths.
const MILLION: i128 = 1_000_000;
/// Nine million millions: with room to what the index of values can hold.
const MOST_MILLIONTHS: u64 = 9_000_000_000_000_000_000;
pub const MOST_TEXT: usize = 2_000;
const MOST_KEY: usize = 50;

/// Why a value is not one of the field.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unfit {
    WrongType,
    TooLong,
    TooLarge,
    /// A number with more than six decimals.
    TooFine,
    NoOption,
    NotAnAddress,
}

/// The value as it is kept, cleaned; `None` when it is empty. Options are compared to the letter.
///
/// # Errors
/// See [`Unfit`].
pub fn fit(kind: FieldType, options: &[String], value: &Value) -> Result<Option<Value>, Unfit> {
    if value.is_null() {
        return Ok(None);
    }
    let kept = match kind {
        FieldType::Text => of_text(value)?.map(Value::from),
        FieldType::Url => of_text(value)?.map(address).transpose()?.map(Value::from),
        FieldType::Number => Some(number(value)?),
        FieldType::Boolean => Some(Value::from(value.as_bool().ok_or(Unfit::WrongType)?)),
        FieldType::Date => match of_text(value)? {
            None => None,
            Some(typed) => Some(Value::from(day(&typed)?.to_string())),
        },
        FieldType::Select => of_text(value)?.map(|option| option_of(options, option)).transpose()?.map(Value::from),
        FieldType::Multiselect => {
            let items = value.as_array().ok_or(Unfit::WrongType)?;
            let mut chosen: Vec<String> = Vec::with_capacity(items.len());
            for item in items {
                let option = option_of(options, of_text(item)?.ok_or(Unfit::NoOption)?)?;
                if !chosen.contains(&option) {
                    chosen.push(option);
                }
            }
            (!chosen.is_empty()).then(|| Value::from(chosen))
        }
    };
    Ok(kept)
}

fn of_text(value: &Value) -> Result<Option<String>, Unfit> {
    let clean = text::line(value.as_str().ok_or(Unfit::WrongType)?);
    if clean.chars().count() > MOST_TEXT {
        return Err(Unfit::TooLong);
    }
    Ok((!clean.is_empty()).then_some(clean))
}

fn option_of(options: &[String], option: String) -> Result<String, Unfit> {
    if options.contains(&option) { Ok(option) } else { Err(Unfit::NoOption) }
}

/// Only what a browser opens as a page: a link of another scheme could run something. `example.ru` is what people type for `https://example.ru`.
fn address(typed: String) -> Result<String, Unfit> {
    let full = if typed.contains("://") { typed } else { format!("https://{typed}") };
    let rest = full.strip_prefix("https://").or_else(|| full.strip_prefix("http://")).ok_or(Unfit::NotAnAddress)?;
    let host = rest.split(['/', '?', '#']).next().unwrap_or_default();
    let is_host = host.contains('.') && !host.starts_with('.') && !host.ends_with('.');
    if is_host && !full.contains(' ') { Ok(full) } else { Err(Unfit::NotAnAddress) }
}

/// A day that the database can hold and a person can mean.
///
/// # Errors
/// See [`Unfit`].
pub fn day(typed: &str) -> Result<NaiveDate, Unfit> {
    let day: NaiveDate = typed.parse().map_err(|_| Unfit::WrongType)?;
    if (1..=9999).contains(&day.year()) { Ok(day) } else { Err(Unfit::TooLarge) }
}

/// A JSON number with at most six decimals, within what fits as millionths.
fn number(value: &Value) -> Result<Value, Unfit> {
    let Value::Number(number) = value else { return Err(Unfit::WrongType) };
    millionths(&number.to_string())?;
    Ok(value.clone())
}

/// The whole number of millionths that a decimal text stands for.
///
/// # Errors
/// See [`Unfit`].
pub fn millionths(text: &str) -> Result<i64, Unfit> {
    use rust_decimal::Decimal;
    use rust_decimal::prelude::ToPrimitive;
    let decimal = text.parse::<Decimal>().or_else(|_| Decimal::from_scientific(text)).map_err(|_| Unfit::TooLarge)?;
    let scaled = decimal.checked_mul(Decimal::from_i128_with_scale(MILLION, 0)).ok_or(Unfit::TooLarge)?;
    if !scaled.fract().is_zero() {
        return Err(Unfit::TooFine);
    }
    scaled.to_i64().filter(|scaled| scaled.unsigned_abs() <= MOST_MILLIONTHS).ok_or(Unfit::TooLarge)
}

/// Whether a text can be a field's key: small Latin letters, digits and `_`, a letter first.
#[must_use]
pub fn is_key(text: &str) -> bool {
    (1..=MOST_KEY).contains(&text.len())
        && text.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'_')
        && text.as_bytes()[0].is_ascii_lowercase()
}

/// A key made of a field's name, the `at`th try: one that is taken already is followed by `name_2`, `name_3`.
#[must_use]
pub fn key_of(name: &str, at: usize) -> String {
    let mut key = String::new();
    for c in name.to_lowercase().chars() {
        let latin = latin(c);
        if latin.is_empty() {
            if !matches!(c, 'ъ' | 'ь') && !key.is_empty() && !key.ends_with('_') {
                key.push('_');
            }
        } else if !key.is_empty() || !latin.starts_with(|first: char| first.is_ascii_digit()) {
            key.push_str(&latin);
        }
    }
    let ending = if at > 1 { format!("_{at}") } else { String::new() };
    key.truncate(MOST_KEY - ending.len());
    let key = key.trim_matches('_');
    format!("{}{ending}", if key.is_empty() { "field" } else { key })
}

/// How a small letter is written in Latin ones; empty when it is neither a letter of the two alphabets nor a digit.
fn latin(c: char) -> String {
    const RUSSIAN: &str = "абвгдезийклмнопрстуфыэ";
    const LATIN: &str = "abvgdeziyklmnoprstufye";
    match c {
        'a'..='z' | '0'..='9' => c.to_string(),
        'ё' => "e".to_owned(),
        'ж' => "zh".to_owned(),
        'х' => "kh".to_owned(),
        'ц' => "ts".to_owned(),
        'ч' => "ch".to_owned(),
        'ш' => "sh".to_owned(),
        'щ' => "sch".to_owned(),
        'ю' => "yu".to_owned(),
        'я' => "ya".to_owned(),
        other => RUSSIAN.chars().zip(LATIN.chars()).find(|(russian, _)| *russian == other).map(|(_, latin)| latin.to_string()).unwrap_or_default(),
    }
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::{FieldType, Unfit, fit, is_key, key_of, millionths};

    #[test]
    fn values_are_cleaned_or_refused() {
        let options = ["A1".to_owned(), "B2".to_owned()];
        for (kind, value, expected) in [
            (FieldType::Text, json!("  два\u{a0}слова "), Ok(Some(json!("два слова")))),
            (FieldType::Text, json!(" "), Ok(None)),
            (FieldType::Text, json!(5), Err(Unfit::WrongType)),
            (FieldType::Number, json!(12.5), Ok(Some(json!(12.5)))),
            (FieldType::Number, json!(0.000_000_1), Err(Unfit::TooFine)),
            (FieldType::Number, json!(1e30), Err(Unfit::TooLarge)),
            (FieldType::Number, json!("5"), Err(Unfit::WrongType)),
            (FieldType::Date, json!("2026-11-28"), Ok(Some(json!("2026-11-28")))),
            (FieldType::Date, json!("28.11.2026"), Err(Unfit::WrongType)),
            (FieldType::Date, json!("+12026-01-01"), Err(Unfit::TooLarge)),
            (FieldType::Date, json!("2026-02-30"), Err(Unfit::WrongType)),
            (FieldType::Text, json!("я".repeat(2_001)), Err(Unfit::TooLong)),
            (FieldType::Boolean, json!("да"), Err(Unfit::WrongType)),
            (FieldType::Boolean, json!(false), Ok(Some(json!(false)))),
            (FieldType::Select, json!("B2"), Ok(Some(json!("B2")))),
            (FieldType::Select, json!("C2"), Err(Unfit::NoOption)),
            (FieldType::Multiselect, json!(["A1", "A1"]), Ok(Some(json!(["A1"])))),
            (FieldType::Multiselect, json!([]), Ok(None)),
            (FieldType::Url, json!("https://example.test/a"), Ok(Some(json!("https://example.test/a")))),
            (FieldType::Url, json!("школа.рф"), Ok(Some(json!("https://школа.рф")))),
            (FieldType::Url, json!("javascript:alert(1)"), Err(Unfit::NotAnAddress)),
            (FieldType::Url, json!("ftp://example.test"), Err(Unfit::NotAnAddress)),
            (FieldType::Multiselect, json!(["A1", 5]), Err(Unfit::WrongType)),
            (FieldType::Multiselect, json!("A1"), Err(Unfit::WrongType)),
            (FieldType::Url, Value::Null, Ok(None)),
        ] {
            assert_eq!(fit(kind, &options, &value), expected, "{kind:?} {value}");
        }
    }

    #[test]
    fn numbers_are_exact() {
        assert_eq!(millionths("12.5"), Ok(12_500_000));
        assert_eq!(millionths("-0.000001"), Ok(-1));
        assert_eq!(millionths("1e3"), Ok(1_000_000_000));
        assert_eq!(millionths("9000000000000"), Ok(9_000_000_000_000_000_000));
        for large in ["9000000000000.000001", "-9000000000001", "9223372036854.775807", "много"] {
            assert_eq!(millionths(large), Err(Unfit::TooLarge), "{large}");
        }
    }

    #[test]
    fn keys_are_made_of_names() {
        for (name, at, key) in [
            ("Уровень языка", 1, "uroven_yazyka"),
            ("Level (CEFR)", 1, "level_cefr"),
            ("2-й телефон", 1, "y_telefon"),
            ("Щука", 2, "schuka_2"),
            ("你好", 1, "field"),
            ("", 3, "field_3"),
        ] {
            assert_eq!(key_of(name, at), key, "{name}");
            assert!(is_key(&key_of(name, at)), "{name}");
        }
        assert_eq!(key_of(&"ы".repeat(100), 12).len(), 50);
        for no in ["", "Level", "1st", "_a", "a-b", "ключ", &"a".repeat(51)] {
            assert!(!is_key(no), "{no}");
        }
    }
}
