//! `GET /api/v1/crm/lessons`

use axum::extract::State;
use serde::Deserialize;
use store::lms::lessons::Filter;
use store::school::search::Pattern;
use utoipa::IntoParams;
use uuid::Uuid;

use super::shown::LmsLesson;
use crate::extract::{Auth, Json, Query};
use crate::page::{Page, Paging};
use crate::{AppState, Problem};

#[derive(Deserialize, IntoParams)]
#[serde(rename_all = "camelCase")]
#[into_params(parameter_in = Query)]
pub struct LmsLessonFilters {
    connection_id: Option<Uuid>,
    course_id: Option<Uuid>,
    /// Parts of the name.
    q: Option<String>,
    /// Only those whose progress is tracked.
    tracked: Option<bool>,
}

/// Lessons of learning platforms, by name. Answers from the database, whether the platform does or not.
#[utoipa::path(get, path = "/api/v1/crm/lessons", tag = "learning", operation_id = "listLmsLessons", extensions(("x-permission" = json!("school:read"))),
    params(Paging, LmsLessonFilters), responses((status = 200, body = Page<LmsLesson>)))]
pub async fn list_lms_lessons(
    State(state): State<AppState>,
    Auth(caller): Auth,
    paging: Paging,
    Query(filters): Query<LmsLessonFilters>,
) -> Result<Json<Page<LmsLesson>>, Problem> {
    let filter = Filter {
        connection: filters.connection_id,
        course: filters.course_id,
        search: filters.q.as_deref().and_then(Pattern::of),
        is_tracked: filters.tracked.unwrap_or(false),
    };
    let (listed, fresh) = crm::lms::read::lessons(&state.ctx, &caller, &filter, &paging.window()?).await?;
    Ok(Json(Page::counted(listed, |lesson| LmsLesson::of(lesson, &fresh))))
}
