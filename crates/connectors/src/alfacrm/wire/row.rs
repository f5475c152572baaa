use chrono::NaiveDate;
use domain::money::{AmountError, parse_minor};
use serde_json::{Map, Value};

use super::Read;
use super::date::{self, Moment};

/// A row of a list, read field by field.
#[derive(Debug, Clone, Copy)]
pub struct Row<'a>(&'a Map<String, Value>);

/// Why an amount could not be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BadAmount {
    pub reason: AmountError,
    pub typed: String,
}

impl<'a> Row<'a> {
    /// `None` when the row is no object.
    #[must_use]
    pub fn of(value: &'a Value) -> Option<Self> {
        value.as_object().map(Self)
    }

    #[must_use]
    pub fn value(&self, key: &str) -> &'a Value {
        self.0.get(key).unwrap_or(&Value::Null)
    }

    /// An id, in one spelling. Zero and empty mean none.
    #[must_use]
    pub fn id(&self, key: &str) -> Option<String> {
        id(self.value(key))
    }

    /// Ids of a list, a map, a single value or a text with commas; each once, in order.
    #[must_use]
    pub fn ids(&self, key: &str) -> Vec<String> {
        let mut found = Vec::new();
        for id in several(self.value(key), id) {
            if !found.contains(&id) {
                found.push(id);
            }
        }
        found
    }

    /// One line of text; absent is empty.
    #[must_use]
    pub fn line(&self, key: &str) -> String {
        domain::text::line(&text(self.value(key)))
    }

    /// One line of text, or nothing.
    #[must_use]
    pub fn some_line(&self, key: &str) -> Option<String> {
        Some(self.line(key)).filter(|line| !line.is_empty())
    }

    /// Text with line breaks; absent is empty.
    #[must_use]
    pub fn paragraph(&self, key: &str) -> String {
        domain::text::paragraph(&text(self.value(key)))
    }

    /// Text with line breaks, or nothing.
    #[must_use]
    pub fn some_paragraph(&self, key: &str) -> Option<String> {
        Some(self.paragraph(key)).filter(|text| !text.is_empty())
    }

    /// Lines of a list, a map or a single value; empty ones left out.
    #[must_use]
    pub fn lines(&self, key: &str) -> Vec<String> {
        let one = |value: &Value| Some(domain::text::line(&text(value))).filter(|line| !line.is_empty());
        match self.value(key) {
            Value::Array(items) => items.iter().filter_map(one).collect(),
            Value::Object(map) => map.values().filter_map(one).collect(),
            single => one(single).into_iter().collect(),
        }
    }

    /// `1`, `"1"`, `true`, `"true"` and their opposites.
    #[must_use]
    pub fn flag(&self, key: &str) -> Option<bool> {
        match self.value(key) {
            Value::Bool(flag) => Some(*flag),
            Value::Number(number) => number.as_f64().map(|number| number != 0.0),
            Value::String(text) => match text.trim().to_ascii_lowercase().as_str() {
                "1" | "true" | "yes" | "on" => Some(true),
                "0" | "false" | "no" | "off" | "" => Some(false),
                _ => None,
            },
            _ => None,
        }
    }

    /// A whole number that fits a column.
    #[must_use]
    pub fn int(&self, key: &str) -> Read<i32> {
        let text = text(self.value(key));
        let text = text.trim();
        if text.is_empty() {
            return Read::Empty;
        }
        let whole = text.strip_suffix(".00").or_else(|| text.strip_suffix(".0")).unwrap_or(text);
        whole.parse().map_or_else(|_| Read::Bad(domain::text::clip(text, 60)), Read::Good)
    }

    /// Money in minor units. Absent and empty are [`None`].
    ///
    /// # Errors
    /// What stands there and why it is no amount.
    pub fn money(&self, key: &str) -> Result<Option<i64>, BadAmount> {
        let text = match self.value(key) {
            Value::Null | Value::Array(_) => return Ok(None),
            value @ (Value::Bool(_) | Value::Object(_)) => {
                return Err(BadAmount { reason: AmountError::NotANumber, typed: domain::text::clip(&value.to_string(), 60) });
            }
            other => text(other),
        };
        if text.trim().is_empty() {
            return Ok(None);
        }
        parse_minor(&text).map(Some).map_err(|reason| BadAmount { reason, typed: domain::text::clip(&text, 60) })
    }

    /// A day.
    #[must_use]
    pub fn date(&self, key: &str) -> Read<NaiveDate> {
        self.dated(key, date::date)
    }

    /// A last day, where the end of 2030 means none.
    #[must_use]
    pub fn end_date(&self, key: &str) -> Read<NaiveDate> {
        self.dated(key, date::end_date)
    }

    /// A moment; a bare time is on `day`.
    #[must_use]
    pub fn moment(&self, key: &str, day: Option<NaiveDate>) -> Read<Moment> {
        date::moment(&text(self.value(key)), day)
    }

    /// Some accounts give the text of a date under a name with `_v`, and a number without meaning under the plain one.
    fn dated(&self, key: &str, read: fn(&str) -> Read<NaiveDate>) -> Read<NaiveDate> {
        match read(&text(self.value(&format!("{key}_v")))) {
            Read::Empty => read(&text(self.value(key))),
            found => found,
        }
    }

    /// The account's own fields, those with a value.
    #[must_use]
    pub fn custom(&self) -> Map<String, Value> {
        let said = |value: &Value| !matches!(value, Value::Null) && value != "" && value != &Value::Array(Vec::new());
        self.0.iter().filter(|(key, value)| key.starts_with("custom_") && said(value)).map(|(key, value)| (key.clone(), value.clone())).collect()
    }

    /// Objects of a list or a map.
    pub fn rows(&self, key: &str) -> Vec<Row<'a>> {
        match self.value(key) {
            Value::Array(items) => items.iter().filter_map(Row::of).collect(),
            Value::Object(map) => map.values().filter_map(Row::of).collect(),
            _ => Vec::new(),
        }
    }
}

