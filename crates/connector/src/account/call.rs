//! One request of a session, from its turn to its answer: the patience, the renewal of tokens and the log are the same for all vendors.

use std::time::Duration;

pub use http::Method;
use secrecy::SecretString;
use tokio::time::Instant;

use super::{AccountAccess, LoggedCall};
use crate::Error;
use crate::http::{Answer, Failure, HttpClient, Patience, Request};

/// What an answer means.
#[derive(Debug, Clone, PartialEq)]
pub enum Judgement {
    /// It is what was asked for.
    Fine,
    /// The token is expired or wrong.
    TokenRefused,
    /// Too many requests: nothing was done, and nobody should ask for so long (a second when the vendor does not say).
    Limited(Option<Duration>),
    /// The account is closed to us for a long time, as for abuse.
    Closed(Duration),
    /// The vendor's trouble, which passes. Of a write it is not known whether it was done.
    Temporary(String),
    /// As it says.
    Failed(Error),
}

/// A request to be made with the token of the moment.
pub struct Call<'a> {
    /// Name for logs: `GET leads`. Holds no id and no secret.
    pub label: &'a str,
    /// Whether it may be repeated when it is not known if it was done: reads, and writes that come to the same.
    pub is_repeatable: bool,
    /// Makes the request with a token; its `first_byte` is set by the caller's patience.
    pub request: &'a (dyn Fn(&SecretString) -> Request<'a> + Send + Sync),
    /// Says what an answer means.
    pub judge: &'a (dyn Fn(&Answer) -> Judgement + Send + Sync),
}

/// Sends calls of one session.
#[derive(Clone)]
pub struct Caller {
    http: HttpClient,
    access: AccountAccess,
    patience: Patience,
}

impl Caller {
    /// For that account.
    #[must_use]
    pub fn new(http: HttpClient, access: AccountAccess, patience: Patience) -> Self {
        Self { http, access, patience }
    }

    /// What the session works with.
    #[must_use]
    pub fn access(&self) -> &AccountAccess {
        &self.access
    }

    /// Sends until there is an answer that is fine or will not get better.
    ///
    /// # Errors
    /// Any [`Error`]; [`Error::OutcomeUnknown`] only for what is not repeatable.
    pub async fn call(&self, call: &Call<'_>) -> Result<Answer, Error> {
        let (mut failed, mut waited, mut renewed) = (0_u32, Duration::ZERO, false);
        loop {
            let token = self.access.tokens.current().await?;
            self.access.turns.turn(self.access.lane).await?;
            let mut request = (call.request)(&token);
            request.first_byte = self.patience.first_byte;
            let started = Instant::now();
            let (id, result) = self.http.send(request).await;
            let judgement = match &result {
                Ok(answer) => (call.judge)(answer),
                Err(failure) => judge_failure(failure, call.is_repeatable),
            };
            self.access.calls.note(LoggedCall {
                label: call.label.to_owned(),
                request_id: id,
                status: result.as_ref().ok().map(|answer| answer.status),
                duration: started.elapsed(),
                failure: word(&judgement),
            });
            match judgement {
                Judgement::Fine => return result.map_err(|failure| Error::Temporary { detail: failure.to_string() }),
                Judgement::TokenRefused if renewed => return Err(Error::AuthRevoked),
                Judgement::TokenRefused => {
                    self.access.tokens.instead_of(&token).await?;
                    renewed = true;
                }
                Judgement::Limited(asked) => {
                    let wait = asked.unwrap_or(Duration::from_secs(1 << failed.min(5)));
                    failed += 1;
                    waited += wait;
                    self.access.turns.limited(wait).await;
                    if waited > self.patience.limit_budget {
                        return Err(Error::LimitedUntil(wait));
                    }
                }
                Judgement::Closed(wait) => {
                    self.access.turns.limited(wait).await;
                    return Err(Error::LimitedUntil(wait));
                }
                Judgement::Temporary(detail) => {
                    failed += 1;
                    let reached = result.is_ok() || !matches!(result, Err(Failure::Unreachable(_)));
                    if reached && !call.is_repeatable {
                        return Err(Error::OutcomeUnknown { detail });
                    }
                    let tries = if reached { self.patience.attempts } else { self.patience.connect_attempts };
                    if failed >= tries {
                        return Err(if reached { Error::Temporary { detail } } else { Error::Unreachable { detail } });
                    }
                    let asked = result.as_ref().ok().and_then(|answer| answer.retry_after);
                    tokio::time::sleep(self.patience.wait(failed, asked, self.http.jitter())).await;
                }
                Judgement::Failed(error) => return Err(error),
            }
        }
    }
}

fn judge_failure(failure: &Failure, is_repeatable: bool) -> Judgement {
    match failure {
        Failure::Blocked(blocked) => Judgement::Failed(Error::UrlNotAllowed { reason: blocked.0 }),
        Failure::Redirected(host) => Judgement::Failed(Error::Moved { host: host.clone() }),
        Failure::TooLarge(limit) if is_repeatable => Judgement::Failed(Error::Unexpected { excerpt: format!("more than {limit} bytes") }),
        Failure::Unreachable(_) | Failure::TimedOut | Failure::Cut(_) | Failure::TooLarge(_) => Judgement::Temporary(failure.to_string()),
    }
}

fn word(judgement: &Judgement) -> Option<&'static str> {
    match judgement {
        Judgement::Fine => None,
        Judgement::TokenRefused => Some("token_refused"),
        Judgement::Limited(_) => Some("limited"),
        Judgement::Closed(_) => Some("closed"),
        Judgement::Temporary(_) => Some("temporary"),
        Judgement::Failed(error) => Some(error.code()),
    }
}
