//! `GET /api/lessons`

use axum::extract::State;
use crm::FieldError;
use crm::school::lessons::{self, Moment};
use serde::Deserialize;
use store::school::lessons::{Filter, Sort};
use utoipa::{IntoParams, ToSchema};
use uuid::Uuid;

use super::item::{LessonItem, LessonStatus};
use crate::extract::{Auth, Json, Query};
use crate::page::{Page, Paging};
use crate::{AppState, Problem};

#[derive(Deserialize, IntoParams)]
#[serde(rename_all = "camelCase")]
#[into_params(parameter_in = Query)]
pub struct LessonFilters {
    /// Lessons that begin at this instant or later; a plain day is the organisation's own.
    #[param(example = "2026-11-16T21:00:00Z")]
    from: Option<String>,
    /// Lessons that begin before this instant; a plain day belongs to the range as a whole.
    #[param(example = "2026-11-22")]
    to: Option<String>,
    /// First or second teacher.
    teacher_id: Option<Uuid>,
    /// The group itself, or taught together with others.
    group_id: Option<Uuid>,
    room_id: Option<Uuid>,
    branch_id: Option<Uuid>,
    #[param(inline)]
    status: Option<LessonStatus>,
    /// By start, `startsAt` by default.
    #[param(inline)]
    sort: Option<LessonSort>,
}

#[derive(Deserialize, ToSchema)]
pub enum LessonSort {
    #[serde(rename = "startsAt")]
    Start,
    #[serde(rename = "-startsAt")]
    StartDown,
}

/// Lessons by start.
#[utoipa::path(get, path = "/api/lessons", tag = "lessons", operation_id = "listLessons", extensions(("x-permission" = json!("school:read"))),
    params(Paging, LessonFilters), responses((status = 200, body = Page<LessonItem>)))]
pub async fn list_lessons(
    State(state): State<AppState>,
    Auth(caller): Auth,
    paging: Paging,
    Query(filters): Query<LessonFilters>,
) -> Result<Json<Page<LessonItem>>, Problem> {
    let range = (moment("/from", filters.from.as_deref())?, moment("/to", filters.to.as_deref())?);
    let filter = Filter {
        teacher: filters.teacher_id,
        group: filters.group_id,
        room: filters.room_id,
        branch: filters.branch_id,
        status: filters.status.map(LessonStatus::name),
        ..Filter::default()
    };
    let sort = match filters.sort {
        None | Some(LessonSort::Start) => Sort::Start,
        Some(LessonSort::StartDown) => Sort::StartDown,
    };
    let listed = lessons::list(&state.ctx, &caller, range, filter, sort, &paging.window()?).await?;
    Ok(Json(Page::counted(listed, LessonItem::from)))
}

fn moment(pointer: &str, text: Option<&str>) -> Result<Option<Moment>, Problem> {
    let Some(text) = text else { return Ok(None) };
    text.parse().map(Some).map_err(|()| Problem::invalid(vec![FieldError::new(pointer, "not_a_moment")]))
}
