//! `crm.deal.contact.*` and `crm.contact.company.*`: links with their order and the primary one.

use serde_json::{Map, Value, json};

use super::super::call::Call;
use super::super::envelope::{Failure, Reply};
use super::super::noun::Noun;
use super::super::table::Row;
use super::super::values;
use super::{links, write};

/// What the owner is linked to, and by which name the rows call it.
fn key(noun: Noun) -> &'static str {
    if noun == Noun::Contact { "COMPANY_ID" } else { "CONTACT_ID" }
}

fn linked(call: &Call<'_>, noun: Noun) -> Result<(i64, Row, Vec<i64>), Failure> {
    let id = call.id()?;
    let row = call.portal.row(noun, id).cloned().ok_or_else(Failure::not_found)?;
    let ids = links::pair(noun).map(|(_, list)| links::ids(&row, list)).unwrap_or_default();
    Ok((id, row, ids))
}

pub fn items(call: &mut Call<'_>, noun: Noun) -> Result<Reply, Failure> {
    let (_, _, ids) = linked(call, noun)?;
    let rows = ids.iter().enumerate().map(|(at, id)| {
        let mut row = Map::from_iter([
            (key(noun).to_owned(), json!(id)),
            ("SORT".to_owned(), json!((at + 1) * 10)),
            ("ROLE_ID".to_owned(), json!(0)),
            ("IS_PRIMARY".to_owned(), json!(if at == 0 { "Y" } else { "N" })),
        ]);
        if noun == Noun::Contact {
            row.remove("ROLE_ID");
        }
        Value::Object(row)
    });
    Ok(rows.collect::<Value>().into())
}

pub fn set(call: &mut Call<'_>, noun: Noun) -> Result<Reply, Failure> {
    let (id, before, _) = linked(call, noun)?;
    let items = call.object("items").ok_or_else(|| Failure::bad("", "Parameter 'items' must be array."))?;
    let mut rows: Vec<(bool, i64, i64)> = Vec::new();
    for item in items.values().filter_map(Value::as_object) {
        let primary = item.get("IS_PRIMARY").is_some_and(values::truthy);
        let sort = item.get("SORT").and_then(values::integer).unwrap_or(10);
        let target = item.get(key(noun)).and_then(values::integer).filter(|id| *id > 0);
        let target = target.ok_or_else(|| Failure::bad("", format!("{} is not defined or invalid.", key(noun))))?;
        rows.push((!primary, sort, target));
    }
    rows.sort_by_key(|(secondary, sort, _)| (*secondary, *sort));
    write_links(call, noun, id, &before, rows.into_iter().map(|row| row.2).collect());
    Ok(json!(true).into())
}

pub fn clear(call: &mut Call<'_>, noun: Noun) -> Result<Reply, Failure> {
    let (id, before, _) = linked(call, noun)?;
    write_links(call, noun, id, &before, Vec::new());
    Ok(json!(true).into())
}

fn target(call: &Call<'_>, noun: Noun) -> Result<(i64, bool), Failure> {
    let fields = call.fields()?;
    let target = fields.get(key(noun)).and_then(values::integer).filter(|id| *id > 0);
    let target = target.ok_or_else(|| Failure::bad("", format!("The field '{}' is required.", key(noun))))?;
    Ok((target, fields.get("IS_PRIMARY").is_some_and(values::truthy)))
}

pub fn add(call: &mut Call<'_>, noun: Noun) -> Result<Reply, Failure> {
    let (id, before, mut ids) = linked(call, noun)?;
    let (target, primary) = target(call, noun)?;
    if ids.contains(&target) {
        return Ok(json!(false).into());
    }
    ids.insert(if primary { 0 } else { ids.len() }, target);
    write_links(call, noun, id, &before, ids);
    Ok(json!(true).into())
}

pub fn remove(call: &mut Call<'_>, noun: Noun) -> Result<Reply, Failure> {
    let (id, before, mut ids) = linked(call, noun)?;
    let (target, _) = target(call, noun)?;
    if !ids.contains(&target) {
        return Ok(json!(false).into());
    }
    ids.retain(|one| *one != target);
    write_links(call, noun, id, &before, ids);
    Ok(json!(true).into())
}

fn write_links(call: &mut Call<'_>, noun: Noun, id: i64, before: &Row, ids: Vec<i64>) {
    let mut row = before.clone();
    links::put(noun, &mut row, ids);
    write::touch(call, noun, &mut row);
    call.portal.table_mut(noun).put(id, row.clone());
    call.wrote("update", noun, id, Some(before), Some(&row));
    call.happened(noun, "UPDATE", id);
}

/// `crm.company.contact.items.get`: the same links from the other end.
pub fn contacts_of_company(call: &mut Call<'_>) -> Result<Reply, Failure> {
    let id = call.id()?;
    call.portal.row(Noun::Company, id).ok_or_else(Failure::not_found)?;
    let rows = call.portal.table(Noun::Contact).rows.iter().filter(|(_, row)| links::ids(row, "COMPANY_IDS").contains(&id));
    let rows = rows
        .enumerate()
        .map(|(at, (contact, _))| json!({"CONTACT_ID": contact, "SORT": (at + 1) * 10, "IS_PRIMARY": if at == 0 { "Y" } else { "N" }}));
    Ok(rows.collect::<Value>().into())
}
