//! `POST /api/crm/fields/{id}/restore`

use axum::extract::State;
use crm::sales::custom_fields;
use uuid::Uuid;

use super::field::Field;
use crate::extract::{Auth, Path, Versioned};
use crate::problem::ProblemDocument;
use crate::{AppState, Problem};

/// Undoes the deletion of a field. Stages that asked for it ask again.
#[utoipa::path(post, path = "/api/crm/fields/{id}/restore", tag = "crm", operation_id = "restoreField",
    extensions(("x-permission" = json!("fields:manage"))), params(("id" = Uuid, Path)), responses((status = 200, body = Field),
        (status = 409, body = ProblemDocument, content_type = "application/problem+json", description = "`too_many_fields`")))]
pub async fn restore_field(State(state): State<AppState>, Auth(caller): Auth, Path(id): Path<Uuid>) -> Result<Versioned<Field>, Problem> {
    let field = Field::from(custom_fields::restore(&state.ctx, &caller, id).await?);
    Ok(Versioned(field.version, field))
}
