use connector::{Page, ReadRequest, Session};
use domain::id::{OrgId, RunId};
use serde_json::json;
use store::Tenant;

use super::lease::Lease;
use super::{WorkError, tell};
use crate::Engine;
use crate::failure::code_of;

/// Reads one page; waits out what passes by itself. The connector has repeated the request already, so these pauses are long.
pub(super) async fn read_patiently(
    engine: &Engine,
    org: OrgId,
    run: RunId,
    lease: &Lease,
    session: &mut dyn Session,
    request: ReadRequest<'_>,
) -> Result<Page, WorkError> {
    for pause in &engine.settings.pauses {
        let read = tokio::select! {
            read = session.read(request) => read,
            () = lease.lost.cancelled() => return Err(WorkError::Interrupted),
        };
        let error = match read {
            Ok(page) => return Ok(page),
            Err(error) if error.is_retryable() => error,
            Err(error) => return Err(error.into()),
        };
        let (code, _) = code_of(&error);
        tracing::info!(run.id = %run, code, error = %error, pause_ms = pause.as_millis(), "the source does not answer, waiting");
        announce(engine, org, run, code, pause.as_millis()).await?;
        wait(engine, org, run, lease, *pause).await?;
    }
    tokio::select! {
        read = session.read(request) => Ok(read?),
        () = lease.lost.cancelled() => Err(WorkError::Interrupted),
    }
}

/// Sleeps in short pieces: a person who cancels does not wait for the vendor.
async fn wait(engine: &Engine, org: OrgId, run: RunId, lease: &Lease, pause: std::time::Duration) -> Result<(), WorkError> {
    let until = tokio::time::Instant::now() + pause;
    while tokio::time::Instant::now() < until {
        let piece = until.min(tokio::time::Instant::now() + std::time::Duration::from_secs(1));
        tokio::select! {
            () = tokio::time::sleep_until(piece) => {}
            () = lease.lost.cancelled() => return Err(WorkError::Interrupted),
        }
        let mut tx = engine.ctx.db.begin(Tenant::of(org)).await?;
        let cancelled = store::runs::get(&mut tx, run).await?.is_some_and(|run| run.cancel_requested_at.is_some());
        tx.rollback().await?;
        if cancelled {
            return Err(WorkError::Cancelled);
        }
    }
    Ok(())
}

async fn announce(engine: &Engine, org: OrgId, run: RunId, code: &str, millis: u128) -> Result<(), WorkError> {
    let mut tx = engine.ctx.db.begin(Tenant::of(org)).await?;
    let detail = json!({ "code": code, "milliseconds": u64::try_from(millis).unwrap_or(u64::MAX) });
    store::import::append_log(&mut tx, run, engine.ctx.clock.now(), "warning", "waiting", &detail).await?;
    if let Some(version) = store::runs::touch(&mut tx, run).await? {
        tell(engine, &mut tx, "migration.progress", run, version).await?;
    }
    tx.commit().await?;
    Ok(())
}
