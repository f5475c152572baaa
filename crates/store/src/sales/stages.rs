//! Stages of pipelines, with what stands in each.

use chrono::{DateTime, Utc};
use uuid::Uuid;

use crate::{Result, TenantTx};

#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow)]
pub struct Stage {
    pub id: Uuid,
    pub pipeline_id: Uuid,
    pub name: String,
    pub position: i32,
    pub color: String,
    /// Of a deal that stands here, in per cent.
    pub probability: i32,
    /// `open`, `won` or `lost`.
    pub kind: String,
    /// Names of fields: see `domain::deal::Requirement`.
    pub required_fields: Vec<String>,
    pub version: i64,
}

/// What stands in a stage, in one currency.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Total {
    pub stage_id: Uuid,
    pub currency: String,
    pub deals: i64,
    pub amount_minor: i64,
}

/// Those of all pipelines, or of one, in their order.
///
/// # Errors
/// When the database refuses.
pub async fn list(tx: &mut TenantTx, pipeline: Option<Uuid>) -> Result<Vec<Stage>> {
    Ok(sqlx::query_as!(
        Stage,
        "select id, pipeline_id, name, position, color, probability, kind, required_fields, version from stages
         where org_id = $1 and ($2::uuid is null or pipeline_id = $2) and deleted_at is null order by pipeline_id, position, id",
        tx.org().0,
        pipeline
    )
    .fetch_all(tx.connection())
    .await?)
}

/// # Errors
/// When the database refuses.
pub async fn get(tx: &mut TenantTx, id: Uuid) -> Result<Option<Stage>> {
    Ok(sqlx::query_as!(
        Stage,
        "select id, pipeline_id, name, position, color, probability, kind, required_fields, version from stages
         where org_id = $1 and id = $2 and deleted_at is null",
        tx.org().0,
        id
    )
    .fetch_optional(tx.connection())
    .await?)
}

/// Those of the ids that are there and not deleted.
///
/// # Errors
/// When the database refuses.
pub async fn of_ids(tx: &mut TenantTx, ids: &[Uuid]) -> Result<Vec<Stage>> {
    let sql = "select id, pipeline_id, name, position, color, probability, kind, required_fields, version from stages
        where org_id = $1 and id = any($2) and deleted_at is null";
    Ok(sqlx::query_as(sql).bind(tx.org().0).bind(ids).persistent(false).fetch_all(tx.connection()).await?)
}

/// Locks a stage against being taken away until the transaction ends: a deal is about to come to it. `None` when there is no such stage.
///
/// # Errors
/// When the database refuses.
pub async fn hold(tx: &mut TenantTx, id: Uuid) -> Result<Option<Stage>> {
    Ok(sqlx::query_as!(
        Stage,
        "select id, pipeline_id, name, position, color, probability, kind, required_fields, version from stages
         where org_id = $1 and id = $2 and deleted_at is null for share",
        tx.org().0,
        id
    )
    .fetch_optional(tx.connection())
    .await?)
}

/// Locks a stage that is about to change or go: whoever brings a deal to it has done so, or waits.
///
/// # Errors
/// When the database refuses.
pub async fn lock(tx: &mut TenantTx, id: Uuid) -> Result<Option<Stage>> {
    Ok(sqlx::query_as!(
        Stage,
        "select id, pipeline_id, name, position, color, probability, kind, required_fields, version from stages
         where org_id = $1 and id = $2 and deleted_at is null for update",
        tx.org().0,
        id
    )
    .fetch_optional(tx.connection())
    .await?)
}

/// What stands in the stages, in each currency; a stage without deals has no line.
///
/// # Errors
/// When the database refuses.
pub async fn totals(tx: &mut TenantTx) -> Result<Vec<Total>> {
    Ok(sqlx::query_as!(
        Total,
        r#"select stage_id, currency::text as "currency!", deals, amount_minor from stage_totals where org_id = $1 and deals > 0 order by stage_id, currency"#,
        tx.org().0
    )
    .fetch_all(tx.connection())
    .await?)
}

/// How many deals stand in these stages.
///
/// # Errors
/// When the database refuses.
pub async fn count_deals(tx: &mut TenantTx, stages: &[Uuid]) -> Result<i64> {
    Ok(sqlx::query_scalar!(
        r#"select coalesce(sum(deals), 0)::bigint as "deals!" from stage_totals where org_id = $1 and stage_id = any($2)"#,
        tx.org().0,
        stages
    )
    .fetch_one(tx.connection())
    .await?)
}

/// # Errors
/// When the database refuses.
pub async fn insert(tx: &mut TenantTx, stage: &Stage, now: DateTime<Utc>) -> Result<()> {
    sqlx::query!(
        "insert into stages (org_id, id, pipeline_id, name, position, color, probability, kind, required_fields, created_at, updated_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $10)",
        tx.org().0,
        stage.id,
        stage.pipeline_id,
        stage.name,
        stage.position,
        stage.color,
        stage.probability,
        stage.kind,
        &stage.required_fields,
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
pub async fn change(tx: &mut TenantTx, stage: &Stage, now: DateTime<Utc>) -> Result<i64> {
    Ok(sqlx::query_scalar!(
        "update stages set name = $3, position = $4, color = $5, probability = $6, kind = $7, required_fields = $8, updated_at = $9
         where org_id = $1 and id = $2 returning version",
        tx.org().0,
        stage.id,
        stage.name,
        stage.position,
        stage.color,
        stage.probability,
        stage.kind,
        &stage.required_fields,
        now
    )
    .fetch_one(tx.connection())
    .await?)
}

/// Makes room: the stages of a pipeline in the order of `ids`.
///
/// # Errors
/// When the database refuses.
pub async fn reorder(tx: &mut TenantTx, pipeline: Uuid, ids: &[Uuid], now: DateTime<Utc>) -> Result<()> {
    sqlx::query!(
        "update stages s set position = wanted.at::int - 1, updated_at = $4 from unnest($3::uuid[]) with ordinality as wanted(id, at)
         where s.org_id = $1 and s.pipeline_id = $2 and s.id = wanted.id and s.position <> wanted.at::int - 1",
        tx.org().0,
        pipeline,
        ids,
        now
    )
    .execute(tx.connection())
    .await?;
    Ok(())
}

/// Hides a stage; the history keeps its name.
///
/// # Errors
/// When the database refuses.
pub async fn delete(tx: &mut TenantTx, id: Uuid, now: DateTime<Utc>) -> Result<()> {
    sqlx::query!("update stages set deleted_at = $3, updated_at = $3 where org_id = $1 and id = $2", tx.org().0, id, now)
        .execute(tx.connection())
        .await?;
    Ok(())
}

/// When a hidden stage was hidden; `None` when there is no such stage, or it is shown.
///
/// # Errors
/// When the database refuses.
pub async fn hidden_at(tx: &mut TenantTx, id: Uuid) -> Result<Option<DateTime<Utc>>> {
    Ok(sqlx::query_scalar!(r#"select deleted_at as "at!" from stages where org_id = $1 and id = $2 and deleted_at is not null"#, tx.org().0, id)
        .fetch_optional(tx.connection())
        .await?)
}

/// Shows a hidden stage again and returns its new version.
///
/// # Errors
/// When the database refuses.
pub async fn restore(tx: &mut TenantTx, id: Uuid, now: DateTime<Utc>) -> Result<i64> {
    Ok(sqlx::query_scalar!(
        "update stages set deleted_at = null, updated_at = $3 where org_id = $1 and id = $2 returning version",
        tx.org().0,
        id,
        now
    )
    .fetch_one(tx.connection())
    .await?)
}
