//! Tags, and the records that carry them.

use chrono::{DateTime, Utc};
use serde::Deserialize;
use sqlx::{Postgres, QueryBuilder};
use uuid::Uuid;

use crate::{Result, TenantTx};

#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow)]
pub struct Tag {
    pub id: Uuid,
    pub name: String,
    /// A name of the interface's palette.
    pub color: String,
    pub version: i64,
}

/// A tag as a record shows it.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct RecordTag {
    pub id: Uuid,
    pub name: String,
    pub color: String,
}

/// Lets one caller at a time name tags: two must not take the same name, nor the last place.
///
/// # Errors
/// When the database refuses.
pub async fn lock(tx: &mut TenantTx) -> Result<()> {
    sqlx::query!("select pg_advisory_xact_lock(hashtextextended('tags ' || $1::text, 0)) as locked", tx.org().to_string())
        .fetch_one(tx.connection())
        .await?;
    Ok(())
}

/// All of them, by name.
///
/// # Errors
/// When the database refuses.
pub async fn list(tx: &mut TenantTx) -> Result<Vec<Tag>> {
    Ok(sqlx::query_as!(
        Tag,
        "select id, name, color, version from tags where org_id = $1 and deleted_at is null order by sort_name, id limit 1000",
        tx.org().0
    )
    .fetch_all(tx.connection())
    .await?)
}

/// # Errors
/// When the database refuses.
pub async fn get(tx: &mut TenantTx, id: Uuid) -> Result<Option<Tag>> {
    Ok(sqlx::query_as!(Tag, "select id, name, color, version from tags where org_id = $1 and id = $2 and deleted_at is null", tx.org().0, id)
        .fetch_optional(tx.connection())
        .await?)
}

/// Those of the ids that are there and not deleted.
///
/// # Errors
/// When the database refuses.
pub async fn of_ids(tx: &mut TenantTx, ids: &[Uuid]) -> Result<Vec<Tag>> {
    let sql = "select id, name, color, version from tags
        where org_id = $1 and id = any($2) and deleted_at is null";
    Ok(sqlx::query_as(sql).bind(tx.org().0).bind(ids).persistent(false).fetch_all(tx.connection()).await?)
}

/// Whether another tag is called that, however it is written.
///
/// # Errors
/// When the database refuses.
pub async fn is_taken(tx: &mut TenantTx, name: &str, except: Uuid) -> Result<bool> {
    let found = sqlx::query_scalar!(
        "select 1 from tags where org_id = $1 and sort_name = sort_name($2) and id <> $3 and deleted_at is null",
        tx.org().0,
        name,
        except
    )
    .fetch_optional(tx.connection())
    .await?;
    Ok(found.is_some())
}

/// Whether the tag is deleted and another has its name now.
///
/// # Errors
/// When the database refuses.
pub async fn is_succeeded(tx: &mut TenantTx, id: Uuid) -> Result<bool> {
    let found = sqlx::query_scalar!(
        "select 1 from tags t join tags o on o.org_id = t.org_id and o.sort_name = t.sort_name and o.id <> t.id and o.deleted_at is null
         where t.org_id = $1 and t.id = $2 and t.deleted_at is not null",
        tx.org().0,
        id
    )
    .fetch_optional(tx.connection())
    .await?;
    Ok(found.is_some())
}

/// Those of the ids that are tags; they stay tags until the transaction ends.
///
/// # Errors
/// When the database refuses.
pub async fn hold(tx: &mut TenantTx, ids: &[Uuid]) -> Result<Vec<Uuid>> {
    Ok(sqlx::query_scalar!(
        "select id from tags where org_id = $1 and id = any ($2) and deleted_at is null order by id for key share",
        tx.org().0,
        ids
    )
    .fetch_all(tx.connection())
    .await?)
}

/// # Errors
/// When the database refuses.
pub async fn insert(tx: &mut TenantTx, tag: &Tag, now: DateTime<Utc>) -> Result<()> {
    sqlx::query!(
        "insert into tags (org_id, id, name, color, created_at, updated_at) values ($1, $2, $3, $4, $5, $5)",
        tx.org().0,
        tag.id,
        tag.name,
        tag.color,
        now
    )
    .execute(tx.connection())
    .await?;
    Ok(())
}

