//! `DELETE /api/v1/crm/students/{id}/contact`

use axum::extract::State;
use axum::http::StatusCode;
use uuid::Uuid;

use crate::extract::{Auth, Path};
use crate::{AppState, Problem};

/// Says that an account of a learning platform is nobody's of ours; it is not linked again by itself.
#[utoipa::path(delete, path = "/api/v1/crm/students/{id}/contact", tag = "learning", operation_id = "keepLmsStudentApart",
    extensions(("x-permission" = json!("crm:write"))), params(("id" = Uuid, Path)), responses((status = 204)))]
pub async fn keep_lms_student_apart(State(state): State<AppState>, Auth(caller): Auth, Path(id): Path<Uuid>) -> Result<StatusCode, Problem> {
    crm::lms::keep_apart(&state.ctx, &caller, id).await?;
    Ok(StatusCode::NO_CONTENT)
}
