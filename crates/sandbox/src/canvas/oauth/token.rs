//! `POST` and `DELETE /login/oauth2/token`

use axum::http::StatusCode;
use serde_json::{Map, Value, json};

use super::{CLIENT_ID, CLIENT_SECRET, Given, Tokens};
use crate::canvas::settings::Settings;
use crate::canvas::time::Time;

/// Status, body, and what the ledger is told.
pub type Answer = (StatusCode, Value, String);

/// `name` of a user, for the answer.
pub fn answer(tokens: &mut Tokens, asked: &Map<String, Value>, now: Time, settings: &Settings, name: impl Fn(u64) -> String) -> Answer {
    let text = |name: &str| asked.get(name).and_then(Value::as_str).filter(|text| !text.is_empty());
    if text("client_id") != Some(CLIENT_ID) {
        return refused(StatusCode::UNAUTHORIZED, "invalid_client", "unknown client");
    }
    if text("client_secret") != Some(CLIENT_SECRET) {
        return refused(StatusCode::UNAUTHORIZED, "invalid_client", "invalid client");
    }
    let bad = |error: &str, hint: &str| refused(StatusCode::BAD_REQUEST, error, hint);
    let grant = text("grant_type").or(text("code").map(|_| "authorization_code"));
    let given = match (grant, text("code"), text("refresh_token")) {
        (Some("authorization_code"), None, _) => {
            return bad("invalid_request", "You must provide the code parameter when using the authorization_code grant type");
        }
        (Some("authorization_code"), Some(code), _) => {
            let found = tokens.exchange(code, text("redirect_uri"), now, settings);
            found.ok_or_else(|| bad("invalid_grant", "authorization_code not found"))
        }
        (Some("refresh_token"), _, None) => {
            return bad("invalid_request", "You must provide the refresh_token parameter when using the refresh_token grant type");
        }
        (Some("refresh_token"), _, Some(refresh)) => {
            tokens.refresh(refresh, now, settings).ok_or_else(|| bad("invalid_request", "refresh_token not found"))
        }
        _ => return bad("unsupported_grant_type", "The grant_type you requested is not currently supported by Canvas"),
    };
    match given {
        Ok(given) => (StatusCode::OK, told(&given, settings, &name(given.user)), grant.unwrap_or_default().to_owned()),
        Err(answer) => answer,
    }
}

fn told(given: &Given, settings: &Settings, name: &str) -> Value {
    let mut body = json!({
        "access_token": given.access, "token_type": "Bearer", "user": { "id": given.user, "name": name }, "expires_in": settings.access_token_seconds,
    });
    if let Some(refresh) = &given.refresh {
        body["refresh_token"] = json!(refresh);
    }
    body
}

fn refused(status: StatusCode, error: &str, hint: &str) -> Answer {
    (status, json!({ "error": error, "error_description": hint }), hint.to_owned())
}
