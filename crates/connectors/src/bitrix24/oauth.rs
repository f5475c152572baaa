//! Signing in: the portal's page, the authorisation server's tokens, and credentials made by hand.

use chrono::{DateTime, TimeDelta, Utc};
use connector::Error;
use connector::account::{App, Callback, Consent, Grant, Method};
use connector::http::{Answer, Body, Failure, HttpClient, Patience, Request, excerpt};
use secrecy::{ExposeSecret, SecretString};
use serde_json::{Value, json};
use url::Url;

use super::{address, judge, wire};
use crate::Replaced;

/// The portal's page. Return address and scopes are those of the application's card.
pub fn consent_url(consent: &Consent<'_>, urls: &Replaced) -> Result<Url, Error> {
    let portal = urls.base_url.as_ref().or(consent.account).ok_or(Error::InvalidUrl { reason: "empty" })?;
    let mut url = address::under(portal, "oauth/authorize/");
    url.query_pairs_mut().append_pair("client_id", consent.client_id).append_pair("state", consent.state);
    Ok(url)
}

/// Who asks the authorisation server.
pub struct Asker<'a> {
    pub http: &'a HttpClient,
    pub urls: &'a Replaced,
    pub now: DateTime<Utc>,
}

impl Asker<'_> {
    pub async fn exchange(&self, app: &App, callback: &Callback) -> Result<Grant, Error> {
        // A host in the address of the call-back is a claim: only the two known servers are believed.
        let named = ["server_domain", "server_endpoint"].iter().find_map(|name| callback.parameter(name)).and_then(address::auth_server);
        let server = named.unwrap_or_else(|| address::usual_auth_server(callback.account.as_ref()));
        let code = [("grant_type", "authorization_code"), ("code", callback.code.expose_secret())];
        self.ask(app, &server, &code).await
    }

    pub async fn refresh(&self, app: &App, current: &Grant) -> Result<Grant, Error> {
        let token = current.refresh_token.as_ref().ok_or(Error::AuthRevoked)?;
        let kept = current.keep.get("server").and_then(Value::as_str).and_then(address::auth_server);
        let server = kept.unwrap_or_else(|| address::usual_auth_server(Some(&current.base_url)));
        let parameters = [("grant_type", "refresh_token"), ("refresh_token", token.expose_secret())];
        let grant = match self.ask(app, &server, &parameters).await {
            Err(Error::Refused { code: "code_used" | "unknown_account", .. }) => return Err(Error::AuthRevoked),
            other => other?,
        };
        // Another portal's tokens would mix two accounts up.
        match (&current.account_key, &grant.account_key) {
            (Some(before), Some(now)) if before != now => Err(Error::AuthRevoked),
            _ => Ok(grant),
        }
    }

    async fn ask(&self, app: &App, server: &Url, parameters: &[(&str, &str)]) -> Result<Grant, Error> {
        let mut url = address::token_page(self.urls.oauth_url.as_ref().unwrap_or(server));
        // The vendor documents a GET; the address is never logged.
        url.query_pairs_mut()
            .append_pair("client_id", &app.client_id)
            .append_pair("client_secret", app.client_secret.expose_secret())
            .extend_pairs(parameters);
        let patience = Patience::PERSON_WAITS;
        let request =
            Request { method: Method::GET, url, label: "oauth/token", headers: Vec::new(), body: Body::None, first_byte: patience.first_byte };
        let mut secrets = vec![app.client_secret.clone()];
        secrets.extend(parameters.iter().skip(1).map(|(_, value)| SecretString::from((*value).to_owned())));
        let secrets: Vec<&SecretString> = secrets.iter().collect();
        match self.http.send(request).await.1 {
            Ok(answer) => self.read(&answer, server, &secrets),
            Err(Failure::Blocked(blocked)) => Err(Error::UrlNotAllowed { reason: blocked.0 }),
            Err(Failure::Redirected(host)) => Err(Error::Moved { host }),
            Err(Failure::Unreachable(detail)) => Err(Error::Unreachable { detail }),
            // The code or the token may have been used up.
            Err(failure @ (Failure::TimedOut | Failure::Cut(_) | Failure::TooLarge(_))) => Err(Error::OutcomeUnknown { detail: failure.to_string() }),
        }
    }

    fn read(&self, answer: &Answer, server: &Url, secrets: &[&SecretString]) -> Result<Grant, Error> {
        let Some(body) = judge::body(answer) else {
            let detail = format!("HTTP {}: {}", answer.status, excerpt(&answer.body, secrets));
            // What is no answer of this server may hide one that was.
            return Err(if answer.status >= 500 || answer.status < 300 {
                Error::OutcomeUnknown { detail }
            } else {
                Error::NotThisVendor { excerpt: detail }
            });
        };
        if answer.status >= 300 || body.get("error").is_some() {
            return Err(refusal(answer, &body));
        }
        let secret = |name: &str| wire::text(&body[name]).map(SecretString::from);
        let access_token = secret("access_token").ok_or_else(|| Error::Unexpected { excerpt: excerpt(&answer.body, secrets) })?;
        let base_url = match (&self.urls.base_url, wire::text(&body["client_endpoint"])) {
            (Some(instead), _) => instead.clone(),
            (None, Some(endpoint)) => address::endpoint(&endpoint, self.http.guard())?,
            (None, None) => return Err(Error::Unexpected { excerpt: excerpt(&answer.body, secrets) }),
        };
        // From now on the server that the answer names, which may be another than the one that was asked.
        let server = wire::text(&body["server_endpoint"]).as_deref().and_then(address::auth_server).unwrap_or_else(|| server.clone());
        Ok(Grant {
            access_token,
            refresh_token: secret("refresh_token"),
            expires_at: expiry(&body, self.now),
            base_url,
            account_key: wire::text(&body["member_id"]),
            keep: json!({ "server": server.as_str() }),
        })
    }
}

fn expiry(body: &Value, now: DateTime<Utc>) -> Option<DateTime<Utc>> {
    let seconds = wire::number(&body["expires_in"]).and_then(|seconds| i64::try_from(seconds).ok());
    seconds.and_then(TimeDelta::try_seconds).and_then(|life| now.checked_add_signed(life))
}

fn refusal(answer: &Answer, body: &Value) -> Error {
    let code = body["error"].as_str().unwrap_or_default();
    let said = body["error_description"].as_str().unwrap_or_default().to_lowercase();
    let refused = |code| Error::Refused { code, reason: String::new() };
    match code.to_ascii_lowercase().as_str() {
        "invalid_client" | "wrong_client" => Error::BadCredentials,
        "invalid_grant" | "bad_verification_code" => refused("code_used"),
        "insufficient_scope" | "invalid_scope" => Error::Forbidden { what: "scope".to_owned() },
        "payment_required" => Error::Forbidden { what: "a paid plan".to_owned() },
        _ if said.contains("not found") && (said.contains("portal") || said.contains("domain")) => refused("unknown_account"),
        "query_limit_exceeded" | "overload_limit" => Error::LimitedUntil(answer.retry_after.unwrap_or(std::time::Duration::from_secs(1))),
        _ if answer.status == 429 => Error::LimitedUntil(answer.retry_after.unwrap_or(std::time::Duration::from_secs(1))),
        _ if answer.status >= 500 => Error::OutcomeUnknown { detail: format!("HTTP {}: {code}", answer.status) },
        _ => refused("validation"),
    }
}