/// Returns the new version, or `None` when the tag is gone.
///
/// # Errors
/// When the database refuses.
pub async fn change(tx: &mut TenantTx, tag: &Tag, now: DateTime<Utc>) -> Result<Option<i64>> {
    Ok(sqlx::query_scalar!(
        "update tags set name = $3, color = $4, updated_at = $5 where org_id = $1 and id = $2 and deleted_at is null returning version",
        tx.org().0,
        tag.id,
        tag.name,
        tag.color,
        now
    )
    .fetch_optional(tx.connection())
    .await?)
}

/// The tags of one record, by id.
///
/// # Errors
/// When the database refuses.
pub async fn of(tx: &mut TenantTx, record_kind: &str, record: Uuid) -> Result<Vec<Uuid>> {
    Ok(sqlx::query_scalar!(
        "select r.tag_id from record_tags r join tags k on k.org_id = r.org_id and k.id = r.tag_id and k.deleted_at is null
         where r.org_id = $1 and r.record_kind = $2 and r.record_id = $3 order by r.tag_id",
        tx.org().0,
        record_kind,
        record
    )
    .fetch_all(tx.connection())
    .await?)
}

/// Makes these the record's tags. One that was deleted meanwhile is left out; what the record carries of deleted ones stays, for when they come back.
///
/// # Errors
/// When the database refuses.
pub(super) async fn put(tx: &mut TenantTx, record_kind: &str, record: Uuid, ids: &[Uuid]) -> Result<()> {
    sqlx::query!(
        "with gone as (delete from record_tags r using tags k where k.org_id = r.org_id and k.id = r.tag_id and k.deleted_at is null
             and r.org_id = $1 and r.record_kind = $2 and r.record_id = $3 and r.tag_id <> all ($4))
         insert into record_tags (org_id, record_kind, record_id, tag_id)
         select $1, $2, $3, id from tags where org_id = $1 and id = any ($4) and deleted_at is null for key share on conflict do nothing",
        tx.org().0,
        record_kind,
        record,
        ids
    )
    .execute(tx.connection())
    .await?;
    Ok(())
}

/// Joins the tags `g.tags` to a page `t` of records, in the same look.
pub(super) fn push_joined(query: &mut QueryBuilder<Postgres>, record_kind: &'static str) {
    query.push(
        " cross join lateral (select coalesce(jsonb_agg(jsonb_build_object('id', k.id, 'name', k.name, 'color', k.color) order by k.sort_name, k.id), '[]') as tags \
         from record_tags r join tags k on k.org_id = r.org_id and k.id = r.tag_id and k.deleted_at is null where r.org_id = t.org_id and r.record_id = t.id and r.record_kind = '",
    );
    query.push(record_kind).push("') g");
}

/// Those of a filter's tags that are there; `None` for a filter that asks for none. They are looked up beforehand: the planner then sees which tags they are,
/// and a rare one leads to its few records instead of past all the others.
///
/// # Errors
/// When the database refuses.
pub(super) async fn sought(tx: &mut TenantTx, wanted: &[Uuid]) -> Result<Option<Vec<Uuid>>> {
    if wanted.is_empty() {
        return Ok(None);
    }
    let found = sqlx::query_scalar!("select id from tags where org_id = $1 and id = any ($2) and deleted_at is null", tx.org().0, wanted)
        .fetch_all(tx.connection())
        .await?;
    Ok(Some(found))
}

/// ` and …`: records that carry any of the tags.
pub(super) fn push_any(query: &mut QueryBuilder<Postgres>, record_kind: &'static str, sought: Option<&[Uuid]>) {
    let Some(tags) = sought else { return };
    if tags.is_empty() {
        query.push(" and false");
        return;
    }
    query.push(" and exists (select from record_tags r where r.org_id = t.org_id and r.record_id = t.id and r.record_kind = '").push(record_kind);
    query.push("' and r.tag_id = any (").push_bind(tags.to_vec()).push("))");
}
