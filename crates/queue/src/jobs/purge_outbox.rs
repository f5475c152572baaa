//! Forgetting events that no reader will ask for.

use std::sync::Arc;

use chrono::TimeDelta;
use serde::{Deserialize, Serialize};

use super::Upkeep;
use crate::{Attempt, Job, Outcome};

/// Events older than this are not kept: a reader that was away longer reads everything anew.
pub const KEPT: TimeDelta = TimeDelta::days(7);

/// Small enough that a batch holds no locks for long.
const BATCH: i64 = 5_000;

/// Deletes events older than a week.
#[derive(Debug, Serialize, Deserialize)]
pub struct PurgeOutbox {}

impl Job for PurgeOutbox {
    type Context = Upkeep;
    const NAME: &'static str = "outbox.purge";
    const ATTEMPTS: u16 = 5;

    async fn run(self, upkeep: Arc<Upkeep>, attempt: Attempt) -> Result<(), Outcome> {
        let before = upkeep.clock.now() - KEPT;
        let mut purged = 0;
        while !attempt.stopping.is_cancelled() {
            let mut tx = upkeep.database.begin_system().await?;
            let deleted = store::outbox::purge(&mut tx, before, BATCH).await?;
            tx.commit().await?;
            purged += deleted;
            if deleted < BATCH.unsigned_abs() {
                break;
            }
        }
        tracing::info!(purged, "old events purged");
        Ok(())
    }
}
