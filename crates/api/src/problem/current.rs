//! A stale edit's problem with the record as it is now, so that a person can compare the two.

use std::future::Future;

use serde::Serialize;

use super::Problem;

/// `result`, or its problem; of an edit of an old version with the member `current`. `current` is asked only then.
///
/// # Errors
/// The problem.
pub(crate) async fn or_current<T, S: Serialize>(result: crm::Result<T>, current: impl Future<Output = crm::Result<S>> + Send) -> Result<T, Problem> {
    match result {
        Err(error @ crm::Error::PreconditionFailed { .. }) => {
            let record = serde_json::to_value(current.await?).map_err(|error| crm::Error::internal("a record cannot be written as JSON", error))?;
            Err(Problem::from(error).member("current", record))
        }
        other => Ok(other?),
    }
}
