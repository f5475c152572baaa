//! `GET /api/crm/fields`

use axum::extract::State;
use crm::sales::custom_fields;
use serde::Deserialize;
use utoipa::IntoParams;

use super::field::{Field, FieldRecordKind};
use crate::extract::{Auth, Json, Query};
use crate::page::Items;
use crate::{AppState, Problem};

#[derive(Deserialize, IntoParams)]
#[serde(rename_all = "camelCase")]
#[into_params(parameter_in = Query)]
pub struct FieldFilters {
    #[param(inline)]
    record_kind: Option<FieldRecordKind>,
}

/// Own fields of all kinds of records, or of one, in their order.
#[utoipa::path(get, path = "/api/crm/fields", tag = "crm", operation_id = "listFields", extensions(("x-permission" = json!("crm:read"))),
    params(FieldFilters), responses((status = 200, body = Items<Field>)))]
pub async fn list_fields(
    State(state): State<AppState>,
    Auth(caller): Auth,
    Query(filters): Query<FieldFilters>,
) -> Result<Json<Items<Field>>, Problem> {
    let all = custom_fields::list(&state.ctx, &caller, filters.record_kind.map(Into::into)).await?;
    Ok(Json(Items { items: all.into_iter().map(Field::from).collect() }))
}
