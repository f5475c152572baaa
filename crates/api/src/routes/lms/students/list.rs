//! `GET /api/v1/crm/students`

use axum::extract::State;
use serde::Deserialize;
use store::lms::students::Filter;
use store::school::search::Pattern;
use utoipa::{IntoParams, ToSchema};
use uuid::Uuid;

use super::shown::LmsStudent;
use crate::extract::{Auth, Json, Query};
use crate::page::{Page, Paging};
use crate::{AppState, Problem};

#[derive(Deserialize, IntoParams)]
#[serde(rename_all = "camelCase")]
#[into_params(parameter_in = Query)]
pub struct LmsStudentFilters {
    connection_id: Option<Uuid>,
    /// Parts of the name or of the e-mail.
    q: Option<String>,
    #[param(inline)]
    status: Option<LmsStudentStatus>,
    /// Only those who are, or are not, linked to a contact.
    linked: Option<bool>,
}

#[derive(Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum LmsStudentStatus {
    Active,
    Suspended,
    Removed,
}

/// Students of learning platforms, by family name. Answers from the database, whether the platform does or not.
#[utoipa::path(get, path = "/api/v1/crm/students", tag = "learning", operation_id = "listLmsStudents", extensions(("x-permission" = json!("school:read"))),
    params(Paging, LmsStudentFilters), responses((status = 200, body = Page<LmsStudent>)))]
pub async fn list_lms_students(
    State(state): State<AppState>,
    Auth(caller): Auth,
    paging: Paging,
    Query(filters): Query<LmsStudentFilters>,
) -> Result<Json<Page<LmsStudent>>, Problem> {
    let filter = Filter {
        connection: filters.connection_id,
        search: filters.q.as_deref().and_then(Pattern::of),
        is_linked: filters.linked,
        status: filters.status.map(|status| match status {
            LmsStudentStatus::Active => "active",
            LmsStudentStatus::Suspended => "suspended",
            LmsStudentStatus::Removed => "removed",
        }),
        contact: None,
    };
    let (listed, fresh) = crm::lms::read::students(&state.ctx, &caller, &filter, &paging.window()?).await?;
    Ok(Json(Page::counted(listed, |student| LmsStudent::of(student, &fresh))))
}
