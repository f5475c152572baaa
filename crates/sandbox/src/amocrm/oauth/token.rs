//! `POST /oauth2/access_token`

use axum::http::StatusCode;
use serde_json::{Value, json};

use super::jwt::About;
use super::{CLIENT_ID, CLIENT_SECRET, Denied, Tokens};
use crate::amocrm::settings::Settings;

/// Status, body, and what the ledger is told.
pub type Answer = (StatusCode, Value, String);

pub fn answer(tokens: &mut Tokens, body: &Value, about: &About<'_>, settings: &Settings) -> Answer {
    let text = |name: &str| body[name].as_str().unwrap_or_default();
    let in_russian = settings.domain == "amocrm.ru";
    let bad = |hint: &str| refused(StatusCode::BAD_REQUEST, hint, in_russian);
    if text("client_id") != CLIENT_ID {
        return bad("Check the `client_id` parameter");
    }
    if text("client_secret") != CLIENT_SECRET {
        return bad("Check the `client_secret` parameter");
    }
    if text("redirect_uri") != settings.redirect_uri {
        return bad("Redirect URI is not associated with client");
    }
    let made = match text("grant_type") {
        "authorization_code" if text("code").is_empty() => return bad("Check the `code` parameter"),
        "authorization_code" => tokens.exchange(text("code"), about, settings),
        "refresh_token" if text("refresh_token").is_empty() => return bad("Check the `refresh_token` parameter"),
        "refresh_token" => tokens.refresh(text("refresh_token"), about, settings),
        _ => return bad("Check that all required parameters have been provided"),
    };
    match made {
        Ok(pair) => {
            let body = json!({
                "token_type": "Bearer", "expires_in": settings.access_token_seconds, "server_time": about.now,
                "access_token": pair.access, "refresh_token": pair.refresh,
            });
            (StatusCode::OK, body, text("grant_type").to_owned())
        }
        Err(Denied::CodeUsed) => bad("Authorization code has been revoked"),
        Err(Denied::CodeExpired) => bad("Authorization code has expired"),
        Err(Denied::CodeUnknown) => bad("Cannot decrypt the authorization code"),
        Err(Denied::RefreshUnknown) if text("refresh_token").starts_with("def502") => {
            refused(StatusCode::UNAUTHORIZED, "Invalid refresh token", in_russian)
        }
        Err(Denied::RefreshUnknown) => bad("Cannot decrypt the refresh token"),
        Err(Denied::Revoked) => refused(StatusCode::UNAUTHORIZED, "Token has been revoked", in_russian),
    }
}

fn refused(status: StatusCode, hint: &str, in_russian: bool) -> Answer {
    let (title, detail) = match (status, in_russian) {
        (StatusCode::UNAUTHORIZED, true) => ("Ошибка авторизации", "Неверный логин или пароль"),
        (StatusCode::UNAUTHORIZED, false) => ("Unauthorized", "Invalid user name or password"),
        (_, true) => ("Некорректный запрос", "В запросе отсутствует ряд параметров или параметры невалидны"),
        (_, false) => ("Bad Request", "Some parameters are missing or not valid"),
    };
    let body = json!({
        "hint": hint, "title": title, "type": "https://developers.amocrm.ru/v3/errors/OAuthProblemJson", "status": status.as_u16(), "detail": detail,
    });
    (status, body, hint.to_owned())
}
