use crm::{Caller, Error, Result};
use domain::id::RunId;
use domain::import::RunStatus;
use domain::permissions::Permission;
use store::runs::Run;

use super::run_of;
use crate::Engine;

/// A run as people see it.
#[derive(Debug)]
pub struct RunView {
    pub run: Run,
    pub rate_per_second: Option<f64>,
    pub eta_seconds: Option<u64>,
    pub can_resume: bool,
    pub can_rollback: bool,
    /// Resuming needs the key again: it was not kept.
    pub needs_api_key: bool,
}

impl RunView {
    #[must_use]
    pub fn of(run: Run) -> Self {
        let stopped = matches!(run.status, RunStatus::Failed | RunStatus::Cancelled);
        let wrote = run.progress.kinds.values().any(|kind| kind.created + kind.updated > 0);
        let finished = matches!(run.status, RunStatus::Completed | RunStatus::CompletedWithWarnings);
        let rate = rate(&run);
        Self {
            rate_per_second: rate,
            eta_seconds: (run.status == RunStatus::Running).then(|| eta(&run, rate)).flatten(),
            can_resume: stopped,
            can_rollback: !run.options.dry_run && wrote && (stopped || finished),
            needs_api_key: stopped && run.credential.is_none() && run.options.sheet.is_none(),
            run,
        }
    }
}

#[expect(clippy::cast_precision_loss, reason = "a rate is shown with two digits")]
fn rate(run: &Run) -> Option<f64> {
    (run.active_ms >= 1000).then(|| run.progress.done() as f64 * 1000.0 / run.active_ms as f64)
}

#[expect(clippy::cast_precision_loss, clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a guess, shown in words")]
fn eta(run: &Run, rate: Option<f64>) -> Option<u64> {
    let left = run.progress.total().saturating_sub(run.progress.done());
    rate.filter(|rate| *rate > 0.0).map(|rate| (left as f64 / rate).ceil() as u64)
}

/// The run asked for, or the newest; `None` when the organisation has had none.
///
/// # Errors
/// [`Error::NotFound`] for an id that is not a run of the organisation.
pub async fn status(engine: &Engine, caller: &Caller, id: Option<RunId>) -> Result<Option<RunView>> {
    caller.require(Permission::MigrationRead)?;
    let mut tx = engine.ctx.db.begin(caller.tenant()).await?;
    let run = match id {
        Some(id) => Some(run_of(&mut tx, id).await?),
        None => store::runs::list(&mut tx, super::VENDOR, None, 1).await.map_err(Error::from)?.pop(),
    };
    tx.rollback().await?;
    Ok(run.map(RunView::of))
}
