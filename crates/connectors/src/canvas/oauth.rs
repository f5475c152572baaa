//! Signing in: the site's page, and the tokens of its developer key.

use chrono::{DateTime, TimeDelta, Utc};
use connector::Error;
use connector::account::{App, Callback, Consent, Grant, Method};
use connector::http::{Answer, Body, Failure, HttpClient, Patience, Request, excerpt};
use secrecy::{ExposeSecret, SecretString};
use serde_json::{Value, json};
use url::{Url, form_urlencoded};

use super::{address, endpoint, wire};
use crate::Replaced;

const PATH: &str = "/login/oauth2/token";

/// The site's page. The scopes are exactly the calls that are made; a key that does not keep to scopes passes over them.
pub fn consent_url(consent: &Consent<'_>, redirect_uri: &str, urls: &Replaced) -> Result<Url, Error> {
    let site = urls.base_url.as_ref().or(consent.account).ok_or(Error::InvalidUrl { reason: "empty" })?;
    let mut url = address::under(urls.oauth_url.as_ref().unwrap_or(site), "/login/oauth2/auth");
    let scopes: Vec<String> = endpoint::ALL.iter().map(|endpoint| endpoint.scope()).collect();
    url.query_pairs_mut()
        .append_pair("client_id", consent.client_id)
        .append_pair("response_type", "code")
        .append_pair("redirect_uri", redirect_uri)
        .append_pair("state", consent.state)
        .append_pair("scope", &scopes.join(" "));
    Ok(url)
}

/// Who asks for tokens.
pub struct Asker<'a> {
    pub http: &'a HttpClient,
    pub urls: &'a Replaced,
    pub now: DateTime<Utc>,
}

impl Asker<'_> {
    pub async fn exchange(&self, app: &App, callback: &Callback) -> Result<Grant, Error> {
        // Whatever host the call-back names is a claim: the site is the one that was typed.
        let site = self.urls.base_url.as_ref().or(callback.account.as_ref()).ok_or(Error::InvalidUrl { reason: "empty" })?;
        let parameters = [("code", &callback.code), ("redirect_uri", &SecretString::from(app.redirect_uri.as_str()))];
        match self.ask(app, site, "authorization_code", &parameters).await {
            Err(Refusal::Grant { is_redirect: true }) => Err(refused("redirect_mismatch")),
            Err(Refusal::Grant { is_redirect: false }) => Err(refused("code_used")),
            Err(Refusal::Other(error)) => Err(error),
            Ok(grant) => Ok(grant),
        }
    }

    /// The answer has no other refresh token: the old one goes on being good.
    pub async fn refresh(&self, app: &App, current: &Grant) -> Result<Grant, Error> {
        let token = current.refresh_token.as_ref().ok_or(Error::AuthRevoked)?;
        let site = self.urls.base_url.as_ref().unwrap_or(&current.base_url);
        match self.ask(app, site, "refresh_token", &[("refresh_token", token)]).await {
            Err(Refusal::Grant { .. }) => Err(Error::AuthRevoked),
            Err(Refusal::Other(error)) => Err(error),
            Ok(grant) => Ok(grant),
        }
    }

    async fn ask(&self, app: &App, site: &Url, grant_type: &str, parameters: &[(&str, &SecretString)]) -> Result<Grant, Refusal> {
        let url = address::under(self.urls.oauth_url.as_ref().unwrap_or(site), PATH);
        let (body, first_byte) = (Body::Form(form(app, grant_type, parameters)), Patience::PERSON_WAITS.first_byte);
        let request = Request { method: Method::POST, url, label: PATH, headers: Vec::new(), body, first_byte };
        let secrets: Vec<&SecretString> = std::iter::once(&app.client_secret).chain(parameters.iter().map(|(_, value)| *value)).collect();
        match self.http.send(request).await.1 {
            Ok(answer) => self.read(&answer, site, &secrets),
            Err(Failure::Blocked(blocked)) => Err(Error::UrlNotAllowed { reason: blocked.0 }.into()),
            Err(Failure::Redirected(host)) => Err(Error::Moved { host }.into()),
            Err(Failure::Unreachable(detail)) => Err(Error::Unreachable { detail }.into()),
            // The code may have been used up.
            Err(failure @ (Failure::TimedOut | Failure::Cut(_) | Failure::TooLarge(_))) => {
                Err(Error::OutcomeUnknown { detail: failure.to_string() }.into())
            }
        }
    }

    fn read(&self, answer: &Answer, site: &Url, secrets: &[&SecretString]) -> Result<Grant, Refusal> {
        let Some(body) = serde_json::from_slice::<Value>(&answer.body).ok().filter(Value::is_object) else {
            return Err(no_object(answer, secrets).into());
        };
        if answer.status >= 300 || body.get("error").is_some() {
            return Err(refusal(answer, &body));
        }
        let secret = |name: &str| wire::text(&body[name]).map(SecretString::from);
        let access_token = secret("access_token").ok_or_else(|| Error::Unexpected { excerpt: excerpt(&answer.body, secrets) })?;
        Ok(Grant {
            access_token,
            refresh_token: secret("refresh_token"),
            expires_at: expiry(&body, self.now),
            base_url: site.clone(),
            account_key: None,
            keep: json!({}),
        })
    }
}

