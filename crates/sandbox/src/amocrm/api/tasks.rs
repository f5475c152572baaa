//! `/tasks`

use serde_json::{Value, json};

use super::filter::{Filter, sort};
use super::list::Page;
use super::show;
use super::write::{all, elements, hand, one, replied, shape, target};
use crate::amocrm::account::Account;
use crate::amocrm::account::kind::Kind;
use crate::amocrm::account::row::Row;
use crate::amocrm::account::shape as forms;
use crate::amocrm::context::{Call, Done, Reply};
use crate::amocrm::problem::Problem;

const KIND: Kind = Kind::Tasks;

pub fn list(account: &Account, call: &Call<'_>) -> Result<Reply, Problem> {
    let page = Page::of(call)?;
    let filter = Filter::of(call, KIND);
    let mut rows: Vec<&Row> = account.table(KIND).values().filter(|row| row.is_live() && filter.passes(account, KIND, row, call)).collect();
    sort(&mut rows, call, &["created_at", "complete_till", "id"])?;
    let (rows, more) = page.cut(&rows);
    Ok(page.reply(call, "tasks", rows.into_iter().map(|row| show::task(account, row, call)).collect(), more))
}

pub fn get(account: &Account, id: u64, call: &Call<'_>) -> Result<Reply, Problem> {
    let row = account.live(KIND, id).ok_or_else(|| Problem::not_found("Task not found"))?;
    Ok(Reply { count: Some(1), ..Reply::ok(show::task(account, row, call)) })
}

pub fn create(account: &mut Account, call: &Call<'_>, body: &Value) -> Result<Reply, Problem> {
    let edits = all(elements(body)?, |element| forms::task(&shape(account, call, None), element))?;
    let mut done = Done::default();
    let mut made = Vec::with_capacity(edits.len());
    for (request_id, edit) in edits {
        let id = account.create(KIND, edit, hand(call), &mut done);
        made.push(json!({ "id": id, "request_id": request_id, "_links": call.self_link(&format!("tasks/{id}")) }));
    }
    Ok(replied(call, "tasks", made).wrote(done))
}

pub fn update_many(account: &mut Account, call: &Call<'_>, body: &Value) -> Result<Reply, Problem> {
    let edits = all(elements(body)?, |element| {
        let id = target(account, KIND, element)?;
        Ok((id, forms::task(&shape(account, call, Some(id)), element)?))
    })?;
    let mut done = Done::default();
    let mut changed = Vec::with_capacity(edits.len());
    for (_, (id, edit)) in edits {
        account.update(KIND, id, edit, hand(call), &mut done);
        changed.push(stub(account, id, call));
    }
    Ok(replied(call, "tasks", changed).wrote(done))
}

pub fn update_one(account: &mut Account, id: u64, call: &Call<'_>, body: &Value) -> Result<Reply, Problem> {
    let element = one(body)?;
    if account.live(KIND, id).is_none() {
        return Err(Problem::not_found("Task not found"));
    }
    let edit = forms::task(&shape(account, call, Some(id)), element).map_err(Problem::of_one)?;
    let mut done = Done::default();
    account.update(KIND, id, edit, hand(call), &mut done);
    Ok(Reply { count: Some(1), ..Reply::ok(stub(account, id, call)) }.wrote(done))
}

fn stub(account: &Account, id: u64, call: &Call<'_>) -> Value {
    json!({ "id": id, "updated_at": account.row(KIND, id).map(|row| row.updated_at), "_links": call.self_link(&format!("tasks/{id}")) })
}
