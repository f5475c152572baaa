//! `sales.purge_deleted`: what was deleted a month ago goes for good, and so do files whose rows were imported then, and what the feed knows of that
//! time.

use std::sync::Arc;

use chrono::TimeDelta;
use queue::{Attempt, Job, Outcome};
use serde::{Deserialize, Serialize};
use store::feed;
use store::sales::bin::{self, Table};

use crate::Context;

/// How long a deleted record can be restored.
pub const KEPT: TimeDelta = TimeDelta::days(30);
/// Small enough that a batch holds no locks for long.
const BATCH: i64 = 1_000;
const FILES: i64 = 20;
const FEED_DAYS: i32 = 31;

#[derive(Debug, Serialize, Deserialize)]
pub struct PurgeDeleted {}

impl Job for PurgeDeleted {
    type Context = Context;
    const NAME: &'static str = "sales.purge_deleted";

    async fn run(self, ctx: Arc<Context>, attempt: Attempt) -> Result<(), Outcome> {
        let before = ctx.clock.now() - KEPT;
        for table in Table::ALL {
            while !attempt.stopping.is_cancelled() {
                let mut tx = ctx.db.begin_system().await?;
                let gone = bin::purge(&mut tx, table, before, BATCH).await?;
                tx.commit().await?;
                if gone < BATCH.unsigned_abs() {
                    break;
                }
            }
        }
        while !attempt.stopping.is_cancelled() {
            let mut tx = ctx.db.begin_system().await?;
            let gone = store::import_files::purge(&mut tx, before, FILES).await?;
            tx.commit().await?;
            if gone < FILES.unsigned_abs() {
                break;
            }
        }
        while !attempt.stopping.is_cancelled() {
            let mut tx = ctx.db.begin_system().await?;
            // A day more than a cursor lives: nobody is in the middle of what goes.
            let gone = feed::log::purge(&mut tx, FEED_DAYS, BATCH).await? + feed::results::purge(&mut tx, before, BATCH).await?;
            tx.commit().await?;
            if gone < BATCH.unsigned_abs() {
                break;
            }
        }
        Ok(())
    }
}
