//! Product rows of deals, in both families.

use serde_json::{Map, Value, json};

use super::super::call::Call;
use super::super::envelope::{Failure, Reply};
use super::super::list::{self, Order};
use super::super::noun::Noun;
use super::super::own_field::Column;
use super::super::table::{Row, int, of, text};
use super::super::{filter, values};
use super::row_prices::{self, number};
use super::{show, write};

pub const ROWS: Noun = Noun::ProductRow;

pub fn list(call: &mut Call<'_>) -> Result<Reply, Failure> {
    let filter = call.object("filter").unwrap_or_default();
    let column = |name: &str| ROWS.schema().iter().find(|field| field.camel == name).map(Column::from);
    let reader = filter::Reader { column: &column, offset: call.settings.offset(), strict: true };
    let refuse = |filter::Unknown(name)| Failure::bad("INVALID_ARG_VALUE", format!("Invalid filter: field '{name}' is not allowed in filter"));
    let clause = reader.read(&filter).map_err(refuse)?;
    let named = |name: &str| filter.keys().any(|key| key.trim_start_matches(['=', '@']) == name);
    if !named("ownerType") || !named("ownerId") {
        return Err(Failure::bad("OWNER_NOT_SET", "Filter by ownerType and ownerId is required"));
    }
    let page = list::page(call.portal.table(ROWS), &clause, &Order(Vec::new()), call.start());
    let rows = page.ids.iter().filter_map(|id| call.portal.row(ROWS, *id));
    let rows: Vec<Value> = rows.map(|row| show::plain(call, ROWS, row, true, true)).collect();
    Ok(Reply { result: json!({ "productRows": rows }), total: page.total, next: page.next })
}

pub fn set(call: &mut Call<'_>) -> Result<Reply, Failure> {
    let prefix = call.text("ownerType").unwrap_or_default().to_owned();
    let owner = call.int("ownerId").ok_or_else(|| Failure::missing("ownerId"))?;
    let rows = call.object("productRows").ok_or_else(|| Failure::missing("productRows"))?;
    let noun = Noun::of_prefix(&prefix).ok_or_else(Failure::no_element)?;
    call.portal.row(noun, owner).ok_or_else(Failure::no_element)?;
    replace(call, noun, owner, &rows, true);
    let rows: Vec<Value> = call.portal.product_rows(&prefix, owner).into_iter().map(|row| show::plain(call, ROWS, row, true, true)).collect();
    Ok(json!({ "productRows": rows }).into())
}

/// `crm.deal.productrows.get`: of the numbers, only the two ids are strings.
pub fn classic_get(call: &mut Call<'_>, noun: Noun) -> Result<Reply, Failure> {
    let id = call.id()?;
    call.portal.row(noun, id).ok_or_else(Failure::not_found)?;
    let rows = call.portal.product_rows(noun.prefix(), id).into_iter().map(|row| {
        let mut value = show::plain(call, ROWS, row, false, true);
        for name in ["ID", "OWNER_ID"] {
            value[name] = json!(int(row, name).to_string());
        }
        value
    });
    Ok(rows.collect::<Value>().into())
}

pub fn classic_set(call: &mut Call<'_>, noun: Noun) -> Result<Reply, Failure> {
    let id = call.id()?;
    let rows = call.object("rows").ok_or_else(|| Failure::bad("", "The parameter 'rows' must be array."))?;
    call.portal.row(noun, id).ok_or_else(Failure::not_found)?;
    replace(call, noun, id, &rows, false);
    Ok(json!(true).into())
}

fn replace(call: &mut Call<'_>, noun: Noun, owner: i64, given: &Map<String, Value>, camel: bool) {
    let old: Vec<i64> = call.portal.product_rows(noun.prefix(), owner).into_iter().map(|row| int(row, "ID")).collect();
    let offset = call.settings.offset();
    let mut made = Vec::new();
    for (at, fields) in (1_i64..).zip(given.values().filter_map(Value::as_object)) {
        let mut row = blank(at);
        for field in ROWS.schema().iter().filter(|field| field.writable) {
            let name = if camel { field.camel } else { field.upper };
            if let Some(value) = fields.get(name).and_then(|value| values::read(&Column::from(field), value, offset)) {
                row.insert(field.upper.into(), value);
            }
        }
        row.insert("OWNER_ID".into(), json!(owner));
        row.insert("OWNER_TYPE".into(), json!(noun.prefix()));
        name_product(call, &mut row);
        let own = row.clone();
        row_prices::derive(&mut row);
        // Whoever tells the prices before the discount is believed.
        row.extend(own.into_iter().filter(|(name, _)| name.starts_with("PRICE_")));
        made.push(row);
    }
    for id in old {
        call.portal.table_mut(ROWS).remove(id);
    }
    for row in made {
        let id = call.portal.table_mut(ROWS).add(row);
        let row = call.portal.row(ROWS, id).cloned();
        call.wrote("create", ROWS, id, None, row.as_ref());
    }
    recount(call, noun, owner);
}

pub fn blank(at: i64) -> Row {
    Row::from_iter([
        ("PRICE".into(), json!(0.0)),
        ("QUANTITY".into(), json!(1.0)),
        ("DISCOUNT_TYPE_ID".into(), json!(2)),
        ("DISCOUNT_RATE".into(), json!(0.0)),
        ("DISCOUNT_SUM".into(), json!(0.0)),
        ("TAX_RATE".into(), json!(0.0)),
        ("TAX_INCLUDED".into(), json!("N")),
        ("MEASURE_CODE".into(), json!(796)),
        ("MEASURE_NAME".into(), json!("шт")),
        ("SORT".into(), json!(at * 10)),
        ("TYPE".into(), json!(1)),
        ("PRODUCT_ID".into(), json!(0)),
    ])
}

pub fn name_product(call: &Call<'_>, row: &mut Row) {
    let product = call.portal.row(Noun::Product, int(row, "PRODUCT_ID"));
    if text(row, "PRODUCT_NAME").is_empty()
        && let Some(product) = product
    {
        row.insert("PRODUCT_NAME".into(), of(product, "NAME").clone());
    }
}

/// The sum follows the rows, if there are any, unless somebody wrote it by hand.
pub fn sum_up(call: &Call<'_>, noun: Noun, owner: i64, row: &mut Row) {
    let rows = call.portal.product_rows(noun.prefix(), owner);
    if !rows.is_empty() && text(row, "IS_MANUAL_OPPORTUNITY") != "Y" {
        row.insert("OPPORTUNITY".into(), json!(total(&rows)));
    }
}

fn total(rows: &[&Row]) -> f64 {
    rows.iter().map(|row| number(row, "PRICE") * number(row, "QUANTITY")).sum()
}

/// After the rows have changed: then the last one leaves a sum of nothing.
pub fn recount(call: &mut Call<'_>, noun: Noun, owner: i64) {
    let Some(before) = call.portal.row(noun, owner).cloned() else { return };
    let mut row = before.clone();
    if text(&row, "IS_MANUAL_OPPORTUNITY") != "Y" {
        row.insert("OPPORTUNITY".into(), json!(total(&call.portal.product_rows(noun.prefix(), owner))));
    }
    write::touch(call, noun, &mut row);
    call.portal.table_mut(noun).put(owner, row.clone());
    call.wrote("update", noun, owner, Some(&before), Some(&row));
    call.happened(noun, "UPDATE", owner);
}
