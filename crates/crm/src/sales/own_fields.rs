//! Values of own fields as people write them, held against what the organisation has defined.

use domain::custom_field::{FieldType, MOST_TEXT, RecordKind, Unfit, fit};
use domain::text;
use serde_json::{Map, Value};
use store::TenantTx;
use store::sales::custom_fields::{self, CustomField};

use crate::changes::Changes;
use crate::input::Checks;
use crate::{FieldError, Result};

/// Values by key; null empties one.
#[derive(Debug, Clone, Default)]
pub struct Values {
    pub by_key: Map<String, Value>,
    /// They replace all values of fields that are defined, and what is required must be among them.
    pub is_whole: bool,
}

impl Values {
    #[must_use]
    pub fn whole(self) -> Self {
        Self { by_key: self.by_key, is_whole: true }
    }
}

/// The record's `custom` as it becomes. What no field is defined for stays: an import brought it, and a field may be defined for it yet.
///
/// # Errors
/// When the database refuses.
pub(super) async fn written(tx: &mut TenantTx, checks: &mut Checks, kind: RecordKind, wanted: Option<&Values>, before: &Value) -> Result<Value> {
    let Some(wanted) = wanted else { return Ok(before.clone()) };
    let fields = custom_fields::list(tx, Some(kind.as_str())).await?;
    let before = before.as_object().cloned().unwrap_or_default();
    Ok(Value::Object(merged(checks, &fields, wanted, &before)))
}

/// The keys of deals' own fields.
///
/// # Errors
/// When the database refuses.
pub(super) async fn deal_keys(tx: &mut TenantTx) -> Result<Vec<String>> {
    Ok(custom_fields::list(tx, Some(RecordKind::Deal.as_str())).await?.into_iter().map(|field| field.key).collect())
}

fn merged(checks: &mut Checks, fields: &[CustomField], wanted: &Values, before: &Map<String, Value>) -> Map<String, Value> {
    let mut after = before.clone();
    for key in wanted.by_key.keys().filter(|key| !fields.iter().any(|field| field.key == **key)) {
        checks.wrong(FieldError::new("/custom", "unknown_value").with("value", text::clip(&text::line(key), 50)));
    }
    for field in fields {
        let typed = wanted.by_key.get(&field.key);
        if typed.is_none() && !wanted.is_whole {
            continue;
        }
        let pointer = format!("/custom/{}", field.key);
        match typed {
            None => {
                after.remove(&field.key);
            }
            // Sent back as it stood: its option may have been taken away since, or an import have brought another type.
            Some(typed) if before.get(&field.key) == Some(typed) => {}
            Some(typed) => match field.kind.parse().map_or(Err(Unfit::WrongType), |kind| fit(kind, &field.options, typed)) {
                Ok(Some(value)) => {
                    after.insert(field.key.clone(), value);
                }
                Ok(None) => {
                    after.remove(&field.key);
                }
                Err(unfit) => {
                    checks.wrong(refusal(&pointer, field, typed, unfit));
                    continue;
                }
            },
        }
        if field.is_required && after.get(&field.key).is_none_or(Value::is_null) {
            checks.wrong(FieldError::new(&pointer, "required"));
        }
    }
    after
}

fn refusal(pointer: &str, field: &CustomField, typed: &Value, unfit: Unfit) -> FieldError {
    match unfit {
        Unfit::WrongType => FieldError::new(pointer, "wrong_type").with("expected", expected(&field.kind)),
        Unfit::TooLong => FieldError::new(pointer, "too_long").with("max", MOST_TEXT),
        Unfit::TooLarge if field.kind == "date" => FieldError::new(pointer, "out_of_range").with("min", "0001-01-01").with("max", "9999-12-31"),
        Unfit::TooLarge => FieldError::new(pointer, "out_of_range").with("min", -9_000_000_000_000_i64).with("max", 9_000_000_000_000_i64),
        Unfit::TooFine => FieldError::new(pointer, "too_many_decimals").with("max", 6),
        Unfit::NoOption => {
            let shown = typed.as_str().map_or_else(|| typed.to_string(), str::to_owned);
            FieldError::new(pointer, "unknown_value").with("value", text::clip(&text::line(&shown), 50))
        }
        Unfit::NotAnAddress => FieldError::new(pointer, "not_a_website"),
    }
}

