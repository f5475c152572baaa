//! Writes of leads, contacts and companies: lists in one go or not at all, single rows by their id.

use serde_json::{Value, json};

use super::filter::{Filter, sort};
use super::list::Page;
use super::show;
use crate::amocrm::account::Account;
use crate::amocrm::account::edit::{Edit, Hand};
use crate::amocrm::account::kind::Kind;
use crate::amocrm::account::row::Row;
use crate::amocrm::account::shape::{self, Shape};
use crate::amocrm::context::{Call, Done, Reply};
use crate::amocrm::problem::{Fault, Problem};

/// The most elements of one write.
const MOST: usize = 250;

pub fn hand(call: &Call<'_>) -> Hand {
    Hand { user: call.user, now: call.now, now_ms: call.now_ms, lag_ms: call.settings.index_lag_ms, linking_bumps: call.settings.linking_bumps }
}

pub fn shape<'a>(account: &'a Account, call: &Call<'_>, id: Option<u64>) -> Shape<'a> {
    Shape { account, unknown_refused: call.settings.unknown_fields_refused, id }
}

/// The elements of a write to a collection.
pub fn elements(body: &Value) -> Result<&[Value], Problem> {
    match body {
        Value::Array(items) if items.is_empty() => Err(Problem::empty()),
        Value::Array(items) if items.len() > MOST => Err(Problem::unprocessable(format!("Limit {MOST} per page"))),
        Value::Array(items) => Ok(items),
        Value::Null => Err(Problem::empty()),
        _ => Err(Problem::bad("Array expected")),
    }
}

pub fn one(body: &Value) -> Result<&Value, Problem> {
    match body {
        Value::Object(fields) if fields.is_empty() => Err(Problem::empty()),
        Value::Object(_) => Ok(body),
        Value::Null => Err(Problem::empty()),
        _ => Err(Problem::bad("Object expected")),
    }
}

/// Every element read, or a problem that tells of every fault.
pub fn all<T>(elements: &[Value], read: impl Fn(&Value) -> Result<T, Vec<Fault>>) -> Result<Vec<(String, T)>, Problem> {
    let mut good = Vec::with_capacity(elements.len());
    let mut wrong = Vec::new();
    for (number, element) in elements.iter().enumerate() {
        let request_id = match &element["request_id"] {
            Value::String(text) => text.clone(),
            Value::Number(number) => number.to_string(),
            _ => number.to_string(),
        };
        match read(element) {
            Ok(edit) => good.push((request_id, edit)),
            Err(faults) => wrong.push((request_id, faults)),
        }
    }
    if wrong.is_empty() { Ok(good) } else { Err(Problem::validation(wrong)) }
}

/// The row an element of a list is about.
pub fn target(account: &Account, kind: Kind, element: &Value) -> Result<u64, Vec<Fault>> {
    match &element["id"] {
        Value::Null => Err(vec![Fault::missing("id")]),
        id => match id.as_u64() {
            Some(id) if account.live(kind, id).is_some() => Ok(id),
            Some(_) => Err(vec![Fault::choice("id")]),
            None => Err(vec![Fault::integer("id")]),
        },
    }
}

pub fn list(account: &Account, kind: Kind, call: &Call<'_>) -> Result<Reply, Problem> {
    let page = Page::of(call)?;
    if call.with("only_deleted") {
        let rows: Vec<&Row> = account.table(kind).values().filter(|row| row.deleted && row.merged_into.is_none()).collect();
        let (rows, more) = page.cut(&rows);
        let shown = rows.into_iter().map(|row| show::binned(account, row, call, &show::path(kind, row.id)));
        return Ok(page.reply(call, kind.plural(), shown.collect(), more));
    }
    let filter = Filter::of(call, kind);
    let rows = account.table(kind).values();
    let mut rows: Vec<&Row> = rows.filter(|row| row.is_live() && filter.passes(account, kind, row, call)).collect();
    sort(&mut rows, call, &["created_at", "updated_at", "id"])?;
    let (rows, more) = page.cut(&rows);
    let shown = rows.into_iter().map(|row| show::card(account, kind, row, call));
    Ok(page.reply(call, kind.plural(), shown.collect(), more))
}

/// An unknown id is 204, not 404.
pub fn get(account: &Account, kind: Kind, id: u64, call: &Call<'_>) -> Reply {
    match account.live(kind, id) {
        Some(row) => Reply { count: Some(1), ..Reply::ok(show::card(account, kind, row, call)) },
        None => Reply::nothing(),
    }
}

pub fn create(account: &mut Account, kind: Kind, call: &Call<'_>, body: &Value) -> Result<Reply, Problem> {
    let elements = elements(body)?;
    let edits = all(elements, |element| shape::card(&shape(account, call, None), kind, element))?;
    let mut done = Done::default();
    let mut made = Vec::with_capacity(edits.len());
    for (request_id, edit) in edits {
        let id = account.create(kind, edit, hand(call), &mut done);
        let mut stub = json!({ "id": id, "request_id": request_id, "_links": call.self_link(&show::path(kind, id)) });
        if kind == Kind::Contacts {
            stub["is_unsorted"] = json!(false);
        }
        made.push(stub);
    }
    Ok(replied(call, kind.plural(), made).wrote(done))
}

pub fn update_many(account: &mut Account, kind: Kind, call: &Call<'_>, body: &Value) -> Result<Reply, Problem> {
    let elements = elements(body)?;
    let edits = all(elements, |element| {
        let id = target(account, kind, element)?;
        Ok((id, shape::card(&shape(account, call, Some(id)), kind, element)?))
    })?;
    let mut done = Done::default();
    let mut changed = Vec::with_capacity(edits.len());
    for (_, (id, edit)) in edits {
        account.update(kind, id, edit, hand(call), &mut done);
        changed.push(stub(account, kind, id, call));
    }
    Ok(replied(call, kind.plural(), changed).wrote(done))
}

pub fn update_one(account: &mut Account, kind: Kind, id: u64, call: &Call<'_>, body: &Value) -> Result<Reply, Problem> {
    let element = one(body)?;
    if account.live(kind, id).is_none() {
        return Err(Problem::not_found("Entity not found"));
    }
    let edit: Edit = shape::card(&shape(account, call, Some(id)), kind, element).map_err(Problem::of_one)?;
    let mut done = Done::default();
    account.update(kind, id, edit, hand(call), &mut done);
    let stub = stub(account, kind, id, call);
    let reply =
        if call.settings.patch_reply_embedded { replied(call, kind.plural(), vec![stub]) } else { Reply { count: Some(1), ..Reply::ok(stub) } };
    Ok(reply.wrote(done))
}

/// All that a write says about a row: never its fields.
fn stub(account: &Account, kind: Kind, id: u64, call: &Call<'_>) -> Value {
    let row = account.row(kind, id);
    let mut stub = json!({ "id": id, "updated_at": row.map(|row| row.updated_at), "_links": call.self_link(&show::path(kind, id)) });
    if kind != Kind::Leads {
        stub["name"] = json!(row.map(|row| row.str("name")));
        stub["is_deleted"] = json!(false);
    }
    if kind == Kind::Contacts {
        stub["is_unsorted"] = json!(row.is_some_and(|row| row.body.get("is_unsorted") == Some(&json!(true))));
    }
    stub
}

pub fn replied(call: &Call<'_>, name: &str, items: Vec<Value>) -> Reply {
    let count = items.len();
    let body = json!({ "_links": { "self": { "href": format!("{}{}", call.base, call.path) } }, "_embedded": { name: items } });
    Reply { count: Some(count), ..Reply::ok(body) }
}
