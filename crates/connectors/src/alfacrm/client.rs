//! Calls to one account: signing in, repeating what may be repeated, keeping to the vendor's limit. One call at a time.

use std::time::Duration;

use connector::http::{HttpClient, JsonPost, Pacer, Patience};
use connector::{Access, Error, Note};
use secrecy::{ExposeSecret, SecretString};
use serde_json::{Map, Value, json};
use tokio::time::Instant;
use url::Url;

use super::address;
use super::answer::{self, List, Trouble};

/// More sign-ins than this for one call mean that signing in does not help.
const SIGN_INS_PER_CALL: u32 = 3;
/// A refusal that should not be repeated for ever: a gateway may answer 400 or 404 while it restarts.
const REFUSALS: u32 = 3;
const NOTES_KEPT: usize = 50;

pub struct Settings {
    pub base: Url,
    pub token_ttl: Duration,
    pub most_per_second: Option<f64>,
}

struct Token {
    value: SecretString,
    since: Instant,
}

pub struct Client {
    http: HttpClient,
    settings: Settings,
    access: Access,
    token: Option<Token>,
    /// Whether the key has ever worked in this session: a refusal then means something else.
    signed_in: bool,
    pacer: Pacer,
    patience: Patience,
    requests: u64,
    notes: Vec<Note>,
}

/// A list call.
pub struct Call<'a> {
    /// After `/v2api/`.
    pub path: &'a str,
    pub query: &'a [(&'a str, String)],
    pub body: Map<String, Value>,
}

enum Stop {
    Unauthorised,
    Failed(Error),
}

impl Client {
    pub fn new(http: HttpClient, settings: Settings, access: Access) -> Self {
        let pacer = Pacer::new(settings.most_per_second);
        Self { http, settings, access, token: None, signed_in: false, pacer, patience: Patience::BACKGROUND, requests: 0, notes: Vec::new() }
    }

    pub fn set_patience(&mut self, patience: Patience) {
        self.patience = patience;
    }

    pub fn requests(&self) -> u64 {
        self.requests
    }

    pub fn note(&mut self, note: Note) {
        if self.notes.len() < NOTES_KEPT {
            self.notes.push(note);
        }
    }

    pub fn take_notes(&mut self) -> Vec<Note> {
        std::mem::take(&mut self.notes)
    }

    /// Rows of a list. Signs in when there is no token, when it is about to expire, and when the vendor says that it has.
    pub async fn list(&mut self, call: &Call<'_>) -> Result<List, Error> {
        let url = address::call(&self.settings.base, call.path, call.query);
        let body = Value::Object(call.body.clone());
        for _ in 0..SIGN_INS_PER_CALL {
            let token = self.fresh_token().await?;
            match self.repeat(&url, call.path, &body, Some(&token), answer::list).await {
                Ok(list) => return Ok(list),
                Err(Stop::Failed(error)) => return Err(error),
                Err(Stop::Unauthorised) => {
                    self.token = None;
                    self.note(Note::new("token_refused", json!({ "call": call.path })));
                }
            }
        }
        Err(Error::AuthRevoked)
    }

    /// Signs in, and is content with it.
    pub async fn sign_in(&mut self) -> Result<(), Error> {
        self.fresh_token().await.map(|_| ())
    }

    async fn fresh_token(&mut self) -> Result<SecretString, Error> {
        let fresh = self.token.as_ref().filter(|token| token.since.elapsed() < self.settings.token_ttl);
        if let Some(token) = fresh {
            return Ok(token.value.clone());
        }
        let since = Instant::now();
        let url = address::call(&self.settings.base, "auth/login", &[]);
        let body = json!({ "email": self.access.email, "api_key": self.access.api_key.expose_secret() });
        let value = self.repeat(&url, "auth/login", &body, None, answer::token).await.map_err(|stop| match stop {
            Stop::Failed(error) => error,
            Stop::Unauthorised if self.signed_in => Error::AuthRevoked,
            Stop::Unauthorised => Error::BadCredentials,
        })?;
        self.signed_in = true;
        self.token = Some(Token { value: value.clone(), since });
        Ok(value)
    }

    /// Sends until there is an answer worth having, or patience ends. Every call of this client only reads, so every call may be repeated.
    async fn repeat<T>(
        &mut self,
        url: &Url,
        label: &str,
        body: &Value,
        token: Option<&SecretString>,
        read: fn(&connector::http::Answer, &[&SecretString]) -> Result<T, Trouble>,
    ) -> Result<T, Stop> {
        let mut failed = 0;
        let mut limited = Duration::ZERO;
        loop {
            let trouble = match self.attempt(url, label, body, token, read).await {
                Ok(value) => return Ok(value),
                Err(trouble) => trouble,
            };
            let (error, attempts, asked) = match trouble {
                Trouble::Unauthorised => return Err(Stop::Unauthorised),
                Trouble::Final(error) => return Err(Stop::Failed(error)),
                Trouble::Limited(asked) => {
                    let wait = self.pacer.limited(asked);
                    limited += wait;
                    if limited > self.patience.limit_budget {
                        return Err(Stop::Failed(Error::LimitedUntil(wait)));
                    }
                    self.note(Note::new("limit_wait", json!({ "call": label, "ms": millis(wait) })));
                    continue;
                }
                Trouble::Silent(error) => (error, self.patience.connect_attempts, None),
                Trouble::Again { error: error @ Error::Refused { .. }, asked } => (error, REFUSALS, asked),
                Trouble::Again { error, asked } => (error, self.patience.attempts, asked),
            };
            failed += 1;
            if failed >= attempts || asked.is_some_and(|asked| asked > self.patience.limit_budget) {
                return Err(Stop::Failed(error));
            }
            let wait = self.patience.wait(failed, asked, self.http.jitter());
            self.note(Note::new("retried", json!({ "call": label, "error": error.code(), "detail": error.to_string(), "ms": millis(wait) })));
            tokio::time::sleep(wait).await;
        }
    }

    async fn attempt<T>(
        &mut self,
        url: &Url,
        label: &str,
        body: &Value,
        token: Option<&SecretString>,
        read: fn(&connector::http::Answer, &[&SecretString]) -> Result<T, Trouble>,
    ) -> Result<T, Trouble> {
        self.pacer.turn().await;
        self.requests += 1;
        let headers: Vec<(&'static str, &SecretString)> = token.map(|token| ("x-alfacrm-token", token)).into_iter().collect();
        let post = JsonPost { url, label, headers: &headers, body, first_byte: self.patience.first_byte };
        let answer = self.http.post(&post).await.map_err(answer::failed)?;
        let secrets: Vec<&SecretString> = token.into_iter().chain([&self.access.api_key]).collect();
        let result = read(&answer, &secrets);
        if !matches!(result, Err(Trouble::Limited(_))) {
            self.pacer.accepted();
        }
        result
    }
}

fn millis(duration: Duration) -> u64 {
    u64::try_from(duration.as_millis()).unwrap_or(u64::MAX)
}
