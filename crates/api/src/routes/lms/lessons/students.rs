//! `GET /api/v1/crm/lessons/{id}/students`

use axum::extract::State;
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use store::lms::learners::LessonLearner;
use utoipa::{IntoParams, ToSchema};
use uuid::Uuid;

use crate::extract::{Auth, Json, Path, Query};
use crate::page::{Page, Paging};
use crate::{AppState, Problem};

#[derive(Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub struct LmsLessonStudentFilters {
    #[param(inline)]
    state: Option<LmsLessonState>,
}

#[derive(Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum LmsLessonState {
    Done,
    Failed,
    Open,
}

/// A student of a lesson's course, and what they did with the lesson.
#[derive(Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct LmsLessonStudent {
    id: Uuid,
    name: String,
    contact_id: Option<Uuid>,
    /// `active`, `invited`, `suspended`, `concluded`, `removed`.
    status: String,
    /// `incomplete`, `complete`, `passed`, `failed`.
    state: String,
    /// When it became so.
    reached_at: Option<DateTime<Utc>>,
    /// A teacher said so.
    overridden: bool,
    score: Option<f64>,
    max_score: Option<f64>,
    graded_at: Option<DateTime<Utc>>,
}

impl From<LessonLearner> for LmsLessonStudent {
    fn from(one: LessonLearner) -> Self {
        Self {
            id: one.id,
            name: one.name,
            contact_id: one.contact_id,
            status: if one.deleted_at.is_some() { "removed".to_owned() } else { one.status },
            state: one.state.unwrap_or_else(|| "incomplete".to_owned()),
            reached_at: one.reached_at,
            overridden: one.is_overridden.unwrap_or(false),
            score: one.score,
            max_score: one.max_score,
            graded_at: one.graded_at,
        }
    }
}

/// The students of a lesson's course, by family name, and what each did with the lesson.
#[utoipa::path(get, path = "/api/v1/crm/lessons/{id}/students", tag = "learning", operation_id = "listLmsLessonStudents",
    extensions(("x-permission" = json!("school:read"))), params(("id" = Uuid, Path), Paging, LmsLessonStudentFilters),
    responses((status = 200, body = Page<LmsLessonStudent>)))]
pub async fn list_lms_lesson_students(
    State(state): State<AppState>,
    Auth(caller): Auth,
    Path(id): Path<Uuid>,
    paging: Paging,
    Query(filters): Query<LmsLessonStudentFilters>,
) -> Result<Json<Page<LmsLessonStudent>>, Problem> {
    let wanted = filters.state.map(|state| match state {
        LmsLessonState::Done => "done",
        LmsLessonState::Failed => "failed",
        LmsLessonState::Open => "open",
    });
    let page = crm::lms::read::lesson_students(&state.ctx, &caller, id, wanted, &paging.window()?).await?;
    Ok(Json(Page::cut(page, LmsLessonStudent::from)))
}
