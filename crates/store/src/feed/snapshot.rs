use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use crate::{Result, TenantTx};

/// Which transactions had ended: those below `all_below`, and those below `none_from` that are not among `running`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "(i64, i64, Vec<i64>)", into = "(i64, i64, Vec<i64>)")]
pub struct Snapshot {
    pub(super) all_below: i64,
    pub(super) none_from: i64,
    pub(super) running: Vec<i64>,
}

impl Snapshot {
    /// All that had ended when everything below that number had.
    #[must_use]
    pub fn below(horizon: i64) -> Self {
        Self { all_below: horizon, none_from: horizon, running: Vec::new() }
    }

    /// Whether it is of a later time than `other` can know: numbers are only given upwards.
    #[must_use]
    pub fn is_beyond(&self, other: &Self) -> bool {
        self.none_from > other.none_from
    }
}

// Snapshots travel through the client's hands.
impl TryFrom<(i64, i64, Vec<i64>)> for Snapshot {
    type Error = &'static str;

    fn try_from((all_below, none_from, running): (i64, i64, Vec<i64>)) -> Result<Self, Self::Error> {
        let is_one = 0 <= all_below && all_below <= none_from && running.iter().all(|one| (all_below..none_from).contains(one));
        if is_one { Ok(Self { all_below, none_from, running }) } else { Err("no snapshot") }
    }
}

impl From<Snapshot> for (i64, i64, Vec<i64>) {
    fn from(Snapshot { all_below, none_from, running }: Snapshot) -> Self {
        (all_below, none_from, running)
    }
}

/// Where the database stands.
#[derive(Debug, Clone)]
pub struct Now {
    pub snapshot: Snapshot,
    /// Which database's numbers these are.
    pub realm: i64,
    /// By the database's clock; what had been committed by then is in the snapshot.
    pub at: DateTime<Utc>,
}

/// # Errors
/// When the database refuses.
pub async fn now(tx: &mut TenantTx) -> Result<Now> {
    let sql = "select pg_snapshot_xmin(s)::text::bigint, pg_snapshot_xmax(s)::text::bigint,
        array(select x::text::bigint from pg_snapshot_xip(s) x order by 1), feed_realm(), statement_timestamp()
      from pg_current_snapshot() s";
    let (all_below, none_from, running, realm, at) =
        sqlx::query_as::<_, (i64, i64, Vec<i64>, i64, DateTime<Utc>)>(sql).fetch_one(tx.connection()).await?;
    Ok(Now { snapshot: Snapshot { all_below, none_from, running }, realm, at })
}

#[cfg(test)]
mod tests {
    use super::Snapshot;

    #[test]
    fn what_is_no_snapshot_is_refused() {
        for (text, is_one) in
            [("[5,9,[5,7]]", true), ("[5,5,[]]", true), ("[9,5,[]]", false), ("[5,9,[9]]", false), ("[-1,5,[]]", false), ("[1,2]", false)]
        {
            assert_eq!(serde_json::from_str::<Snapshot>(text).is_ok(), is_one, "{text}");
        }
    }
}
