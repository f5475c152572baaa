//! `PATCH /api/auth/me`

use axum::extract::State;
use crm::accounts::{self, ProfileChange};
use serde::Deserialize;
use utoipa::ToSchema;

use super::me::Me;
use crate::extract::{Auth, Json};
use crate::routes::vocabulary::LocaleName;
use crate::{AppState, Problem};

#[derive(Deserialize, ToSchema)]
pub struct MyChange {
    #[schema(min_length = 1, max_length = 200)]
    name: Option<String>,
    #[schema(value_type = Option<LocaleName>)]
    locale: Option<String>,
}

/// Changes the caller's own name or language.
#[utoipa::path(patch, path = "/api/auth/me", tag = "auth", operation_id = "changeMe", extensions(("x-permission" = json!("person"))),
    request_body = MyChange, responses((status = 200, body = Me)))]
pub async fn change_me(State(state): State<AppState>, Auth(caller): Auth, Json(body): Json<MyChange>) -> Result<Json<Me>, Problem> {
    let me = accounts::change_profile(&state.ctx, &caller, &ProfileChange { name: body.name, locale: body.locale }).await?;
    Ok(Json(Me::of(me, caller.role)))
}
