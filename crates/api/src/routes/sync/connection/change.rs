//! `PATCH /api/sync/connection/{id}`

use axum::extract::State;
use serde::Deserialize;
use sync::connection::{Change, change, get};
use utoipa::ToSchema;
use uuid::Uuid;

use super::shown::Connection;
use crate::extract::{Auth, IfMatch, Json, Path, Versioned};
use crate::problem::{ProblemDocument, or_current};
use crate::{AppState, Problem};

/// What changes; the rest stays.
#[derive(Deserialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct ConnectionFields {
    strategy: Option<String>,
    kinds: Option<Vec<String>>,
    is_paused: Option<bool>,
}

/// Changes how an account is kept in step, or pauses it.
#[utoipa::path(patch, path = "/api/sync/connection/{id}", tag = "sync", operation_id = "changeConnection",
    extensions(("x-permission" = json!("sync:manage"))),
    params(("id" = Uuid, Path), ("if-match" = Option<String>, Header, description = "The `ETag` that was seen")), request_body = ConnectionFields,
    responses((status = 200, body = Connection),
        (status = 412, body = ProblemDocument, content_type = "application/problem+json", description = "`changed_meanwhile`, with the connection as `current`")))]
pub async fn change_connection(
    State(state): State<AppState>,
    Auth(caller): Auth,
    Path(id): Path<Uuid>,
    IfMatch(seen): IfMatch,
    Json(body): Json<ConnectionFields>,
) -> Result<Versioned<Connection>, Problem> {
    let wanted = Change { strategy: body.strategy, kinds: body.kinds, is_paused: body.is_paused };
    let changed = change(&state.engine, &caller, id, seen, &wanted).await;
    let connection = Connection::from(or_current(changed, async { get(&state.engine, &caller, id).await.map(Connection::from) }).await?);
    Ok(Versioned(connection.version, connection))
}
