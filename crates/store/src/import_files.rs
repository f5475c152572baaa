//! Files whose rows are to become records.

use chrono::{DateTime, Utc};
use uuid::Uuid;

use crate::{Result, SystemTx, TenantTx};

/// A file without its content.
#[derive(Debug, Clone)]
pub struct ImportFile {
    pub id: Uuid,
    /// `company`, `contact` or `deal`.
    pub record_kind: String,
    pub name: String,
    /// As it was sent: `UTF-8`, `windows-1251`, …
    pub encoding: String,
    pub delimiter: String,
    pub columns: Vec<String>,
    pub row_count: i32,
    pub created_at: DateTime<Utc>,
}

/// # Errors
/// When the database refuses.
pub async fn insert(tx: &mut TenantTx, file: &ImportFile, content: &str, created_by: Uuid) -> Result<()> {
    sqlx::query!(
        "insert into import_files (org_id, id, record_kind, name, encoding, delimiter, columns, row_count, content, created_by, created_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)",
        tx.org().0,
        file.id,
        file.record_kind,
        file.name,
        file.encoding,
        file.delimiter,
        &file.columns,
        file.row_count,
        content,
        created_by,
        file.created_at
    )
    .execute(tx.connection())
    .await?;
    Ok(())
}

/// # Errors
/// When the database refuses.
pub async fn get(tx: &mut TenantTx, id: Uuid) -> Result<Option<ImportFile>> {
    Ok(sqlx::query_as!(
        ImportFile,
        "select id, record_kind, name, encoding, delimiter, columns, row_count, created_at from import_files where org_id = $1 and id = $2",
        tx.org().0,
        id
    )
    .fetch_optional(tx.connection())
    .await?)
}

/// The text of a file.
///
/// # Errors
/// When the database refuses.
pub async fn content(tx: &mut TenantTx, id: Uuid) -> Result<Option<String>> {
    Ok(sqlx::query_scalar!("select content from import_files where org_id = $1 and id = $2", tx.org().0, id).fetch_optional(tx.connection()).await?)
}

/// Removes files from before `before`, at most `most`; returns how many went.
///
/// # Errors
/// When the database refuses.
pub async fn purge(tx: &mut SystemTx, before: DateTime<Utc>, most: i64) -> Result<u64> {
    let done = sqlx::query!(
        "delete from import_files f using (select org_id, id from import_files where created_at < $1 limit $2) old where f.org_id = old.org_id and f.id = old.id",
        before,
        most
    )
    .execute(tx.connection())
    .await?;
    Ok(done.rows_affected())
}
