//! `crm.*.userfield.*`: custom fields.

use serde_json::{Map, Value, json};

use super::super::call::Call;
use super::super::envelope::{Failure, Reply};
use super::super::noun::Noun;
use super::super::own_field::{Choice, OwnField};
use super::super::values;

const TYPES: [&str; 14] =
    ["string", "integer", "double", "boolean", "date", "datetime", "enumeration", "crm_status", "crm", "employee", "file", "url", "money", "address"];

pub fn list(call: &mut Call<'_>, noun: Noun) -> Result<Reply, Failure> {
    let filter = call.object("filter").unwrap_or_default();
    let kept = |row: &Value| filter.iter().all(|(name, wanted)| row.get(name).is_none_or(|value| value == wanted));
    let rows: Vec<Value> = call.portal.own(noun).iter().map(|field| field.row(noun.name())).filter(kept).collect();
    let total = rows.len();
    Ok(Reply { result: Value::Array(rows), total: Some(total), next: None })
}

pub fn get(call: &mut Call<'_>, noun: Noun) -> Result<Reply, Failure> {
    let id = call.id()?;
    let field = call.portal.own(noun).iter().find(|field| field.id == id);
    let field = field.ok_or_else(|| Failure::bad("ERROR_NOT_FOUND", "The entity with ID is not found."))?;
    Ok(field.row(noun.name()).into())
}

pub fn add(call: &mut Call<'_>, noun: Noun) -> Result<Reply, Failure> {
    call.needs_admin()?;
    let given = call.fields()?;
    let text = |name: &str| given.get(name).and_then(Value::as_str);
    let user_type = text("USER_TYPE_ID").unwrap_or_default().to_owned();
    if !TYPES.contains(&user_type.as_str()) {
        return Err(Failure::bad("ERROR_CORE", "Указан неверный тип пользовательского поля.<br>"));
    }
    let name = text("FIELD_NAME").unwrap_or_default().to_uppercase();
    let name = if name.starts_with("UF_CRM_") { name } else { format!("UF_CRM_{name}") };
    let well = name.len() > 7 && name.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'_');
    if !well || call.portal.own(noun).iter().any(|field| field.name == name) {
        return Err(Failure::bad("ERROR_CORE", format!("Поле {name} уже существует или имеет неверный код.<br>")));
    }
    let flag = |name: &str| given.get(name).is_some_and(values::truthy);
    let title = given.get("EDIT_FORM_LABEL").and_then(label).or_else(|| text("LABEL").map(str::to_owned)).unwrap_or_else(|| name.clone());
    let choices = given.get("LIST").and_then(values::object).unwrap_or_default();
    let field = OwnField {
        id: 0,
        name,
        user_type,
        multiple: flag("MULTIPLE"),
        mandatory: flag("MANDATORY"),
        title,
        sort: given.get("SORT").and_then(values::integer).unwrap_or(100),
        choices: choices.values().filter_map(Value::as_object).map(choice).collect(),
    };
    let told = field.row(noun.name());
    let id = call.portal.add_own(noun, field);
    call.effects.push(crate::ledger::Effect::new("create", "userfield", id, &Value::Null, &told));
    Ok(json!(id).into())
}

/// One text, or one for each language.
fn label(given: &Value) -> Option<String> {
    match given {
        Value::String(text) => Some(text.clone()),
        Value::Object(texts) => texts.get("ru").or_else(|| texts.values().next()).and_then(Value::as_str).map(str::to_owned),
        _ => None,
    }
}

fn choice(given: &Map<String, Value>) -> Choice {
    Choice {
        id: 0,
        value: given.get("VALUE").and_then(Value::as_str).unwrap_or_default().to_owned(),
        sort: given.get("SORT").and_then(values::integer).unwrap_or(500),
        default: given.get("DEF").is_some_and(values::truthy),
    }
}

pub fn remove(call: &mut Call<'_>, noun: Noun) -> Result<Reply, Failure> {
    call.needs_admin()?;
    let id = call.id()?;
    if !call.portal.remove_own(noun, id) {
        return Err(Failure::bad("ERROR_NOT_FOUND", "The entity with ID is not found."));
    }
    Ok(json!(true).into())
}
