//! `GET /api/students`

use axum::extract::State;
use crm::school::students;
use serde::Deserialize;
use store::school::search::Pattern;
use store::school::students::{Filter, Sort};
use utoipa::{IntoParams, ToSchema};
use uuid::Uuid;

use super::item::{StudentItem, StudentStatus};
use crate::extract::{Auth, Json, Query};
use crate::page::{Page, Paging};
use crate::{AppState, Problem};

#[derive(Deserialize, IntoParams)]
#[serde(rename_all = "camelCase")]
#[into_params(parameter_in = Query)]
pub struct StudentFilters {
    /// Parts of the name, an e-mail or a phone however it is written. One or two letters find names, too, but not by an index.
    q: Option<String>,
    #[param(inline)]
    status: Option<StudentStatus>,
    /// Only those whose balance is negative. Needs `money:read`.
    debt: Option<bool>,
    group_id: Option<Uuid>,
    branch_id: Option<Uuid>,
    /// Their own teacher, or the teacher of a group they are in.
    teacher_id: Option<Uuid>,
    /// `name` by default; by balance debts come first. Balances need `money:read`.
    #[param(inline)]
    sort: Option<StudentSort>,
}

#[derive(Deserialize, ToSchema)]
pub enum StudentSort {
    #[serde(rename = "name")]
    Name,
    #[serde(rename = "-name")]
    NameDown,
    #[serde(rename = "balance")]
    Balance,
    #[serde(rename = "-balance")]
    BalanceDown,
}

impl From<StudentSort> for Sort {
    fn from(sort: StudentSort) -> Self {
        match sort {
            StudentSort::Name => Self::Name,
            StudentSort::NameDown => Self::NameDown,
            StudentSort::Balance => Self::Balance,
            StudentSort::BalanceDown => Self::BalanceDown,
        }
    }
}

/// Students.
#[utoipa::path(get, path = "/api/students", tag = "students", operation_id = "listStudents", extensions(("x-permission" = json!("school:read"))),
    params(Paging, StudentFilters), responses((status = 200, body = Page<StudentItem>)))]
pub async fn list_students(
    State(state): State<AppState>,
    Auth(caller): Auth,
    paging: Paging,
    Query(filters): Query<StudentFilters>,
) -> Result<Json<Page<StudentItem>>, Problem> {
    let filter = Filter {
        search: filters.q.as_deref().and_then(Pattern::of),
        status: filters.status.map(StudentStatus::name),
        in_debt: filters.debt.unwrap_or(false),
        group: filters.group_id,
        branch: filters.branch_id,
        teacher: filters.teacher_id,
    };
    let sort = filters.sort.map(Sort::from).unwrap_or_default();
    let listed = students::list(&state.ctx, &caller, &filter, sort, &paging.window()?).await?;
    Ok(Json(Page::counted(listed.record, |item| StudentItem::of(item, &listed.currency))))
}
