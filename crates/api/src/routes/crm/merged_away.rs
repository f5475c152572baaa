//! What is told of a record that was merged into another one.

use crm::Caller;
use crm::sales::merges;
use serde_json::json;
use store::sales::Kind;
use uuid::Uuid;

use axum::http::StatusCode;

use crate::{AppState, Problem};

/// `result`, or its problem; of a record that a merge deleted `merged_away` with the record it is now part of as `mergedInto`.
///
/// # Errors
/// The problem.
pub(in crate::routes) async fn or_merged<T>(result: crm::Result<T>, state: &AppState, caller: &Caller, kind: Kind, id: Uuid) -> Result<T, Problem> {
    let Err(crm::Error::NotFound) = result else { return Ok(result?) };
    match merges::merged_into(&state.ctx, caller, kind, id).await? {
        Some((id, name)) => {
            let into = json!({ "id": id, "name": name });
            Err(Problem::new(StatusCode::NOT_FOUND, "merged_away").with("name", name).member("mergedInto", into))
        }
        None => Err(Problem::not_found()),
    }
}
