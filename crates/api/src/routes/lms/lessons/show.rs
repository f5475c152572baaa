//! `GET /api/v1/crm/lessons/{id}`

use axum::extract::State;
use uuid::Uuid;

use super::shown::LmsLesson;
use crate::extract::{Auth, Json, Path};
use crate::{AppState, Problem};

/// A lesson of a learning platform.
#[utoipa::path(get, path = "/api/v1/crm/lessons/{id}", tag = "learning", operation_id = "showLmsLesson", extensions(("x-permission" = json!("school:read"))),
    params(("id" = Uuid, Path)), responses((status = 200, body = LmsLesson)))]
pub async fn show_lms_lesson(State(state): State<AppState>, Auth(caller): Auth, Path(id): Path<Uuid>) -> Result<Json<LmsLesson>, Problem> {
    let (lesson, fresh) = crm::lms::read::lesson(&state.ctx, &caller, id).await?;
    Ok(Json(LmsLesson::of(lesson, &fresh)))
}
