//! `PATCH /api/crm/views/{id}`

use axum::extract::State;
use crm::sales::views;
use uuid::Uuid;

use super::view::{View, ViewFields};
use crate::extract::{Auth, IfMatch, Json, Path, Versioned};
use crate::problem::{ProblemDocument, or_current};
use crate::{AppState, Problem};

/// Changes a view of the caller's: fields that are left out stay.
#[utoipa::path(patch, path = "/api/crm/views/{id}", tag = "crm", operation_id = "changeView", extensions(("x-permission" = json!("crm:read"))),
    params(("id" = Uuid, Path), ("if-match" = Option<String>, Header, description = "The `ETag` that was seen")), request_body = ViewFields,
    responses((status = 200, body = View),
        (status = 403, body = ProblemDocument, content_type = "application/problem+json", description = "Not allowed, or `feature_off`: views are not shared"),
        (status = 412, body = ProblemDocument, content_type = "application/problem+json", description = "`changed_meanwhile`, with the view as `current`")))]
pub async fn change_view(
    State(state): State<AppState>,
    Auth(caller): Auth,
    Path(id): Path<Uuid>,
    IfMatch(seen): IfMatch,
    Json(body): Json<ViewFields>,
) -> Result<Versioned<View>, Problem> {
    let changed = views::update(&state.ctx, &caller, id, seen, &body.into()).await;
    let view = View::from(or_current(changed, async { views::get(&state.ctx, &caller, id).await.map(View::from) }).await?);
    Ok(Versioned(view.version, view))
}
