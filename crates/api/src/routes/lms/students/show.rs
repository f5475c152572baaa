//! `GET /api/v1/crm/students/{id}`

use axum::extract::State;
use serde::Serialize;
use utoipa::ToSchema;
use uuid::Uuid;

use super::place::LmsPlace;
use super::shown::LmsStudent;
use crate::extract::{Auth, Json, Path};
use crate::{AppState, Problem};

/// Somebody who learns on a platform, with the courses they are or were in.
#[derive(Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct LmsStudentPage {
    #[serde(flatten)]
    student: LmsStudent,
    places: Vec<LmsPlace>,
}

/// A student of a learning platform.
#[utoipa::path(get, path = "/api/v1/crm/students/{id}", tag = "learning", operation_id = "showLmsStudent", extensions(("x-permission" = json!("school:read"))),
    params(("id" = Uuid, Path)), responses((status = 200, body = LmsStudentPage)))]
pub async fn show_lms_student(State(state): State<AppState>, Auth(caller): Auth, Path(id): Path<Uuid>) -> Result<Json<LmsStudentPage>, Problem> {
    let page = crm::lms::read::student(&state.ctx, &caller, id).await?;
    let places = page.places.into_iter().map(|place| LmsPlace::of(place, &page.fresh)).collect();
    Ok(Json(LmsStudentPage { student: LmsStudent::of(page.student, &page.fresh), places }))
}
