//! The history of stages: every arrival of a deal, the first one included. Only added to.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::page::{Page, Window};
use crate::{Result, TenantTx};

#[derive(Debug, Clone)]
pub struct NewMove<'a> {
    pub deal_id: Uuid,
    pub pipeline_id: Uuid,
    /// `None` for a deal's first stage.
    pub from_stage_id: Option<Uuid>,
    pub to_stage_id: Uuid,
    /// `user`, `api_key`, `import` or `system`.
    pub actor_kind: &'a str,
    pub actor_id: Option<Uuid>,
    /// How long it had stood where it came from.
    pub duration_seconds: Option<i64>,
    pub amount_minor: i64,
    pub currency: &'a str,
}

#[derive(Debug, Clone)]
pub struct Move {
    pub id: i64,
    pub deal_id: Uuid,
    pub deal_title: String,
    pub from_stage_id: Option<Uuid>,
    pub from_stage_name: Option<String>,
    pub to_stage_id: Uuid,
    pub to_stage_name: String,
    pub actor_kind: String,
    pub actor_id: Option<Uuid>,
    /// The person's or the key's name today.
    pub actor_name: Option<String>,
    pub at: DateTime<Utc>,
    pub duration_seconds: Option<i64>,
}

/// Newest first; a move's number stands for its place.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct MoveKey(pub i64);

/// # Errors
/// When the database refuses.
pub async fn append(tx: &mut TenantTx, moves: &[NewMove<'_>], now: DateTime<Utc>) -> Result<()> {
    let deals: Vec<Uuid> = moves.iter().map(|m| m.deal_id).collect();
    let pipelines: Vec<Uuid> = moves.iter().map(|m| m.pipeline_id).collect();
    let from: Vec<Option<Uuid>> = moves.iter().map(|m| m.from_stage_id).collect();
    let to: Vec<Uuid> = moves.iter().map(|m| m.to_stage_id).collect();
    let kinds: Vec<String> = moves.iter().map(|m| m.actor_kind.to_owned()).collect();
    let actors: Vec<Option<Uuid>> = moves.iter().map(|m| m.actor_id).collect();
    let durations: Vec<Option<i64>> = moves.iter().map(|m| m.duration_seconds).collect();
    let amounts: Vec<i64> = moves.iter().map(|m| m.amount_minor).collect();
    let currencies: Vec<String> = moves.iter().map(|m| m.currency.to_owned()).collect();
    sqlx::query!(
        "insert into stage_moves (org_id, at, deal_id, pipeline_id, from_stage_id, to_stage_id, actor_kind, actor_id, duration_seconds, amount_minor, currency)
         select $1, $2, * from unnest($3::uuid[], $4::uuid[], $5::uuid[], $6::uuid[], $7::text[], $8::uuid[], $9::bigint[], $10::bigint[], $11::text[])",
        tx.org().0,
        now,
        &deals,
        &pipelines,
        &from as &[Option<Uuid>],
        &to,
        &kinds,
        &actors as &[Option<Uuid>],
        &durations as &[Option<i64>],
        &amounts,
        &currencies
    )
    .execute(tx.connection())
    .await?;
    Ok(())
}

/// The first arrivals of deals that an import brought.
///
/// # Errors
/// When the database refuses.
pub async fn imported(tx: &mut TenantTx, deals: &[Uuid], now: DateTime<Utc>) -> Result<()> {
    sqlx::query!(
        "insert into stage_moves (org_id, at, deal_id, pipeline_id, to_stage_id, actor_kind, amount_minor, currency)
         select $1, $3, id, pipeline_id, stage_id, 'import', amount_minor, currency from deals where org_id = $1 and id = any($2)",
        tx.org().0,
        deals,
        now
    )
    .execute(tx.connection())
    .await?;
    Ok(())
}

/// Arrivals at a stage and departures from it, newest first.
///
/// # Errors
/// When the database refuses.
pub async fn of_stage(tx: &mut TenantTx, stage: Uuid, window: &Window<MoveKey>) -> Result<Page<Move, MoveKey>> {
    // Two walks along two indexes, each cut: one condition with `or` would read the whole history of a busy stage.
    let rows = sqlx::query_as!(
        Move,
        r#"select m.id as "id!", m.deal_id as "deal_id!", d.title as deal_title, m.from_stage_id, f.name as "from_stage_name?", m.to_stage_id as "to_stage_id!",
             t.name as to_stage_name, m.actor_kind as "actor_kind!", m.actor_id, coalesce(u.name, k.name) as actor_name, m.at as "at!", m.duration_seconds
           from (
             (select * from stage_moves where org_id = $1 and to_stage_id = $2 and id < $3 order by id desc limit $4)
             union all
             (select * from stage_moves where org_id = $1 and from_stage_id = $2 and to_stage_id <> $2 and id < $3 order by id desc limit $4)
             order by id desc limit $4) m
           join lateral (select title from deals where org_id = $1 and id = m.deal_id limit 1) d on true
           left join stages f on f.org_id = $1 and f.id = m.from_stage_id
           join stages t on t.org_id = $1 and t.id = m.to_stage_id
           left join users u on m.actor_kind = 'user' and u.id = m.actor_id
           left join api_keys k on m.actor_kind = 'api_key' and k.org_id = $1 and k.id = m.actor_id
           order by m.id desc"#,
        tx.org().0,
        stage,
        window.after.map_or(i64::MAX, |key| key.0),
        i64::try_from(window.fetch()).unwrap_or(i64::MAX)
    )
    .fetch_all(tx.connection())
    .await?;
    Ok(window.page(rows, |row| MoveKey(row.id)))
}

/// The way of one deal, newest first, at most a hundred.
///
/// # Errors
/// When the database refuses.
pub async fn of_deal(tx: &mut TenantTx, deal: Uuid) -> Result<Vec<Move>> {
    Ok(sqlx::query_as!(
        Move,
        r#"select m.id, m.deal_id, d.title as deal_title, m.from_stage_id, f.name as "from_stage_name?", m.to_stage_id,
             t.name as to_stage_name, m.actor_kind, m.actor_id, coalesce(u.name, k.name) as actor_name, m.at, m.duration_seconds
           from stage_moves m
           join deals d on d.org_id = m.org_id and d.id = m.deal_id
           left join stages f on f.org_id = m.org_id and f.id = m.from_stage_id
           join stages t on t.org_id = m.org_id and t.id = m.to_stage_id
           left join users u on m.actor_kind = 'user' and u.id = m.actor_id
           left join api_keys k on m.actor_kind = 'api_key' and k.org_id = m.org_id and k.id = m.actor_id
           where m.org_id = $1 and m.deal_id = $2 order by m.id desc limit 100"#,
        tx.org().0,
        deal
    )
    .fetch_all(tx.connection())
    .await?)
}
