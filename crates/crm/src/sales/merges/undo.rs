use chrono::{DateTime, Utc};
use domain::permissions::Permission;
use serde_json::{Map, Value};
use store::TenantTx;
use store::sales::Kind;
use store::sales::bin::Table;
use store::sales::merges::{self, Merge, Row};
use uuid::Uuid;

use super::fields::{PERSON, Rule, TYPED, fields};
use super::make::name;
use super::preview::{ids, named};
use crate::jobs::KEPT;
use crate::sales::written::{Written, announce};
use crate::{Caller, Context, Error, Result};

/// A merge that was taken back.
#[derive(Debug, Clone)]
pub struct Undone {
    pub merge: Merge,
    /// Fields of the primary that somebody has changed since: they stay as they are. `custom.KEY` is one own field.
    pub kept: Vec<String>,
}

/// Until when a merge can be undone: as long as what it deleted is kept.
#[must_use]
pub fn until(merge: &Merge) -> DateTime<Utc> {
    merge.created_at + KEPT
}

/// Puts everything back: the duplicates return, what was moved and still points at the primary points at them again, and the primary's fields are what they
/// were unless somebody has changed them since.
///
/// # Errors
/// Without permission, when there is no such merge, [`Error::Conflict`] `merge_undone`, `merge_expired`, `merged_again` or `merge_record_gone`, or when the
/// database refuses.
pub async fn undo(ctx: &Context, caller: &Caller, id: Uuid) -> Result<Undone> {
    caller.require(Permission::CrmWrite)?;
    let now = ctx.clock.now();
    let mut tx = ctx.db.begin(caller.tenant()).await?;
    // The records before the account of the merge, as a merge locks them.
    let merge = merges::get(&mut tx, id).await?.ok_or(Error::NotFound)?;
    let duplicates: Vec<Uuid> = merge.duplicates.iter().map(|one| one.id).collect();
    for at in merges::references_of(merge.kind) {
        merges::lock_pointing(&mut tx, at, &[merge.primary_id]).await?;
    }
    let rows = merges::lock_rows(&mut tx, merge.kind, &ids(merge.primary_id, &duplicates)).await?;
    let merge = merges::lock(&mut tx, id).await?.ok_or(Error::NotFound)?;
    let primary = possible(&mut tx, &merge, &rows, now).await?;
    let (mut back, kept) = put_back(merge.kind, primary, &merge);
    forget_purged_company(&mut tx, &mut back).await?;
    let version = if back.is_empty() { primary.version } else { merges::write(&mut tx, merge.kind, primary.id, &back, now).await? };
    for moved in merge.moved.iter().rev() {
        merges::move_back(&mut tx, moved, now).await?;
    }
    let shown = merges::show(&mut tx, merge.kind, &duplicates, now).await?;
    merges::undo(&mut tx, id, caller.actor.user().0, now).await?;
    let was = back.keys().filter_map(|column| Some((column.clone(), primary.columns.get(column)?.clone()))).collect();
    let (was, is) = (Value::Object(named(merge.kind, &was)), Value::Object(named(merge.kind, &back)));
    let (kind, title) = (merge.kind.as_str(), back.get("name").and_then(Value::as_str).unwrap_or_else(|| name(primary)));
    let written = Written { action: "unmerge", kind, id: primary.id, title, version, before: Some(was), after: Some(is) };
    announce(&mut tx, ctx, caller, written, now).await?;
    for (id, version) in shown {
        let title = merge.duplicates.iter().find(|one| one.id == id).map_or("", |one| one.title.as_str());
        let written = Written { action: "restore", kind, id, title, version, before: None, after: None };
        announce(&mut tx, ctx, caller, written, now).await?;
    }
    let merge = merges::get(&mut tx, id).await?.ok_or(Error::NotFound)?;
    tx.commit().await?;
    Ok(Undone { merge, kept })
}

/// The primary, if everything that is needed is there.
async fn possible<'a>(tx: &mut TenantTx, merge: &Merge, rows: &'a [Row], now: DateTime<Utc>) -> Result<&'a Row> {
    if merge.undone_at.is_some() {
        return Err(Error::Conflict { code: "merge_undone" });
    }
    if now > until(merge) {
        return Err(Error::Conflict { code: "merge_expired" });
    }
    if merges::merged_into(tx, merge.primary_id).await?.is_some() {
        return Err(Error::Conflict { code: "merged_again" });
    }
    let gone = Error::Conflict { code: "merge_record_gone" };
    if merge.duplicates.iter().any(|one| !rows.iter().any(|row| row.id == one.id)) {
        return Err(gone);
    }
    rows.iter().find(|row| row.id == merge.primary_id && !row.is_deleted).ok_or(gone)
}

/// The columns to write, and the fields that stay because somebody changed them.
fn put_back(kind: Kind, primary: &Row, merge: &Merge) -> (Map<String, Value>, Vec<String>) {
    let (mut back, mut kept) = (Map::new(), Vec::new());
    let is_as_merged = |column: &str| primary.columns.get(column) == merge.after.get(column);
    for field in fields(kind) {
        let columns: &[&str] = if field.rule == Rule::Phones { &[field.column, TYPED] } else { &[field.column] };
        let written: Vec<&str> = columns.iter().copied().filter(|column| merge.after.contains_key(*column)).collect();
        if written.is_empty() {
            continue;
        }
        if written.iter().all(|column| is_as_merged(column)) {
            back.extend(written.into_iter().filter_map(|column| Some((column.to_owned(), merge.before.get(column)?.clone()))));
        } else if field.rule == Rule::Keys {
            let custom = keys_back(field.column, primary, merge, &mut kept);
            back.insert(field.column.to_owned(), Value::Object(custom));
        } else {
            kept.push(field.name.to_owned());
        }
    }
    if kind == Kind::Contact && merge.after.contains_key(PERSON) && is_as_merged(PERSON) {
        back.extend(merge.before.get(PERSON).map(|person| (PERSON.to_owned(), person.clone())));
    }
    (back, kept)
}

/// Own fields one by one: a change of one must not keep the others.
fn keys_back(column: &str, primary: &Row, merge: &Merge, kept: &mut Vec<String>) -> Map<String, Value> {
    let object = |columns: &Map<String, Value>| columns.get(column).and_then(Value::as_object).cloned().unwrap_or_default();
    let (before, after, mut now) = (object(&merge.before), object(&merge.after), object(&primary.columns));
    for (key, merged) in &after {
        let was = before.get(key);
        if was == Some(merged) {
            continue;
        }
        if now.get(key) == Some(merged) {
            match was {
                Some(value) => now.insert(key.clone(), value.clone()),
                None => now.remove(key),
            };
        } else {
            kept.push(format!("custom.{key}"));
        }
    }
    for (key, value) in before {
        if !after.contains_key(&key) && !now.contains_key(&key) {
            now.insert(key, value);
        }
    }
    now
}

/// A company may have been purged since, and nothing may point at it again.
async fn forget_purged_company(tx: &mut TenantTx, back: &mut Map<String, Value>) -> Result<()> {
    let company = back.get("company_id").and_then(Value::as_str).and_then(|id| id.parse().ok());
    if let Some(company) = company
        && !merges::is_kept(tx, Table::Companies, company).await?
    {
        back.insert("company_id".to_owned(), Value::Null);
    }
    Ok(())
}
