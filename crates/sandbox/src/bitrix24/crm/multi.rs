//! Phones, e-mails and their like: rows with ids of their own inside a contact, company or lead.

use serde_json::{Map, Value, json};

use super::super::envelope::Failure;
use super::super::fields::MULTI;
use super::super::portal::Portal;
use super::super::table::{Row, of};
use super::super::values;

#[derive(Debug, Clone)]
pub struct Edit {
    pub kind: &'static str,
    /// The row to change; a new one when absent or unknown.
    pub id: Option<i64>,
    pub value: String,
    pub value_type: Option<String>,
}

fn kind(name: &str) -> Option<&'static str> {
    MULTI.into_iter().find(|kind| kind.eq_ignore_ascii_case(name))
}

/// `[{VALUE, VALUE_TYPE, ID?, DELETE?}]` of one kind.
pub fn classic(name: &str, given: &Value) -> Result<Vec<Edit>, Failure> {
    let Some(kind) = kind(name) else { return Ok(Vec::new()) };
    let rows = values::object(given).unwrap_or_default();
    let rows = rows.values().filter_map(Value::as_object).map(|row| {
        let text = |name: &str| row.get(name).and_then(text_of);
        let deleted = text("DELETE").is_some_and(|flag| flag == "Y");
        let value = if deleted { String::new() } else { text("VALUE").unwrap_or_default() };
        checked(Edit { kind, id: row.get("ID").and_then(values::integer), value, value_type: text("VALUE_TYPE") })
    });
    rows.collect()
}

/// `fm`: rows by their ids, or by `n0`, `n1` for new ones.
pub fn universal(given: &Value) -> Result<Vec<Edit>, Failure> {
    let listed = given.is_array();
    let rows = values::object(given).unwrap_or_default();
    let mut edits = Vec::new();
    for (key, row) in &rows {
        let Some(row) = row.as_object() else { continue };
        let text = |name: &str| row.get(name).and_then(text_of);
        let named = row.get("id").and_then(values::integer);
        let id = if listed { named } else { key.parse().ok().or(named) };
        let value = text("value").unwrap_or_default();
        // A row that is only changed need not name its kind.
        let kind = text("typeId").as_deref().and_then(kind).unwrap_or("");
        if kind.is_empty() && id.is_none() {
            continue;
        }
        edits.push(checked(Edit { kind, id, value, value_type: text("valueType") })?);
    }
    Ok(edits)
}

fn text_of(value: &Value) -> Option<String> {
    match value {
        Value::String(text) => Some(text.trim().to_owned()),
        Value::Number(number) => Some(number.to_string()),
        _ => None,
    }
}

fn checked(edit: Edit) -> Result<Edit, Failure> {
    if edit.kind == "EMAIL" && !edit.value.is_empty() {
        let well = edit.value.split_once('@').is_some_and(|(name, host)| {
            !name.is_empty() && host.contains('.') && !host.starts_with('.') && !host.ends_with('.') && !edit.value.contains(char::is_whitespace)
        });
        if !well {
            return Err(Failure::bad("ERROR_CORE", format!("Некорректный адрес электронной почты: {}<br>", edit.value)));
        }
    }
    Ok(edit)
}

/// `appends` says whether an edit without a row's id may repeat a value that is there.
pub fn apply(portal: &mut Portal, row: &mut Row, edits: &[Edit], appends: bool) {
    for edit in edits {
        let kinds: Vec<&'static str> = if edit.kind.is_empty() { MULTI.to_vec() } else { vec![edit.kind] };
        if let Some(id) = edit.id
            && kinds.iter().any(|kind| change(row, kind, id, edit))
        {
            continue;
        }
        if edit.value.is_empty() || edit.kind.is_empty() {
            continue;
        }
        let mut rows = of(row, edit.kind).as_array().cloned().unwrap_or_default();
        if !appends && rows.iter().any(|row| row["VALUE"] == json!(edit.value)) {
            continue;
        }
        let value_type = edit.value_type.clone().unwrap_or_else(|| "WORK".to_owned());
        rows.push(json!({"ID": portal.next_multi(), "VALUE_TYPE": value_type, "VALUE": edit.value, "TYPE_ID": edit.kind}));
        row.insert(edit.kind.into(), Value::Array(rows));
    }
    for (kind, flag) in [("PHONE", "HAS_PHONE"), ("EMAIL", "HAS_EMAIL")] {
        let has = of(row, kind).as_array().is_some_and(|rows| !rows.is_empty());
        row.insert(flag.into(), json!(if has { "Y" } else { "N" }));
    }
}

fn change(row: &mut Row, kind: &'static str, id: i64, edit: &Edit) -> bool {
    let Some(Value::Array(rows)) = row.get_mut(kind) else { return false };
    let Some(at) = rows.iter().position(|row| row["ID"] == json!(id)) else { return false };
    if edit.value.is_empty() {
        rows.remove(at);
        return true;
    }
    rows[at]["VALUE"] = json!(edit.value);
    if let Some(value_type) = &edit.value_type {
        rows[at]["VALUE_TYPE"] = json!(value_type);
    }
    true
}

/// As the classic methods give them; `None` when there are none, since the key is then absent.
pub fn shown(row: &Row, kind: &str) -> Option<Value> {
    let rows = of(row, kind).as_array().filter(|rows| !rows.is_empty())?;
    let rows = rows.iter().map(|row| {
        let mut row = row.clone();
        row["ID"] = json!(row["ID"].to_string());
        row
    });
    Some(rows.collect())
}

/// `fm` and the flat values beside it.
pub fn shown_universal(row: &Row, fields: &mut Map<String, Value>) {
    let mut fm = Vec::new();
    for kind in MULTI {
        for one in of(row, kind).as_array().into_iter().flatten() {
            let (value, value_type) = (&one["VALUE"], one["VALUE_TYPE"].as_str().unwrap_or("WORK"));
            fm.push(json!({"id": one["ID"], "typeId": kind, "valueType": value_type, "value": value}));
            let name = kind.to_lowercase();
            let first: String = value_type.chars().take(1).flat_map(char::to_uppercase).collect();
            let rest: String = value_type.chars().skip(1).flat_map(char::to_lowercase).collect();
            let typed = format!("{name}{first}{rest}");
            fields.entry(name).or_insert_with(|| value.clone());
            fields.entry(typed).or_insert_with(|| value.clone());
        }
    }
    fields.insert("fm".to_owned(), Value::Array(fm));
}
