use chrono::{DateTime, Utc};
use uuid::Uuid;

use crate::{Result, TenantTx};

/// The columns of a communication that people write, all of them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CommunicationChange {
    pub kind: String,
    pub direction: Option<String>,
    pub at: DateTime<Utc>,
    pub contact_id: Option<Uuid>,
    pub company_id: Option<Uuid>,
    pub deal_id: Option<Uuid>,
    pub subject: Option<String>,
    pub body: String,
    pub duration_seconds: Option<i32>,
    pub is_pinned: bool,
}

/// # Errors
/// When the database refuses.
pub async fn insert(tx: &mut TenantTx, id: Uuid, new: &CommunicationChange, author: Option<Uuid>, now: DateTime<Utc>) -> Result<()> {
    sqlx::query!(
        "insert into communications (org_id, id, kind, direction, at, author_id, contact_id, company_id, deal_id, subject, body, duration_seconds, is_pinned,
           created_at, updated_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $14)",
        tx.org().0,
        id,
        new.kind,
        new.direction,
        new.at,
        author,
        new.contact_id,
        new.company_id,
        new.deal_id,
        new.subject,
        new.body,
        new.duration_seconds,
        new.is_pinned,
        now
    )
    .execute(tx.connection())
    .await?;
    Ok(())
}

/// Returns the new version.
///
/// # Errors
/// When the database refuses.
pub async fn change(tx: &mut TenantTx, id: Uuid, change: &CommunicationChange, now: DateTime<Utc>) -> Result<i64> {
    Ok(sqlx::query_scalar!(
        "update communications set kind = $3, direction = $4, at = $5, contact_id = $6, company_id = $7, deal_id = $8, subject = $9, body = $10,
           duration_seconds = $11, is_pinned = $12, updated_at = $13
         where org_id = $1 and id = $2 returning version",
        tx.org().0,
        id,
        change.kind,
        change.direction,
        change.at,
        change.contact_id,
        change.company_id,
        change.deal_id,
        change.subject,
        change.body,
        change.duration_seconds,
        change.is_pinned,
        now
    )
    .fetch_one(tx.connection())
    .await?)
}
