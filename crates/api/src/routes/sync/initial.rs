//! `GET /api/sync/initial`

use axum::extract::State;
use crm::feed;
use serde::Deserialize;
use utoipa::IntoParams;

use super::item::SyncPage;
use super::pull::pull;
use crate::extract::{Auth, Json, Query};
use crate::page::Paging;
use crate::problem::ProblemDocument;
use crate::{AppState, Problem};

#[derive(Deserialize, IntoParams)]
#[serde(rename_all = "camelCase")]
#[into_params(parameter_in = Query)]
pub struct InitialFilters {
    /// `amocrm` or `bitrix24`: says in `pull` how far the records of that system are in the snapshot.
    crm_type: Option<String>,
}

/// Everything the caller may read, page by page: a snapshot to begin a copy with.
///
/// Records of all kinds follow each other, what others point at before them. Go on with `cursor=nextCursor` while `hasMore`, as slowly as you like and after any
/// interruption; then ask `/api/sync/incremental` with the last `nextCursor` as `since`. No record that is there from beginning to end is left out, whatever is
/// written meanwhile: what changed on the way comes with the first incremental answer.
#[utoipa::path(get, path = "/api/sync/initial", tag = "sync", operation_id = "syncInitial", extensions(("x-permission" = json!("crm:read"))),
    params(Paging, InitialFilters), responses((status = 200, body = SyncPage),
        (status = 410, body = ProblemDocument, content_type = "application/problem+json",
            description = "`cursor_expired` or `access_changed`: begin again, without a cursor")))]
pub async fn sync_initial(
    State(state): State<AppState>,
    Auth(caller): Auth,
    paging: Paging,
    Query(filters): Query<InitialFilters>,
) -> Result<Json<SyncPage>, Problem> {
    let pull = pull(&state, &caller, filters.crm_type.as_deref()).await?;
    let answer = feed::initial(&state.ctx, &caller, paging.cursor()?, paging.limit() as usize).await?;
    Ok(Json(SyncPage::of(answer, pull)))
}
