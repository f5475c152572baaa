//! The run's log: what happened, as codes a person's language turns into sentences.

use chrono::{DateTime, Utc};
use domain::id::RunId;
use serde_json::Value;

use crate::{Result, TenantTx};

#[derive(Debug)]
pub struct LogLine {
    pub id: i64,
    pub at: DateTime<Utc>,
    pub level: String,
    pub code: String,
    pub detail: Value,
}

/// # Errors
/// When the database refuses.
pub async fn append_log(tx: &mut TenantTx, run: RunId, at: DateTime<Utc>, level: &str, code: &str, detail: &Value) -> Result<()> {
    sqlx::query!(
        "insert into run_log (org_id, run_id, at, level, code, detail) values ($1, $2, $3, $4, $5, $6)",
        tx.org().0,
        run.0,
        at,
        level,
        code,
        detail
    )
    .execute(tx.connection())
    .await?;
    Ok(())
}

/// Lines after `after`, oldest first.
///
/// # Errors
/// When the database refuses.
pub async fn log(tx: &mut TenantTx, run: RunId, after: i64, level: Option<&str>, most: i64) -> Result<Vec<LogLine>> {
    Ok(sqlx::query_as!(
        LogLine,
        "select id, at, level, code, detail from run_log
         where org_id = $1 and run_id = $2 and id > $3 and ($4::text is null or level = $4) order by id limit $5",
        tx.org().0,
        run.0,
        after,
        level,
        most
    )
    .fetch_all(tx.connection())
    .await?)
}