fn form(app: &App, grant_type: &str, parameters: &[(&str, &SecretString)]) -> String {
    let mut form = form_urlencoded::Serializer::new(String::new());
    form.append_pair("grant_type", grant_type).append_pair("client_id", &app.client_id);
    form.append_pair("client_secret", app.client_secret.expose_secret());
    form.extend_pairs(parameters.iter().map(|(name, value)| (name, value.expose_secret())));
    form.finish()
}

/// Why there are no tokens.
#[derive(Debug)]
enum Refusal {
    /// The code or the refresh token is worth nothing.
    Grant {
        /// Whether it is where the person is sent back to that does not fit.
        is_redirect: bool,
    },
    Other(Error),
}

impl From<Error> for Refusal {
    fn from(error: Error) -> Self {
        Self::Other(error)
    }
}

fn refused(code: &'static str) -> Error {
    Error::Refused { code, reason: String::new() }
}

fn expiry(body: &Value, now: DateTime<Utc>) -> Option<DateTime<Utc>> {
    let life = body["expires_in"].as_i64().and_then(TimeDelta::try_seconds);
    life.and_then(|life| now.checked_add_signed(life))
}

/// What is no answer of this call may hide one that was; and of what may hold a token that nobody knows yet, nothing is told.
fn no_object(answer: &Answer, secrets: &[&SecretString]) -> Error {
    match answer.status {
        403 | 429 if String::from_utf8_lossy(&answer.body).contains("Rate Limit Exceeded") => limited(answer),
        200..=299 | 500..=599 => Error::OutcomeUnknown { detail: format!("HTTP {} without tokens", answer.status) },
        status => Error::NotThisVendor { excerpt: format!("HTTP {status}: {}", excerpt(&answer.body, secrets)) },
    }
}

fn limited(answer: &Answer) -> Error {
    Error::LimitedUntil(answer.retry_after.unwrap_or(std::time::Duration::from_secs(1)))
}

fn refusal(answer: &Answer, body: &Value) -> Refusal {
    let code = body["error"].as_str().unwrap_or_default().to_ascii_lowercase();
    let said = body["error_description"].as_str().unwrap_or_default().to_ascii_lowercase();
    match code.as_str() {
        _ if answer.status == 429 => limited(answer).into(),
        _ if answer.status >= 500 => Error::OutcomeUnknown { detail: format!("HTTP {}: {}", answer.status, domain::text::clip(&code, 40)) }.into(),
        "invalid_client" | "unauthorized_client" => Error::BadCredentials.into(),
        "invalid_grant" => Refusal::Grant { is_redirect: said.contains("redirect") },
        // Documented for a refresh token that nobody knows; the other causes are ours.
        "invalid_request" if said.contains("not found") || said.contains("redirect") => Refusal::Grant { is_redirect: said.contains("redirect") },
        "invalid_scope" => Error::Forbidden { what: "scope".to_owned() }.into(),
        _ => refused("validation").into(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_documented_refusal_has_its_meaning() {
        for (status, body, expected) in [
            (400, json!({ "error": "invalid_request", "error_description": "refresh_token not found" }), "grant"),
            (400, json!({ "error": "invalid_grant", "error_description": "authorization_code not found" }), "grant"),
            (400, json!({ "error": "invalid_grant", "error_description": "incorrect redirect_uri" }), "redirect"),
            (400, json!({ "error": "invalid_request", "error_description": "You must provide the code parameter" }), "validation"),
            (401, json!({ "error": "invalid_client", "error_description": "unknown client" }), "bad_credentials"),
            (400, json!({ "error": "invalid_scope" }), "forbidden"),
            (400, json!({ "error": 7 }), "validation"),
            (500, json!({ "errors": [{ "message": "An error occurred." }] }), "outcome_unknown"),
            (429, json!({ "error": "x" }), "limited"),
        ] {
            let answer = Answer { status, retry_after: None, headers: Default::default(), body: Default::default() };
            let word = match refusal(&answer, &body) {
                Refusal::Grant { is_redirect: true } => "redirect",
                Refusal::Grant { is_redirect: false } => "grant",
                Refusal::Other(error) => error.code(),
            };
            assert_eq!(word, expected, "{body}");
        }
    }
}
