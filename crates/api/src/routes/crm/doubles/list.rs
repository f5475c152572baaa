//! `GET /api/crm/duplicates`

use axum::extract::State;
use crm::sales::duplicates::{self, Group};
use serde::{Deserialize, Serialize};
use store::sales::Kind;
use utoipa::{IntoParams, ToSchema};

use super::double::{Double, DoubleKind, SharedPoint};
use crate::extract::{Auth, Json, Query};
use crate::page::{Page, Paging};
use crate::{AppState, Problem};

#[derive(Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub struct DuplicateFilters {
    /// `contact` by default.
    #[param(inline)]
    kind: Option<DoubleKind>,
}

/// Records that share an e-mail or a phone and about which nobody has decided.
#[derive(Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct DuplicateGroup {
    /// Of the group, as long as its records share what they share.
    id: String,
    /// What brought them together.
    reason: SharedPoint,
    /// Everything that more than one of them has.
    shared: Vec<SharedPoint>,
    /// How many hold what brought them together; 20 of them are shown.
    count: i64,
    /// The oldest first.
    records: Vec<Double>,
}

impl From<Group> for DuplicateGroup {
    fn from(group: Group) -> Self {
        Self {
            id: format!("{}:{}", group.point.point, group.point.value),
            reason: group.point.into(),
            shared: group.shared.into_iter().map(SharedPoint::from).collect(),
            count: group.holders,
            records: group.records.into_iter().map(Double::from).collect(),
        }
    }
}

/// Groups of doubles, in the order of what they share.
#[utoipa::path(get, path = "/api/crm/duplicates", tag = "crm", operation_id = "listDuplicates", extensions(("x-permission" = json!("crm:read")), ("x-feature" = json!("merging"))),
    params(Paging, DuplicateFilters), responses((status = 200, body = Page<DuplicateGroup>)))]
pub async fn list_duplicates(
    State(state): State<AppState>,
    Auth(caller): Auth,
    paging: Paging,
    Query(filters): Query<DuplicateFilters>,
) -> Result<Json<Page<DuplicateGroup>>, Problem> {
    let kind = filters.kind.map_or(Kind::Contact, Kind::from);
    let page = duplicates::list(&state.ctx, &caller, kind, &paging.window()?).await?;
    Ok(Json(Page::cut(page, DuplicateGroup::from)))
}
