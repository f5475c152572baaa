//! What an organisation has decided about its features. A feature without a row is as the catalogue in the code says.

use chrono::{DateTime, Utc};
use domain::feature::Feature;
use uuid::Uuid;

use crate::{Result, TenantTx};

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Flag {
    pub id: Uuid,
    pub key: String,
    pub enabled: bool,
    /// Per cent.
    pub rollout_percent: i16,
    pub first_member_ids: Vec<Uuid>,
    pub updated_by: Option<Uuid>,
    /// Their name.
    pub updated_by_name: Option<String>,
    pub updated_at: DateTime<Utc>,
    pub version: i64,
}

/// All there are: at most one of each feature.
///
/// # Errors
/// When the database refuses.
pub async fn list(tx: &mut TenantTx) -> Result<Vec<Flag>> {
    Ok(sqlx::query_as!(
        Flag,
        r#"select f.id, f.key, f.enabled, f.rollout_percent, f.first_member_ids, f.updated_by, u.name as "updated_by_name?", f.updated_at, f.version
           from feature_flags f left join lateral (select name from users where id = f.updated_by limit 1) u on true where f.org_id = $1"#,
        tx.org().0
    )
    .fetch_all(tx.connection())
    .await?)
}

/// What decides whether a feature is on, and no more: asked by every gated call.
///
/// # Errors
/// When the database refuses.
pub async fn rollout(tx: &mut TenantTx, feature: Feature) -> Result<Option<(bool, i16, Vec<Uuid>)>> {
    let row = sqlx::query!(
        "select enabled, rollout_percent, first_member_ids from feature_flags where org_id = $1 and key = $2",
        tx.org().0,
        feature.key()
    )
    .fetch_optional(tx.connection())
    .await?;
    Ok(row.map(|row| (row.enabled, row.rollout_percent, row.first_member_ids)))
}

/// The row of a feature, held until the transaction ends; written with `id` and what the catalogue says when there is none, so that two first edits meet.
///
/// # Errors
/// When the database refuses.
pub async fn lock(tx: &mut TenantTx, feature: Feature, id: Uuid, now: DateTime<Utc>) -> Result<Flag> {
    sqlx::query!(
        "insert into feature_flags (org_id, id, key, enabled, rollout_percent, created_at, updated_at) values ($1, $2, $3, true, $4, $5, $5)
         on conflict (org_id, key) do nothing",
        tx.org().0,
        id,
        feature.key(),
        i16::from(feature.default_share()),
        now
    )
    .execute(tx.connection())
    .await?;
    Ok(sqlx::query_as!(
        Flag,
        r#"select id, key, enabled, rollout_percent, first_member_ids, updated_by, null::text as updated_by_name, updated_at, version
           from feature_flags where org_id = $1 and key = $2 for update"#,
        tx.org().0,
        feature.key()
    )
    .fetch_one(tx.connection())
    .await?)
}

/// Returns the new version.
///
/// # Errors
/// When the database refuses.
pub async fn change(tx: &mut TenantTx, flag: &Flag, now: DateTime<Utc>) -> Result<i64> {
    Ok(sqlx::query_scalar!(
        "update feature_flags set enabled = $3, rollout_percent = $4, first_member_ids = $5, updated_by = $6, updated_at = $7
         where org_id = $1 and id = $2 returning version",
        tx.org().0,
        flag.id,
        flag.enabled,
        flag.rollout_percent,
        &flag.first_member_ids,
        flag.updated_by,
        now
    )
    .fetch_one(tx.connection())
    .await?)
}
