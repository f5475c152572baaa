//! `crm.item.*`: camel case, values with types of their own, unknown filters refused.

use serde_json::{Value, json};

use super::super::call::Call;
use super::super::envelope::{Failure, Reply};
use super::super::filter::{Reader, Unknown};
use super::super::list::{self, Order};
use super::super::noun::Noun;
use super::super::values;
use super::patch::Family;
use super::{delete, show, write};

/// Which entity is meant.
pub fn noun(call: &Call<'_>) -> Result<Noun, Failure> {
    let type_id = call.int("entityTypeId").ok_or_else(|| Failure::missing("entityTypeId"))?;
    Noun::of_type(type_id).ok_or_else(|| Failure::bad("NOT_FOUND", "SPA not found"))
}

pub fn original_names(call: &Call<'_>) -> bool {
    call.param("useOriginalUfNames").is_some_and(values::truthy)
}

pub fn get(call: &mut Call<'_>) -> Result<Reply, Failure> {
    let noun = noun(call)?;
    let id = reachable(call, noun)?;
    item(call, noun, id)
}

/// The row's id, when the acting user may have it.
fn reachable(call: &Call<'_>, noun: Noun) -> Result<i64, Failure> {
    let id = call.id()?;
    if call.may_see(noun, id) { Ok(id) } else { Err(Failure::bad("ACCESS_DENIED", "Access denied.")) }
}

fn item(call: &Call<'_>, noun: Noun, id: i64) -> Result<Reply, Failure> {
    let row = call.portal.row(noun, id).ok_or_else(Failure::no_element)?;
    let item = show::universal(call, noun, row, &[], original_names(call));
    Ok(json!({ "item": item }).into())
}

pub fn add(call: &mut Call<'_>) -> Result<Reply, Failure> {
    let noun = noun(call)?;
    let given = call.fields()?;
    let id = write::create(call, noun, &given, Family::Universal)?;
    item(call, noun, id)
}

pub fn update(call: &mut Call<'_>) -> Result<Reply, Failure> {
    let noun = noun(call)?;
    let id = reachable(call, noun)?;
    let given = call.fields()?;
    write::update(call, noun, id, &given, Family::Universal)?;
    item(call, noun, id)
}

pub fn remove(call: &mut Call<'_>) -> Result<Reply, Failure> {
    let noun = noun(call)?;
    let id = reachable(call, noun)?;
    if !delete::delete(call, noun, id) {
        return Err(Failure::no_element());
    }
    Ok(json!([]).into())
}

pub fn list(call: &mut Call<'_>) -> Result<Reply, Failure> {
    let noun = noun(call)?;
    let column = |name: &str| {
        // Every contact of a deal counts, not only the first.
        let name = match (noun, name) {
            (Noun::Deal | Noun::Lead, "contactId") => "contactIds",
            (Noun::Contact, "companyId") => "companyIds",
            (_, name) => name,
        };
        let found = call.portal.camel(noun, name);
        found.filter(|column| column.kind != super::super::fields::Kind::Multi)
    };
    let refuse = |Unknown(name)| Failure::bad("INVALID_ARG_VALUE", format!("Invalid filter: field '{name}' is not allowed in filter"));
    let reader = Reader { column: &column, offset: call.settings.offset(), strict: true };
    let clause = reader.read(&call.object("filter").unwrap_or_default()).map_err(refuse)?;
    let unsorted = |Unknown(name)| Failure::bad("INVALID_ARG_VALUE", format!("Invalid order: field '{name}' is not allowed in order"));
    let order = Order::read(call.object("order").as_ref(), &column, true).map_err(unsorted)?;
    let clause = call.seen(noun, clause);
    let page = list::page(call.portal.table(noun), &clause, &order, call.start());
    let (select, original) = (call.select(), original_names(call));
    let rows = page.ids.iter().filter_map(|id| call.portal.row(noun, *id));
    let items: Vec<Value> = rows.map(|row| show::universal(call, noun, row, &select, original)).collect();
    Ok(Reply { result: json!({ "items": items }), total: page.total, next: page.next })
}
