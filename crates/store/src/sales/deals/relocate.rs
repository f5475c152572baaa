use chrono::{DateTime, Utc};
use domain::deal::StageKind;
use uuid::Uuid;

use crate::{Result, TenantTx};

/// A deal that has left a stage which is going away.
#[derive(Debug, Clone)]
pub struct Relocated {
    pub id: Uuid,
    pub amount_minor: i64,
    pub currency: String,
    /// Since when it had stood where it came from.
    pub since: DateTime<Utc>,
}

/// Brings up to `most` deals of a stage to another, deleted ones included: whoever restores one must find it in a stage that exists. A closed stage closes
/// them, an open one opens them.
///
/// # Errors
/// When the database refuses.
pub async fn relocate(tx: &mut TenantTx, from: Uuid, to: (Uuid, Uuid), kind: StageKind, now: DateTime<Utc>, most: i64) -> Result<Vec<Relocated>> {
    let (pipeline, stage) = to;
    Ok(sqlx::query_as!(
        Relocated,
        r#"with standing as (
             select id, stage_since from deals where org_id = $1 and stage_id = $2 order by id limit $7 for no key update)
           update deals d set pipeline_id = $3, stage_id = $4, stage_since = $5, updated_at = $5,
             closed_at = case when $6 then coalesce(d.closed_at, $5) end, loss_reason_id = case when $8 then d.loss_reason_id end
           from standing s where d.org_id = $1 and d.id = s.id
           returning d.id, d.amount_minor, d.currency::text as "currency!", s.stage_since as since"#,
        tx.org().0,
        from,
        pipeline,
        stage,
        now,
        kind.is_closed(),
        most,
        kind == StageKind::Lost
    )
    .fetch_all(tx.connection())
    .await?)
}
