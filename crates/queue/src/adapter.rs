//! Our jobs as the engine wants them.

use std::fmt;
use std::marker::PhantomData;
use std::panic::AssertUnwindSafe;
use std::sync::Arc;

use futures::FutureExt;
use graphile_worker::{IntoTaskHandlerResult, TaskHandler, WorkerContext};
use serde::de::IgnoredAny;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use tokio_util::sync::CancellationToken;

use crate::outcome::one_line;
use crate::settlement::Settlement;
use crate::{Attempt, Job, Outcome};

/// A job under its present name. It carries no payload: [`perform`] reads that itself, so that an unreadable one does not end up quoted in an error.
pub(crate) struct Adapter<J>(PhantomData<fn() -> J>);

/// A job under the `N`-th of its old names.
pub(crate) struct OldName<J, const N: usize>(PhantomData<fn() -> J>);

/// What [`perform`] needs, found by the job's type.
pub(crate) struct Handle<J: Job> {
    context: Arc<J::Context>,
    settlement: Arc<Settlement>,
    stopping: CancellationToken,
}

impl<J: Job> Handle<J> {
    pub(crate) fn new(context: Arc<J::Context>, settlement: Arc<Settlement>, stopping: CancellationToken) -> Self {
        Self { context, settlement, stopping }
    }
}

impl<J: Job> Clone for Handle<J> {
    fn clone(&self) -> Self {
        Self::new(self.context.clone(), self.settlement.clone(), self.stopping.clone())
    }
}

impl<J: Job> fmt::Debug for Handle<J> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Handle").field(&J::NAME).finish()
    }
}

impl<J: Job> TaskHandler for Adapter<J> {
    const IDENTIFIER: &'static str = J::NAME;

    async fn run(self, context: WorkerContext) -> impl IntoTaskHandlerResult {
        perform::<J>(&context).await
    }
}

impl<J: Job, const N: usize> TaskHandler for OldName<J, N> {
    const IDENTIFIER: &'static str = if N < J::OLD_NAMES.len() { J::OLD_NAMES[N] } else { "" };

    async fn run(self, context: WorkerContext) -> impl IntoTaskHandlerResult {
        perform::<J>(&context).await
    }
}

/// The engine stores an error's `Debug` form: ours is the bare reason.
struct Reason(String);

impl fmt::Debug for Reason {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

async fn perform<J: Job>(context: &WorkerContext) -> Result<(), Reason> {
    let handle = context.get_ext::<Handle<J>>().expect("installed together with the job");
    let row = context.job();
    let attempt = Attempt {
        job: *row.id(),
        number: u16::try_from(*row.attempts()).unwrap_or(1),
        most: u16::try_from(*row.max_attempts()).unwrap_or(1),
        stopping: handle.stopping.clone(),
    };
    let (job, number) = (attempt.job, attempt.number);
    let outcome = match J::deserialize(context.payload()) {
        // Perhaps written by a newer version that is just being rolled out.
        Err(_) => Err(Outcome::retry("the payload cannot be read by this version")),
        Ok(payload) => {
            AssertUnwindSafe(payload.run(handle.context.clone(), attempt)).catch_unwind().await.unwrap_or_else(|_| Err(Outcome::retry("panicked")))
        }
    };
    let Err(outcome) = outcome else { return Ok(()) };
    let reason = match &outcome {
        Outcome::Retry(reason) => {
            let reason = one_line(reason);
            tracing::warn!(job.name = J::NAME, job.id = job, attempt = number, reason, "job failed");
            reason
        }
        Outcome::GiveUp(reason) => {
            let reason = one_line(reason);
            tracing::error!(job.name = J::NAME, job.id = job, attempt = number, reason, "job given up");
            reason
        }
        Outcome::WaitUntil(at) => {
            tracing::debug!(job.name = J::NAME, job.id = job, until = %at, "job waits");
            "waits for its time".to_owned()
        }
    };
    handle.settlement.note::<J>(job, number, outcome);
    Err(Reason(reason))
}

/// Nothing to write: jobs are added by `store`, with the real payload.
impl<J> Serialize for Adapter<J> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_unit()
    }
}

impl<'de, J> Deserialize<'de> for Adapter<J> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        IgnoredAny::deserialize(deserializer).map(|_| Self(PhantomData))
    }
}

impl<J, const N: usize> Serialize for OldName<J, N> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_unit()
    }
}

impl<'de, J, const N: usize> Deserialize<'de> for OldName<J, N> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        IgnoredAny::deserialize(deserializer).map(|_| Self(PhantomData))
    }
}
