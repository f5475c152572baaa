//! Forgetting jobs that nobody will look at.

use std::sync::Arc;

use chrono::TimeDelta;
use serde::{Deserialize, Serialize};

use super::Upkeep;
use crate::{Attempt, Job, Outcome};

/// Dead letters are kept for a month.
const KEPT: TimeDelta = TimeDelta::days(30);

/// Deletes old dead letters and the remains of replaced jobs.
#[derive(Debug, Serialize, Deserialize)]
pub struct SweepDead {}

impl Job for SweepDead {
    type Context = Upkeep;
    const NAME: &'static str = "jobs.sweep_dead";
    const ATTEMPTS: u16 = 5;

    async fn run(self, upkeep: Arc<Upkeep>, _attempt: Attempt) -> Result<(), Outcome> {
        let mut tx = upkeep.database.begin_system().await?;
        let deleted = store::jobs::sweep_dead(&mut tx, upkeep.clock.now() - KEPT).await?;
        tx.commit().await?;
        tracing::info!(deleted, "dead jobs swept");
        Ok(())
    }
}
