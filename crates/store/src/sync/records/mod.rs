//! Records of every kind as fields by name: read, and written in sets, for what other CRMs say.

mod lines;
mod tables;
mod tags;

use chrono::{DateTime, Utc};
use domain::sync::{Fields, Kind};
use serde_json::Value;
use sqlx::{AssertSqlSafe, FromRow};
use uuid::Uuid;

pub use tags::{names_of, put_tags};

use crate::{Result, TenantTx};
use tables::table;

/// A record as it is here.
#[derive(Debug, Clone)]
pub struct Record {
    pub id: Uuid,
    pub version: i64,
    pub updated_at: DateTime<Utc>,
    pub is_deleted: bool,
    /// Its columns by their names in the API's JSON; `custom` is an object, `tags` are names, `lines` are those of a deal.
    pub fields: Fields,
    /// Fields among them that point at a record which is deleted: it can come back, so they keep what they hold.
    pub into_the_void: Vec<String>,
}

#[derive(FromRow)]
struct Row {
    id: Uuid,
    version: i64,
    updated_at: DateTime<Utc>,
    is_deleted: bool,
    fields: Value,
    into_the_void: Vec<String>,
}

/// Deleted ones too. With `lock` nobody else changes them until the transaction ends.
///
/// # Errors
/// When the database refuses.
pub async fn load(tx: &mut TenantTx, kind: Kind, ids: &[Uuid], lock: bool) -> Result<Vec<Record>> {
    if ids.is_empty() {
        return Ok(Vec::new());
    }
    let table = table(kind);
    let columns: Vec<String> = table.columns.iter().map(|column| format!("'{}', r.{}", column.field, column.name)).collect();
    let tags = table.tagged_as.map(tags::select).unwrap_or_default();
    let lines = if kind == Kind::Deals { lines::select() } else { String::new() };
    let void: Vec<String> = table
        .columns
        .iter()
        .filter_map(|column| Some((column, column.target?)))
        .map(|(column, target)| {
            format!(
                "case when (select true from {target} t where t.org_id = r.org_id and t.id = r.{} and t.deleted_at is not null limit 1) then '{}' end",
                column.name, column.field
            )
        })
        .collect();
    // The order keeps two writers of the same records from waiting for each other. Looked up one by one, as pairs are.
    let mut wanted = ids.to_vec();
    wanted.sort_unstable();
    wanted.dedup();
    let sql = format!(
        "select r.id, r.version, r.updated_at, r.deleted_at is not null as is_deleted, jsonb_build_object({}){tags}{lines} as fields, array_remove(array[{}]::text[], null) as into_the_void
         from unnest($2::uuid[]) w(id) cross join lateral (select * from {} r where r.org_id = $1 and r.id = w.id limit 1{}) r",
        columns.join(", "),
        void.join(", "),
        table.name,
        if lock { " for no key update" } else { "" }
    );
    let rows: Vec<Row> = sqlx::query_as(AssertSqlSafe(sql)).bind(tx.org().0).bind(&wanted).fetch_all(tx.connection()).await?;
    let record = |row: Row| {
        let fields = if let Value::Object(fields) = row.fields { fields } else { Fields::new() };
        Record { id: row.id, version: row.version, updated_at: row.updated_at, is_deleted: row.is_deleted, fields, into_the_void: row.into_the_void }
    };
    Ok(rows.into_iter().map(record).collect())
}

/// Adds records: each an object of `id` and every column.
///
/// # Errors
/// When the database refuses.
pub async fn insert(tx: &mut TenantTx, kind: Kind, rows: &[Value], now: DateTime<Utc>) -> Result<()> {
    if rows.is_empty() {
        return Ok(());
    }
    let table = table(kind);
    let sql = format!(
        "insert into {} (org_id, id, created_at, updated_at, {}) select $1, n.id, $3, $3, {} from jsonb_to_recordset($2) as n(id uuid, {})",
        table.name,
        table.list(|column| column.name.to_owned()),
        table.list(|column| format!("n.\"{}\"", column.field)),
        table.list(|column| format!("\"{}\" {}", column.field, column.kind))
    );
    sqlx::query(AssertSqlSafe(sql)).bind(tx.org().0).bind(Value::Array(rows.to_vec())).bind(now).execute(tx.connection()).await?;
    Ok(())
}

