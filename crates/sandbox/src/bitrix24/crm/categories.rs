//! `crm.category.*` and the older `crm.dealcategory.*`: funnels.

use serde_json::{Value, json};

use super::super::call::Call;
use super::super::envelope::{Failure, Reply};
use super::super::noun::Noun;
use super::super::table::Row;
use super::{directories, item, show};

/// Only deals have funnels here.
pub fn of_deals(call: &Call<'_>) -> Result<(), Failure> {
    match item::noun(call)? {
        Noun::Deal => Ok(()),
        _ => Err(Failure::bad("ENTITY_TYPE_NOT_SUPPORTED", "Entity type is not supported")),
    }
}

pub fn list(call: &mut Call<'_>) -> Result<Reply, Failure> {
    of_deals(call)?;
    let rows: Vec<Value> = call.portal.table(Noun::Category).rows.values().map(|row| show::plain(call, Noun::Category, row, true, true)).collect();
    let total = rows.len();
    Ok(Reply { result: json!({ "categories": rows }), total: Some(total), next: None })
}

pub fn get(call: &mut Call<'_>) -> Result<Reply, Failure> {
    // The general funnel's id is 0.
    let id = call.int("id").ok_or_else(|| Failure::missing("id"))?;
    let row = call.portal.row(Noun::Category, id).ok_or_else(Failure::no_element)?;
    Ok(json!({ "category": show::plain(call, Noun::Category, row, true, true) }).into())
}

pub fn add(call: &mut Call<'_>) -> Result<Reply, Failure> {
    call.needs_admin()?;
    let given = call.fields()?;
    let name = given.get("name").and_then(Value::as_str).unwrap_or("Воронка").to_owned();
    let sort = given.get("sort").and_then(super::super::values::integer).unwrap_or(500);
    let row = Row::from_iter([
        ("NAME".into(), json!(name)),
        ("SORT".into(), json!(sort)),
        ("ENTITY_TYPE_ID".into(), json!(2)),
        ("IS_DEFAULT".into(), json!("N")),
    ]);
    let id = call.portal.table_mut(Noun::Category).add(row);
    directories::stages_of_new_funnel(call.portal, id);
    let row = call.portal.row(Noun::Category, id).cloned().unwrap_or_default();
    call.wrote("create", Noun::Category, id, None, Some(&row));
    Ok(json!({ "category": show::plain(call, Noun::Category, &row, true, true) }).into())
}

/// What is not named stays; a deal's funnel cannot become the default one.
pub fn update(call: &mut Call<'_>) -> Result<Reply, Failure> {
    of_deals(call)?;
    call.needs_admin()?;
    let id = call.int("id").ok_or_else(|| Failure::missing("id"))?;
    let given = call.fields()?;
    let before = call.portal.row(Noun::Category, id).cloned().ok_or_else(Failure::no_element)?;
    let mut row = before.clone();
    if let Some(name) = given.get("name").and_then(Value::as_str) {
        if name.trim().is_empty() {
            // The documents forbid it without a code; this is the platform's own for an empty required field.
            return Err(Failure::bad("BX_EMPTY_REQUIRED", "Не заполнено обязательное поле \"Название\""));
        }
        row.insert("NAME".into(), json!(name));
    }
    if let Some(sort) = given.get("sort").and_then(super::super::values::integer) {
        row.insert("SORT".into(), json!(sort.max(0)));
    }
    for (name, field) in [("originId", "ORIGIN_ID"), ("originatorId", "ORIGINATOR_ID")] {
        if let Some(value) = given.get(name).filter(|value| value.is_string()) {
            row.insert(field.into(), value.clone());
        }
    }
    call.portal.table_mut(Noun::Category).put(id, row.clone());
    call.wrote("update", Noun::Category, id, Some(&before), Some(&row));
    Ok(json!({ "category": show::plain(call, Noun::Category, &row, true, true) }).into())
}

/// `crm.dealcategory.list`: all but the general one.
pub fn old_list(call: &mut Call<'_>) -> Result<Reply, Failure> {
    let rows = call.portal.table(Noun::Category).rows.values().filter(|row| super::super::table::int(row, "ID") > 0);
    let rows: Vec<Value> = rows.map(|row| show::plain(call, Noun::Category, row, false, false)).collect();
    let total = rows.len();
    Ok(Reply { result: Value::Array(rows), total: Some(total), next: None })
}

/// `crm.dealcategory.stage.list`
pub fn old_stages(call: &mut Call<'_>) -> Result<Reply, Failure> {
    let category = call.int("id").unwrap_or(0);
    let rows = call
        .portal
        .stages(Noun::Deal, category)
        .into_iter()
        .map(|row| json!({"NAME": row["NAME"], "SORT": row["SORT"], "STATUS_ID": row["STATUS_ID"]}));
    Ok(rows.collect::<Value>().into())
}
