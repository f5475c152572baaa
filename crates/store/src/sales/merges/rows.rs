//! The records themselves, as objects of their columns: a merge chooses column by column, whatever the kind.

use chrono::{DateTime, Utc};
use serde_json::{Map, Value};
use sqlx::AssertSqlSafe;
use uuid::Uuid;

use crate::sales::Kind;
use crate::sales::bin::Table;
use crate::{Result, TenantTx};

/// A record as it stands, with every column by its name.
#[derive(Debug, Clone)]
pub struct Row {
    pub id: Uuid,
    pub version: i64,
    pub is_deleted: bool,
    pub columns: Map<String, Value>,
}

/// The columns a merge may write.
#[must_use]
pub fn columns(kind: Kind) -> &'static [&'static str] {
    match kind {
        Kind::Contact => &[
            "name",
            "legal_name",
            "position",
            "company_id",
            "emails",
            "phones",
            "phones_typed",
            "messengers",
            "addresses",
            "note",
            "owner_id",
            "source",
            "custom",
            "person_id",
        ],
        Kind::Company => &["name", "website", "industry", "emails", "phones", "phones_typed", "addresses", "note", "owner_id", "source", "custom"],
    }
}

/// The records, deleted ones too. Missing ones are missing.
///
/// # Errors
/// When the database refuses.
pub async fn rows(tx: &mut TenantTx, kind: Kind, ids: &[Uuid]) -> Result<Vec<Row>> {
    read(tx, kind, ids, "").await
}

/// The same, locked in the order of their ids against edits and against new rows that would point at them.
///
/// # Errors
/// When the database refuses.
pub async fn lock_rows(tx: &mut TenantTx, kind: Kind, ids: &[Uuid]) -> Result<Vec<Row>> {
    read(tx, kind, ids, " for update").await
}

async fn read(tx: &mut TenantTx, kind: Kind, ids: &[Uuid], locking: &str) -> Result<Vec<Row>> {
    let sql = format!(
        "select t.id, t.version, t.deleted_at is not null, to_jsonb(t) from {} t where t.org_id = $1 and t.id = any($2) order by t.id{locking}",
        kind.table().name()
    );
    let rows: Vec<(Uuid, i64, bool, Value)> = sqlx::query_as(AssertSqlSafe(sql)).bind(tx.org().0).bind(ids).fetch_all(tx.connection()).await?;
    let row = |(id, version, is_deleted, row)| {
        let columns = if let Value::Object(columns) = row { columns } else { Map::new() };
        Row { id, version, is_deleted, columns }
    };
    Ok(rows.into_iter().map(row).collect())
}

/// Writes these columns and leaves the others alone. Returns the new version.
///
/// # Errors
/// When the database refuses.
pub async fn write(tx: &mut TenantTx, kind: Kind, id: Uuid, values: &Map<String, Value>, now: DateTime<Utc>) -> Result<i64> {
    let written: Vec<&str> = columns(kind).iter().copied().filter(|column| values.contains_key(*column)).collect();
    let table = kind.table().name();
    let sets: String = written.iter().map(|column| format!("{column} = r.{column}, ")).collect();
    let sql = format!(
        "update {table} t set {sets}updated_at = $4 from jsonb_populate_record(null::{table}, $3) r where t.org_id = $1 and t.id = $2 returning t.version"
    );
    let values = Value::Object(values.clone());
    Ok(sqlx::query_scalar(AssertSqlSafe(sql)).bind(tx.org().0).bind(id).bind(values).bind(now).fetch_one(tx.connection()).await?)
}

/// Hides records and returns each one's new version.
///
/// # Errors
/// When the database refuses.
pub async fn hide(tx: &mut TenantTx, kind: Kind, ids: &[Uuid], now: DateTime<Utc>) -> Result<Vec<(Uuid, i64)>> {
    let sql = format!(
        "update {} set deleted_at = $3, updated_at = $3 where org_id = $1 and id = any($2) and deleted_at is null returning id, version",
        kind.table().name()
    );
    Ok(sqlx::query_as(AssertSqlSafe(sql)).bind(tx.org().0).bind(ids).bind(now).fetch_all(tx.connection()).await?)
}

/// Shows hidden records again and returns each one's new version.
///
/// # Errors
/// When the database refuses.
pub async fn show(tx: &mut TenantTx, kind: Kind, ids: &[Uuid], now: DateTime<Utc>) -> Result<Vec<(Uuid, i64)>> {
    let sql = format!(
        "update {} set deleted_at = null, updated_at = $3 where org_id = $1 and id = any($2) and deleted_at is not null returning id, version",
        kind.table().name()
    );
    Ok(sqlx::query_as(AssertSqlSafe(sql)).bind(tx.org().0).bind(ids).bind(now).fetch_all(tx.connection()).await?)
}

/// Whether a row is still kept, hidden or not: a merge that is taken back may name what was purged since.
///
/// # Errors
/// When the database refuses.
pub async fn is_kept(tx: &mut TenantTx, table: Table, id: Uuid) -> Result<bool> {
    let sql = format!("select 1 from {} where org_id = $1 and id = $2 for key share", table.name());
    let found: Option<i32> = sqlx::query_scalar(AssertSqlSafe(sql)).bind(tx.org().0).bind(id).fetch_optional(tx.connection()).await?;
    Ok(found.is_some())
}