/// Writes every column of records that are there. Returns their versions.
///
/// # Errors
/// When the database refuses.
pub async fn update(tx: &mut TenantTx, kind: Kind, rows: &[Value], now: DateTime<Utc>) -> Result<Vec<(Uuid, i64)>> {
    if rows.is_empty() {
        return Ok(Vec::new());
    }
    let table = table(kind);
    let sql = format!(
        "update {} r set updated_at = $3, {} from jsonb_to_recordset($2) as n(id uuid, {}) where r.org_id = $1 and r.id = n.id returning r.id, r.version",
        table.name,
        table.list(|column| format!("{} = n.\"{}\"", column.name, column.field)),
        table.list(|column| format!("\"{}\" {}", column.field, column.kind))
    );
    Ok(sqlx::query_as(AssertSqlSafe(sql)).bind(tx.org().0).bind(Value::Array(rows.to_vec())).bind(now).fetch_all(tx.connection()).await?)
}

/// Hides records, or shows them again. Returns the versions of those it did that to.
///
/// # Errors
/// When the database refuses.
pub async fn set_deleted(tx: &mut TenantTx, kind: Kind, ids: &[Uuid], is_deleted: bool, now: DateTime<Utc>) -> Result<Vec<(Uuid, i64)>> {
    if ids.is_empty() {
        return Ok(Vec::new());
    }
    let name = table(kind).name;
    let (to, from) = if is_deleted { ("$3", "is null") } else { ("null", "is not null") };
    let sql = format!(
        "update {name} set deleted_at = {to}, updated_at = $3 where org_id = $1 and id = any($2) and deleted_at {from} returning id, version"
    );
    Ok(sqlx::query_as(AssertSqlSafe(sql)).bind(tx.org().0).bind(ids).bind(now).fetch_all(tx.connection()).await?)
}

/// Contacts among these that are a student's or a teacher's: they cannot go by themselves.
///
/// # Errors
/// When the database refuses.
pub async fn of_the_school(tx: &mut TenantTx, contacts: &[Uuid]) -> Result<Vec<Uuid>> {
    Ok(sqlx::query_scalar!(
        r#"select contact_id as "id!" from students where org_id = $1 and contact_id = any($2)
           union select contact_id from teachers where org_id = $1 and contact_id = any($2)"#,
        tx.org().0,
        contacts
    )
    .fetch_all(tx.connection())
    .await?)
}

/// Which of these are paired by a connection already.
///
/// # Errors
/// When the database refuses.
pub async fn paired(tx: &mut TenantTx, connection: Uuid, kind: Kind, ids: &[Uuid]) -> Result<Vec<Uuid>> {
    Ok(sqlx::query_scalar!(
        r#"select w.id as "id!" from unnest($4::uuid[]) w(id) cross join lateral
             (select from sync_pairs p where p.org_id = $1 and p.connection_id = $2 and p.kind = $3 and p.local_id = w.id limit 1) p"#,
        tx.org().0,
        connection,
        kind.as_str(),
        ids
    )
    .fetch_all(tx.connection())
    .await?)
}

/// Which of these can be pointed at: there, and not deleted.
///
/// # Errors
/// When the database refuses.
pub async fn alive_among(tx: &mut TenantTx, kind: Kind, ids: &[Uuid]) -> Result<Vec<Uuid>> {
    if ids.is_empty() {
        return Ok(Vec::new());
    }
    let sql = format!(
        "select w.id from unnest($2::uuid[]) w(id) cross join lateral (select from {} r where r.org_id = $1 and r.id = w.id and r.deleted_at is null limit 1) r",
        table(kind).name
    );
    Ok(sqlx::query_scalar(AssertSqlSafe(sql)).bind(tx.org().0).bind(ids).fetch_all(tx.connection()).await?)
}

/// How many records of a kind there are, and a page of their ids by id, for comparing both sides.
///
/// # Errors
/// When the database refuses.
pub async fn ids_after(tx: &mut TenantTx, kind: Kind, after: Uuid, most: i64) -> Result<Vec<Uuid>> {
    let sql = format!("select id from {} where org_id = $1 and id > $2 and deleted_at is null order by id limit $3", table(kind).name);
    Ok(sqlx::query_scalar(AssertSqlSafe(sql)).bind(tx.org().0).bind(after).bind(most).fetch_all(tx.connection()).await?)
}
