//! `crm.item.productrow.add`, `get`, `update` and `delete`: product rows one by one.

use serde_json::{Map, Value, json};

use super::super::call::Call;
use super::super::envelope::{Failure, Reply};
use super::super::noun::Noun;
use super::super::own_field::Column;
use super::super::table::{Row, int, text};
use super::super::values;
use super::fixed_fields::{Mark, PRODUCT_ROW};
use super::product_rows::{self, ROWS};
use super::{row_prices, show};

fn no_item() -> Failure {
    Failure::bad("NOT_FOUND", "Item not found")
}

fn shown(call: &Call<'_>, row: &Row) -> Reply {
    json!({ "productRow": show::plain(call, ROWS, row, true, true) }).into()
}

fn owner(row: &Row) -> Option<(Noun, i64)> {
    Some((Noun::of_prefix(text(row, "OWNER_TYPE"))?, int(row, "OWNER_ID")))
}

pub fn get(call: &mut Call<'_>) -> Result<Reply, Failure> {
    let id = call.id()?;
    let row = call.portal.row(ROWS, id).ok_or_else(no_item)?;
    Ok(shown(call, row))
}

/// What a caller may not set is passed over, but for what says whose row it is.
pub fn add(call: &mut Call<'_>) -> Result<Reply, Failure> {
    let given = call.fields()?;
    let prefix = given.get("ownerType").and_then(Value::as_str).ok_or_else(|| Failure::missing("ownerType"))?;
    let owner = given.get("ownerId").and_then(values::integer).ok_or_else(|| Failure::missing("ownerId"))?;
    let noun = Noun::of_prefix(prefix).filter(|noun| matches!(noun, Noun::Deal | Noun::Lead));
    let noun = noun.ok_or_else(|| Failure::bad("ENTITY_TYPE_NOT_SUPPORTED", "Entity type is not supported"))?;
    call.portal.row(noun, owner).ok_or_else(|| Failure::bad("OWNER_NOT_FOUND", "Owner was not found"))?;
    let last = call.portal.product_rows(noun.prefix(), owner).last().map_or(0, |row| int(row, "SORT"));
    let mut row = product_rows::blank(last / 10 + 1);
    row.extend(read(call, &settable(&given)));
    row.insert("OWNER_ID".into(), json!(owner));
    row.insert("OWNER_TYPE".into(), json!(noun.prefix()));
    product_rows::name_product(call, &mut row);
    row_prices::derive(&mut row);
    let id = call.portal.table_mut(ROWS).add(row);
    let row = call.portal.row(ROWS, id).cloned().unwrap_or_default();
    call.wrote("create", ROWS, id, None, Some(&row));
    product_rows::recount(call, noun, owner);
    Ok(shown(call, &row))
}

pub fn update(call: &mut Call<'_>) -> Result<Reply, Failure> {
    let id = call.id()?;
    let given = call.fields()?;
    let before = call.portal.row(ROWS, id).cloned().ok_or_else(no_item)?;
    let allowed = settable(&given);
    if let Some(name) = given.keys().find(|name| !allowed.contains_key(*name)) {
        return Err(Failure::bad("INVALID_ARG_VALUE", format!("Invalid field: '{name}' is unknown or not available for update")));
    }
    let mut row = before.clone();
    row.extend(read(call, &allowed));
    row_prices::derive(&mut row);
    call.portal.table_mut(ROWS).put(id, row.clone());
    call.wrote("update", ROWS, id, Some(&before), Some(&row));
    if let Some((noun, owner)) = owner(&row) {
        product_rows::recount(call, noun, owner);
    }
    Ok(shown(call, &row))
}

pub fn remove(call: &mut Call<'_>) -> Result<Reply, Failure> {
    let id = call.id()?;
    let row = call.portal.table_mut(ROWS).remove(id).ok_or_else(no_item)?;
    call.wrote("delete", ROWS, id, Some(&row), None);
    if let Some((noun, owner)) = owner(&row) {
        product_rows::recount(call, noun, owner);
    }
    Ok(Value::Null.into())
}

fn settable(given: &Map<String, Value>) -> Map<String, Value> {
    let may = |name: &str| PRODUCT_ROW.iter().any(|field| field.name == name && !field.has(Mark::ReadOnly) && !field.has(Mark::Immutable));
    given.iter().filter(|(name, _)| may(name)).map(|(name, value)| (name.clone(), value.clone())).collect()
}

fn read(call: &Call<'_>, given: &Map<String, Value>) -> Row {
    let fields = ROWS.schema().iter().filter_map(|field| {
        let value = values::read(&Column::from(field), given.get(field.camel)?, call.settings.offset())?;
        Some((field.upper.into(), value))
    });
    fields.collect()
}
