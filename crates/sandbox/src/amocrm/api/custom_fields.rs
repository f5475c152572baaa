//! `/{entity}/custom_fields`, `/catalogs/{id}/custom_fields`, and their groups.

use serde_json::{Value, json};

use super::filter::strings;
use super::list::Page;
use super::write::{all, elements, one, replied};
use crate::amocrm::account::Account;
use crate::amocrm::account::fields::{Choice, Field, KINDS, Owner};
use crate::amocrm::context::{Call, Reply};
use crate::amocrm::problem::{Fault, Problem};
use crate::ledger::Effect;

fn shown(account: &Account, field: &Field, call: &Call<'_>) -> Value {
    let mut value = field.value(account.id);
    value["_links"] = call.self_link(&format!("{}/{}", field.owner.path(), field.id));
    value
}

pub fn list(account: &Account, owner: Owner, call: &Call<'_>) -> Result<Reply, Problem> {
    let page = Page::of(call)?;
    let kinds = call.query.get("filter").and_then(|filter| strings(filter.get("type")));
    let mut fields = account.fields_of(owner);
    fields.retain(|field| kinds.as_ref().is_none_or(|kinds| kinds.contains(&field.kind)));
    let order = call.query.get("order").and_then(Value::as_object).and_then(|order| order.iter().next());
    if let Some((key, way)) = order {
        fields.sort_by_key(|field| if key == "id" { (0, field.id) } else { (field.sort, field.id) });
        if way == "desc" {
            fields.reverse();
        }
    }
    let (part, _) = page.cut(&fields);
    Ok(page.reply_counted(call, "custom_fields", part.into_iter().map(|field| shown(account, field, call)).collect(), fields.len()))
}

pub fn get(account: &Account, owner: Owner, id: u64, call: &Call<'_>) -> Result<Reply, Problem> {
    let field = account.fields.get(&id).filter(|field| field.owner == owner).ok_or_else(|| Problem::not_found("Custom field not found"))?;
    Ok(Reply { count: Some(1), ..Reply::ok(shown(account, field, call)) })
}

pub fn groups(owner: Owner, call: &Call<'_>) -> Reply {
    let groups = [("general", "Основное", 0), ("statistic", "Статистика", 1)];
    let shown = groups
        .map(|(id, name, sort)| json!({ "id": id, "name": name, "is_predefined": true, "type": id, "sort": sort, "entity_type": owner.name() }));
    super::list::whole(call, "custom_field_groups", shown.to_vec())
}

const KNOWN: [&str; 19] = [
    "id",
    "name",
    "type",
    "code",
    "sort",
    "group_id",
    "is_api_only",
    "enums",
    "required_statuses",
    "remind",
    "settings",
    "is_visible",
    "is_required",
    "is_deletable",
    "is_predefined",
    "entity_type",
    "currency",
    "request_id",
    "nested",
];

/// A field from what is sent over the one there is, or over a fresh one.
fn read(account: &Account, old: Field, is_new: bool, element: &Value, strict: bool) -> Result<Field, Vec<Fault>> {
    let Some(given) = element.as_object() else {
        return Err(vec![Fault::kind("", "This value should be of type object.")]);
    };
    let mut field = old;
    let mut faults = Vec::new();
    if let Some(name) = given.keys().find(|name| strict && !KNOWN.contains(&name.as_str())) {
        faults.push(Fault::unexpected(name));
    }
    match (&element["name"], is_new) {
        (Value::String(name), _) if !name.is_empty() => field.name.clone_from(name),
        (Value::Null, false) => {}
        (Value::Null, true) => faults.push(Fault::missing("name")),
        _ => faults.push(Fault::text("name")),
    }
    match element["type"].as_str() {
        Some(kind) if KINDS.contains(&kind) && is_new => kind.clone_into(&mut field.kind),
        None if is_new => faults.push(Fault::missing("type")),
        Some(kind) if kind == field.kind => {}
        Some(_) => faults.push(Fault::choice("type")),
        None => {}
    }
    if let Some(code) = element["code"].as_str() {
        let taken = account.fields.values().any(|other| other.owner == field.owner && other.id != field.id && other.code.as_deref() == Some(code));
        if taken {
            faults.push(Fault::choice("code"));
        }
        field.code = Some(code.to_owned());
    }
    field.sort = element["sort"].as_i64().unwrap_or(field.sort);
    field.is_api_only = element["is_api_only"].as_bool().unwrap_or(field.is_api_only);
    if let Some(group) = element["group_id"].as_str() {
        field.group_id = Some(group.to_owned());
    }
    if element["required_statuses"].is_array() {
        field.required_statuses = element["required_statuses"].clone();
    }
    if let Some(choices) = element["enums"].as_array() {
        match choices_of(choices, &field) {
            Ok(read) => field.choices = read,
            Err(fault) => faults.push(fault),
        }
    } else if is_new && matches!(field.kind.as_str(), "select" | "multiselect" | "radiobutton") {
        faults.push(Fault::missing("enums"));
    }
    if faults.is_empty() { Ok(field) } else { Err(faults) }
}

