//! `GET /api/groups`

use axum::extract::State;
use chrono::NaiveDate;
use crm::school::groups;
use serde::{Deserialize, Serialize};
use store::school::groups::{Filter, Item};
use store::school::search::Pattern;
use utoipa::{IntoParams, ToSchema};
use uuid::Uuid;

use crate::extract::{Auth, Json, Query};
use crate::page::{Page, Paging};
use crate::{AppState, Problem};

#[derive(Deserialize, IntoParams)]
#[serde(rename_all = "camelCase")]
#[into_params(parameter_in = Query)]
pub struct GroupFilters {
    /// Parts of the name.
    q: Option<String>,
    /// Only archived ones, or only running ones; all when absent.
    archived: Option<bool>,
    /// First or second teacher.
    teacher_id: Option<Uuid>,
    branch_id: Option<Uuid>,
}

#[derive(Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct GroupItem {
    id: Uuid,
    name: String,
    teacher_name: Option<String>,
    /// In it now.
    students_count: i64,
    capacity: Option<i32>,
    starts_on: Option<NaiveDate>,
    ends_on: Option<NaiveDate>,
    is_archived: bool,
    version: i64,
}

impl From<Item> for GroupItem {
    fn from(item: Item) -> Self {
        Self {
            id: item.id,
            name: item.name,
            teacher_name: item.teacher_name,
            students_count: item.students,
            capacity: item.capacity,
            starts_on: item.starts_on,
            ends_on: item.ends_on,
            is_archived: item.is_archived,
            version: item.version,
        }
    }
}

/// Groups by name.
#[utoipa::path(get, path = "/api/groups", tag = "groups", operation_id = "listGroups", extensions(("x-permission" = json!("school:read"))),
    params(Paging, GroupFilters), responses((status = 200, body = Page<GroupItem>)))]
pub async fn list_groups(
    State(state): State<AppState>,
    Auth(caller): Auth,
    paging: Paging,
    Query(filters): Query<GroupFilters>,
) -> Result<Json<Page<GroupItem>>, Problem> {
    let filter = Filter {
        id: None,
        search: filters.q.as_deref().and_then(Pattern::of),
        is_archived: filters.archived,
        teacher: filters.teacher_id,
        branch: filters.branch_id,
    };
    let listed = groups::list(&state.ctx, &caller, &filter, &paging.window()?).await?;
    Ok(Json(Page::counted(listed, GroupItem::from)))
}
