//! `POST /api/crm/bulk`

use axum::extract::State;
use crm::FieldError;

use super::body::{Bulk, BulkResult, BulkResults, BulkStatus};
use super::one::Act;
use crate::extract::{Auth, Json, Lang};
use crate::problem::ProblemDocument;
use crate::{AppState, Problem};

const MOST: usize = 200;

/// Changes, deletes or restores up to 200 records of a kind. Each is done by itself: what is refused is said beside it and keeps none of the others.
#[utoipa::path(post, path = "/api/crm/bulk", tag = "crm", operation_id = "changeAll", extensions(("x-permission" = json!("crm:write"))), request_body = Bulk,
    responses((status = 200, body = BulkResults),
        (status = 422, body = ProblemDocument, content_type = "application/problem+json", description = "`validation_failed`")))]
pub async fn change_all(
    State(state): State<AppState>,
    Auth(caller): Auth,
    Lang(locale): Lang,
    Json(body): Json<Bulk>,
) -> Result<Json<BulkResults>, Problem> {
    if !(1..=MOST).contains(&body.items.len()) {
        return Err(Problem::invalid(vec![FieldError::new("/items", "out_of_range").with("min", 1).with("max", MOST)]));
    }
    let act = Act::read(body.kind, body.op, body.change)?;
    let mut results = Vec::with_capacity(body.items.len());
    for item in body.items {
        results.push(match act.on(&state.ctx, &caller, item).await {
            Ok(version) => BulkResult { id: item.id, status: BulkStatus::Done, version, problem: None },
            Err(error) => {
                let problem = Problem::from(error);
                // The database in trouble is not a matter of one record.
                if problem.status.is_server_error() {
                    return Err(problem);
                }
                BulkResult { id: item.id, status: BulkStatus::Refused, version: None, problem: Some(problem.document(locale, "")) }
            }
        });
    }
    let refused = results.iter().filter(|result| result.status == BulkStatus::Refused).count();
    Ok(Json(BulkResults { done: results.len() - refused, refused, results }))
}
