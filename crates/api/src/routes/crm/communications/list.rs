//! `GET /api/crm/communications`

use axum::extract::State;
use crm::sales::communications;
use serde::Deserialize;
use store::sales::communications::Filter;
use utoipa::IntoParams;
use uuid::Uuid;

use super::communication::{Communication, CommunicationKind};
use crate::extract::{Auth, Json, Query};
use crate::page::{Page, Paging};
use crate::{AppState, Problem};

#[derive(Deserialize, IntoParams)]
#[serde(rename_all = "camelCase")]
#[into_params(parameter_in = Query)]
pub struct CommunicationFilters {
    /// One of the three is needed.
    contact_id: Option<Uuid>,
    company_id: Option<Uuid>,
    deal_id: Option<Uuid>,
    #[param(inline)]
    kind: Option<CommunicationKind>,
}

/// Communications of a record, newest first.
#[utoipa::path(get, path = "/api/crm/communications", tag = "crm", operation_id = "listCommunications",
    extensions(("x-permission" = json!("crm:read"))), params(Paging, CommunicationFilters), responses((status = 200, body = Page<Communication>)))]
pub async fn list_communications(
    State(state): State<AppState>,
    Auth(caller): Auth,
    paging: Paging,
    Query(filters): Query<CommunicationFilters>,
) -> Result<Json<Page<Communication>>, Problem> {
    if filters.contact_id.is_none() && filters.company_id.is_none() && filters.deal_id.is_none() {
        caller.require(domain::permissions::Permission::CrmRead)?;
        return Err(Problem::invalid(vec![crm::FieldError::new("/contactId", "required")]));
    }
    let filter =
        Filter { contact: filters.contact_id, company: filters.company_id, deal: filters.deal_id, kind: filters.kind.map(CommunicationKind::name) };
    Ok(Json(Page::cut(communications::list(&state.ctx, &caller, &filter, &paging.window()?).await?, Communication::from)))
}
