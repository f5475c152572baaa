use std::sync::Arc;

use domain::id::{OrgId, RunId};
use queue::{Attempt, Job, Outcome};
use serde::{Deserialize, Serialize};

use crate::Engine;
use crate::run::WorkError;

/// Works on a run until it ends. A poke, no more: what is to do stands in the run, and the lease keeps two workers from doing it at once.
#[derive(Debug, Serialize, Deserialize)]
pub struct WorkRun {
    pub org: OrgId,
    pub run: RunId,
}

impl Job for WorkRun {
    type Context = Engine;
    const NAME: &'static str = "sync.work_run";
    // The supervisor pokes again whatever is left undone; a long tail of retries would only repeat it.
    const ATTEMPTS: u16 = 3;

    fn key(&self) -> Option<String> {
        Some(self.run.to_string())
    }

    async fn run(self, engine: Arc<Engine>, attempt: Attempt) -> Result<(), Outcome> {
        match crate::run::work(&engine, self.org, self.run, &attempt.stopping).await {
            Ok(()) => Ok(()),
            Err(error) => {
                tracing::warn!(run.id = %self.run, error = %error, cause = ?source_of(&error), "a run was put down and will be taken up again");
                Err(Outcome::retry(error))
            }
        }
    }
}

fn source_of(error: &WorkError) -> Option<String> {
    std::error::Error::source(error).map(ToString::to_string)
}
