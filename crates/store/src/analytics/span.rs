use chrono::{DateTime, NaiveDate, Utc};
use sqlx::{Postgres, QueryBuilder};
use uuid::Uuid;

use crate::{Result, TenantTx};

/// `start` belongs to it, `end` does not.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Span {
    pub start: DateTime<Utc>,
    pub end: DateTime<Utc>,
}

/// What a range is cut into.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step {
    Day,
    /// From Monday.
    Week,
    Month,
}

impl Step {
    /// As `date_trunc` names it.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Day => "day",
            Self::Week => "week",
            Self::Month => "month",
        }
    }
}

/// Which deals are meant.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Of {
    pub pipeline: Option<Uuid>,
    pub owner: Option<Uuid>,
}

impl Of {
    /// For a statement that calls the deals `d`.
    pub(super) fn push(self, query: &mut QueryBuilder<Postgres>) {
        for (column, id) in [("pipeline_id", self.pipeline), ("owner_id", self.owner)] {
            if let Some(id) = id {
                query.push(" and d.").push(column).push(" = ").push_bind(id);
            }
        }
    }
}

impl Span {
    pub(super) fn push(self, query: &mut QueryBuilder<Postgres>, column: &str) {
        query.push(" and ").push(column).push(" >= ").push_bind(self.start);
        query.push(" and ").push(column).push(" < ").push_bind(self.end);
    }
}

/// When each of the organisation's days begins.
///
/// # Errors
/// When the database refuses.
pub async fn moments(tx: &mut TenantTx, days: &[NaiveDate]) -> Result<Vec<DateTime<Utc>>> {
    let mut query = QueryBuilder::<Postgres>::new("select t.day::timestamp at time zone o.time_zone from organisations o, unnest(");
    query.push_bind(days.to_vec()).push("::date[]) with ordinality as t(day, at) where o.org_id = ").push_bind(tx.org().0).push(" order by t.at");
    Ok(query.build_query_scalar().fetch_all(tx.connection()).await?)
}
