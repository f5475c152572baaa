//! Deals that stand where the other side has no place for them.

use uuid::Uuid;

use crate::{Result, TenantTx};

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DealsOutside {
    pub pipeline_id: Uuid,
    pub pipeline: String,
    pub deals: i64,
}

/// Pipelines with deals in stages that have no twin, those with the most first.
///
/// # Errors
/// When the database refuses.
pub async fn deals_outside(tx: &mut TenantTx, connection: Uuid) -> Result<Vec<DealsOutside>> {
    Ok(sqlx::query_as!(
        DealsOutside,
        r#"select p.id as pipeline_id, p.name as pipeline, sum(t.deals)::bigint as "deals!" from stage_totals t
             join stages s on s.org_id = t.org_id and s.id = t.stage_id join pipelines p on p.org_id = s.org_id and p.id = s.pipeline_id
           where t.org_id = $1 and t.deals > 0
             and not exists (select from sync_pairs w where w.org_id = $1 and w.connection_id = $2 and w.kind = 'stages' and w.local_id = s.id)
           group by p.id, p.name order by 3 desc, p.name limit 20"#,
        tx.org().0,
        connection
    )
    .fetch_all(tx.connection())
    .await?)
}
