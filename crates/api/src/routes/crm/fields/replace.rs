//! `PUT /api/crm/fields/{id}`

use axum::extract::State;
use crm::sales::custom_fields::{self, Change};
use uuid::Uuid;

use super::field::{Field, FieldFields};
use crate::extract::{Auth, IfMatch, Json, Path, Versioned};
use crate::problem::{ProblemDocument, or_current};
use crate::{AppState, Problem};

/// Replaces a field, except for what is set once; its values stay.
#[utoipa::path(put, path = "/api/crm/fields/{id}", tag = "crm", operation_id = "replaceField", extensions(("x-permission" = json!("fields:manage"))),
    params(("id" = Uuid, Path), ("if-match" = Option<String>, Header, description = "The `ETag` that was seen")), request_body = FieldFields,
    responses((status = 200, body = Field),
        (status = 412, body = ProblemDocument, content_type = "application/problem+json", description = "`changed_meanwhile`, with the field as `current`")))]
pub async fn replace_field(
    State(state): State<AppState>,
    Auth(caller): Auth,
    Path(id): Path<Uuid>,
    IfMatch(seen): IfMatch,
    Json(body): Json<FieldFields>,
) -> Result<Versioned<Field>, Problem> {
    let changed = custom_fields::update(&state.ctx, &caller, id, seen, &Change::from(body).whole()).await;
    let field = Field::from(or_current(changed, async { custom_fields::get(&state.ctx, &caller, id).await.map(Field::from) }).await?);
    Ok(Versioned(field.version, field))
}
