//! `GET /api/crm/companies/{id}/timeline`

use axum::extract::State;
use crm::sales::timeline;
use store::sales::timeline::Of;
use uuid::Uuid;

use super::entry::TimelineEntry;
use super::kinds::TimelineFilters;
use crate::extract::{Auth, Json, Path, Query};
use crate::page::{Page, Paging};
use crate::{AppState, Problem};

/// What happened around a company, newest first.
#[utoipa::path(get, path = "/api/crm/companies/{id}/timeline", tag = "crm", operation_id = "companyTimeline",
    extensions(("x-permission" = json!("crm:read"))), params(("id" = Uuid, Path), Paging, TimelineFilters), responses((status = 200, body = Page<TimelineEntry>)))]
pub async fn company_timeline(
    State(state): State<AppState>,
    Auth(caller): Auth,
    Path(id): Path<Uuid>,
    paging: Paging,
    Query(filters): Query<TimelineFilters>,
) -> Result<Json<Page<TimelineEntry>>, Problem> {
    let page = timeline::list(&state.ctx, &caller, Of::Company(id), &filters.kinds()?, &paging.window()?).await?;
    Ok(Json(Page::cut(page, TimelineEntry::from)))
}
