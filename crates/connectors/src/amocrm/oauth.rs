//! Signing in: the consent page, the exchange of a code, the renewal of tokens, and the search for an account that was renamed.

use std::time::Duration;

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use chrono::{DateTime, TimeDelta, Utc};
use connector::Error;
use connector::account::{App, Callback, Consent, Grant, HandMade, Method};
use connector::http::{Answer, Body, Failure, HttpClient, Request, redact};
use secrecy::{ExposeSecret, SecretString};
use serde_json::{Value, json};
use url::Url;

use super::address::{Hosts, under};
use super::answer::{self, BLOCKED_FOR};

/// As long as the vendor's own programs wait.
const PATIENCE: Duration = Duration::from_secs(15);
/// When it does not say how long a token lives.
const TOKEN_LIFE: i64 = 86_400;
const LIMIT_PAUSE: Duration = Duration::from_secs(2);

pub fn consent_url(hosts: &Hosts, consent: &Consent<'_>) -> Result<Url, Error> {
    let mut url = hosts.consent_page(consent.account)?;
    // The person comes back in the window that was opened, not in the one that opened it.
    url.query_pairs_mut().append_pair("client_id", consent.client_id).append_pair("state", consent.state).append_pair("mode", "post_message");
    Ok(url)
}

pub async fn exchange(http: &HttpClient, hosts: &Hosts, app: &App, callback: &Callback, now: DateTime<Utc>) -> Result<Grant, Error> {
    let base = match (callback.parameter("referer"), &callback.account) {
        (Some(host), _) => hosts.named(host)?,
        (None, Some(account)) => hosts.account(account)?,
        (None, None) => return Err(Error::Refused { code: "unknown_account", reason: "the vendor named no account".to_owned() }),
    };
    let body = body_of(app, json!({ "grant_type": "authorization_code", "code": callback.code.expose_secret() }));
    let secrets = [&app.client_secret, &callback.code];
    let answer = ask(http, &base, body).await?;
    match granted(&answer, &base, now, &secrets) {
        Err(Error::NotFound) => Err(Error::Refused { code: "unknown_account", reason: "no account at that host".to_owned() }),
        // Of a code there is no next one to be revoked.
        Err(Error::AuthRevoked) => Err(Error::Refused { code: "code_used", reason: "the code is worth nothing any more".to_owned() }),
        other => other,
    }
}

pub async fn refresh(http: &HttpClient, hosts: &Hosts, app: &App, current: &Grant, now: DateTime<Utc>) -> Result<Grant, Error> {
    let Some(refresh) = &current.refresh_token else { return Err(Error::AuthRevoked) };
    let base = hosts.account(&current.base_url)?;
    let body = || body_of(app, json!({ "grant_type": "refresh_token", "refresh_token": refresh.expose_secret() }));
    let secrets = [&app.client_secret, refresh, &current.access_token];
    let refused = match granted(&ask(http, &base, body()).await?, &base, now, &secrets) {
        Err(error @ (Error::NotFound | Error::AuthRevoked)) => error,
        other => return other,
    };
    // Refused, so nothing was rotated. An account that was renamed refuses like this, and is asked for at its new host.
    let moved = find(http, hosts, &base, current, refresh).await;
    match moved {
        Ok(found) if found != base || refused == Error::NotFound => match granted(&ask(http, &found, body()).await?, &found, now, &secrets) {
            Err(Error::NotFound) => Err(Error::AuthRevoked),
            other => other,
        },
        Ok(_) => Err(Error::AuthRevoked),
        Err(error @ (Error::LimitedUntil(_) | Error::Temporary { .. } | Error::Unreachable { .. })) if refused == Error::NotFound => Err(error),
        Err(_) => Err(Error::AuthRevoked),
    }
}

pub fn hand_made(hosts: &Hosts, credential: &HandMade) -> Result<Grant, Error> {
    match credential {
        HandMade::Token { account, token } => {
            let claims = claims(token);
            Ok(Grant {
                access_token: token.clone(),
                refresh_token: None,
                expires_at: claims["exp"].as_i64().and_then(|at| DateTime::from_timestamp(at, 0)),
                base_url: hosts.account(account)?,
                account_key: account_key(&claims),
                keep: Value::Null,
            })
        }
        HandMade::Webhook(_) => Err(Error::BadRequest("amoCRM has no inbound webhooks".to_owned())),
    }
}

fn body_of(app: &App, own: Value) -> Value {
    let mut body = json!({
        "client_id": app.client_id, "client_secret": app.client_secret.expose_secret(), "redirect_uri": app.redirect_uri,
    });
    if let (Value::Object(body), Value::Object(own)) = (&mut body, own) {
        body.extend(own);
    }
    body
}

/// One request. What was sent and not answered may have used up the code or the token.
async fn ask(http: &HttpClient, base: &Url, body: Value) -> Result<Answer, Error> {
    let request = Request {
        method: Method::POST,
        url: under(base, "oauth2/access_token"),
        label: "POST access_token",
        headers: Vec::new(),
        body: Body::Json(body),
        first_byte: PATIENCE,
    };
    http.send(request).await.1.map_err(|failure| match failure {
        Failure::Blocked(blocked) => Error::UrlNotAllowed { reason: blocked.0 },
        Failure::Redirected(host) => Error::Moved { host },
        Failure::Unreachable(detail) => Error::Unreachable { detail },
        other => Error::OutcomeUnknown { detail: other.to_string() },
    })
}

