//! `POST /api/sync/connection`

use axum::extract::State;
use secrecy::SecretString;
use serde::Deserialize;
use sync::connection::{ConnectInput, get};
use utoipa::ToSchema;

use super::shown::Connection;
use super::vendor_problem::from_vendor;
use crate::extract::{Auth, Created, Json};
use crate::problem::ProblemDocument;
use crate::{AppState, Problem};

/// What opens the account: a code that came back from the vendor's page (or the state it came back with), a long-lived token with the account's address, or an
/// inbound webhook.
#[derive(Deserialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct ConnectRequest {
    /// `amocrm`, `bitrix24`.
    crm_type: String,
    #[schema(value_type = Option<String>, max_length = 4000)]
    authorization_code: Option<SecretString>,
    #[schema(max_length = 200)]
    state: Option<String>,
    /// Address of the account: `https://school1.amocrm.ru`.
    #[schema(max_length = 300)]
    base_url: Option<String>,
    /// The same as a bare name: `school1`.
    #[schema(max_length = 100)]
    subdomain: Option<String>,
    #[schema(max_length = 200)]
    client_id: Option<String>,
    #[schema(value_type = Option<String>, max_length = 500)]
    client_secret: Option<SecretString>,
    #[schema(max_length = 500)]
    redirect_uri: Option<String>,
    #[schema(value_type = Option<String>, max_length = 8000)]
    access_token: Option<SecretString>,
    #[schema(value_type = Option<String>, max_length = 500)]
    webhook_url: Option<SecretString>,
    /// Kinds of records to be kept in step; all by default.
    kinds: Option<Vec<String>>,
    /// `newest` by default.
    strategy: Option<String>,
    /// Whether records that are here already are brought to the vendor; yes by default.
    sends_existing: Option<bool>,
}

/// Connects an account and sets the first load going. An account that is connected already gets the new credential and keeps its pairs. No secret is ever returned.
#[utoipa::path(post, path = "/api/sync/connection", tag = "sync", operation_id = "connectCrm", extensions(("x-permission" = json!("sync:manage"))),
    request_body = ConnectRequest, responses((status = 201, body = Connection),
        (status = 422, body = ProblemDocument, content_type = "application/problem+json", description = "`vendor_bad_credentials`, `vendor_code_used`, `vendor_code_expired`, `vendor_redirect_mismatch`, `vendor_unknown_account`, `vendor_forbidden`, `vendor_refused`, `url_not_allowed`, `validation_failed`"),
        (status = 502, body = ProblemDocument, content_type = "application/problem+json", description = "`vendor_unreachable`, `vendor_limited`, `vendor_unexpected_answer`")))]
pub async fn connect(State(state): State<AppState>, Auth(caller): Auth, Json(body): Json<ConnectRequest>) -> Result<Created<Connection>, Problem> {
    let input = ConnectInput {
        crm_type: body.crm_type,
        authorization_code: body.authorization_code,
        state: body.state,
        address: body.base_url.or(body.subdomain),
        client_id: body.client_id,
        client_secret: body.client_secret,
        redirect_uri: body.redirect_uri,
        access_token: body.access_token,
        webhook_url: body.webhook_url,
        kinds: body.kinds,
        strategy: body.strategy,
        sends_existing: body.sends_existing,
    };
    let made = sync::connection::connect(&state.engine, &caller, input).await.map_err(from_vendor)?;
    let connection = Connection::from(get(&state.engine, &caller, made.id).await?);
    Ok(Created { at: "/api/sync/connection", id: connection.id, version: connection.version, record: connection })
}
