//! The records behind the feed, whatever their kind.

use sqlx::AssertSqlSafe;
use uuid::Uuid;

use super::Kind;
use crate::{Result, TenantTx};

/// Ids of records that are not deleted, after one of them, in the order of the primary key: a record that stays is passed once, whatever is written meanwhile.
///
/// # Errors
/// When the database refuses.
pub async fn ids_after(tx: &mut TenantTx, kind: Kind, after: Option<Uuid>, most: usize) -> Result<Vec<Uuid>> {
    let sql =
        format!("select id from {} where org_id = $1 and ($2::uuid is null or id > $2) and deleted_at is null order by id limit {most}", kind.name());
    Ok(sqlx::query_scalar(AssertSqlSafe(sql)).bind(tx.org().0).bind(after).persistent(false).fetch_all(tx.connection()).await?)
}

/// Those of the ids whose records are deleted and not yet purged, with their versions.
///
/// # Errors
/// When the database refuses.
pub async fn deleted(tx: &mut TenantTx, kind: Kind, ids: &[Uuid]) -> Result<Vec<(Uuid, i64)>> {
    let sql = format!("select id, version from {} where org_id = $1 and id = any($2) and deleted_at is not null", kind.name());
    Ok(sqlx::query_as(AssertSqlSafe(sql)).bind(tx.org().0).bind(ids).persistent(false).fetch_all(tx.connection()).await?)
}
