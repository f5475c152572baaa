//! `/{entity}/notes`, `/{entity}/{id}/notes`

use serde_json::{Value, json};

use super::filter::{Filter, sort};
use super::list::Page;
use super::show;
use super::write::{all, elements, hand, one, replied, shape};
use crate::amocrm::account::Account;
use crate::amocrm::account::edit::Edit;
use crate::amocrm::account::happening::{Action, Happening};
use crate::amocrm::account::kind::Kind;
use crate::amocrm::account::row::Row;
use crate::amocrm::account::shape as forms;
use crate::amocrm::context::{Call, Done, Reply};
use crate::amocrm::problem::{Fault, Problem};

const KIND: Kind = Kind::Notes;

fn is_at(row: &Row, kind: Kind, entity: Option<u64>) -> bool {
    row.str("entity_type") == kind.plural() && entity.is_none_or(|id| row.id_of("entity_id") == Some(id))
}

pub fn list(account: &Account, kind: Kind, entity: Option<u64>, call: &Call<'_>) -> Result<Reply, Problem> {
    let page = Page::of(call)?;
    let filter = Filter::of(call, KIND);
    let rows = account.table(KIND).values().filter(|row| row.is_live() && is_at(row, kind, entity));
    let mut rows: Vec<&Row> = rows.filter(|row| filter.passes(account, KIND, row, call)).collect();
    sort(&mut rows, call, &["updated_at", "id"])?;
    let (rows, more) = page.cut(&rows);
    Ok(page.reply(call, "notes", rows.into_iter().map(|row| show::note(account, row, call)).collect(), more))
}

fn find(account: &Account, kind: Kind, entity: Option<u64>, id: u64) -> Result<&Row, Problem> {
    account.live(KIND, id).filter(|row| is_at(row, kind, entity)).ok_or_else(|| Problem::not_found("Note not found"))
}

pub fn get(account: &Account, kind: Kind, entity: Option<u64>, id: u64, call: &Call<'_>) -> Result<Reply, Problem> {
    let row = find(account, kind, entity, id)?;
    Ok(Reply { count: Some(1), ..Reply::ok(show::note(account, row, call)) })
}

/// With the happening that webhooks tell of.
pub fn add(account: &mut Account, kind: Kind, edit: Edit, call: &Call<'_>, done: &mut Done) -> u64 {
    let entity = edit.body.get("entity_id").and_then(Value::as_u64).unwrap_or_default();
    let id = account.create(KIND, edit, hand(call), done);
    done.happenings.pop();
    done.happenings.push(Happening { note: Some(id), ..Happening::new(Action::Note, kind, entity, None) });
    id
}

pub fn create(account: &mut Account, kind: Kind, entity: Option<u64>, call: &Call<'_>, body: &Value) -> Result<Reply, Problem> {
    if entity.is_some_and(|id| account.live(kind, id).is_none()) {
        return Err(Problem::not_found("Entity not found"));
    }
    let edits = all(elements(body)?, |element| forms::note(&shape(account, call, None), kind, entity, element))?;
    let mut done = Done::default();
    let mut made = Vec::with_capacity(edits.len());
    for (request_id, edit) in edits {
        let at = edit.body.get("entity_id").cloned();
        let id = add(account, kind, edit, call, &mut done);
        made.push(json!({ "id": id, "entity_id": at, "request_id": request_id, "_links": call.self_link(&format!("{}/notes/{id}", kind.plural())) }));
    }
    Ok(replied(call, "notes", made).wrote(done))
}

pub fn update_many(account: &mut Account, kind: Kind, call: &Call<'_>, body: &Value) -> Result<Reply, Problem> {
    let edits = all(elements(body)?, |element| {
        let id = element["id"].as_u64().ok_or_else(|| vec![Fault::missing("id")])?;
        let row = account.live(KIND, id).filter(|row| is_at(row, kind, None)).ok_or_else(|| vec![Fault::choice("id")])?;
        Ok((id, forms::note(&shape(account, call, Some(id)), kind, row.id_of("entity_id"), element)?))
    })?;
    let mut done = Done::default();
    let mut changed = Vec::with_capacity(edits.len());
    for (_, (id, edit)) in edits {
        account.update(KIND, id, edit, hand(call), &mut done);
        changed.push(stub(account, kind, id, call));
    }
    Ok(replied(call, "notes", changed).wrote(done))
}

pub fn update_one(account: &mut Account, kind: Kind, entity: Option<u64>, id: u64, call: &Call<'_>, body: &Value) -> Result<Reply, Problem> {
    let element = one(body)?;
    let at = find(account, kind, entity, id)?.id_of("entity_id");
    let edit = forms::note(&shape(account, call, Some(id)), kind, at, element).map_err(Problem::of_one)?;
    let mut done = Done::default();
    account.update(KIND, id, edit, hand(call), &mut done);
    Ok(Reply { count: Some(1), ..Reply::ok(stub(account, kind, id, call)) }.wrote(done))
}

pub fn pin(account: &mut Account, kind: Kind, entity: Option<u64>, id: u64, pinned: bool) -> Result<Reply, Problem> {
    find(account, kind, entity, id)?;
    if let Some(row) = account.table_mut(KIND).get_mut(&id) {
        row.body.insert("is_pinned".to_owned(), json!(pinned));
    }
    Ok(Reply::nothing())
}

fn stub(account: &Account, kind: Kind, id: u64, call: &Call<'_>) -> Value {
    let row = account.row(KIND, id);
    json!({
        "id": id, "entity_id": row.and_then(|row| row.id_of("entity_id")), "updated_at": row.map(|row| row.updated_at),
        "_links": call.self_link(&format!("{}/notes/{id}", kind.plural())),
    })
}
