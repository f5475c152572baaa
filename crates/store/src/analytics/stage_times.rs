//! How long deals stood where they have left, and how long others stand there already.

use chrono::{DateTime, Utc};
use sqlx::{Postgres, QueryBuilder};
use uuid::Uuid;

use super::Span;
use crate::{Result, TenantTx};

/// Of those that left a stage in the range.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow)]
pub struct Left {
    pub stage_id: Uuid,
    pub moves: i64,
    pub median_seconds: i64,
    /// Nine in ten stood no longer.
    pub p90_seconds: i64,
    pub average_seconds: i64,
}

/// # Errors
/// When the database refuses.
pub async fn left(tx: &mut TenantTx, stages: &[Uuid], owner: Option<Uuid>, span: Span) -> Result<Vec<Left>> {
    let org = tx.org().0;
    // Stage by stage: each walk is in an index of its own and its durations are sorted in memory; all stages at once would sort on disk.
    let mut query = QueryBuilder::<Postgres>::new(
        "select s.id as stage_id, m.moves, m.p[1] as median_seconds, m.p[2] as p90_seconds, m.average_seconds from unnest(",
    );
    query.push_bind(stages.to_vec()).push(
        "::uuid[]) as s(id) cross join lateral (
           select count(*) as moves, avg(m.duration_seconds)::bigint as average_seconds,
             percentile_disc(array[0.5, 0.9]) within group (order by m.duration_seconds) as p
           from stage_moves m where m.from_stage_id = s.id and m.org_id = ",
    );
    query.push_bind(org).push(" and m.duration_seconds is not null");
    span.push(&mut query, "m.at");
    match owner {
        Some(owner) => {
            query.push(" and m.deal_id in (select d.id from deals d where d.deleted_at is null and d.owner_id = ").push_bind(owner);
        }
        // Deleted deals are few: leaving them out by name spares the look at each of the others.
        None => {
            query.push(" and m.deal_id not in (select d.id from deals d where d.deleted_at is not null");
        }
    }
    query.push(" and d.org_id = ").push_bind(org).push(")) m where m.moves > 0");
    Ok(query.build_query_as().persistent(false).fetch_all(tx.connection()).await?)
}

/// Of those that still stand at a stage.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow)]
pub struct Still {
    pub stage_id: Uuid,
    pub deals: i64,
    /// Half of them have stood there since before it.
    pub median_since: DateTime<Utc>,
    pub longest_since: DateTime<Utc>,
    /// How many have been there longer than the moment asked about.
    pub late: i64,
}

/// `stages` are each beside the moment before which a deal that stands there came too long ago.
///
/// # Errors
/// When the database refuses.
pub async fn still(tx: &mut TenantTx, stages: &[(Uuid, Option<DateTime<Utc>>)], owner: Option<Uuid>) -> Result<Vec<Still>> {
    let (ids, limits): (Vec<Uuid>, Vec<Option<DateTime<Utc>>>) = stages.iter().copied().unzip();
    let mut query = QueryBuilder::<Postgres>::new("select s.id as stage_id, d.* from unnest(");
    query.push_bind(ids).push("::uuid[], ").push_bind(limits).push(
        "::timestamptz[]) as s(id, since) cross join lateral (
           select count(*) as deals, percentile_disc(0.5) within group (order by stage_since desc) as median_since, min(stage_since) as longest_since,
             count(*) filter (where stage_since < s.since) as late
           from deals where stage_id = s.id and deleted_at is null and org_id = ",
    );
    query.push_bind(tx.org().0);
    if let Some(owner) = owner {
        query.push(" and owner_id = ").push_bind(owner);
    }
    query.push(") d where d.deals > 0");
    Ok(query.build_query_as().persistent(false).fetch_all(tx.connection()).await?)
}
