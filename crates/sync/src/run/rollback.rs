use domain::id::OrgId;
use domain::import::RunStatus;
use serde::{Deserialize, Serialize};
use serde_json::json;
use store::Tenant;
use store::runs::{Checkpoint, Ending, Run};

use super::lease::Lease;
use super::{WorkError, scope, tell};
use crate::Engine;

/// Rows a transaction takes back: small enough that others get their turn, large enough that the work is in sets.
const ROWS_AT_ONCE: i64 = 5000;

/// A rollback's choice and how far it is.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct Rollback {
    pub discard_edits: bool,
    pub total: i64,
    pub removed: i64,
    pub restored: i64,
    pub kept: i64,
}

/// Takes the run back piece by piece; each piece and its count commit together, so a killed rollback goes on where it was.
pub(super) async fn work(engine: &Engine, org: OrgId, run: &Run, lease: &Lease) -> Result<(), WorkError> {
    let mut state: Rollback = run.rollback.clone().and_then(|state| serde_json::from_value(state).ok()).unwrap_or_default();
    loop {
        if lease.lost.is_cancelled() {
            return Err(WorkError::Interrupted);
        }
        let now = engine.ctx.clock.now();
        let mut tx = engine.ctx.db.begin(Tenant::of(org)).await?;
        let step = crm::import::undo_step(&mut tx, &scope(engine, run), state.discard_edits, ROWS_AT_ONCE).await?;
        state.removed += step.counts.removed;
        state.restored += step.counts.restored;
        state.kept += step.counts.kept;
        let saved = store::runs::checkpoint(
            &mut tx,
            run.id,
            lease.owner,
            &Checkpoint { step: run.step, cursor: run.cursor.as_ref(), progress: &run.progress, requests: run.requests, active_ms: run.active_ms },
        )
        .await?
        .ok_or(WorkError::Interrupted)?;
        store::runs::set_rollback(&mut tx, run.id, &json!(state)).await?;
        if step.finished {
            let ending =
                Ending { status: RunStatus::RolledBack, failure: None, reconciliation: None, rollback: Some(&json!(state)), forget_credential: true };
            store::import::append_log(&mut tx, run.id, now, "info", "rolled_back", &json!(state)).await?;
            let version = store::runs::end(&mut tx, run.id, &ending, now).await?.unwrap_or(saved.version);
            tell(engine, &mut tx, "migration.finished", run.id, version).await?;
            tx.commit().await?;
            return Ok(());
        }
        tell(engine, &mut tx, "migration.progress", run.id, saved.version).await?;
        tx.commit().await?;
    }
}
