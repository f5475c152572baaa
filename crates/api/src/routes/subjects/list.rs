//! `GET /api/subjects`

use axum::extract::State;
use crm::school::subjects;

use crate::extract::{Auth, Json};
use crate::page::Items;
use crate::routes::reference::{Reference, references};
use crate::{AppState, Problem};

/// All of them, in the school's own order.
#[utoipa::path(get, path = "/api/subjects", tag = "subjects", operation_id = "listSubjects", extensions(("x-permission" = json!("school:read"))),
    responses((status = 200, body = Items<Reference>)))]
pub async fn list_subjects(State(state): State<AppState>, Auth(caller): Auth) -> Result<Json<Items<Reference>>, Problem> {
    Ok(Json(Items { items: references(subjects::list(&state.ctx, &caller).await?) }))
}
