//! Products: `catalog.*` and the older `crm.product.*`.

use serde_json::{Map, Value, json};

use super::call::Call;
use super::crm::patch::{self, Family};
use super::crm::{classic, delete, show, write};
use super::envelope::{Failure, Reply};
use super::filter::{Reader, Unknown};
use super::list::{self, Order};
use super::noun::Noun;
use super::own_field::Column;
use super::table::{Row, int, of};

pub const IBLOCK: i64 = 14;

/// `catalog.product.list`, which insists on being told what to show and of which catalogue.
pub fn list(call: &mut Call<'_>) -> Result<Reply, Failure> {
    let select = call.select();
    for name in ["id", "iblockId"] {
        if !select.iter().any(|one| one == name) {
            return Err(Failure::bad("200040300010", format!("Required select fields: {name}")));
        }
    }
    let filter = call.object("filter").unwrap_or_default();
    if !filter.keys().any(|key| key.trim_start_matches(['=', '@']) == "iblockId") {
        return Err(Failure::bad("200040300010", "Required filter fields: iblockId"));
    }
    let column = |name: &str| Noun::Product.schema().iter().find(|field| field.camel == name).map(Column::from);
    let refuse = |Unknown(name)| Failure::bad("INVALID_ARG_VALUE", format!("Invalid filter: field '{name}' is not allowed in filter"));
    let reader = Reader { column: &column, offset: call.settings.offset(), strict: true };
    let clause = reader.read(&filter).map_err(refuse)?;
    let order = Order::read(call.object("order").as_ref(), &column, true).map_err(refuse)?;
    let page = list::page(call.portal.table(Noun::Product), &clause, &order, call.start());
    let rows = page.ids.iter().filter_map(|id| call.portal.row(Noun::Product, *id));
    let rows = rows.map(|row| {
        let mut value = product(call, row);
        if let Value::Object(fields) = &mut value {
            fields.retain(|name, _| select.iter().any(|one| one == "*" || one == name || (one == "property*" && name.starts_with("property"))));
        }
        value
    });
    let rows: Vec<Value> = rows.collect();
    Ok(Reply { result: json!({ "products": rows }), total: page.total, next: page.next })
}

/// Prices are asked for elsewhere; properties carry the id of their value.
fn product(call: &Call<'_>, row: &Row) -> Value {
    let mut value = show::plain(call, Noun::Product, row, true, true);
    if let Value::Object(fields) = &mut value {
        fields.remove("price");
        fields.remove("currencyId");
        fields.insert("type".to_owned(), json!(7));
        fields.insert("property45".to_owned(), json!({ "value": of(row, "CODE"), "valueId": (int(row, "ID") + 9_000).to_string() }));
    }
    value
}

pub fn get(call: &mut Call<'_>) -> Result<Reply, Failure> {
    let id = call.id()?;
    let row = call.portal.row(Noun::Product, id).ok_or_else(|| Failure::bad("0", "product does not exist."))?;
    Ok(json!({ "product": product(call, row) }).into())
}

/// `catalog.price.list`: one price a product.
pub fn prices(call: &mut Call<'_>) -> Result<Reply, Failure> {
    let filter = call.object("filter").unwrap_or_default();
    let mut own = Map::new();
    for (key, value) in &filter {
        if key.trim_start_matches(['=', '@']) == "productId" {
            own.insert("@ID".to_owned(), value.clone());
        }
    }
    let page = classic::page_with(call, Noun::Product, &own)?;
    let rows = page.ids.iter().filter_map(|id| call.portal.row(Noun::Product, *id));
    let rows: Vec<Value> = rows
        .map(|row| json!({"id": int(row, "ID") + 500, "productId": int(row, "ID"), "catalogGroupId": 1, "currency": of(row, "CURRENCY_ID"), "price": of(row, "PRICE")}))
        .collect();
    Ok(Reply { result: json!({ "prices": rows }), total: page.total, next: page.next })
}

/// `catalog.catalog.list`
pub fn catalogs(_call: &mut Call<'_>) -> Result<Reply, Failure> {
    let one = json!({"iblockId": IBLOCK, "iblockTypeId": "CRM_PRODUCT_CATALOG", "id": IBLOCK, "lid": "s1", "name": "Товарный каталог CRM", "productIblockId": null});
    Ok(Reply { result: json!({ "catalogs": [one] }), total: Some(1), next: None })
}

pub fn classic_list(call: &mut Call<'_>) -> Result<Reply, Failure> {
    let page = classic::page(call, Noun::Product)?;
    let select = call.select();
    let rows = page.ids.iter().filter_map(|id| call.portal.row(Noun::Product, *id));
    let rows = rows.map(|row| {
        let mut value = show::plain(call, Noun::Product, row, false, false);
        if let Value::Object(fields) = &mut value {
            fields.retain(|name, _| select.is_empty() || name == "ID" || select.iter().any(|one| one == "*" || one.eq_ignore_ascii_case(name)));
        }
        value
    });
    let result = rows.collect();
    Ok(Reply { result, total: page.total, next: page.next })
}

pub fn classic_get(call: &mut Call<'_>) -> Result<Reply, Failure> {
    let id = call.id()?;
    let row = call.portal.row(Noun::Product, id).ok_or_else(Failure::not_found)?;
    Ok(show::plain(call, Noun::Product, row, false, false).into())
}

pub fn classic_add(call: &mut Call<'_>) -> Result<Reply, Failure> {
    let given = call.fields()?;
    let patch = patch::read(call, Noun::Product, &given, Family::Classic)?;
    let mut row = Row::from_iter([
        ("ACTIVE".into(), json!("Y")),
        ("CATALOG_ID".into(), json!(IBLOCK)),
        ("SORT".into(), json!(500)),
        ("CURRENCY_ID".into(), json!("RUB")),
        ("DATE_CREATE".into(), json!(call.now)),
        ("TIMESTAMP_X".into(), json!(call.now)),
    ]);
    row.extend(patch.values);
    if of(&row, "NAME").as_str().is_none_or(str::is_empty) {
        return Err(Failure::bad("ERROR_CORE", "Не указано название товара.<br>"));
    }
    let id = call.portal.table_mut(Noun::Product).add(row);
    let row = call.portal.row(Noun::Product, id).cloned();
    call.wrote("create", Noun::Product, id, None, row.as_ref());
    call.happened(Noun::Product, "ADD", id);
    Ok(json!(id).into())
}

pub fn classic_update(call: &mut Call<'_>) -> Result<Reply, Failure> {
    let id = call.id()?;
    let given = call.fields()?;
    let before = call.portal.row(Noun::Product, id).cloned().ok_or_else(Failure::not_found)?;
    let mut row = before.clone();
    row.extend(patch::read(call, Noun::Product, &given, Family::Classic)?.values);
    write::touch(call, Noun::Product, &mut row);
    call.portal.table_mut(Noun::Product).put(id, row.clone());
    call.wrote("update", Noun::Product, id, Some(&before), Some(&row));
    call.happened(Noun::Product, "UPDATE", id);
    Ok(json!(true).into())
}

pub fn classic_remove(call: &mut Call<'_>) -> Result<Reply, Failure> {
    let id = call.id()?;
    if !delete::delete(call, Noun::Product, id) {
        return Err(Failure::not_found());
    }
    Ok(json!(true).into())
}
