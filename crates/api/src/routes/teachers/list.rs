//! `GET /api/teachers`

use axum::extract::State;
use chrono::NaiveDate;
use crm::school::teachers;
use serde::{Deserialize, Serialize};
use store::school::search::Pattern;
use store::school::teachers::{Filter, Item};
use utoipa::{IntoParams, ToSchema};
use uuid::Uuid;

use crate::extract::{Auth, Json, Query};
use crate::page::{Page, Paging};
use crate::{AppState, Problem};

#[derive(Deserialize, IntoParams)]
#[serde(rename_all = "camelCase")]
#[into_params(parameter_in = Query)]
pub struct TeacherFilters {
    /// Parts of the name, an e-mail or a phone.
    q: Option<String>,
    /// Only those who left, or only those who work; all when absent.
    archived: Option<bool>,
    branch_id: Option<Uuid>,
}

#[derive(Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct TeacherItem {
    id: Uuid,
    name: String,
    /// E.164
    phones: Vec<String>,
    emails: Vec<String>,
    /// The day of leaving.
    archived_on: Option<NaiveDate>,
    /// Running groups, as first or second teacher.
    groups_count: i64,
    /// Not cancelled.
    lessons_this_week: i64,
    version: i64,
}

impl From<Item> for TeacherItem {
    fn from(item: Item) -> Self {
        Self {
            id: item.id,
            name: item.name,
            phones: item.phones,
            emails: item.emails,
            archived_on: item.archived_on,
            groups_count: item.groups,
            lessons_this_week: item.lessons_this_week,
            version: item.version,
        }
    }
}

/// Teachers by name.
#[utoipa::path(get, path = "/api/teachers", tag = "teachers", operation_id = "listTeachers", extensions(("x-permission" = json!("school:read"))),
    params(Paging, TeacherFilters), responses((status = 200, body = Page<TeacherItem>)))]
pub async fn list_teachers(
    State(state): State<AppState>,
    Auth(caller): Auth,
    paging: Paging,
    Query(filters): Query<TeacherFilters>,
) -> Result<Json<Page<TeacherItem>>, Problem> {
    let filter = Filter { search: filters.q.as_deref().and_then(Pattern::of), is_archived: filters.archived, branch: filters.branch_id };
    let listed = teachers::list(&state.ctx, &caller, &filter, &paging.window()?).await?;
    Ok(Json(Page::counted(listed, TeacherItem::from)))
}
