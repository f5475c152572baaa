//! `PATCH /api/crm/fields/{id}`

use axum::extract::State;
use crm::sales::custom_fields;
use uuid::Uuid;

use super::field::{Field, FieldFields};
use crate::extract::{Auth, IfMatch, Json, Path, Versioned};
use crate::problem::{ProblemDocument, or_current};
use crate::{AppState, Problem};

/// Changes a field; its values stay.
#[utoipa::path(patch, path = "/api/crm/fields/{id}", tag = "crm", operation_id = "changeField", extensions(("x-permission" = json!("fields:manage"))),
    params(("id" = Uuid, Path), ("if-match" = Option<String>, Header, description = "The `ETag` that was seen")), request_body = FieldFields,
    responses((status = 200, body = Field),
        (status = 412, body = ProblemDocument, content_type = "application/problem+json", description = "`changed_meanwhile`, with the field as `current`")))]
pub async fn change_field(
    State(state): State<AppState>,
    Auth(caller): Auth,
    Path(id): Path<Uuid>,
    IfMatch(seen): IfMatch,
    Json(body): Json<FieldFields>,
) -> Result<Versioned<Field>, Problem> {
    let changed = custom_fields::update(&state.ctx, &caller, id, seen, &body.into()).await;
    let field = Field::from(or_current(changed, async { custom_fields::get(&state.ctx, &caller, id).await.map(Field::from) }).await?);
    Ok(Versioned(field.version, field))
}