/// New choices have the id 0 until the field is kept; those that are not named are gone.
fn choices_of(given: &[Value], field: &Field) -> Result<Vec<Choice>, Fault> {
    let read = |(number, one): (usize, &Value)| {
        let value = one["value"].as_str().ok_or_else(|| Fault::text(format!("enums.{number}.value")))?;
        let id = match one["id"].as_u64() {
            Some(id) if field.choice(id).is_some() => id,
            Some(_) => return Err(Fault::choice(format!("enums.{number}.id"))),
            None => 0,
        };
        let sort = one["sort"].as_i64().unwrap_or_else(|| i64::try_from(number).unwrap_or_default() * 10);
        Ok(Choice { id, value: value.to_owned(), sort, code: one["code"].as_str().map(str::to_owned) })
    };
    given.iter().enumerate().map(read).collect()
}

fn keep(account: &mut Account, mut field: Field, effects: &mut Vec<Effect>) -> u64 {
    let before = account.fields.get(&field.id).map(|old| old.value(account.id));
    if field.id == 0 {
        field.id = account.next_id();
    }
    for choice in field.choices.iter_mut().filter(|choice| choice.id == 0) {
        choice.id = account.next_id();
    }
    let (id, after) = (field.id, field.value(account.id));
    let op = if before.is_some() { "update" } else { "create" };
    effects.push(Effect::new(op, "custom_fields", id, &before.unwrap_or_default(), &after));
    account.fields.insert(id, field);
    id
}

fn fresh(owner: Owner) -> Field {
    Field {
        id: 0,
        owner,
        name: String::new(),
        kind: String::new(),
        code: None,
        sort: 500,
        choices: Vec::new(),
        is_predefined: false,
        is_api_only: false,
        group_id: None,
        required_statuses: json!([]),
    }
}

/// Without the vendor's rules of who may: the control interface goes this way too.
pub fn make(account: &mut Account, owner: Owner, element: &Value, effects: &mut Vec<Effect>) -> Result<u64, Vec<Fault>> {
    let field = read(account, fresh(owner), true, element, false)?;
    Ok(keep(account, field, effects))
}

pub fn change(account: &mut Account, id: u64, element: &Value, effects: &mut Vec<Effect>) -> Result<(), Vec<Fault>> {
    let old = account.fields.get(&id).cloned().ok_or_else(|| vec![Fault::choice("id")])?;
    let field = read(account, old, false, element, false)?;
    keep(account, field, effects);
    Ok(())
}

pub fn create(account: &mut Account, owner: Owner, call: &Call<'_>, body: &Value) -> Result<Reply, Problem> {
    call.needs_admin()?;
    let strict = call.settings.unknown_fields_refused;
    let fields = all(elements(body)?, |element| read(account, fresh(owner), true, element, strict))?;
    let mut effects = Vec::new();
    let mut made = Vec::with_capacity(fields.len());
    for (request_id, field) in fields {
        let id = keep(account, field, &mut effects);
        let mut value = account.fields.get(&id).map(|field| shown(account, field, call)).unwrap_or_default();
        value["request_id"] = json!(request_id);
        made.push(value);
    }
    Ok(Reply { effects, ..replied(call, "custom_fields", made) })
}

pub fn update_many(account: &mut Account, owner: Owner, call: &Call<'_>, body: &Value) -> Result<Reply, Problem> {
    call.needs_admin()?;
    let strict = call.settings.unknown_fields_refused;
    let fields = all(elements(body)?, |element| {
        let id = element["id"].as_u64().ok_or_else(|| vec![Fault::missing("id")])?;
        let old = account.fields.get(&id).filter(|field| field.owner == owner).cloned().ok_or_else(|| vec![Fault::choice("id")])?;
        read(account, old, false, element, strict)
    })?;
    let mut effects = Vec::new();
    let ids: Vec<u64> = fields.into_iter().map(|(_, field)| keep(account, field, &mut effects)).collect();
    let changed = ids.into_iter().filter_map(|id| account.fields.get(&id)).map(|field| shown(account, field, call)).collect();
    Ok(Reply { effects, ..replied(call, "custom_fields", changed) })
}

pub fn update_one(account: &mut Account, owner: Owner, id: u64, call: &Call<'_>, body: &Value) -> Result<Reply, Problem> {
    call.needs_admin()?;
    let element = one(body)?;
    let old = account.fields.get(&id).filter(|field| field.owner == owner).cloned();
    let old = old.ok_or_else(|| Problem::not_found("Custom field not found"))?;
    let field = read(account, old, false, element, call.settings.unknown_fields_refused).map_err(Problem::of_one)?;
    let mut effects = Vec::new();
    keep(account, field, &mut effects);
    Ok(Reply { effects, ..get(account, owner, id, call)? })
}

pub fn delete(account: &mut Account, owner: Owner, id: u64, call: &Call<'_>) -> Result<Reply, Problem> {
    call.needs_admin()?;
    let field = account.fields.get(&id).filter(|field| field.owner == owner);
    let field = field.ok_or_else(|| Problem::not_found("Custom field not found"))?;
    if field.is_predefined {
        return Err(Problem::bad("The field can not be deleted"));
    }
    let effects = vec![Effect::new("delete", "custom_fields", id, &field.value(account.id), &Value::Null)];
    remove(account, id);
    Ok(Reply { effects, ..Reply::nothing() })
}

/// With every value of it.
pub fn remove(account: &mut Account, id: u64) -> bool {
    let Some(field) = account.fields.remove(&id) else { return false };
    let kind = match field.owner {
        Owner::Card(kind) => kind,
        Owner::Catalog(_) => crate::amocrm::account::kind::Kind::Elements,
    };
    for row in account.table_mut(kind).values_mut() {
        row.values.remove(&id);
    }
    true
}
