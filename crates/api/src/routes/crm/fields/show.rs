//! `GET /api/crm/fields/{id}`

use axum::extract::State;
use crm::sales::custom_fields;
use uuid::Uuid;

use super::field::Field;
use crate::extract::{Auth, Path, Versioned};
use crate::{AppState, Problem};

/// An own field.
#[utoipa::path(get, path = "/api/crm/fields/{id}", tag = "crm", operation_id = "showField", extensions(("x-permission" = json!("crm:read"))),
    params(("id" = Uuid, Path)), responses((status = 200, body = Field)))]
pub async fn show_field(State(state): State<AppState>, Auth(caller): Auth, Path(id): Path<Uuid>) -> Result<Versioned<Field>, Problem> {
    let field = Field::from(custom_fields::get(&state.ctx, &caller, id).await?);
    Ok(Versioned(field.version, field))
}
