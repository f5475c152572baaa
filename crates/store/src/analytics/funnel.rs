//! What became of the deals that were created in a range.

use sqlx::{Postgres, QueryBuilder};
use uuid::Uuid;

use super::{Of, Span};
use crate::{Result, TenantTx};

/// Deals of one fate, in one currency.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow)]
pub struct Fate {
    /// Where they stand.
    pub stage_id: Uuid,
    /// How far they came: the position of that stage, lost ones aside. `None` for those that have only ever been lost.
    pub furthest: Option<i32>,
    pub currency: String,
    pub deals: i64,
    pub amount_minor: i64,
}

/// # Errors
/// When the database refuses.
pub async fn fates(tx: &mut TenantTx, span: Span, of: Of) -> Result<Vec<Fate>> {
    let org = tx.org().0;
    let mut query = QueryBuilder::<Postgres>::new(
        "select d.stage_id, s.position as furthest, d.currency, d.deals, d.amount_minor from (
           select d.stage_id, d.furthest_stage_id, d.currency, count(*) as deals, sum(d.amount_minor)::bigint as amount_minor from deals d where d.org_id = ",
    );
    query.push_bind(org).push(" and d.deleted_at is null");
    span.push(&mut query, "d.created_at");
    of.push(&mut query);
    query.push(" group by 1, 2, 3) d left join stages s on s.id = d.furthest_stage_id and s.org_id = ").push_bind(org);
    query.push(" order by d.currency, d.stage_id");
    Ok(query.build_query_as().persistent(false).fetch_all(tx.connection()).await?)
}