fn expected(kind: &str) -> &'static str {
    match kind.parse() {
        Ok(FieldType::Number) => "a number",
        Ok(FieldType::Date) => "a day as YYYY-MM-DD",
        Ok(FieldType::Boolean) => "true or false",
        Ok(FieldType::Multiselect) => "a list of texts",
        Ok(FieldType::Text | FieldType::Select | FieldType::Url) | Err(()) => "a text",
    }
}

/// What came out different, for the audit log: each own field by itself.
pub(super) fn note(changes: &mut Changes, before: &Value, after: &Value) {
    let (none, at) = (Map::new(), |custom: &Map<String, Value>, key: &str| custom.get(key).cloned().unwrap_or(Value::Null));
    let (before, after) = (before.as_object().unwrap_or(&none), after.as_object().unwrap_or(&none));
    for key in before.keys().chain(after.keys().filter(|key| !before.contains_key(*key))) {
        changes.note(&format!("custom.{key}"), &at(before, key), &at(after, key));
    }
}

#[cfg(test)]
mod tests {
    use serde_json::{Map, Value, json};
    use store::sales::custom_fields::CustomField;
    use uuid::Uuid;

    use super::{Values, merged};
    use crate::Error;
    use crate::input::Checks;

    fn field(key: &str, kind: &str, is_required: bool) -> CustomField {
        CustomField {
            id: Uuid::nil(),
            record_kind: "deal".to_owned(),
            key: key.to_owned(),
            name: key.to_owned(),
            kind: kind.to_owned(),
            options: vec!["A1".to_owned()],
            is_required,
            is_listed: false,
            position: 0,
            version: 1,
        }
    }

    fn map(value: &Value) -> Map<String, Value> {
        value.as_object().cloned().expect("an object")
    }

    /// The values that come out, or the pointers and codes of what is wrong.
    fn write(before: &Value, typed: &Value, is_whole: bool) -> Result<Value, Vec<String>> {
        let fields = [field("level", "select", true), field("age", "number", false), field("site", "url", false)];
        let mut checks = Checks::new();
        let after = merged(&mut checks, &fields, &Values { by_key: map(typed), is_whole }, &map(before));
        match checks.finish() {
            Ok(()) => Ok(Value::Object(after)),
            Err(Error::Invalid(wrong)) => Err(wrong.iter().map(|wrong| format!("{} {}", wrong.pointer, wrong.code)).collect()),
            Err(other) => panic!("{other}"),
        }
    }

    #[test]
    fn a_patch_merges_and_a_replacement_keeps_what_is_not_defined() {
        let before = json!({ "level": "A1", "age": 7, "brought": "x" });
        for (typed, is_whole, expected) in [
            (json!({ "age": 8 }), false, Ok(json!({ "level": "A1", "age": 8, "brought": "x" }))),
            (json!({ "age": null }), false, Ok(json!({ "level": "A1", "brought": "x" }))),
            (json!({ "level": "A1" }), true, Ok(json!({ "level": "A1", "brought": "x" }))),
            (json!({ "age": 8 }), true, Err(vec!["/custom/level required".to_owned()])),
            (json!({ "level": null }), false, Err(vec!["/custom/level required".to_owned()])),
            (json!({ "level": "C9", "age": "8" }), false, Err(vec!["/custom/level unknown_value".to_owned(), "/custom/age wrong_type".to_owned()])),
            (json!({ "brought": "y" }), false, Err(vec!["/custom unknown_value".to_owned()])),
            (json!({ "site": "javascript:x" }), false, Err(vec!["/custom/site not_a_website".to_owned()])),
        ] {
            assert_eq!(write(&before, &typed, is_whole), expected, "{typed}");
        }
    }

    #[test]
    fn what_stood_there_is_not_measured_anew() {
        let before = json!({ "level": "an option of old", "age": "seven" });
        assert_eq!(write(&before, &before, true), Ok(before.clone()));
        assert_eq!(write(&before, &json!({ "age": 7 }), false), Ok(json!({ "level": "an option of old", "age": 7 })));
    }
}
