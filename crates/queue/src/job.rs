//! What a job is.

use std::sync::Arc;

use serde::Serialize;
use serde::de::DeserializeOwned;
use tokio_util::sync::CancellationToken;

use crate::{Backoff, Outcome};

/// A piece of work that outlives the request that asked for it. The fields are the payload, a stored format: a newer version of the program must
/// read what an older one wrote. They hold ids, never secrets or personal data, because a payload is kept and logged.
pub trait Job: Serialize + DeserializeOwned + Send + Sync + 'static {
    /// What the job works with, given at [`crate::Registry::register`].
    type Context: Send + Sync + 'static;

    /// `noun.verb`, unique in the program.
    const NAME: &'static str;

    /// Names the job had before; what was enqueued under them is still worked off. At most four.
    const OLD_NAMES: &'static [&'static str] = &[];

    /// After so many failed attempts the job is a dead letter. A worker that dies in the middle has used up an attempt too, since the job may be
    /// what killed it.
    const ATTEMPTS: u16 = 25;

    /// How long a failed attempt waits for the next.
    const BACKOFF: Backoff = Backoff::DEFAULT;

    /// While a job of this type with this key waits, enqueueing another replaces it: the newest payload, one run. A job that is already running
    /// is not replaced: one more follows it.
    fn key(&self) -> Option<String> {
        None
    }

    /// Jobs with the same value, of whatever type, run one at a time and in the order they were enqueued; one that waits for its next attempt
    /// lets the others pass. At most 128 characters.
    fn serial(&self) -> Option<String> {
        None
    }

    /// Does the work. A panic counts as [`Outcome::Retry`]; when the process is told to stop and the grace period ends, the future is dropped at
    /// its next `await` and the job starts again elsewhere.
    fn run(self, context: Arc<Self::Context>, attempt: Attempt) -> impl Future<Output = Result<(), Outcome>> + Send;
}

/// Which try this is.
#[derive(Debug, Clone)]
pub struct Attempt {
    /// The job's own id, the same for each attempt: good as an idempotency key.
    pub job: i64,
    /// 1 for the first.
    pub number: u16,
    /// The last one has this number.
    pub most: u16,
    /// Cancelled when the process begins to stop: a long job saves its place and returns [`Outcome::WaitUntil`] now.
    pub stopping: CancellationToken,
}

impl Attempt {
    /// No other attempt follows if this one fails.
    #[must_use]
    pub fn is_last(&self) -> bool {
        self.number >= self.most
    }
}
