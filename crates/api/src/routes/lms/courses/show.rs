//! `GET /api/v1/crm/courses/{id}`

use axum::extract::State;
use chrono::{DateTime, Utc};
use serde::Serialize;
use utoipa::ToSchema;
use uuid::Uuid;

use super::super::lessons::LmsLesson;
use super::shown::LmsCourse;
use crate::extract::{Auth, Json, Path};
use crate::{AppState, Problem};

/// A course with what it consists of.
#[derive(Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct LmsCoursePage {
    #[serde(flatten)]
    course: LmsCourse,
    /// In their order.
    modules: Vec<LmsModule>,
    /// In their order; `moduleRemoteId` says in which module.
    outline: Vec<LmsLesson>,
    groups: Vec<LmsGroup>,
    /// What comes next in its calendar.
    events: Vec<LmsEvent>,
}

#[derive(Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct LmsModule {
    remote_id: String,
    name: String,
    visible: bool,
}

#[derive(Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct LmsGroup {
    remote_id: String,
    name: String,
    /// `group` or `section`.
    kind: String,
}

#[derive(Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct LmsEvent {
    title: String,
    kind: String,
    starts_at: DateTime<Utc>,
    ends_at: Option<DateTime<Utc>>,
    location: Option<String>,
    url: Option<String>,
}

/// A course of a learning platform.
#[utoipa::path(get, path = "/api/v1/crm/courses/{id}", tag = "learning", operation_id = "showLmsCourse", extensions(("x-permission" = json!("school:read"))),
    params(("id" = Uuid, Path)), responses((status = 200, body = LmsCoursePage)))]
pub async fn show_lms_course(State(state): State<AppState>, Auth(caller): Auth, Path(id): Path<Uuid>) -> Result<Json<LmsCoursePage>, Problem> {
    let page = crm::lms::read::course(&state.ctx, &caller, id).await?;
    let fresh = &page.fresh;
    let event = |event: store::lms::catalogue::Event| LmsEvent {
        title: event.title,
        kind: event.kind,
        starts_at: event.starts_at,
        ends_at: event.ends_at,
        location: event.location,
        url: event.url,
    };
    Ok(Json(LmsCoursePage {
        course: LmsCourse::of(page.course, fresh),
        modules: page.modules.into_iter().map(|one| LmsModule { remote_id: one.remote_id, name: one.name, visible: one.is_visible }).collect(),
        outline: page.lessons.into_iter().map(|lesson| LmsLesson::of(lesson, fresh)).collect(),
        groups: page.groups.into_iter().map(|one| LmsGroup { remote_id: one.remote_id, name: one.name, kind: one.kind }).collect(),
        events: page.events.into_iter().map(event).collect(),
    }))
}
