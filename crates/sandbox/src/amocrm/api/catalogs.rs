//! `/catalogs` and their elements

use serde_json::{Value, json};

use super::filter::{Filter, sort};
use super::list::Page;
use super::show;
use super::write::{all, elements, hand, one, replied, shape};
use crate::amocrm::account::kind::Kind;
use crate::amocrm::account::row::Row;
use crate::amocrm::account::shape as forms;
use crate::amocrm::account::{Account, Catalog};
use crate::amocrm::context::{Call, Done, Reply};
use crate::amocrm::problem::{Fault, Problem};
use crate::ledger::Effect;

const KIND: Kind = Kind::Elements;
const MOST: usize = 10;

pub fn value(account: &Account, catalog: &Catalog) -> Value {
    json!({
        "id": catalog.id, "name": catalog.name, "created_by": 0, "updated_by": 0, "created_at": catalog.created_at, "updated_at": catalog.created_at,
        "sort": catalog.sort, "type": catalog.kind, "can_add_elements": true, "can_show_in_cards": false, "can_link_multiple": true,
        "can_be_deleted": catalog.kind == "regular", "sdk_widget_code": null, "account_id": account.id,
    })
}

fn shown(account: &Account, catalog: &Catalog, call: &Call<'_>) -> Value {
    let mut shown = value(account, catalog);
    shown["_links"] = call.self_link(&format!("catalogs/{}", catalog.id));
    shown
}

pub fn list(account: &Account, call: &Call<'_>) -> Result<Reply, Problem> {
    let page = Page::of(call)?;
    let all: Vec<&Catalog> = account.catalogs.iter().collect();
    let (part, more) = page.cut(&all);
    Ok(page.reply(call, "catalogs", part.into_iter().map(|catalog| shown(account, catalog, call)).collect(), more))
}

fn find(account: &Account, id: u64) -> Result<&Catalog, Problem> {
    account.catalogs.iter().find(|catalog| catalog.id == id).ok_or_else(|| Problem::not_found("Catalog not found"))
}

pub fn get(account: &Account, id: u64, call: &Call<'_>) -> Result<Reply, Problem> {
    Ok(Reply { count: Some(1), ..Reply::ok(shown(account, find(account, id)?, call)) })
}

pub fn make(account: &mut Account, element: &Value, now: i64, effects: &mut Vec<Effect>) -> Result<u64, Vec<Fault>> {
    let name = element["name"].as_str().filter(|name| !name.is_empty()).ok_or_else(|| vec![Fault::missing("name")])?;
    let kind = element["type"].as_str().unwrap_or("regular");
    let is_second = kind == "products" && account.catalogs.iter().any(|catalog| catalog.kind == "products");
    if !["regular", "products", "invoices", "suppliers"].contains(&kind) || is_second {
        return Err(vec![Fault::choice("type")]);
    }
    let (name, kind) = (name.to_owned(), kind.to_owned());
    let id = account.next_id();
    let catalog = Catalog { id, name, kind, sort: element["sort"].as_i64().unwrap_or(100), created_at: now };
    effects.push(Effect::new("create", "catalogs", id, &Value::Null, &value(account, &catalog)));
    account.catalogs.push(catalog);
    Ok(id)
}

pub fn create(account: &mut Account, call: &Call<'_>, body: &Value) -> Result<Reply, Problem> {
    call.needs_admin()?;
    let elements = elements(body)?;
    if account.catalogs.len() + elements.len() > MOST {
        return Err(Problem::unprocessable(format!("Limit {MOST} catalogs")));
    }
    let mut effects = Vec::new();
    let mut made = Vec::new();
    for element in elements {
        let id = make(account, element, call.now, &mut effects).map_err(Problem::of_one)?;
        made.push(shown(account, find(account, id)?, call));
    }
    Ok(Reply { effects, ..replied(call, "catalogs", made) })
}

pub fn elements_of(account: &Account, catalog: u64, call: &Call<'_>) -> Result<Reply, Problem> {
    find(account, catalog)?;
    let page = Page::of(call)?;
    let filter = Filter::of(call, KIND);
    let own = account.table(KIND).values().filter(|row| row.is_live() && row.id_of("catalog_id") == Some(catalog));
    let mut rows: Vec<&Row> = own.filter(|row| filter.passes(account, KIND, row, call)).collect();
    sort(&mut rows, call, &["created_at", "updated_at", "id"])?;
    let (rows, more) = page.cut(&rows);
    Ok(page.reply(call, "elements", rows.into_iter().map(|row| show::element(account, row, call)).collect(), more))
}

fn find_element(account: &Account, catalog: u64, id: u64) -> Option<&Row> {
    account.live(KIND, id).filter(|row| row.id_of("catalog_id") == Some(catalog))
}

pub fn element(account: &Account, catalog: u64, id: u64, call: &Call<'_>) -> Result<Reply, Problem> {
    find(account, catalog)?;
    Ok(match find_element(account, catalog, id) {
        Some(row) => Reply { count: Some(1), ..Reply::ok(show::element(account, row, call)) },
        None => Reply::nothing(),
    })
}

pub fn create_elements(account: &mut Account, catalog: u64, call: &Call<'_>, body: &Value) -> Result<Reply, Problem> {
    find(account, catalog)?;
    let edits = all(elements(body)?, |element| forms::element(&shape(account, call, None), catalog, element))?;
    let mut done = Done::default();
    let mut made = Vec::with_capacity(edits.len());
    for (request_id, edit) in edits {
        let id = account.create(KIND, edit, hand(call), &mut done);
        let mut shown = account.row(KIND, id).map(|row| show::element(account, row, call)).unwrap_or_default();
        shown["request_id"] = json!(request_id);
        made.push(shown);
    }
    Ok(replied(call, "elements", made).wrote(done))
}

pub fn update_elements(account: &mut Account, catalog: u64, call: &Call<'_>, body: &Value) -> Result<Reply, Problem> {
    find(account, catalog)?;
    let edits = all(elements(body)?, |element| {
        let id = element["id"].as_u64().ok_or_else(|| vec![Fault::missing("id")])?;
        find_element(account, catalog, id).ok_or_else(|| vec![Fault::choice("id")])?;
        Ok((id, forms::element(&shape(account, call, Some(id)), catalog, element)?))
    })?;
    let mut done = Done::default();
    let mut changed = Vec::with_capacity(edits.len());
    for (_, (id, edit)) in edits {
        account.update(KIND, id, edit, hand(call), &mut done);
        changed.extend(account.row(KIND, id).map(|row| show::element(account, row, call)));
    }
    Ok(replied(call, "elements", changed).wrote(done))
}

pub fn update_element(account: &mut Account, catalog: u64, id: u64, call: &Call<'_>, body: &Value) -> Result<Reply, Problem> {
    let given = one(body)?;
    find_element(account, catalog, id).ok_or_else(|| Problem::not_found("Element not found"))?;
    let edit = forms::element(&shape(account, call, Some(id)), catalog, given).map_err(Problem::of_one)?;
    let mut done = Done::default();
    account.update(KIND, id, edit, hand(call), &mut done);
    Ok(element(account, catalog, id, call)?.wrote(done))
}
