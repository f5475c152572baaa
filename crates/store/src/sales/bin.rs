//! What was deleted, until it is purged.

use chrono::{DateTime, Utc};
use sqlx::AssertSqlSafe;
use uuid::Uuid;

use crate::{Result, SystemTx, TenantTx};

/// A table whose rows are deleted softly.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Table {
    Companies,
    Contacts,
    Deals,
    Tasks,
    Communications,
    Products,
    CustomFields,
    Tags,
}

impl Table {
    /// In the order in which rows may go: what points at others first.
    pub const ALL: [Self; 8] =
        [Self::Tasks, Self::Communications, Self::Deals, Self::Contacts, Self::Companies, Self::Products, Self::CustomFields, Self::Tags];

    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Companies => "companies",
            Self::Contacts => "contacts",
            Self::Deals => "deals",
            Self::Tasks => "tasks",
            Self::Communications => "communications",
            Self::Products => "products",
            Self::CustomFields => "custom_fields",
            Self::Tags => "tags",
        }
    }
}

/// The version of a row that is there, locked until the transaction ends: whoever else edits waits and then sees the new version.
///
/// # Errors
/// When the database refuses.
pub async fn lock(tx: &mut TenantTx, table: Table, id: Uuid) -> Result<Option<i64>> {
    let sql = format!("select version from {} where org_id = $1 and id = $2 and deleted_at is null for no key update", table.name());
    Ok(sqlx::query_scalar(AssertSqlSafe(sql)).bind(tx.org().0).bind(id).fetch_optional(tx.connection()).await?)
}

/// Hides a row and returns its version, or `None` when there is none.
///
/// # Errors
/// When the database refuses.
pub async fn delete(tx: &mut TenantTx, table: Table, id: Uuid, now: DateTime<Utc>) -> Result<Option<i64>> {
    let sql = format!(
        "update {} set deleted_at = $3, updated_at = $3 where org_id = $1 and id = $2 and deleted_at is null returning version",
        table.name()
    );
    Ok(sqlx::query_scalar(AssertSqlSafe(sql)).bind(tx.org().0).bind(id).bind(now).fetch_optional(tx.connection()).await?)
}

/// Shows a deleted row again and returns its version, or `None` when there is none that is deleted.
///
/// # Errors
/// When the database refuses.
pub async fn restore(tx: &mut TenantTx, table: Table, id: Uuid, now: DateTime<Utc>) -> Result<Option<i64>> {
    let sql = format!(
        "update {} set deleted_at = null, updated_at = $3 where org_id = $1 and id = $2 and deleted_at is not null returning version",
        table.name()
    );
    Ok(sqlx::query_scalar(AssertSqlSafe(sql)).bind(tx.org().0).bind(id).bind(now).fetch_optional(tx.connection()).await?)
}

/// Removes for good what was deleted before `before`, at most `most` rows, and says how many. Behind a student or a teacher there is always a contact: such
/// a one stays, deleted as it is.
///
/// # Errors
/// When the database refuses.
pub async fn purge(tx: &mut SystemTx, table: Table, before: DateTime<Utc>, most: i64) -> Result<u64> {
    let kept = match table {
        Table::Contacts => {
            " and not exists (select from students s where s.org_id = t.org_id and s.contact_id = t.id)
              and not exists (select from teachers s where s.org_id = t.org_id and s.contact_id = t.id)"
        }
        _ => "",
    };
    let name = table.name();
    let sql = format!(
        "delete from {name} where (org_id, id) in (select t.org_id, t.id from {name} t where t.deleted_at < $1{kept} order by t.deleted_at limit $2)"
    );
    Ok(sqlx::query(AssertSqlSafe(sql)).bind(before).bind(most).execute(tx.connection()).await?.rows_affected())
}

/// Whether a row is there and not deleted; it is then not deleted before the transaction ends.
///
/// # Errors
/// When the database refuses.
pub async fn is_there(tx: &mut TenantTx, table: Table, id: Uuid) -> Result<bool> {
    let sql = format!("select 1 from {} where org_id = $1 and id = $2 and deleted_at is null for key share", table.name());
    let found: Option<i32> = sqlx::query_scalar(AssertSqlSafe(sql)).bind(tx.org().0).bind(id).fetch_optional(tx.connection()).await?;
    Ok(found.is_some())
}
