//! `GET /api/auth/sessions`

use axum::extract::State;
use chrono::{DateTime, Utc};
use crm::accounts;
use serde::Serialize;
use utoipa::ToSchema;
use uuid::Uuid;

use crate::extract::{Auth, Json};
use crate::page::Items;
use crate::{AppState, Problem};

#[derive(Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct OpenSession {
    id: Uuid,
    user_agent: String,
    address: String,
    created_at: DateTime<Utc>,
    last_used_at: DateTime<Utc>,
    /// The one that asks.
    current: bool,
}

/// Where the caller is signed in.
#[utoipa::path(get, path = "/api/auth/sessions", tag = "auth", operation_id = "listSessions", extensions(("x-permission" = json!("person"))),
    responses((status = 200, body = Items<OpenSession>)))]
pub async fn list_sessions(State(state): State<AppState>, Auth(caller): Auth) -> Result<Json<Items<OpenSession>>, Problem> {
    let items = accounts::list_sessions(&state.ctx, &caller).await?.into_iter().map(|view| OpenSession {
        id: view.row.id,
        user_agent: view.row.user_agent,
        address: view.row.address,
        created_at: view.row.created_at,
        last_used_at: view.row.last_used_at,
        current: view.is_current,
    });
    Ok(Json(Items { items: items.collect() }))
}
