//! How many rows a list has, where that is cheap.

use sqlx::{Postgres, QueryBuilder};

use crate::{Result, TenantTx};

/// Counting stops here: a list of more shows no total.
pub const COUNT_UP_TO: i64 = 10_000;

/// How many rows `select 1 from …` has, unless they are too many to count in passing.
pub(crate) async fn count(tx: &mut TenantTx, rows: QueryBuilder<Postgres>) -> Result<Option<i64>> {
    let mut query = rows;
    query.push(" limit ").push(COUNT_UP_TO).push(") counted");
    let count: i64 = query.build_query_scalar().persistent(false).fetch_one(tx.connection()).await?;
    Ok((count < COUNT_UP_TO).then_some(count))
}

/// The beginning of what [`count`] ends.
pub(crate) fn counting(from: &str) -> QueryBuilder<Postgres> {
    QueryBuilder::new(format!("select count(*) from (select 1 {from}"))
}
