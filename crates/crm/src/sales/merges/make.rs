use chrono::{DateTime, Utc};
use domain::permissions::Permission;
use serde_json::{Value, json};
use store::TenantTx;
use store::sales::Kind;
use store::sales::merges::{self, Duplicate, Merge, Moved, NewMerge, Row};
use uuid::Uuid;

use super::Wanted;
use super::combine::{changed, combine};
use super::fields::PERSON;
use super::preview::{ids, named};
use crate::sales::written::{Written, announce};
use crate::{Caller, Context, Error, Result};

/// Makes one record of several, in one transaction.
///
/// # Errors
/// Without permission, when a record is not there or at another version than seen, when a value is not acceptable, or when the database refuses.
pub async fn make(ctx: &Context, caller: &Caller, wanted: &Wanted) -> Result<Merge> {
    caller.require(Permission::CrmWrite)?;
    let now = ctx.clock.now();
    let kind = wanted.kind;
    let (primary, duplicates) = wanted.checked()?;
    let mut tx = ctx.db.begin(caller.tenant()).await?;
    for at in merges::references_of(kind) {
        merges::lock_pointing(&mut tx, at, &duplicates).await?;
    }
    let rows = merges::lock_rows(&mut tx, kind, &ids(primary, &duplicates)).await?;
    let (primary, others) = wanted.sorted(primary, &duplicates, rows)?;
    let (before, after) = changed(&primary, combine(kind, &primary, &others, &wanted.choices));
    let moved = move_all(&mut tx, kind, &primary, &others, now).await?;
    let version = merges::write(&mut tx, kind, primary.id, &after, now).await?;
    let hidden = merges::hide(&mut tx, kind, &duplicates, now).await?;
    let id = ctx.ids.next();
    let title = after.get("name").and_then(Value::as_str).unwrap_or_else(|| name(&primary)).to_owned();
    let (was, is) = (named(kind, &before), named(kind, &after));
    let new = NewMerge {
        id,
        kind,
        primary_id: primary.id,
        title,
        before,
        after,
        duplicates: others.iter().map(|row| account_of(kind, row)).collect(),
        moved,
        made_by: caller.actor.user().0,
    };
    merges::insert(&mut tx, &new, now).await?;
    let is = Value::Object(is.into_iter().chain([("mergedFrom".to_owned(), json!(duplicates))]).collect());
    let (title, was) = (new.title.as_str(), Some(Value::Object(was)));
    let written = Written { action: "merge", kind: kind.as_str(), id: primary.id, title, version, before: was, after: Some(is) };
    announce(&mut tx, ctx, caller, written, now).await?;
    for row in &others {
        let version = hidden.iter().find(|(id, _)| *id == row.id).map_or(row.version, |(_, version)| *version);
        let after = Some(json!({ "mergedInto": primary.id }));
        let written = Written { action: "delete", kind: kind.as_str(), id: row.id, title: name(row), version, before: None, after };
        announce(&mut tx, ctx, caller, written, now).await?;
    }
    let merge = merges::get(&mut tx, id).await?.ok_or(Error::NotFound)?;
    tx.commit().await?;
    Ok(merge)
}

async fn move_all(tx: &mut TenantTx, kind: Kind, primary: &Row, others: &[Row], now: DateTime<Utc>) -> Result<Vec<Moved>> {
    let mut moved = Vec::new();
    let mut person = person_of(primary);
    for row in others {
        for at in merges::references_of(kind) {
            moved.extend(merges::move_to(tx, at.table, at.column, row.id, primary.id, now).await?);
        }
        moved.extend(merges::move_refs(tx, kind, row.id, primary.id).await?);
        moved.extend(merges::share_tags(tx, kind, row.id, primary.id).await?);
        // Two persons turn out to be one: whoever else belonged to the second belongs to the first.
        match (person, person_of(row)) {
            (Some(one), Some(other)) if one != other => moved.extend(merges::move_to(tx, "contacts", PERSON, other, one, now).await?),
            (None, other) => person = other,
            _ => {}
        }
    }
    Ok(moved)
}

fn person_of(row: &Row) -> Option<Uuid> {
    row.columns.get(PERSON)?.as_str()?.parse().ok()
}

pub(super) fn name(row: &Row) -> &str {
    row.columns.get("name").and_then(Value::as_str).unwrap_or_default()
}

fn account_of(kind: Kind, row: &Row) -> Duplicate {
    let kept = merges::columns(kind).iter().filter_map(|column| Some(((*column).to_owned(), row.columns.get(*column)?.clone())));
    Duplicate { id: row.id, title: name(row).to_owned(), row: kept.collect() }
}
