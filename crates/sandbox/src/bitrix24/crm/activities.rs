//! `crm.activity.*`: calls, meetings, letters and to-dos of the timeline.

use serde_json::{Map, Value, json};

use super::super::call::Call;
use super::super::envelope::{Failure, Reply};
use super::super::list;
use super::super::noun::Noun;
use super::super::table::{Row, int};
use super::super::values;
use super::patch::{self, Family};
use super::{classic, delete, show, write};

const HOUR: i64 = 3_600;

pub fn get(call: &mut Call<'_>) -> Result<Reply, Failure> {
    let id = call.id()?;
    let row = call.portal.row(Noun::Activity, id).ok_or_else(Failure::not_found)?;
    Ok(shown(call, row, &[]).into())
}

/// Communications, bindings and files only when asked for.
fn shown(call: &Call<'_>, row: &Row, select: &[String]) -> Value {
    let mut value = show::plain(call, Noun::Activity, row, false, false);
    if let Value::Object(fields) = &mut value {
        let asked = |name: &str| select.iter().any(|one| one.eq_ignore_ascii_case(name));
        let all = select.is_empty() || asked("*");
        fields.retain(|name, _| match name.as_str() {
            "ID" => true,
            "COMMUNICATIONS" | "BINDINGS" | "FILES" => asked(name),
            name => all || asked(name),
        });
    }
    value
}

pub fn list(call: &mut Call<'_>) -> Result<Reply, Failure> {
    let mut filter = call.object("filter").unwrap_or_default();
    let bindings = filter.remove("BINDINGS").and_then(|given| values::object(&given));
    let page = match bindings {
        None => classic::page_with(call, Noun::Activity, &filter)?,
        Some(bindings) => bound(call, &bindings),
    };
    let select = call.select();
    let rows = page.ids.iter().filter_map(|id| call.portal.row(Noun::Activity, *id));
    let rows: Vec<Value> = rows.map(|row| shown(call, row, &select)).collect();
    Ok(Reply { result: Value::Array(rows), total: page.total, next: page.next })
}

/// A row is repeated for every pair it is bound to.
fn bound(call: &Call<'_>, bindings: &Map<String, Value>) -> list::Page {
    let pairs = bindings.values().filter_map(Value::as_object);
    let pairs: Vec<(i64, i64)> = pairs.map(|pair| (number(pair, "OWNER_TYPE_ID"), number(pair, "OWNER_ID"))).collect();
    let rows = call.portal.table(Noun::Activity).rows.iter();
    let ids = rows.flat_map(|(id, row)| {
        let own = bindings_of(row);
        pairs.iter().filter(move |pair| own.contains(pair)).map(|_| *id)
    });
    list::cut(ids, call.start())
}

fn number(fields: &Map<String, Value>, name: &str) -> i64 {
    fields.get(name).and_then(values::integer).unwrap_or(0)
}

/// The owner and whoever else the activity is bound to.
fn bindings_of(row: &Row) -> Vec<(i64, i64)> {
    let listed = row.get("BINDINGS").and_then(Value::as_array).into_iter().flatten().filter_map(Value::as_object);
    let mut pairs: Vec<(i64, i64)> = listed.map(|pair| (number(pair, "OWNER_TYPE_ID"), number(pair, "OWNER_ID"))).collect();
    let owner = (int(row, "OWNER_TYPE_ID"), int(row, "OWNER_ID"));
    if !pairs.contains(&owner) {
        pairs.push(owner);
    }
    pairs
}

pub fn add(call: &mut Call<'_>) -> Result<Reply, Failure> {
    let given = call.fields()?;
    let mut patch = patch::read(call, Noun::Activity, &given, Family::Classic)?;
    for (name, text) in [("RESPONSIBLE_ID", "Не указан ответственный"), ("SUBJECT", "Не указана тема")] {
        if patch.values.get(name).is_none_or(|value| value.is_null() || value.as_str() == Some("")) {
            return Err(Failure::bad("", text));
        }
    }
    if !patch.names("COMMUNICATIONS") && matches!(patch.values.get("TYPE_ID").and_then(Value::as_i64), Some(2 | 4)) {
        return Err(Failure::bad("", "The field COMMUNICATIONS is not defined or invalid."));
    }
    let completed = patch.values.get("COMPLETED").and_then(Value::as_str) == Some("Y");
    patch.values.insert("STATUS".into(), json!(if completed { 2 } else { 1 }));
    let id = create(call, patch.values)?;
    Ok(json!(id).into())
}

