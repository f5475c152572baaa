//! `GET /api/crm/deals`

use axum::extract::State;
use crm::sales::deals;
use serde::Deserialize;
use store::sales::custom_values::Asked;
use store::sales::deals::{Filter, Status};
use store::sales::{By, Order};
use store::school::search::Pattern;
use utoipa::{IntoParams, ToSchema};
use uuid::Uuid;

use super::deal::{Deal, StageKind};
use crate::extract::{Auth, Json, Query};
use crate::page::{Page, Paging};
use crate::routes::crm::fields::{CustomAsked, CustomFilter};
use crate::routes::crm::tags::TagIds;
use crate::{AppState, Problem};

#[derive(Deserialize, IntoParams)]
#[serde(rename_all = "camelCase")]
#[into_params(parameter_in = Query)]
pub struct DealFilters {
    /// Parts of the title.
    q: Option<String>,
    pipeline_id: Option<Uuid>,
    stage_id: Option<Uuid>,
    #[param(inline)]
    status: Option<StageKind>,
    owner_id: Option<Uuid>,
    contact_id: Option<Uuid>,
    company_id: Option<Uuid>,
    /// Records that carry any of these tags, with commas between the ids; 50 at most.
    #[param(value_type = Option<Vec<Uuid>>, style = Form, explode = false)]
    tag_id: Option<TagIds>,
    /// `-createdAt` by default.
    #[param(inline)]
    sort: Option<DealSort>,
}

#[derive(Clone, Copy, Deserialize, ToSchema)]
pub enum DealSort {
    #[serde(rename = "title")]
    Title,
    #[serde(rename = "-title")]
    TitleDown,
    #[serde(rename = "amount")]
    Amount,
    #[serde(rename = "-amount")]
    AmountDown,
    #[serde(rename = "createdAt")]
    Created,
    #[serde(rename = "-createdAt")]
    CreatedDown,
    #[serde(rename = "updatedAt")]
    Updated,
    #[serde(rename = "-updatedAt")]
    UpdatedDown,
}

impl From<DealSort> for Order {
    fn from(sort: DealSort) -> Self {
        let (by, is_descending) = match sort {
            DealSort::Title => (By::Name, false),
            DealSort::TitleDown => (By::Name, true),
            DealSort::Amount => (By::Amount, false),
            DealSort::AmountDown => (By::Amount, true),
            DealSort::Created => (By::CreatedAt, false),
            DealSort::CreatedDown => (By::CreatedAt, true),
            DealSort::Updated => (By::UpdatedAt, false),
            DealSort::UpdatedDown => (By::UpdatedAt, true),
        };
        Self { by, is_descending }
    }
}

impl From<StageKind> for Status {
    fn from(kind: StageKind) -> Self {
        match kind {
            StageKind::Open => Self::Open,
            StageKind::Won => Self::Won,
            StageKind::Lost => Self::Lost,
        }
    }
}

impl DealFilters {
    pub(super) fn wanted(self, custom: Vec<Asked>) -> (Filter, Order) {
        let filter = Filter {
            search: self.q.as_deref().and_then(Pattern::of),
            pipeline: self.pipeline_id,
            stage: self.stage_id,
            status: self.status.map(Status::from),
            owner: self.owner_id,
            contact: self.contact_id,
            company: self.company_id,
            tags: self.tag_id.unwrap_or_default().0,
            custom,
        };
        (filter, self.sort.unwrap_or(DealSort::CreatedDown).into())
    }
}

/// Deals.
#[utoipa::path(get, path = "/api/crm/deals", tag = "crm", operation_id = "listDeals", extensions(("x-permission" = json!("crm:read"))),
    params(Paging, DealFilters, CustomFilter), responses((status = 200, body = Page<Deal>)))]
pub async fn list_deals(
    State(state): State<AppState>,
    Auth(caller): Auth,
    paging: Paging,
    Query(filters): Query<DealFilters>,
    CustomAsked(custom): CustomAsked,
) -> Result<Json<Page<Deal>>, Problem> {
    let (filter, order) = filters.wanted(custom);
    let listed = deals::list(&state.ctx, &caller, &filter, order, &paging.window()?).await?;
    Ok(Json(Page::counted(listed, Deal::from)))
}