fn id(value: &Value) -> Option<String> {
    let text = text(value);
    let text = text.trim();
    let whole = text.strip_suffix(".0").unwrap_or(text);
    match whole.parse::<i64>() {
        Ok(0) => None,
        Ok(number) => Some(number.to_string()),
        Err(_) => (!whole.is_empty()).then(|| domain::text::clip(&domain::text::line(whole), 64)),
    }
}

fn several<T>(value: &Value, one: impl Fn(&Value) -> Option<T>) -> Vec<T> {
    match value {
        Value::Array(items) => items.iter().filter_map(one).collect(),
        Value::Object(map) => map.values().filter_map(one).collect(),
        Value::String(text) if text.contains(',') => text.split(',').filter_map(|part| one(&Value::String(part.to_owned()))).collect(),
        single => one(single).into_iter().collect(),
    }
}

/// A scalar as text; whatever is no scalar says nothing.
fn text(value: &Value) -> String {
    match value {
        Value::String(text) => text.clone(),
        Value::Number(number) => number.to_string(),
        _ => String::new(),
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use serde_json::json;

    use super::*;

    #[test]
    fn ids_come_in_every_form() {
        let value = json!({"a": 7, "b": "7", "c": "007", "d": 7.0, "e": 0, "f": "0", "g": null, "h": "", "i": "ab-1", "l": [1, "2", 2, 0, null], "m": {"0": 3, "5": "4"}, "n": "5,6", "o": 8, "p": []});
        let row = Row::of(&value).expect("a row");
        for key in ["a", "b", "c", "d"] {
            assert_eq!(row.id(key).as_deref(), Some("7"), "{key}");
        }
        for key in ["e", "f", "g", "h", "none", "l"] {
            assert_eq!(row.id(key), None, "{key}");
        }
        assert_eq!(row.id("i").as_deref(), Some("ab-1"));
        assert_eq!(row.ids("l"), ["1", "2"]);
        assert_eq!(row.ids("m"), ["3", "4"]);
        assert_eq!(row.ids("n"), ["5", "6"]);
        assert_eq!(row.ids("o"), ["8"]);
        assert!(row.ids("p").is_empty() && row.ids("none").is_empty());
    }

    #[test]
    fn booleans_come_in_every_form() {
        let value = json!({"yes": [1, "1", true, "true", "TRUE"], "no": [0, "0", false, "false", ""], "unknown": [null, "maybe", [], {}]});
        for (key, expected) in [("yes", Some(true)), ("no", Some(false)), ("unknown", None)] {
            for one in value[key].as_array().expect("a list") {
                let holder = json!({ "x": one });
                assert_eq!(Row::of(&holder).expect("a row").flag("x"), expected, "{one}");
            }
        }
    }

    #[test]
    fn amounts_and_numbers() {
        let value = json!({"a": "575.00", "b": 575, "c": 575.5, "d": "-1200.00", "e": "0.333", "f": "много", "g": "", "h": null, "i": [], "j": true, "n": "8", "o": "8.00", "p": -2, "q": "восемь"});
        let row = Row::of(&value).expect("a row");
        assert_eq!(row.money("a"), Ok(Some(57_500)));
        assert_eq!(row.money("b"), Ok(Some(57_500)));
        assert_eq!(row.money("c"), Ok(Some(57_550)));
        assert_eq!(row.money("d"), Ok(Some(-120_000)));
        assert_eq!(row.money("e").map_err(|bad| bad.reason), Err(AmountError::FractionOfMinor));
        assert_eq!(row.money("f").map_err(|bad| bad.reason), Err(AmountError::NotANumber));
        for key in ["g", "h", "i", "none"] {
            assert_eq!(row.money(key), Ok(None), "{key}");
        }
        assert!(row.money("j").is_err());
        assert_eq!((row.int("n"), row.int("o"), row.int("p")), (Read::Good(8), Read::Good(8), Read::Good(-2)));
        assert_eq!((row.int("q"), row.int("g")), (Read::Bad("восемь".to_owned()), Read::Empty));
    }

    #[test]
    fn dates_with_a_twin_are_read_from_the_twin() {
        let value = json!({"b_date": 1_731_600_000, "b_date_v": "14.11.2026", "e_date": "2030-12-31", "e_date_v": ""});
        let row = Row::of(&value).expect("a row");
        assert_eq!(row.date("b_date").good(), NaiveDate::from_ymd_opt(2026, 11, 14));
        assert_eq!(row.end_date("e_date"), Read::Empty);
    }

    #[test]
    fn only_the_accounts_own_fields_with_a_value_are_custom() {
        let value = json!({"id": 1, "custom_a": "x", "custom_b": null, "custom_c": "", "custom_d": [], "custom_e": 0, "name": "n"});
        let custom = Row::of(&value).expect("a row").custom();
        assert_eq!(Value::Object(custom), json!({"custom_a": "x", "custom_e": 0}));
    }

    proptest! {
        #[test]
        fn money_survives_being_written_the_vendors_way(minor in -1_000_000_000_000_i64..1_000_000_000_000) {
            let sign = if minor < 0 { "-" } else { "" };
            let text = format!("{sign}{}.{:02}", minor.abs() / 100, minor.abs() % 100);
            let value = json!({ "x": text });
            prop_assert_eq!(Row::of(&value).expect("a row").money("x"), Ok(Some(minor)));
        }

        #[test]
        fn no_text_panics(text in "\\PC{0,30}") {
            let value = json!({ "x": text });
            let row = Row::of(&value).expect("a row");
            let _ = (row.money("x"), row.id("x"), row.ids("x"), row.int("x"), row.flag("x"), row.date("x"), row.moment("x", None), row.lines("x"));
        }
    }
}
