use std::collections::BTreeMap;

use domain::import::{Kind, RunStatus};
use serde_json::{Value, json};
use store::Tenant;
use store::runs::Ending;

use super::read::Reading;
use super::{WorkError, scope, tell};
use crate::plan::takes_whole_ledger;

/// Students a transaction looks at: a few thousand ledger rows at most.
const STUDENTS_AT_ONCE: i64 = 1000;

/// Gives each student the balance that stood before the part of the history that was taken. Once the whole history has been, by this run or an earlier
/// one, nothing stood before: a difference that is left is a real one and must show.
pub(super) async fn opening(reading: &mut Reading<'_>) -> Result<(), WorkError> {
    let mut tx = reading.engine.ctx.db.begin(Tenant::of(reading.org)).await?;
    let earlier = store::runs::completed_options(&mut tx, reading.run.connection_id).await?;
    tx.rollback().await?;
    let is_whole = std::iter::once(&reading.run.options).chain(&earlier).any(takes_whole_ledger);
    let day = (!is_whole).then(|| {
        let zone: chrono_tz::Tz = reading.run.options.time_zone.parse().unwrap_or(chrono_tz::UTC);
        reading.run.options.lessons.from.unwrap_or_else(|| reading.run.started_at.unwrap_or(reading.run.created_at).with_timezone(&zone).date_naive())
    });
    let mut after: Option<String> = reading.run.cursor.as_ref().and_then(Value::as_str).map(str::to_owned);
    loop {
        let mut tx = reading.engine.ctx.db.begin(Tenant::of(reading.org)).await?;
        let page = crm::import::carry_forward(&mut tx, &scope(reading.engine, &reading.run), day, after.as_deref(), STUDENTS_AT_ONCE).await?;
        tx.commit().await?;
        match page.next {
            Some(next) => {
                reading.flush(Some(json!(next)), None).await?;
                after = Some(next);
            }
            None => return reading.save_step(reading.run.step + 1, None).await,
        }
    }
}

/// Counts, proves the money, finds people who share an e-mail or a phone, and ends the run.
pub(super) async fn reconcile(reading: &mut Reading<'_>) -> Result<(), WorkError> {
    let run = &reading.run;
    let ctx = &reading.engine.ctx;
    let now = ctx.clock.now();
    if !run.options.dry_run {
        // Millions of rows may have come since the planner last looked; by the old statistics it would join them row by row.
        let mut tx = ctx.db.begin(Tenant::of(reading.org)).await?;
        store::import::refresh_statistics(&mut tx).await?;
        tx.commit().await?;
    }
    let mut tx = ctx.db.begin(Tenant::of(reading.org)).await?;
    let shared = store::import::mark_duplicates(&mut tx, run.id).await?;
    let arrived = store::import::imported_counts(&mut tx, run.connection_id, run.id).await?;
    let money = store::import::balance_totals(&mut tx, run.connection_id, run.id).await?;
    let differing = if run.options.dry_run { 0 } else { money.students - money.matched };
    let reconciliation = json!({
        "currency": run.options.currency,
        "students": money.students,
        "matched": money.matched,
        "differing": differing,
        "sourceTotalMinor": money.source_minor,
        "zvenoTotalMinor": money.zveno_minor,
        "differenceMinor": money.zveno_minor - money.source_minor,
        "sharedPoints": shared,
        "counts": counts(reading, &arrived),
    });
    let warned = run.progress.quarantined() > 0 || run.progress.warnings > 0 || differing > 0;
    let status = if warned { RunStatus::CompletedWithWarnings } else { RunStatus::Completed };
    let ending = Ending { status, failure: None, reconciliation: Some(&reconciliation), rollback: None, forget_credential: true };
    let detail = json!({ "records": run.progress.done(), "quarantined": run.progress.quarantined(), "requests": run.requests });
    store::import::append_log(&mut tx, run.id, now, "info", "finished", &detail).await?;
    let Some(version) = store::runs::end(&mut tx, run.id, &ending, now).await? else { return Err(WorkError::Interrupted) };
    tell(reading.engine, &mut tx, "migration.finished", run.id, version).await?;
    tx.commit().await?;
    Ok(())
}

/// Kind by kind: what the source showed is what is here, plus what was refused and why.
fn counts(reading: &Reading<'_>, arrived: &BTreeMap<Kind, u64>) -> Vec<Value> {
    let dry_run = reading.run.options.dry_run;
    let line = |kind: Kind| {
        let seen = reading.run.progress.kinds.get(&kind)?;
        let expected = seen.created + seen.updated + seen.unchanged;
        let here = if dry_run { expected } else { arrived.get(&kind).copied().unwrap_or(0) };
        // A record refused now may still be here from an earlier run: more than expected is not a loss.
        let ok = here >= expected && seen.done == expected + seen.skipped + seen.quarantined;
        Some(json!({ "kind": kind, "source": seen.done, "zveno": here, "quarantined": seen.quarantined, "skipped": seen.skipped, "ok": ok }))
    };
    reading.kinds.iter().copied().filter_map(line).collect()
}
