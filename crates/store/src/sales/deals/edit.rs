use chrono::{DateTime, NaiveDate, Utc};
use serde_json::Value;
use uuid::Uuid;

use crate::sales::tags;
use crate::{Result, TenantTx};

/// The columns of a deal that are written, all of them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DealChange {
    pub title: String,
    pub pipeline_id: Uuid,
    pub stage_id: Uuid,
    pub stage_since: DateTime<Utc>,
    pub amount_minor: i64,
    pub currency: String,
    pub contact_id: Option<Uuid>,
    pub company_id: Option<Uuid>,
    pub owner_id: Option<Uuid>,
    pub expected_on: Option<NaiveDate>,
    pub closed_at: Option<DateTime<Utc>>,
    pub loss_reason_id: Option<Uuid>,
    pub source: Option<String>,
    pub note: String,
    pub custom: Value,
    /// By id.
    pub tags: Vec<Uuid>,
}

/// A deal's columns with the version they are of.
#[derive(Debug, Clone)]
pub struct Standing {
    pub deal: DealChange,
    pub version: i64,
}

/// The deal as it stands, locked until the transaction ends: whoever else edits waits and then sees the new version.
///
/// # Errors
/// When the database refuses.
pub async fn standing(tx: &mut TenantTx, id: Uuid) -> Result<Option<Standing>> {
    let row = sqlx::query!(
        r#"select title, pipeline_id, stage_id, stage_since, amount_minor, currency::text as "currency!", contact_id, company_id, owner_id, expected_on,
             closed_at, loss_reason_id, source, note, custom, version
           from deals where org_id = $1 and id = $2 and deleted_at is null for no key update"#,
        tx.org().0,
        id
    )
    .fetch_optional(tx.connection())
    .await?;
    let Some(row) = row else { return Ok(None) };
    let tags = tags::of(tx, "deal", id).await?;
    Ok(Some(Standing {
        deal: DealChange {
            title: row.title,
            pipeline_id: row.pipeline_id,
            stage_id: row.stage_id,
            stage_since: row.stage_since,
            amount_minor: row.amount_minor,
            currency: row.currency,
            contact_id: row.contact_id,
            company_id: row.company_id,
            owner_id: row.owner_id,
            expected_on: row.expected_on,
            closed_at: row.closed_at,
            loss_reason_id: row.loss_reason_id,
            source: row.source,
            note: row.note,
            custom: row.custom,
            tags,
        },
        version: row.version,
    }))
}

/// # Errors
/// When the database refuses.
pub async fn insert(tx: &mut TenantTx, id: Uuid, new: &DealChange, now: DateTime<Utc>) -> Result<()> {
    sqlx::query!(
        "insert into deals (org_id, id, title, pipeline_id, stage_id, stage_since, amount_minor, currency, contact_id, company_id, owner_id, expected_on,
           closed_at, loss_reason_id, source, note, custom, created_at, updated_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8::text, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $18)",
        tx.org().0,
        id,
        new.title,
        new.pipeline_id,
        new.stage_id,
        new.stage_since,
        new.amount_minor,
        new.currency,
        new.contact_id,
        new.company_id,
        new.owner_id,
        new.expected_on,
        new.closed_at,
        new.loss_reason_id,
        new.source,
        new.note,
        new.custom,
        now
    )
    .execute(tx.connection())
    .await?;
    tags::put(tx, "deal", id, &new.tags).await
}

/// Returns the new version.
///
/// # Errors
/// When the database refuses.
pub async fn change(tx: &mut TenantTx, id: Uuid, change: &DealChange, now: DateTime<Utc>) -> Result<i64> {
    let version = sqlx::query_scalar!(
        "update deals set title = $3, pipeline_id = $4, stage_id = $5, stage_since = $6, amount_minor = $7, currency = $8::text, contact_id = $9, company_id = $10,
           owner_id = $11, expected_on = $12, closed_at = $13, loss_reason_id = $14, source = $15, note = $16, custom = $17, updated_at = $18
         where org_id = $1 and id = $2 returning version",
        tx.org().0,
        id,
        change.title,
        change.pipeline_id,
        change.stage_id,
        change.stage_since,
        change.amount_minor,
        change.currency,
        change.contact_id,
        change.company_id,
        change.owner_id,
        change.expected_on,
        change.closed_at,
        change.loss_reason_id,
        change.source,
        change.note,
        change.custom,
        now
    )
    .fetch_one(tx.connection())
    .await?;
    tags::put(tx, "deal", id, &change.tags).await?;
    Ok(version)
}
