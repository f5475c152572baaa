//! `POST /api/crm/fields`

use axum::extract::State;
use crm::sales::custom_fields;

use super::field::{Field, NewField};
use crate::extract::{Auth, Created, Json};
use crate::{AppState, Problem};

/// Adds a field. Values that an import brought under its key become its values.
#[utoipa::path(post, path = "/api/crm/fields", tag = "crm", operation_id = "createField", extensions(("x-permission" = json!("fields:manage"))),
    request_body = NewField, responses((status = 201, body = Field)))]
pub async fn create_field(State(state): State<AppState>, Auth(caller): Auth, Json(body): Json<NewField>) -> Result<Created<Field>, Problem> {
    let field = Field::from(custom_fields::create(&state.ctx, &caller, &body.into()).await?);
    Ok(Created { at: "/api/crm/fields", id: field.id, version: field.version, record: field })
}
