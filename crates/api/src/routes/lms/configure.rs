//! `POST /api/v1/crm/configure`

use ::sync::lms::connection::{ConfigureInput, Configured, Credential, configure, get};
use axum::extract::State;
use secrecy::{ExposeSecret, SecretString};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::connections::{LmsConnection, from_platform};
use super::status::{LmsStatus, told};
use crate::extract::{Auth, Json};
use crate::problem::ProblemDocument;
use crate::{AppState, Problem};

/// A site and what opens it: a token, the keys of an integration, or a name and a password.
#[derive(Deserialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct ConfigureRequest {
    /// `moodle` or `canvas`.
    #[serde(rename = "type")]
    vendor: String,
    /// Address of the site: `https://school.example/moodle`, `https://school.instructure.com`.
    #[schema(max_length = 300)]
    base_url: String,
    #[schema(value_type = Option<String>, max_length = 4000)]
    token: Option<SecretString>,
    /// Of a developer key (Canvas): the answer then names the page where a person agrees.
    #[schema(max_length = 200)]
    client_id: Option<String>,
    #[schema(value_type = Option<String>, max_length = 500)]
    client_secret: Option<SecretString>,
    #[schema(max_length = 200)]
    username: Option<String>,
    #[schema(value_type = Option<String>, max_length = 500)]
    password: Option<SecretString>,
    /// How often it is read by itself: 60 to 86,400; 300 unless said.
    #[schema(minimum = 60, maximum = 86_400)]
    interval_seconds: Option<i32>,
}

/// How it stands now; or where a person has to agree first.
#[derive(Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct ConfigureAnswer {
    #[serde(flatten)]
    status: LmsStatus,
    /// The connection, with what its token may do. Absent while a person has to agree.
    #[serde(skip_serializing_if = "Option::is_none")]
    connection: Option<LmsConnection>,
    /// Where a person has to go and agree; they come back by themselves.
    #[serde(skip_serializing_if = "Option::is_none")]
    authorize_url: Option<String>,
}

/// Connects a site, after a look at it: each call that reading needs is tried once. A site that is connected already gets the new credential and keeps what was read.
/// No secret is ever returned.
#[utoipa::path(post, path = "/api/v1/crm/configure", tag = "learning", operation_id = "configureLms", extensions(("x-permission" = json!("sync:manage"))),
    request_body = ConfigureRequest, responses((status = 200, body = ConfigureAnswer),
        (status = 422, body = ProblemDocument, content_type = "application/problem+json", description = "`lms_bad_credentials`, `lms_rights_missing`, `lms_refused`, `lms_moved`, `url_not_allowed`, `validation_failed`"),
        (status = 502, body = ProblemDocument, content_type = "application/problem+json", description = "`lms_unreachable`, `lms_limited`, `lms_unexpected_answer`")))]
pub async fn configure_lms(
    State(state): State<AppState>,
    Auth(caller): Auth,
    Json(body): Json<ConfigureRequest>,
) -> Result<Json<ConfigureAnswer>, Problem> {
    let credential = credential(&body)?;
    let input = ConfigureInput { vendor: body.vendor, base_url: body.base_url, credential, interval_seconds: body.interval_seconds };
    match configure(&state.engine, &caller, input).await.map_err(from_platform)? {
        Configured::Connected(id) => {
            let shown = get(&state.engine, &caller, id).await?;
            Ok(Json(ConfigureAnswer { status: told(vec![shown.clone()]), connection: Some(shown.into()), authorize_url: None }))
        }
        Configured::ConsentNeeded(url) => {
            let all = ::sync::lms::connection::list(&state.engine, &caller).await?;
            Ok(Json(ConfigureAnswer { status: told(all), connection: None, authorize_url: Some(url.to_string()) }))
        }
    }
}

/// The first of what is given, in the order of what is the surest.
fn credential(body: &ConfigureRequest) -> Result<Credential, Problem> {
    let given = |secret: &Option<SecretString>| secret.clone().filter(|secret| !secret.expose_secret().trim().is_empty());
    let text = |value: &Option<String>| value.clone().filter(|value| !value.trim().is_empty());
    if let Some(token) = given(&body.token) {
        return Ok(Credential::Token(token));
    }
    match (text(&body.client_id), given(&body.client_secret)) {
        (Some(client_id), Some(client_secret)) => return Ok(Credential::Integration { client_id, client_secret }),
        (Some(_), None) => return Err(crm::Error::field("/clientSecret", "required").into()),
        _ => {}
    }
    match (text(&body.username), given(&body.password)) {
        (Some(login), Some(password)) => Ok(Credential::Password { login, password }),
        (Some(_), None) => Err(crm::Error::field("/password", "required").into()),
        _ => Err(crm::Error::field("/token", "required").into()),
    }
}
