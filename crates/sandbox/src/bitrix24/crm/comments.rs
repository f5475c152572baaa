//! `crm.timeline.comment.*`: what people wrote into the timeline.

use serde_json::{Value, json};

use super::super::call::Call;
use super::super::envelope::{Failure, Reply};
use super::super::noun::Noun;
use super::super::table::{Row, int, text};
use super::patch::{self, Family};
use super::{classic, delete, show, write};

pub fn add(call: &mut Call<'_>) -> Result<Reply, Failure> {
    // Here, unlike elsewhere, the parameter's name must be in lower case.
    if !call.params.contains_key("fields") {
        return Err(Failure::missing("fields"));
    }
    let given = call.fields()?;
    let patch = patch::read(call, Noun::Comment, &given, Family::Classic)?;
    let (kind, owner) = (text(&patch.values, "ENTITY_TYPE").to_lowercase(), int(&patch.values, "ENTITY_ID"));
    let Some(noun) = Noun::entity(&kind).filter(|noun| call.portal.row(*noun, owner).is_some()) else {
        return Err(Failure::bad("", "Access denied."));
    };
    if text(&patch.values, "COMMENT").is_empty() {
        return Err(Failure::bad("", "Empty comment message"));
    }
    let mut row = Row::from_iter([("CREATED".into(), json!(call.now)), ("AUTHOR_ID".into(), json!(call.caller.user))]);
    row.extend(patch.values);
    row.insert("ENTITY_TYPE".into(), json!(kind));
    let files = row.get("FILES").and_then(Value::as_array).map(|files| files.iter().enumerate().map(file).collect::<Value>());
    row.extend(files.map(|files| ("FILES".into(), files)));
    let id = call.portal.table_mut(Noun::Comment).add(row);
    let row = call.portal.row(Noun::Comment, id).cloned().unwrap_or_default();
    write::stir(call, noun.type_id(), owner);
    call.wrote("create", Noun::Comment, id, None, Some(&row));
    call.happened(Noun::Comment, "ADD", id);
    Ok(json!(id).into())
}

/// A file's name and size; its bytes are not kept.
fn file((at, given): (usize, &Value)) -> Value {
    let size = given[1].as_str().map_or(0, |text| text.len() / 4 * 3);
    json!({ "id": at + 1, "name": given[0], "size": size, "type": "file" })
}

pub fn get(call: &mut Call<'_>) -> Result<Reply, Failure> {
    let id = call.id()?;
    let row = call.portal.row(Noun::Comment, id).ok_or_else(Failure::not_found)?;
    Ok(show::plain(call, Noun::Comment, row, false, false).into())
}

pub fn list(call: &mut Call<'_>) -> Result<Reply, Failure> {
    let filter = call.object("filter").unwrap_or_default();
    let named = |name: &str| filter.keys().any(|key| key.trim_start_matches(['=', '@']) == name);
    if !named("ENTITY_ID") || !named("ENTITY_TYPE") {
        return Err(Failure::bad("", "Filter by ENTITY_ID and ENTITY_TYPE is required."));
    }
    let page = classic::page(call, Noun::Comment)?;
    let rows = page.ids.iter().filter_map(|id| call.portal.row(Noun::Comment, *id));
    let result = rows.map(|row| show::plain(call, Noun::Comment, row, false, false)).collect();
    Ok(Reply { result, total: page.total, next: page.next })
}

pub fn update(call: &mut Call<'_>) -> Result<Reply, Failure> {
    let id = call.id()?;
    let given = call.fields()?;
    let before = call.portal.row(Noun::Comment, id).cloned().ok_or_else(Failure::not_found)?;
    let comment = given.get("COMMENT").and_then(Value::as_str).filter(|text| !text.is_empty());
    let comment = comment.ok_or_else(|| Failure::bad("", "Empty comment message"))?;
    let mut row = before.clone();
    row.insert("COMMENT".into(), json!(comment));
    call.portal.table_mut(Noun::Comment).put(id, row.clone());
    call.wrote("update", Noun::Comment, id, Some(&before), Some(&row));
    call.happened(Noun::Comment, "UPDATE", id);
    Ok(json!(true).into())
}

pub fn remove(call: &mut Call<'_>) -> Result<Reply, Failure> {
    let id = call.id()?;
    if !delete::delete(call, Noun::Comment, id) {
        return Err(Failure::not_found());
    }
    Ok(json!(true).into())
}
