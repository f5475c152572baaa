//! `tasks.task.*`: asked in upper case, answered in camel case with strings.

use serde_json::{Map, Value, json};

use super::call::Call;
use super::crm::patch::{self, Family};
use super::crm::{classic, delete, show, write};
use super::envelope::{Failure, Reply};
use super::noun::Noun;
use super::table::{Row, int, of, text};

const SOON: i64 = 86_400;
const DONE: i64 = 5;

fn no_task() -> Failure {
    Failure::bad("ERROR_CORE", "Задача не найдена или доступ запрещен")
}

fn id(call: &Call<'_>) -> Result<i64, Failure> {
    call.int("taskId").or_else(|| call.int("id")).ok_or_else(|| Failure::missing("taskId"))
}

pub fn list(call: &mut Call<'_>) -> Result<Reply, Failure> {
    let page = classic::page(call, Noun::Task)?;
    let select = call.select();
    let rows = page.ids.iter().filter_map(|id| call.portal.row(Noun::Task, *id));
    let rows: Vec<Value> = rows.map(|row| shown(call, row, &select)).collect();
    Ok(Reply { result: json!({ "tasks": rows }), total: page.total, next: page.next })
}

pub fn get(call: &mut Call<'_>) -> Result<Reply, Failure> {
    let id = id(call)?;
    let row = call.portal.row(Noun::Task, id).ok_or_else(no_task)?;
    Ok(json!({ "task": shown(call, row, &call.select()) }).into())
}

fn shown(call: &Call<'_>, row: &Row, select: &[String]) -> Value {
    let mut value = show::plain(call, Noun::Task, row, true, false);
    let Value::Object(fields) = &mut value else { return value };
    let wants = |field: &str| select.is_empty() || select.iter().any(|one| one == "*" || one.eq_ignore_ascii_case(field));
    // CRM links, tags and the like come only when they are named.
    let named = |field: &str| select.iter().any(|one| one.eq_ignore_ascii_case(field));
    for field in Noun::Task.schema() {
        let kept = match field.upper {
            "ID" => true,
            "UF_CRM_TASK" | "TAGS" => named(field.upper) || (select.is_empty() && field.upper == "UF_CRM_TASK"),
            upper => wants(upper),
        };
        if !kept {
            fields.remove(field.camel);
        }
    }
    fields.insert("subStatus".to_owned(), json!(sub_status(row, call.now).to_string()));
    if let Some(tags) = fields.get_mut("tags") {
        *tags = keyed_tags(tags);
    }
    if wants("AUDITORS") {
        fields.insert("auditorsData".to_owned(), json!([]));
    }
    value
}

/// A list when empty, an object by the tags' ids otherwise.
fn keyed_tags(tags: &Value) -> Value {
    let tags = tags.as_array().cloned().unwrap_or_default();
    if tags.is_empty() {
        return json!([]);
    }
    let keyed = tags.into_iter().enumerate().map(|(at, tag)| ((at + 1).to_string(), json!({"id": at + 1, "title": tag})));
    Value::Object(keyed.collect())
}

/// -1 overdue, -3 almost.
fn sub_status(row: &Row, now: i64) -> i64 {
    let status = int(row, "STATUS");
    match of(row, "DEADLINE").as_i64() {
        Some(deadline) if status != DONE && deadline < now => -1,
        Some(deadline) if status != DONE && deadline < now + SOON => -3,
        _ => status,
    }
}

pub fn add(call: &mut Call<'_>) -> Result<Reply, Failure> {
    let given = call.fields()?;
    let patch = patch::read(call, Noun::Task, &given, Family::Classic)?;
    if text(&patch.values, "TITLE").is_empty() {
        return Err(Failure::bad("ERROR_CORE", "Не указано название задачи"));
    }
    if int(&patch.values, "RESPONSIBLE_ID") == 0 {
        return Err(Failure::bad("ERROR_CORE", "Не указан исполнитель"));
    }
    let (now, user) = (call.now, call.caller.user);
    let mut row = blank(now, user);
    row.extend(patch.values);
    let id = call.portal.table_mut(Noun::Task).add(row);
    let row = call.portal.row(Noun::Task, id).cloned().unwrap_or_default();
    stir_linked(call, &row);
    call.wrote("create", Noun::Task, id, None, Some(&row));
    call.happened(Noun::Task, "ADD", id);
    Ok(json!({ "task": shown(call, &row, &[]) }).into())
}

