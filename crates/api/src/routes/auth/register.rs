//! `POST /api/auth/register`

use axum::extract::State;
use axum::http::StatusCode;
use crm::accounts::{self, Registration};
use serde::Deserialize;
use utoipa::ToSchema;

use super::{Session, SignedIn};
use crate::extract::{Json, SignInFrom};
use crate::problem::ProblemDocument;
use crate::routes::vocabulary::LocaleName;
use crate::{AppState, Problem};

#[derive(Deserialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct NewAccount {
    /// The organisation's name.
    #[schema(min_length = 1, max_length = 200)]
    organization: String,
    #[schema(min_length = 1, max_length = 200)]
    name: String,
    #[schema(max_length = 254)]
    email: String,
    #[schema(min_length = 10, max_length = 200, format = Password)]
    password: String,
    /// Without it what `Accept-Language` says.
    #[schema(value_type = Option<LocaleName>)]
    locale: Option<String>,
    /// An IANA name; `Europe/Moscow` without it.
    time_zone: Option<String>,
}

/// Makes an organisation with its owner, and signs them in.
#[utoipa::path(post, path = "/api/auth/register", tag = "auth", operation_id = "register", extensions(("x-permission" = json!("none"))),
    request_body = NewAccount,
    responses((status = 201, body = Session), (status = 409, body = ProblemDocument, content_type = "application/problem+json", description = "`email_taken`")))]
pub async fn register(State(state): State<AppState>, SignInFrom(client): SignInFrom, Json(body): Json<NewAccount>) -> Result<SignedIn, Problem> {
    let new = Registration {
        organisation: body.organization,
        name: body.name,
        email: body.email,
        password: body.password,
        locale: body.locale,
        time_zone: body.time_zone,
    };
    let opened = accounts::register(&state.ctx, &client, &new).await?;
    Ok(SignedIn::new(StatusCode::CREATED, &state, opened))
}
