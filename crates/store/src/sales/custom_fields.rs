//! Fields that an organisation adds to its records by itself.

use chrono::{DateTime, Utc};
use uuid::Uuid;

use crate::{Result, TenantTx};

#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow)]
pub struct CustomField {
    pub id: Uuid,
    /// `company`, `contact` or `deal`.
    pub record_kind: String,
    /// Under which a record's `custom` holds the value.
    pub key: String,
    pub name: String,
    /// See `domain::custom_field::FieldType`.
    pub kind: String,
    pub options: Vec<String>,
    pub is_required: bool,
    /// Lists show it to those who have not chosen their columns.
    pub is_listed: bool,
    /// Its place among the fields of its kind of record, from 0.
    pub position: i32,
    pub version: i64,
}

/// Lets one caller at a time define fields: two must not take the same key, nor the last place.
///
/// # Errors
/// When the database refuses.
pub async fn lock(tx: &mut TenantTx) -> Result<()> {
    sqlx::query!("select pg_advisory_xact_lock(hashtextextended('custom_fields_defined ' || $1::text, 0)) as locked", tx.org().to_string())
        .fetch_one(tx.connection())
        .await?;
    Ok(())
}

/// Those of all kinds of records, or of one, in their order.
///
/// # Errors
/// When the database refuses.
pub async fn list(tx: &mut TenantTx, record_kind: Option<&str>) -> Result<Vec<CustomField>> {
    Ok(sqlx::query_as!(
        CustomField,
        "select id, record_kind, key, name, type as kind, options, is_required, is_listed, position, version from custom_fields
         where org_id = $1 and ($2::text is null or record_kind = $2) and deleted_at is null order by record_kind, position, id limit 1000",
        tx.org().0,
        record_kind
    )
    .fetch_all(tx.connection())
    .await?)
}

/// # Errors
/// When the database refuses.
pub async fn get(tx: &mut TenantTx, id: Uuid) -> Result<Option<CustomField>> {
    Ok(sqlx::query_as!(
        CustomField,
        "select id, record_kind, key, name, type as kind, options, is_required, is_listed, position, version from custom_fields
         where org_id = $1 and id = $2 and deleted_at is null",
        tx.org().0,
        id
    )
    .fetch_optional(tx.connection())
    .await?)
}

/// Those of the ids that are there and not deleted.
///
/// # Errors
/// When the database refuses.
pub async fn of_ids(tx: &mut TenantTx, ids: &[Uuid]) -> Result<Vec<CustomField>> {
    let sql = "select id, record_kind, key, name, type as kind, options, is_required, is_listed, position, version from custom_fields
        where org_id = $1 and id = any($2) and deleted_at is null";
    Ok(sqlx::query_as(sql).bind(tx.org().0).bind(ids).persistent(false).fetch_all(tx.connection()).await?)
}

/// The keys of a kind of record that cannot be given: those of deleted fields that can be restored are among them.
///
/// # Errors
/// When the database refuses.
pub async fn taken_keys(tx: &mut TenantTx, record_kind: &str) -> Result<Vec<String>> {
    Ok(sqlx::query_scalar!("select key from custom_fields where org_id = $1 and record_kind = $2", tx.org().0, record_kind)
        .fetch_all(tx.connection())
        .await?)
}

/// Adds a field, and to its index the values that records hold under its key already.
///
/// # Errors
/// When the database refuses.
pub async fn insert(tx: &mut TenantTx, field: &CustomField, now: DateTime<Utc>) -> Result<()> {
    sqlx::query!(
        "insert into custom_fields (org_id, id, record_kind, key, name, type, options, is_required, is_listed, position, created_at, updated_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $11)",
        tx.org().0,
        field.id,
        field.record_kind,
        field.key,
        field.name,
        field.kind,
        &field.options,
        field.is_required,
        field.is_listed,
        field.position,
        now
    )
    .execute(tx.connection())
    .await?;
    sqlx::query!("select index_custom_field($1) as done", field.id).fetch_one(tx.connection()).await?;
    Ok(())
}

/// Returns the new version.
///
/// # Errors
/// When the database refuses.
pub async fn change(tx: &mut TenantTx, field: &CustomField, now: DateTime<Utc>) -> Result<i64> {
    Ok(sqlx::query_scalar!(
        "update custom_fields set name = $3, options = $4, is_required = $5, is_listed = $6, position = $7, updated_at = $8
         where org_id = $1 and id = $2 returning version",
        tx.org().0,
        field.id,
        field.name,
        &field.options,
        field.is_required,
        field.is_listed,
        field.position,
        now
    )
    .fetch_one(tx.connection())
    .await?)
}

/// Makes room: the fields of a kind of record in the order of `ids`.
///
/// # Errors
/// When the database refuses.
pub async fn reorder(tx: &mut TenantTx, record_kind: &str, ids: &[Uuid], now: DateTime<Utc>) -> Result<()> {
    sqlx::query!(
        "update custom_fields f set position = wanted.at::int - 1, updated_at = $4 from unnest($3::uuid[]) with ordinality as wanted(id, at)
         where f.org_id = $1 and f.record_kind = $2 and f.id = wanted.id and f.position <> wanted.at::int - 1",
        tx.org().0,
        record_kind,
        ids,
        now
    )
    .execute(tx.connection())
    .await?;
    Ok(())
}

/// Takes a field out of what stages ask for, deleted ones that may come back included, and keeps in mind which they were. Names them with their new versions.
///
/// # Errors
/// When the database refuses.
pub async fn release_stages(tx: &mut TenantTx, field: Uuid, requirement: &str, now: DateTime<Utc>) -> Result<Vec<(Uuid, i64)>> {
    let rows = sqlx::query!(
        "update stages set required_fields = array_remove(required_fields, $2), updated_at = $3
         where org_id = $1 and $2 = any (required_fields) returning id, version",
        tx.org().0,
        requirement,
        now
    )
    .fetch_all(tx.connection())
    .await?;
    let stages: Vec<Uuid> = rows.iter().map(|row| row.id).collect();
    sqlx::query!("update custom_fields set required_by = $3 where org_id = $1 and id = $2", tx.org().0, field, &stages)
        .execute(tx.connection())
        .await?;
    Ok(rows.into_iter().map(|row| (row.id, row.version)).collect())
}

/// Lets the stages that asked for a field before it was deleted ask again. Names them with their new versions.
///
/// # Errors
/// When the database refuses.
pub async fn bind_stages(tx: &mut TenantTx, field: Uuid, requirement: &str, now: DateTime<Utc>) -> Result<Vec<(Uuid, i64)>> {
    let rows = sqlx::query!(
        "update stages s set required_fields = s.required_fields || $3::text, updated_at = $4 from custom_fields f
         where s.org_id = $1 and f.org_id = $1 and f.id = $2 and s.id = any (f.required_by) and $3 <> all (s.required_fields) returning s.id, s.version",
        tx.org().0,
        field,
        requirement,
        now
    )
    .fetch_all(tx.connection())
    .await?;
    Ok(rows.into_iter().map(|row| (row.id, row.version)).collect())
}
