//! Verdicts: one row a source record and run.

use std::collections::HashSet;

use domain::id::RunId;
use domain::import::{Kind, Verdict};
use serde_json::{Value, json};
use sqlx::{QueryBuilder, Row};
use uuid::Uuid;

use super::refs::{RefKey, split};
use crate::{Result, TenantTx};

pub struct NewRecord {
    pub kind: Kind,
    pub remote_id: String,
    pub verdict: Verdict,
    pub reason: Option<String>,
    pub detail: Option<Value>,
    pub title: String,
    pub local_id: Option<Uuid>,
    pub warnings: Vec<String>,
    /// `e:` and `p:` keys, by which duplicates are found.
    pub match_keys: Vec<String>,
}

/// A verdict as it is listed.
#[derive(Debug)]
pub struct RecordRow {
    pub kind: String,
    pub remote_id: String,
    pub verdict: String,
    pub reason: Option<String>,
    pub detail: Option<Value>,
    pub title: String,
    pub local_id: Option<Uuid>,
    pub warnings: Vec<String>,
}

/// Which verdicts to list.
#[derive(Debug, Default, Clone)]
pub struct RecordFilter {
    pub verdict: Option<Verdict>,
    pub kind: Option<Kind>,
    pub warned: bool,
    /// The last record of the page before.
    pub after: Option<(String, String)>,
}

/// Those of the keys that this run has judged already: a page may repeat records of an earlier one.
///
/// # Errors
/// When the database refuses.
pub async fn exclude_seen(tx: &mut TenantTx, run: RunId, keys: &[RefKey]) -> Result<HashSet<RefKey>> {
    let (kinds, remote_ids) = split(keys);
    let rows = sqlx::query!(
        r#"select wanted.kind as "kind!", wanted.remote_id as "remote_id!" from unnest($3::text[], $4::text[]) as wanted(kind, remote_id)
         cross join lateral (
           select 1 from run_records r where r.org_id = $1 and r.run_id = $2 and r.kind = wanted.kind and r.remote_id = wanted.remote_id limit 1) seen"#,
        tx.org().0,
        run.0,
        &kinds,
        &remote_ids
    )
    .fetch_all(tx.connection())
    .await?;
    Ok(rows.into_iter().filter_map(|row| Some((row.kind.parse().ok()?, row.remote_id))).collect())
}

/// Writes the verdicts of one page.
///
/// # Errors
/// When the database refuses, also when a record of the run has a verdict already.
pub async fn store_records(tx: &mut TenantTx, run: RunId, records: &[NewRecord]) -> Result<()> {
    if records.is_empty() {
        return Ok(());
    }
    // One text that the database unpacks: `unnest` takes no lists of lists of unequal length, and a parameter a value would be planned anew for every page.
    let rows: Vec<Value> = records
        .iter()
        .map(|record| {
            json!({
                "kind": record.kind.as_str(), "remote_id": record.remote_id, "verdict": record.verdict.as_str(), "reason": record.reason,
                "detail": record.detail, "title": record.title, "local_id": record.local_id, "warnings": record.warnings,
                "match_keys": record.match_keys,
            })
        })
        .collect();
    sqlx::query!(
        "insert into run_records (org_id, run_id, kind, remote_id, verdict, reason, detail, title, local_id, warnings, match_keys)
         select $1, $2, r.* from json_to_recordset($3::text::json) as r(kind text, remote_id text, verdict text, reason text, detail jsonb, title text,
           local_id uuid, warnings text[], match_keys text[])",
        tx.org().0,
        run.0,
        Value::Array(rows).to_string()
    )
    .execute(tx.connection())
    .await?;
    Ok(())
}

/// The next source ids of a kind that a per-parent stream must visit, after the given one.
///
/// # Errors
/// When the database refuses.
pub async fn next_parents(tx: &mut TenantTx, run: RunId, kind: Kind, after: Option<&str>, most: i64) -> Result<Vec<String>> {
    Ok(sqlx::query_scalar!(
        "select remote_id from run_records where org_id = $1 and run_id = $2 and kind = $3 and verdict <> 'skipped' and ($4::text is null or remote_id > $4)
         order by remote_id limit $5",
        tx.org().0,
        run.0,
        kind.as_str(),
        after,
        most
    )
    .fetch_all(tx.connection())
    .await?)
}

/// How many parents a per-parent stream visits, and how many of them up to the given one.
///
/// # Errors
/// When the database refuses.
pub async fn parent_counts(tx: &mut TenantTx, run: RunId, kind: Kind, upto: &str) -> Result<(u64, u64)> {
    let row = sqlx::query!(
        r#"select count(*) as "all!", count(*) filter (where remote_id <= $4) as "done!" from run_records
           where org_id = $1 and run_id = $2 and kind = $3 and verdict <> 'skipped'"#,
        tx.org().0,
        run.0,
        kind.as_str(),
        upto
    )
    .fetch_one(tx.connection())
    .await?;
    Ok((row.all.unsigned_abs(), row.done.unsigned_abs()))
}

/// A page of verdicts in the order of kind and source id.
///
/// # Errors
/// When the database refuses.
pub async fn records(tx: &mut TenantTx, run: RunId, filter: &RecordFilter, most: i64) -> Result<Vec<RecordRow>> {
    let mut query = QueryBuilder::new("select kind, remote_id, verdict, reason, detail, title, local_id, warnings from run_records where org_id = ");
    query.push_bind(tx.org().0).push(" and run_id = ").push_bind(run.0);
    if let Some(verdict) = filter.verdict {
        query.push(" and verdict = ").push_bind(verdict.as_str());
        if matches!(verdict, Verdict::Skipped | Verdict::Quarantined) {
            // Repeats the partial index's own condition, so that the planner sees it fits.
            query.push(" and verdict in ('skipped', 'quarantined')");
        }
    }
    if let Some(kind) = filter.kind {
        query.push(" and kind = ").push_bind(kind.as_str());
    }
    if filter.warned {
        query.push(" and warnings <> '{}'");
    }
    if let Some((kind, remote_id)) = &filter.after {
        query.push(" and (kind, remote_id) > (").push_bind(kind).push(", ").push_bind(remote_id).push(")");
    }
    query.push(" order by kind, remote_id limit ").push_bind(most);
    let rows = query.build().fetch_all(tx.connection()).await?;
    rows.into_iter()
        .map(|row| {
            Ok(RecordRow {
                kind: row.try_get("kind")?,
                remote_id: row.try_get("remote_id")?,
                verdict: row.try_get("verdict")?,
                reason: row.try_get("reason")?,
                detail: row.try_get("detail")?,
                title: row.try_get("title")?,
                local_id: row.try_get("local_id")?,
                warnings: row.try_get("warnings")?,
            })
        })
        .collect()
}