pub fn blank(now: i64, user: i64) -> Row {
    Row::from_iter([
        ("STATUS".into(), json!(2)),
        ("PRIORITY".into(), json!(1)),
        ("GROUP_ID".into(), json!(0)),
        ("CREATED_BY".into(), json!(user)),
        ("CHANGED_BY".into(), json!(user)),
        ("CREATED_DATE".into(), json!(now)),
        ("CHANGED_DATE".into(), json!(now)),
        ("DESCRIPTION".into(), json!("")),
        ("UF_CRM_TASK".into(), json!([])),
        ("TAGS".into(), json!([])),
    ])
}

fn stir_linked(call: &mut Call<'_>, row: &Row) {
    let links: Vec<(i64, i64)> = of(row, "UF_CRM_TASK").as_array().into_iter().flatten().filter_map(link).collect();
    for (type_id, id) in links {
        write::stir(call, type_id, id);
    }
}

/// `D_410`
fn link(value: &Value) -> Option<(i64, i64)> {
    let (prefix, id) = value.as_str()?.split_once('_')?;
    Some((Noun::of_prefix(prefix)?.type_id(), id.parse().ok()?))
}

pub fn update(call: &mut Call<'_>) -> Result<Reply, Failure> {
    let id = id(call)?;
    let given = call.fields()?;
    let row = change(call, id, &given)?;
    Ok(json!({ "task": shown(call, &row, &[]) }).into())
}

/// `tasks.task.complete`, `renew` and `start`.
pub fn set_status(call: &mut Call<'_>, status: i64) -> Result<Reply, Failure> {
    let id = id(call)?;
    let given = Map::from_iter([("STATUS".to_owned(), json!(status))]);
    let row = change(call, id, &given)?;
    Ok(json!({ "task": shown(call, &row, &[]) }).into())
}

fn not_allowed(code: &str) -> Failure {
    Failure::bad(code, "Действие над задачей не разрешено")
}

/// Steps that a task allows in one state only: a begun one may be paused, one that awaits control may be
/// approved or sent back.
pub fn step(call: &mut Call<'_>, from: i64, to: i64) -> Result<Reply, Failure> {
    let id = id(call)?;
    let here = call.portal.row(Noun::Task, id).map(|row| int(row, "STATUS"));
    if here != Some(from) {
        return Err(not_allowed("1048582"));
    }
    set_status(call, to)
}

/// `tasks.task.delegate`: the task waits for its new executor, whatever its state was.
pub fn delegate(call: &mut Call<'_>) -> Result<Reply, Failure> {
    let id = id(call)?;
    let user = call.int("userId").ok_or_else(|| Failure::missing("userId"))?;
    let works = call.portal.row(Noun::User, user).is_some_and(|row| row["ACTIVE"] == json!(true));
    if !works || call.portal.row(Noun::Task, id).is_none() {
        return Err(not_allowed("0"));
    }
    let given = Map::from_iter([("RESPONSIBLE_ID".to_owned(), json!(user)), ("STATUS".to_owned(), json!(2))]);
    let row = change(call, id, &given)?;
    Ok(json!({ "task": shown(call, &row, &[]) }).into())
}

pub fn change(call: &mut Call<'_>, id: i64, given: &Map<String, Value>) -> Result<Row, Failure> {
    let before = call.portal.row(Noun::Task, id).cloned().ok_or_else(no_task)?;
    let patch = patch::read(call, Noun::Task, given, Family::Classic)?;
    let mut row = before.clone();
    row.extend(patch.values);
    if !(1..=7).contains(&int(&row, "STATUS")) {
        return Err(Failure::bad("ERROR_CORE", "Неизвестный статус задачи"));
    }
    let (now, user) = (call.now, call.caller.user);
    if int(&row, "STATUS") != int(&before, "STATUS") {
        let closed = int(&row, "STATUS") == DONE;
        row.insert("CLOSED_DATE".into(), if closed { json!(now) } else { Value::Null });
        row.insert("CLOSED_BY".into(), if closed { json!(user) } else { Value::Null });
    }
    row.insert("CHANGED_DATE".into(), json!(now));
    row.insert("CHANGED_BY".into(), json!(user));
    call.portal.table_mut(Noun::Task).put(id, row.clone());
    stir_linked(call, &row);
    call.wrote("update", Noun::Task, id, Some(&before), Some(&row));
    call.happened(Noun::Task, "UPDATE", id);
    Ok(row)
}

pub fn remove(call: &mut Call<'_>) -> Result<Reply, Failure> {
    let id = id(call)?;
    if !delete::delete(call, Noun::Task, id) {
        return Err(no_task());
    }
    Ok(json!({ "task": true }).into())
}
