//! `GET /api/v1/crm/courses/{id}/people`

use axum::extract::State;
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use store::lms::learners::{Filter, Learner};
use store::school::search::Pattern;
use utoipa::{IntoParams, ToSchema};
use uuid::Uuid;

use crate::extract::{Auth, Json, Path, Query};
use crate::page::{Page, Paging};
use crate::{AppState, Problem};

#[derive(Deserialize, IntoParams)]
#[serde(rename_all = "camelCase")]
#[into_params(parameter_in = Query)]
pub struct LmsCoursePeopleFilters {
    #[param(inline)]
    role: Option<LmsRole>,
    /// `remoteId` of a group or section.
    group: Option<String>,
    /// Parts of the name or of the e-mail.
    q: Option<String>,
}

#[derive(Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum LmsRole {
    Student,
    Teacher,
}

/// Somebody in a course.
#[derive(Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct LmsLearner {
    id: Uuid,
    name: String,
    email: Option<String>,
    contact_id: Option<Uuid>,
    /// `student`, `teacher`, `observer`, `other`.
    roles: Vec<String>,
    /// `active`, `invited`, `suspended`, `concluded`, `removed`.
    status: String,
    /// Names of groups and sections.
    groups: Vec<String>,
    /// 0 to 100; nothing where nothing is tracked.
    progress: Option<f64>,
    /// Whether the course counts as done by its own rules; nothing where it has none.
    completed: Option<bool>,
    completed_at: Option<DateTime<Utc>>,
    done_lessons: i32,
    score: Option<f64>,
    max_score: Option<f64>,
    last_access_at: Option<DateTime<Utc>>,
}

impl From<Learner> for LmsLearner {
    fn from(one: Learner) -> Self {
        let status = match (one.deleted_at, one.is_suspended) {
            (Some(_), _) => "removed".to_owned(),
            (None, true) => "suspended".to_owned(),
            (None, false) => one.status,
        };
        Self {
            id: one.id,
            name: one.name,
            email: one.email,
            contact_id: one.contact_id,
            roles: one.roles,
            status,
            groups: one.groups,
            progress: one.percent,
            completed: one.is_completed,
            completed_at: one.completed_at,
            done_lessons: one.done_count,
            score: one.score,
            max_score: one.max_score,
            last_access_at: one.last_access_at,
        }
    }
}

/// Who takes or took part in a course, by family name.
#[utoipa::path(get, path = "/api/v1/crm/courses/{id}/people", tag = "learning", operation_id = "listLmsCoursePeople",
    extensions(("x-permission" = json!("school:read"))), params(("id" = Uuid, Path), Paging, LmsCoursePeopleFilters),
    responses((status = 200, body = Page<LmsLearner>)))]
pub async fn list_lms_course_people(
    State(state): State<AppState>,
    Auth(caller): Auth,
    Path(id): Path<Uuid>,
    paging: Paging,
    Query(filters): Query<LmsCoursePeopleFilters>,
) -> Result<Json<Page<LmsLearner>>, Problem> {
    let role = filters.role.map(|role| match role {
        LmsRole::Student => "student",
        LmsRole::Teacher => "teacher",
    });
    let filter = Filter { role, group: filters.group, search: filters.q.as_deref().and_then(Pattern::of) };
    let page = crm::lms::read::course_people(&state.ctx, &caller, id, &filter, &paging.window()?).await?;
    Ok(Json(Page::cut(page, LmsLearner::from)))
}
