//! Insert, read, update and delete of a batch in one statement each. The rows travel as one JSON text; the database unpacks them by the table's description.

use std::collections::HashMap;

use chrono::{DateTime, Utc};
use domain::import::Fields;
use serde_json::Value;
use sqlx::{AssertSqlSafe, Row};
use uuid::Uuid;

use super::Table;
use crate::{Result, TenantTx};

/// Inserts rows that are not there yet. `rows` are full records with `id`; columns a record does not have take the column's default of its type.
///
/// # Errors
/// When the database refuses, for instance a reference to a row that is gone.
pub async fn insert_rows(tx: &mut TenantTx, table: &Table, rows: &[Fields], now: DateTime<Utc>) -> Result<()> {
    if rows.is_empty() {
        return Ok(());
    }
    let columns = names(table, "");
    let sql = format!(
        "insert into {t} (org_id, id, created_at, updated_at, {columns}) select $1, id, $2, $2, {values} from json_to_recordset($3::text::json) as r(id uuid, {types})",
        t = table.name,
        values = names(table, "r."),
        types = types(table),
    );
    sqlx::query(AssertSqlSafe(sql)).bind(tx.org().0).bind(now).bind(text(rows)).execute(tx.connection()).await?;
    Ok(())
}

/// The rows as they stand, with `version`, locked until the transaction ends. Missing rows are missing in the answer.
///
/// # Errors
/// When the database refuses.
pub async fn current_rows(tx: &mut TenantTx, table: &Table, ids: &[Uuid]) -> Result<HashMap<Uuid, Fields>> {
    if ids.is_empty() {
        return Ok(HashMap::new());
    }
    let sql = format!("select t.id, to_jsonb(t) as row from {t} t where org_id = $1 and id = any($2) order by id for update", t = table.name);
    let rows = sqlx::query(AssertSqlSafe(sql)).bind(tx.org().0).bind(ids).fetch_all(tx.connection()).await?;
    let mut found = HashMap::with_capacity(rows.len());
    for row in rows {
        let Value::Object(object) = row.try_get::<Value, _>("row")? else { continue };
        found.insert(row.try_get("id")?, object.into_iter().collect());
    }
    Ok(found)
}

/// Replaces the described columns of existing rows; returns each row's new version.
///
/// # Errors
/// When the database refuses.
pub async fn update_rows(tx: &mut TenantTx, table: &Table, rows: &[Fields], now: DateTime<Utc>) -> Result<HashMap<Uuid, i64>> {
    if rows.is_empty() {
        return Ok(HashMap::new());
    }
    let sql = format!(
        "update {t} t set ({columns}, updated_at) = ({values}, $2) from json_to_recordset($3::text::json) as r(id uuid, {types}) where t.org_id = $1 and t.id = r.id returning t.id, t.version",
        t = table.name,
        columns = names(table, ""),
        values = names(table, "r."),
        types = types(table),
    );
    let rows = sqlx::query(AssertSqlSafe(sql)).bind(tx.org().0).bind(now).bind(text(rows)).fetch_all(tx.connection()).await?;
    rows.into_iter().map(|row| Ok((row.try_get("id")?, row.try_get("version")?))).collect()
}

/// Deletes rows for good.
///
/// # Errors
/// When the database refuses.
pub async fn delete_rows(tx: &mut TenantTx, table: &Table, ids: &[Uuid]) -> Result<()> {
    let sql = format!("delete from {t} where org_id = $1 and id = any($2)", t = table.name);
    sqlx::query(AssertSqlSafe(sql)).bind(tx.org().0).bind(ids).execute(tx.connection()).await?;
    Ok(())
}

pub(super) fn names(table: &Table, prefix: &str) -> String {
    table.columns.iter().map(|(name, _)| format!("{prefix}\"{name}\"")).collect::<Vec<_>>().join(", ")
}

pub(super) fn types(table: &Table) -> String {
    table.columns.iter().map(|(name, kind)| format!("\"{name}\" {kind}")).collect::<Vec<_>>().join(", ")
}

fn text(rows: &[Fields]) -> String {
    serde_json::to_string(rows).unwrap_or_else(|_| unreachable!("JSON values always have a text"))
}
