//! `GET /api/sync/connection/auth-url`

use axum::extract::State;
use serde::{Deserialize, Serialize};
use sync::connection::{AuthUrlInput, auth_url};
use utoipa::{IntoParams, ToSchema};

use super::vendor_problem::from_vendor;
use crate::extract::{Auth, Json, Query};
use crate::{AppState, Problem};

#[derive(Deserialize, IntoParams)]
#[serde(rename_all = "camelCase")]
#[into_params(parameter_in = Query)]
pub struct Wanted {
    /// `amocrm`, `bitrix24`.
    crm_type: String,
    /// Of the integration; the operator's own when absent.
    client_id: Option<String>,
    /// The way back, where the integration has another than ours.
    redirect_uri: Option<String>,
    /// Of the account, where the vendor has to know it (Bitrix24).
    base_url: Option<String>,
}

/// Where a person agrees.
#[derive(Serialize, ToSchema)]
pub struct AuthUrl {
    pub url: String,
    /// Comes back with the person, once, within half an hour.
    pub state: String,
}

/// Begins a sign-in with the vendor and returns the address of its page. The secret of the integration is asked for when the code has come back, or is given
/// before by the `POST` of the same address.
#[utoipa::path(get, path = "/api/sync/connection/auth-url", tag = "sync", operation_id = "showAuthUrl", extensions(("x-permission" = json!("sync:manage"))),
    params(Wanted), responses((status = 200, body = AuthUrl)))]
pub async fn show_auth_url(State(state): State<AppState>, Auth(caller): Auth, Query(wanted): Query<Wanted>) -> Result<Json<AuthUrl>, Problem> {
    let input = AuthUrlInput {
        crm_type: wanted.crm_type,
        client_id: wanted.client_id,
        redirect_uri: wanted.redirect_uri,
        address: wanted.base_url,
        ..AuthUrlInput::default()
    };
    let made = auth_url(&state.engine, &caller, input).await.map_err(from_vendor)?;
    Ok(Json(AuthUrl { url: made.url.to_string(), state: made.state }))
}
