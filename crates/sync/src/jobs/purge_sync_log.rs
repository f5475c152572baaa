use std::sync::Arc;

use chrono::TimeDelta;
use queue::{Attempt, Job, Outcome};
use serde::{Deserialize, Serialize};

use crate::Engine;

/// Forgets requests and stretches of work that nobody looks at any more.
#[derive(Debug, Serialize, Deserialize)]
pub struct PurgeSyncLog {}

const CALLS_KEPT: TimeDelta = TimeDelta::days(7);
const RUNS_KEPT: TimeDelta = TimeDelta::days(90);
const AT_ONCE: i64 = 5000;

impl Job for PurgeSyncLog {
    type Context = Engine;
    const NAME: &'static str = "sync.purge_log";

    async fn run(self, engine: Arc<Engine>, _: Attempt) -> Result<(), Outcome> {
        let now = engine.ctx.clock.now();
        loop {
            let mut tx = engine.ctx.db.begin_system().await.map_err(Outcome::retry)?;
            let calls = store::sync::calls::purge(&mut tx, now - CALLS_KEPT, AT_ONCE).await.map_err(Outcome::retry)?;
            let runs = store::sync::runs::purge(&mut tx, now - RUNS_KEPT, AT_ONCE).await.map_err(Outcome::retry)?;
            tx.commit().await.map_err(Outcome::retry)?;
            if calls + runs == 0 {
                return Ok(());
            }
        }
    }
}
