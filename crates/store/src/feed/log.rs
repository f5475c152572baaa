//! The lines of the feed, in the order of transactions.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use sqlx::{Postgres, QueryBuilder};
use uuid::Uuid;

use super::{Kind, Snapshot};
use crate::{Result, SystemTx, TenantTx};

/// Where a line stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Place {
    pub xid: i64,
    pub kind: Kind,
    pub id: Uuid,
}

/// A record that was written, or shown otherwise.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Line {
    pub place: Place,
    /// Of a row that went for good: the version its end is told under.
    pub version: Option<i64>,
}

/// What became visible between two looks, in a stable order, after a place in it.
#[derive(Debug)]
pub struct Between<'a> {
    pub realm: i64,
    pub from: &'a Snapshot,
    pub to: &'a Snapshot,
    pub after: Option<Place>,
    pub kinds: &'a [Kind],
}

/// At most `most` lines; fewer are all there are.
///
/// # Errors
/// When the database refuses.
pub async fn between(tx: &mut TenantTx, wanted: &Between<'_>, most: usize) -> Result<Vec<Line>> {
    let Between { realm, from, to, after, kinds } = wanted;
    let mut query = QueryBuilder::<Postgres>::new("select xid, kind, id, version from feed_changes where org_id = ");
    query.push_bind(tx.org().0).push(" and realm = ").push_bind(*realm);
    query.push(" and xid >= ").push_bind(after.map_or(from.all_below, |place| place.xid.max(from.all_below)));
    query.push(" and xid < ").push_bind(to.none_from).push(" and xid <> all (").push_bind(&to.running).push(")");
    query.push(" and (xid >= ").push_bind(from.none_from).push(" or xid = any (").push_bind(&from.running).push("))");
    query.push(" and kind = any (").push_bind(kinds.iter().map(|kind| kind.name()).collect::<Vec<_>>()).push(")");
    if let Some(Place { xid, kind, id }) = after {
        query.push(" and (xid, kind, id) > (").push_bind(*xid).push(", ").push_bind(kind.name()).push(", ").push_bind(*id).push(")");
    }
    query.push(" order by xid, kind, id limit ").push(most);
    let rows: Vec<(i64, String, Uuid, Option<i64>)> = query.build_query_as().persistent(false).fetch_all(tx.connection()).await?;
    let line =
        |(xid, kind, id, version): (i64, String, Uuid, Option<i64>)| Some(Line { place: Place { xid, kind: kind.parse().ok()?, id }, version });
    Ok(rows.into_iter().filter_map(line).collect())
}

/// The number below which every transaction had ended at that time, or a little before; `None` when nobody knows any more.
///
/// # Errors
/// When the database refuses.
pub async fn horizon_at(tx: &mut TenantTx, realm: i64, at: DateTime<Utc>) -> Result<Option<i64>> {
    let sql = "select horizon from feed_marks where org_id = $1 and realm = $2 and at <= $3 order by at desc limit 1";
    Ok(sqlx::query_scalar(sql).bind(tx.org().0).bind(realm).bind(at).persistent(false).fetch_optional(tx.connection()).await?)
}

/// Forgets, of every organisation, lines of transactions that had ended more than `days` days ago, and all lines of other databases; at most `most`. The last
/// mark before that day stays: it is what a time shortly after it means. Returns how many lines are gone.
///
/// # Errors
/// When the database refuses.
pub async fn purge(tx: &mut SystemTx, days: i32, most: i64) -> Result<u64> {
    let lines = format!(
        "with {KEPT} delete from feed_changes where ctid = any (array(
           select c.ctid from kept k join feed_changes c on c.org_id = k.org_id and c.realm = k.realm and c.xid < k.horizon
           union all select c.ctid from feed_changes c where c.realm <> (select feed_realm()) limit $2))"
    );
    let marks = format!(
        "with {KEPT} delete from feed_marks where ctid = any (array(
           select m.ctid from kept k join feed_marks m on m.org_id = k.org_id and m.realm = k.realm and m.at < k.at
           union all select m.ctid from feed_marks m where m.realm <> (select feed_realm()) limit $2))"
    );
    let mut gone = 0;
    for sql in [lines, marks] {
        gone += sqlx::query(sqlx::AssertSqlSafe(sql)).bind(days).bind(most).execute(tx.connection()).await?.rows_affected();
    }
    Ok(gone)
}

const KEPT: &str = "kept as (select distinct on (org_id) org_id, realm, horizon, at from feed_marks
   where realm = (select feed_realm()) and at < now() - make_interval(days => $1) order by org_id, at desc)";
