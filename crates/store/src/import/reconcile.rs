//! Counting what arrived against what was seen.

use std::collections::BTreeMap;

use domain::id::{ConnectionId, RunId};
use domain::import::Kind;
use serde_json::Value;

use crate::{Result, TenantTx};

/// How many records of each kind this connection has here.
///
/// # Errors
/// When the database refuses.
pub async fn imported_counts(tx: &mut TenantTx, connection: ConnectionId, run: RunId) -> Result<BTreeMap<Kind, u64>> {
    let rows = sqlx::query!(
        r#"select r.kind, count(*) as "count!" from run_records r
           join external_refs e on e.org_id = r.org_id and e.connection_id = $2 and e.kind = r.kind and e.remote_id = r.remote_id
           where r.org_id = $1 and r.run_id = $3 group by r.kind"#,
        tx.org().0,
        connection.0,
        run.0
    )
    .fetch_all(tx.connection())
    .await?;
    Ok(rows.into_iter().filter_map(|row| Some((row.kind.parse().ok()?, row.count.unsigned_abs()))).collect())
}

/// The refused or warned money rows of some students: why a balance may differ. Keyed by the student's source id.
///
/// # Errors
/// When the database refuses.
pub async fn records_of_student(tx: &mut TenantTx, run: RunId, students: &[String]) -> Result<Vec<(String, String, String, String, Option<Value>)>> {
    let rows = sqlx::query!(
        r#"select detail->>'student' as "student!", kind, remote_id, coalesce(reason, '') as "reason!", detail from run_records
           where org_id = $1 and run_id = $2 and verdict in ('skipped', 'quarantined') and kind in ('payments', 'attendance')
             and detail->>'student' = any($3) order by kind, remote_id limit 2000"#,
        tx.org().0,
        run.0,
        students
    )
    .fetch_all(tx.connection())
    .await?;
    Ok(rows.into_iter().map(|row| (row.student, row.kind, row.remote_id, row.reason, row.detail)).collect())
}