fn granted(answer: &Answer, base: &Url, now: DateTime<Utc>, secrets: &[&SecretString]) -> Result<Grant, Error> {
    let told = answer::body(answer);
    let hint = told.as_ref().and_then(|told| told["hint"].as_str()).unwrap_or_default();
    let reason = || redact(&domain::text::clip(hint, 120), secrets);
    // The body of this answer is secrets: no part of it is told, whatever it looks like.
    let seen = || format!("HTTP {}", answer.status);
    match (answer.status, &told) {
        (200..=299, Some(told)) => grant(told, base, now).ok_or_else(|| Error::OutcomeUnknown { detail: seen() }),
        (200..=299, None) => Err(Error::OutcomeUnknown { detail: seen() }),
        (400 | 401, _) => Err(refused(answer.status, hint, reason())),
        (402, _) => Err(Error::Refused { code: "payment_required", reason: reason() }),
        (403, None) => Err(Error::LimitedUntil(BLOCKED_FOR)),
        (403, Some(_)) => Err(Error::Forbidden { what: reason() }),
        (404, _) => Err(Error::NotFound),
        (429, _) => Err(Error::LimitedUntil(answer.retry_after.unwrap_or(LIMIT_PAUSE))),
        (502..=504, _) => Err(Error::OutcomeUnknown { detail: seen() }),
        (500..=599 | 408, _) => Err(Error::Temporary { detail: seen() }),
        _ => Err(Error::NotThisVendor { excerpt: seen() }),
    }
}

/// By the hint: there is no other word that stays the same, and the titles are Russian or English.
fn refused(status: u16, hint: &str, reason: String) -> Error {
    let hint = hint.to_ascii_lowercase();
    let says = |words: &str| hint.contains(words);
    let code = if says("client_id") || says("client_secret") {
        return Error::BadCredentials;
    } else if says("redirect uri") {
        "redirect_mismatch"
    } else if says("invalid account") {
        "unknown_account"
    } else if says("authorization code") && says("revoked") {
        "code_used"
    } else if says("authorization code") || says("`code`") {
        "code_expired"
    } else if status == 401 || says("refresh token") || says("refresh_token") || says("revoked") {
        return Error::AuthRevoked;
    } else {
        "validation"
    };
    Error::Refused { code, reason }
}

fn grant(told: &Value, base: &Url, now: DateTime<Utc>) -> Option<Grant> {
    let secret = |name: &str| told[name].as_str().filter(|text| !text.is_empty()).map(|text| SecretString::from(text.to_owned()));
    let access_token = secret("access_token")?;
    let claims = claims(&access_token);
    let life = told["expires_in"].as_i64().filter(|life| *life > 0).unwrap_or(TOKEN_LIFE);
    Some(Grant {
        refresh_token: Some(secret("refresh_token")?),
        expires_at: TimeDelta::try_seconds(life).and_then(|life| now.checked_add_signed(life)),
        base_url: base.clone(),
        account_key: account_key(&claims),
        keep: json!({ "apiDomain": claims["api_domain"].as_str() }),
        access_token,
    })
}

/// Where the account lives now.
async fn find(http: &HttpClient, hosts: &Hosts, base: &Url, current: &Grant, refresh: &SecretString) -> Result<Url, Error> {
    let claims = claims(&current.access_token);
    let api_domain = claims["api_domain"].as_str().or_else(|| current.keep["apiDomain"].as_str());
    let request = Request {
        method: Method::GET,
        url: hosts.whereabouts_by_refresh(base, api_domain)?,
        label: "GET current/subdomain",
        headers: vec![("x-refresh-token", refresh.clone())],
        body: Body::None,
        first_byte: PATIENCE,
    };
    let answer = http.send(request).await.1.map_err(|failure| Error::Temporary { detail: failure.to_string() })?;
    let told = answer::body(&answer).filter(|_| answer.status == 200);
    match (answer.status, told) {
        (_, Some(told)) => hosts.named(told["domain"].as_str().unwrap_or_default()),
        (429, _) => Err(Error::LimitedUntil(LIMIT_PAUSE)),
        (500..=599, _) => Err(Error::Temporary { detail: format!("HTTP {}", answer.status) }),
        _ => Err(Error::AuthRevoked),
    }
}

/// What a token says of itself. Only read: whether it is worth anything the vendor decides.
fn claims(token: &SecretString) -> Value {
    let payload = token.expose_secret().split('.').nth(1).and_then(|part| URL_SAFE_NO_PAD.decode(part.trim_end_matches('=')).ok());
    payload.and_then(|payload| serde_json::from_slice(&payload).ok()).unwrap_or_default()
}

fn account_key(claims: &Value) -> Option<String> {
    match &claims["account_id"] {
        Value::Number(number) => Some(number.to_string()),
        Value::String(text) if !text.is_empty() => Some(text.clone()),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hints_are_told_apart() {
        for (status, hint, expected) in [
            (400, "Authorization code has been revoked", "code_used"),
            (400, "Authorization code has expired", "code_expired"),
            (401, "Authorization code has expired", "code_expired"),
            (400, "Cannot decrypt the authorization code", "code_expired"),
            (400, "Check the `client_id` parameter", "bad_credentials"),
            (400, "Check the `client_secret` parameter", "bad_credentials"),
            (400, "Redirect URI is not associated with client", "redirect_mismatch"),
            (400, "Invalid account", "unknown_account"),
            (400, "Cannot decrypt the refresh token", "auth_revoked"),
            (401, "Invalid refresh token", "auth_revoked"),
            (401, "Token has been revoked", "auth_revoked"),
            (400, "Token has been revoked", "auth_revoked"),
            (400, "", "validation"),
        ] {
            assert_eq!(refused(status, hint, String::new()).code(), expected, "{status} {hint}");
        }
    }
}