/// `crm.activity.todo.add`: the owner and the text are parameters of their own.
pub fn todo_add(call: &mut Call<'_>) -> Result<Reply, Failure> {
    let (owner_type, owner) = (call.int("ownerTypeId").unwrap_or(0), call.int("ownerId").unwrap_or(0));
    let deadline = call.text("deadline").ok_or_else(|| Failure::missing("deadline"))?;
    let deadline = values::moment(deadline, call.settings.offset()).ok_or_else(|| Failure::bad("100", "Invalid value of deadline"))?;
    let mut fields = todo_fields(call);
    fields.extend([
        ("OWNER_TYPE_ID".into(), json!(owner_type)),
        ("OWNER_ID".into(), json!(owner)),
        ("DEADLINE".into(), json!(deadline)),
        ("TYPE_ID".into(), json!(6)),
        ("STATUS".into(), json!(1)),
        ("PROVIDER_ID".into(), json!("CRM_TODO")),
        ("PROVIDER_TYPE_ID".into(), json!("TODO")),
    ]);
    let user = call.caller.user;
    fields.entry("RESPONSIBLE_ID".into()).or_insert_with(|| json!(user));
    fields.entry("SUBJECT".into()).or_insert_with(|| json!("Дело"));
    let id = create(call, fields)?;
    Ok(json!({ "id": id }).into())
}

pub fn todo_update(call: &mut Call<'_>) -> Result<Reply, Failure> {
    let id = call.id()?;
    let mut fields = todo_fields(call);
    if let Some(deadline) = call.text("deadline").and_then(|text| values::moment(text, call.settings.offset())) {
        fields.insert("DEADLINE".into(), json!(deadline));
    }
    change(call, id, fields)?;
    Ok(json!({ "id": id }).into())
}

fn todo_fields(call: &Call<'_>) -> Row {
    let texts = [("title", "SUBJECT"), ("description", "DESCRIPTION")];
    let texts = texts.into_iter().filter_map(|(name, field)| Some((field.into(), json!(call.text(name)?))));
    let responsible = call.int("responsibleId").map(|user| ("RESPONSIBLE_ID".into(), json!(user)));
    texts.chain(responsible).collect()
}

/// With the fields in canonical form.
pub fn create(call: &mut Call<'_>, fields: Row) -> Result<i64, Failure> {
    let (owner_type, owner) = (int(&fields, "OWNER_TYPE_ID"), int(&fields, "OWNER_ID"));
    if Noun::of_type(owner_type).is_none_or(|noun| call.portal.row(noun, owner).is_none()) {
        return Err(Failure::bad("OWNER_NOT_FOUND", "Элемент CRM не найден"));
    }
    let (now, user) = (call.now, call.caller.user);
    let mut row = Row::from_iter([
        ("CREATED".into(), json!(now)),
        ("LAST_UPDATED".into(), json!(now)),
        ("START_TIME".into(), json!(now)),
        ("END_TIME".into(), json!(now + HOUR)),
        ("AUTHOR_ID".into(), json!(user)),
        ("EDITOR_ID".into(), json!(user)),
        ("COMPLETED".into(), json!("N")),
        ("PRIORITY".into(), json!(2)),
        ("DIRECTION".into(), json!(0)),
        ("DESCRIPTION".into(), json!("")),
        ("DESCRIPTION_TYPE".into(), json!(1)),
    ]);
    row.extend(fields);
    let id = call.portal.table_mut(Noun::Activity).add(row);
    let row = call.portal.row(Noun::Activity, id).cloned().unwrap_or_default();
    write::stir(call, owner_type, owner);
    call.wrote("create", Noun::Activity, id, None, Some(&row));
    call.happened(Noun::Activity, "ADD", id);
    Ok(id)
}

pub fn update(call: &mut Call<'_>) -> Result<Reply, Failure> {
    let id = call.id()?;
    let given = call.fields()?;
    let mut patch = patch::read(call, Noun::Activity, &given, Family::Classic)?;
    if let Some(completed) = patch.values.get("COMPLETED").and_then(Value::as_str) {
        let status = if completed == "Y" { 2 } else { 1 };
        patch.values.insert("STATUS".into(), json!(status));
    }
    change(call, id, patch.values)?;
    Ok(json!(true).into())
}

fn change(call: &mut Call<'_>, id: i64, fields: Row) -> Result<(), Failure> {
    let before = call.portal.row(Noun::Activity, id).cloned().ok_or_else(Failure::not_found)?;
    let mut row = before.clone();
    row.extend(fields);
    row.insert("EDITOR_ID".into(), json!(call.caller.user));
    write::touch(call, Noun::Activity, &mut row);
    call.portal.table_mut(Noun::Activity).put(id, row.clone());
    write::stir(call, int(&row, "OWNER_TYPE_ID"), int(&row, "OWNER_ID"));
    call.wrote("update", Noun::Activity, id, Some(&before), Some(&row));
    call.happened(Noun::Activity, "UPDATE", id);
    Ok(())
}

pub fn remove(call: &mut Call<'_>) -> Result<Reply, Failure> {
    let id = call.id()?;
    if !delete::delete(call, Noun::Activity, id) {
        return Err(Failure::not_found());
    }
    Ok(json!(true).into())
}
