//! What a worker does with one run.

mod finish;
mod lease;
mod patience;
mod read;
mod rollback;
mod totals;

use connector::Error as SourceError;
use domain::event::Event;
use domain::id::{OrgId, RunId};
use domain::import::RunStatus;
use serde_json::Value;
use store::runs::{Ending, Run};
use store::{Tenant, TenantTx};
use tokio_util::sync::CancellationToken;

use crate::Engine;
use crate::failure::code_of;
use lease::Lease;

/// Why a worker put a run down before its end.
#[derive(Debug, thiserror::Error)]
pub enum WorkError {
    #[error(transparent)]
    Store(#[from] store::Error),
    #[error(transparent)]
    Crm(#[from] crm::Error),
    #[error("the source")]
    Source(#[from] SourceError),
    /// A person asked to stop.
    #[error("cancelled")]
    Cancelled,
    /// The process stops, or another worker has taken over: the run goes on elsewhere.
    #[error("interrupted")]
    Interrupted,
    /// The sealed key is gone or cannot be opened: a person must give it again.
    #[error("the key is needed again")]
    KeyNeeded,
    /// The file that the run reads was purged.
    #[error("the file is gone")]
    FileGone,
}

/// Works on a run until it ends, is cancelled or interrupted. Does nothing when somebody else works on it or it needs no work.
///
/// # Errors
/// When the database fails; the run stays active and is poked again.
pub async fn work(engine: &Engine, org: OrgId, id: RunId, stop: &CancellationToken) -> Result<(), WorkError> {
    let Some(lease) = Lease::take(engine, org, id, stop).await? else { return Ok(()) };
    let mut tx = engine.ctx.db.begin(Tenant::of(org)).await?;
    let run = store::runs::get(&mut tx, id).await?;
    tx.commit().await?;
    let Some(run) = run else { return Ok(()) };
    let done = match run.status {
        RunStatus::RollingBack => rollback::work(engine, org, &run, &lease).await,
        RunStatus::Queued | RunStatus::Running => read::work(engine, org, run, &lease).await,
        _ => Ok(()),
    };
    let outcome = match done {
        Ok(()) => Ok(()),
        Err(WorkError::Cancelled) => end(engine, org, id, RunStatus::Cancelled, None).await,
        Err(WorkError::KeyNeeded) => end(engine, org, id, RunStatus::Failed, Some(("key_needed", Value::Null))).await,
        Err(WorkError::FileGone) => end(engine, org, id, RunStatus::Failed, Some(("file_gone", Value::Null))).await,
        Err(WorkError::Source(error)) => end(engine, org, id, RunStatus::Failed, Some(code_of(&error))).await,
        Err(WorkError::Interrupted) => Ok(()),
        Err(other) => Err(other),
    };
    lease.release(engine).await;
    outcome
}

/// Stops a run that can be resumed: the key is kept a while.
async fn end(engine: &Engine, org: OrgId, id: RunId, status: RunStatus, failure: Option<(&'static str, Value)>) -> Result<(), WorkError> {
    let now = engine.ctx.clock.now();
    let mut tx = engine.ctx.db.begin(Tenant::of(org)).await?;
    let failure = failure.as_ref().map(|(code, detail)| (*code, detail));
    let ending = Ending { status, failure, reconciliation: None, rollback: None, forget_credential: false };
    let (level, code) = if status == RunStatus::Cancelled { ("warning", "cancelled") } else { ("error", "failed") };
    let detail = failure.map_or(Value::Null, |(code, detail)| serde_json::json!({ "code": code, "detail": detail }));
    store::import::append_log(&mut tx, id, now, level, code, &detail).await?;
    if let Some(version) = store::runs::end(&mut tx, id, &ending, now).await? {
        tell(engine, &mut tx, "migration.finished", id, version).await?;
    }
    tx.commit().await?;
    Ok(())
}

/// Tells every open page of the organisation. Last in its transaction: the event counter stays locked until the end.
async fn tell(engine: &Engine, tx: &mut TenantTx, event: &str, id: RunId, version: i64) -> Result<(), store::Error> {
    store::outbox::append(tx, &Event::in_org(event, "migration", id.0, version), engine.ctx.clock.now()).await?;
    Ok(())
}

fn scope<'a>(engine: &'a Engine, run: &Run) -> crm::import::Scope<'a> {
    crm::import::Scope {
        run: run.id,
        connection: run.connection_id,
        dry_run: run.options.dry_run,
        kinds: run.options.all_kinds(),
        meeting: run.options.sheet.as_ref().map(|sheet| crm::import::Meeting { own: sheet.kind.own(), existing: sheet.existing }),
        now: engine.ctx.clock.now(),
        ids: engine.ctx.ids.as_ref(),
    }
}
