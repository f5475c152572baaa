//! What has to be looked at again at the vendor.

use uuid::Uuid;

use crate::{Result, TenantTx};

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hint {
    pub kind: String,
    pub remote_id: String,
}

/// Notes hints for now; one that is there already moves to now.
///
/// # Errors
/// When the database refuses.
pub async fn put(tx: &mut TenantTx, connection: Uuid, hints: &[Hint]) -> Result<()> {
    let kinds: Vec<String> = hints.iter().map(|hint| hint.kind.clone()).collect();
    let ids: Vec<String> = hints.iter().map(|hint| hint.remote_id.clone()).collect();
    sqlx::query!(
        "insert into sync_hints (org_id, connection_id, kind, remote_id, at)
         select distinct $1::uuid, $2::uuid, h.kind, h.remote_id, clock_timestamp() from unnest($3::text[], $4::text[]) as h(kind, remote_id)
         on conflict (org_id, connection_id, kind, remote_id) do update set at = excluded.at, tries = 0",
        tx.org().0,
        connection,
        &kinds,
        &ids
    )
    .execute(tx.connection())
    .await?;
    Ok(())
}

/// Those that are due, with the instant they were noted at.
///
/// # Errors
/// When the database refuses.
pub async fn due(tx: &mut TenantTx, connection: Uuid, kind: &str, most: i64) -> Result<Vec<(String, chrono::DateTime<chrono::Utc>)>> {
    let rows = sqlx::query!(
        "select remote_id, at from sync_hints where org_id = $1 and connection_id = $2 and kind = $3 and at <= now() order by at limit $4",
        tx.org().0,
        connection,
        kind,
        most
    )
    .fetch_all(tx.connection())
    .await?;
    Ok(rows.into_iter().map(|row| (row.remote_id, row.at)).collect())
}

/// Those that were to be looked at are looked at later; one noted again meanwhile is looked at then.
///
/// # Errors
/// When the database refuses.
pub async fn postpone(tx: &mut TenantTx, connection: Uuid, kind: &str, due: &[(String, chrono::DateTime<chrono::Utc>)], seconds: f64) -> Result<()> {
    let ids: Vec<String> = due.iter().map(|(id, _)| id.clone()).collect();
    let at: Vec<chrono::DateTime<chrono::Utc>> = due.iter().map(|(_, at)| *at).collect();
    sqlx::query!(
        "update sync_hints h set at = now() + make_interval(secs => $6) from unnest($4::text[], $5::timestamptz[]) as d(remote_id, at)
         where h.org_id = $1 and h.connection_id = $2 and h.kind = $3 and h.remote_id = d.remote_id and h.at = d.at",
        tx.org().0,
        connection,
        kind,
        &ids,
        &at,
        seconds
    )
    .execute(tx.connection())
    .await?;
    Ok(())
}

/// Forgets those that were looked at; one noted again meanwhile stays.
///
/// # Errors
/// When the database refuses.
pub async fn done(tx: &mut TenantTx, connection: Uuid, kind: &str, looked_at: &[(String, chrono::DateTime<chrono::Utc>)]) -> Result<()> {
    let ids: Vec<String> = looked_at.iter().map(|(id, _)| id.clone()).collect();
    let at: Vec<chrono::DateTime<chrono::Utc>> = looked_at.iter().map(|(_, at)| *at).collect();
    sqlx::query!(
        "delete from sync_hints h using unnest($4::text[], $5::timestamptz[]) as d(remote_id, at)
         where h.org_id = $1 and h.connection_id = $2 and h.kind = $3 and h.remote_id = d.remote_id and h.at = d.at",
        tx.org().0,
        connection,
        kind,
        &ids,
        &at
    )
    .execute(tx.connection())
    .await?;
    Ok(())
}

/// # Errors
/// When the database refuses.
pub async fn count(tx: &mut TenantTx, connection: Uuid) -> Result<i64> {
    Ok(sqlx::query_scalar!(r#"select count(*) as "count!" from sync_hints where org_id = $1 and connection_id = $2"#, tx.org().0, connection)
        .fetch_one(tx.connection())
        .await?)
}
