//! `POST /api/sync/connection/auth-url`

use axum::extract::State;
use secrecy::SecretString;
use serde::Deserialize;
use sync::connection::{AuthUrlInput, auth_url};
use utoipa::ToSchema;

use super::auth_url::AuthUrl;
use super::vendor_problem::from_vendor;
use crate::extract::{Auth, Json};
use crate::{AppState, Problem};

/// How an account is going to be connected.
#[derive(Deserialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct AuthUrlRequest {
    crm_type: String,
    #[schema(max_length = 200)]
    client_id: Option<String>,
    #[schema(value_type = Option<String>, max_length = 500)]
    client_secret: Option<SecretString>,
    #[schema(max_length = 500)]
    redirect_uri: Option<String>,
    /// Address of the account.
    #[schema(max_length = 300)]
    address: Option<String>,
    kinds: Option<Vec<String>>,
    strategy: Option<String>,
    sends_existing: Option<bool>,
}

/// Begins a sign-in with everything it needs: when the person comes back, the account is connected without another question.
#[utoipa::path(post, path = "/api/sync/connection/auth-url", tag = "sync", operation_id = "requestAuthUrl",
    extensions(("x-permission" = json!("sync:manage"))), request_body = AuthUrlRequest, responses((status = 200, body = AuthUrl)))]
pub async fn request_auth_url(State(state): State<AppState>, Auth(caller): Auth, Json(body): Json<AuthUrlRequest>) -> Result<Json<AuthUrl>, Problem> {
    let input = AuthUrlInput {
        crm_type: body.crm_type,
        client_id: body.client_id,
        client_secret: body.client_secret,
        redirect_uri: body.redirect_uri,
        address: body.address,
        kinds: body.kinds,
        strategy: body.strategy,
        sends_existing: body.sends_existing,
    };
    let made = auth_url(&state.engine, &caller, input).await.map_err(from_vendor)?;
    Ok(Json(AuthUrl { url: made.url.to_string(), state: made.state }))
}
