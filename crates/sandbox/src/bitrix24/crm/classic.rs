//! `crm.{lead,deal,contact,company}.*`: upper case, every scalar a string.

use serde_json::{Map, Value, json};

use super::super::call::Call;
use super::super::envelope::{Failure, Reply};
use super::super::filter::{Clause, Reader, Unknown};
use super::super::list::{self, Order};
use super::super::noun::Noun;
use super::super::settings::Odd;
use super::super::table::Row;
use super::patch::Family;
use super::{delete, show, write};

pub fn add(call: &mut Call<'_>, noun: Noun) -> Result<Reply, Failure> {
    let given = call.fields()?;
    let id = write::create(call, noun, &given, Family::Classic)?;
    Ok(json!(id).into())
}

pub fn get(call: &mut Call<'_>, noun: Noun) -> Result<Reply, Failure> {
    let id = reachable(call, noun)?;
    let row = call.portal.row(noun, id).ok_or_else(Failure::not_found)?;
    Ok(show::classic(call, noun, row).into())
}

pub fn update(call: &mut Call<'_>, noun: Noun) -> Result<Reply, Failure> {
    let id = reachable(call, noun)?;
    let given = call.fields()?;
    write::update(call, noun, id, &given, Family::Classic)?;
    Ok(json!(true).into())
}

pub fn remove(call: &mut Call<'_>, noun: Noun) -> Result<Reply, Failure> {
    let id = reachable(call, noun)?;
    if !delete::delete(call, noun, id) {
        return Err(Failure::not_found());
    }
    Ok(json!(true).into())
}

/// The row's id, when the acting user may have it.
fn reachable(call: &Call<'_>, noun: Noun) -> Result<i64, Failure> {
    let id = call.id()?;
    if call.may_see(noun, id) { Ok(id) } else { Err(Failure::bad("", "Access denied.")) }
}

pub fn list(call: &mut Call<'_>, noun: Noun) -> Result<Reply, Failure> {
    let columns = show::selected(call, noun, &call.select());
    let page = page(call, noun)?;
    let rows: Vec<&Row> = page.ids.iter().filter_map(|id| call.portal.row(noun, *id)).collect();
    let result = show::classic_rows(call, &columns, &rows);
    Ok(Reply { result, total: page.total, next: page.next })
}

/// The page of rows asked for, by classic rules.
pub fn page(call: &Call<'_>, noun: Noun) -> Result<list::Page, Failure> {
    page_with(call, noun, &call.object("filter").unwrap_or_default())
}

pub fn page_with(call: &Call<'_>, noun: Noun, filter: &Map<String, Value>) -> Result<list::Page, Failure> {
    page_in_order(call, noun, filter, call.object("order").as_ref())
}

/// For methods that have a way of their own of asking for an order.
pub fn page_in_order(call: &Call<'_>, noun: Noun, filter: &Map<String, Value>, order: Option<&Map<String, Value>>) -> Result<list::Page, Failure> {
    let (clause, order) = read(call, noun, filter, order)?;
    Ok(list::page(call.portal.table(noun), &clause, &order, call.start()))
}

/// What a filter and the call's order come to.
pub fn asked(call: &Call<'_>, noun: Noun, filter: &Map<String, Value>) -> Result<(Clause, Order), Failure> {
    read(call, noun, filter, call.object("order").as_ref())
}

fn read(call: &Call<'_>, noun: Noun, filter: &Map<String, Value>, order: Option<&Map<String, Value>>) -> Result<(Clause, Order), Failure> {
    let column = |name: &str| match (noun, name.to_uppercase().as_str()) {
        (Noun::Deal | Noun::Lead, "CONTACT_ID") if call.settings.classic_contact_filter_all => call.portal.upper(noun, "CONTACT_IDS"),
        _ => call.portal.upper(noun, name),
    };
    let strict = call.settings.unknown_filter_keys == Odd::Refuse;
    let reader = Reader { column: &column, offset: call.settings.offset(), strict };
    let unknown = |Unknown(name)| Failure::bad("INVALID_ARG_VALUE", format!("Invalid filter: field '{name}' is not allowed in filter"));
    let clause = reader.read(filter).map_err(unknown)?;
    let order = Order::read(order, &column, false).map_err(unknown)?;
    Ok((call.seen(noun, clause), order))
}
