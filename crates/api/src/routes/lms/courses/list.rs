//! `GET /api/v1/crm/courses`

use axum::extract::State;
use serde::Deserialize;
use store::lms::catalogue::Filter;
use store::school::search::Pattern;
use utoipa::IntoParams;
use uuid::Uuid;

use super::shown::LmsCourse;
use crate::extract::{Auth, Json, Query};
use crate::page::{Page, Paging};
use crate::{AppState, Problem};

#[derive(Deserialize, IntoParams)]
#[serde(rename_all = "camelCase")]
#[into_params(parameter_in = Query)]
pub struct LmsCourseFilters {
    connection_id: Option<Uuid>,
    /// Parts of the name or of the short name.
    q: Option<String>,
    /// Also those that are not on the platform any more.
    removed: Option<bool>,
}

/// Courses of learning platforms, by name.
#[utoipa::path(get, path = "/api/v1/crm/courses", tag = "learning", operation_id = "listLmsCourses", extensions(("x-permission" = json!("school:read"))),
    params(Paging, LmsCourseFilters), responses((status = 200, body = Page<LmsCourse>)))]
pub async fn list_lms_courses(
    State(state): State<AppState>,
    Auth(caller): Auth,
    paging: Paging,
    Query(filters): Query<LmsCourseFilters>,
) -> Result<Json<Page<LmsCourse>>, Problem> {
    let filter =
        Filter { connection: filters.connection_id, search: filters.q.as_deref().and_then(Pattern::of), with_gone: filters.removed.unwrap_or(false) };
    let (page, fresh) = crm::lms::read::courses(&state.ctx, &caller, &filter, &paging.window()?).await?;
    Ok(Json(Page::cut(page, |course| LmsCourse::of(course, &fresh))))
}
