//! What a new organisation begins with; its owner's registration writes it, before there is a tenant.

use chrono::{DateTime, Utc};
use domain::id::OrgId;
use uuid::Uuid;

use super::stages::Stage;
use crate::{Result, SystemTx};

/// # Errors
/// When the database refuses.
pub async fn insert(
    tx: &mut SystemTx,
    org: OrgId,
    (pipeline, name): (Uuid, &str),
    stages: &[Stage],
    reasons: &[(Uuid, &str)],
    now: DateTime<Utc>,
) -> Result<()> {
    sqlx::query!(
        "insert into pipelines (org_id, id, name, is_default, created_at, updated_at) values ($1, $2, $3, true, $4, $4)",
        org.0,
        pipeline,
        name,
        now
    )
    .execute(tx.connection())
    .await?;
    for stage in stages {
        sqlx::query!(
            "insert into stages (org_id, id, pipeline_id, name, position, color, probability, kind, created_at, updated_at)
             values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $9)",
            org.0,
            stage.id,
            pipeline,
            stage.name,
            stage.position,
            stage.color,
            stage.probability,
            stage.kind,
            now
        )
        .execute(tx.connection())
        .await?;
    }
    for (position, (id, name)) in (0..).zip(reasons) {
        sqlx::query!(
            "insert into loss_reasons (org_id, id, name, position, created_at, updated_at) values ($1, $2, $3, $4, $5, $5)",
            org.0,
            id,
            *name,
            position,
            now
        )
        .execute(tx.connection())
        .await?;
    }
    Ok(())
}
