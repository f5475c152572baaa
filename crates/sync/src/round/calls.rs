use std::sync::{Arc, Mutex, PoisonError};

use connector::account::{CallLog, Lane, LoggedCall};
use domain::clock::Clock;
use store::TenantTx;
use store::sync::calls::{self, Call};
use uuid::Uuid;

/// Requests of this stretch of work, written in bunches.
pub(super) struct Calls {
    clock: Arc<dyn Clock>,
    lane: Lane,
    kept: Arc<Mutex<Kept>>,
}

#[derive(Default)]
pub(super) struct Kept {
    waiting: Vec<Call>,
    pub count: u64,
}

impl Calls {
    pub fn new(clock: Arc<dyn Clock>, lane: Lane, kept: Arc<Mutex<Kept>>) -> Self {
        Self { clock, lane, kept }
    }
}

impl CallLog for Calls {
    fn note(&self, call: LoggedCall) {
        let mut kept = self.kept.lock().unwrap_or_else(PoisonError::into_inner);
        kept.count += 1;
        kept.waiting.push(Call {
            at: self.clock.now(),
            label: call.label,
            request_id: call.request_id,
            status: call.status.map(i32::from),
            duration_ms: i32::try_from(call.duration.as_millis()).unwrap_or(i32::MAX),
            failure: call.failure.map(str::to_owned),
            lane: self.lane.as_str().to_owned(),
        });
    }
}

/// For requests outside of a worker's round.
pub struct Unkept;

impl CallLog for Unkept {
    fn note(&self, call: LoggedCall) {
        tracing::debug!(call = call.label, request.id = call.request_id, status = call.status, "a request to a vendor");
    }
}

/// Writes what is waiting.
pub(super) async fn flush(tx: &mut TenantTx, connection: Uuid, kept: &Mutex<Kept>) -> store::Result<()> {
    let waiting = std::mem::take(&mut kept.lock().unwrap_or_else(PoisonError::into_inner).waiting);
    if waiting.is_empty() { Ok(()) } else { calls::append(tx, connection, &waiting).await }
}

pub(super) fn counted(kept: &Mutex<Kept>) -> u64 {
    kept.lock().unwrap_or_else(PoisonError::into_inner).count
}
