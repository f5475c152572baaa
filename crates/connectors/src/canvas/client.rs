//! Calls of one session: so many at a time, slower when the quota is short, the token only home.

use std::sync::{Mutex, OnceLock, PoisonError};
use std::time::Duration;

use chrono::{DateTime, Utc};
use connector::Error;
use connector::account::{Call, Caller, Lane, Method};
use connector::http::{Answer, Body, HttpClient, Patience, Request};
use connector::lms::LmsAccess;
use secrecy::{ExposeSecret, SecretString};
use serde_json::Value;
use tokio::sync::Semaphore;
use url::Url;

use super::endpoint::Endpoint;
use super::paging::Pages;
use super::quota::Quota;
use super::{address, judge};

/// Every id as a string: some lie beyond what a float can hold.
const STRING_IDS: &str = "application/json+canvas-string-ids";
/// The most that a page holds.
const PAGE: &str = "100";
/// How long a call that somebody waits for is held back at most while the quota is short.
const MOST_LIVE: Duration = Duration::from_secs(2);

pub struct Client {
    http: HttpClient,
    caller: Caller,
    permits: Semaphore,
    quota: Quota,
    first_answer_at: OnceLock<DateTime<Utc>>,
}

/// A list to its end.
pub struct Listed {
    pub rows: Vec<Value>,
    /// What the vendor's clock said when it began to answer.
    pub at: Option<DateTime<Utc>>,
}

/// A parameter: `include[]`, `email`.
pub type Parameter<'a> = (&'a str, &'a str);

impl Client {
    pub fn new(http: HttpClient, access: LmsAccess) -> Self {
        let patience = if access.account.lane == Lane::Live { Patience::PERSON_WAITS } else { Patience::BACKGROUND };
        let caller = Caller::new(http.clone(), access.account, patience);
        Self { http, caller, permits: Semaphore::new(access.concurrency.max(1)), quota: Quota::default(), first_answer_at: OnceLock::new() }
    }

    pub fn base(&self) -> &Url {
        &self.caller.access().base_url
    }

    /// The site's clock at its first answer.
    pub fn first_answer_at(&self) -> Option<DateTime<Utc>> {
        self.first_answer_at.get().copied()
    }

    /// A record.
    pub async fn one(&self, endpoint: &'static Endpoint, ids: &[&str]) -> Result<Value, Error> {
        let answer = self.send(endpoint, &address::call(self.base(), endpoint.path, ids)).await?;
        let body = serde_json::from_slice(&answer.body).ok().filter(Value::is_object);
        body.ok_or_else(|| Error::Unexpected { excerpt: format!("no record in the answer of {}", endpoint.path) })
    }

    /// A list, all its pages.
    pub async fn list(&self, endpoint: &'static Endpoint, ids: &[&str], parameters: &[Parameter<'_>]) -> Result<Listed, Error> {
        let mut pages = Pages::default();
        let mut at = None;
        let mut next = Some(self.first_page(endpoint, ids, parameters, PAGE));
        while let Some(url) = next {
            let answer = self.send(endpoint, &url).await?;
            at = at.or_else(|| answer.date());
            next = pages.take(&answer, self.base(), endpoint.path)?;
        }
        Ok(Listed { rows: pages.into_rows(), at })
    }

    /// The first row of a list, for trying.
    pub async fn peek(&self, endpoint: &'static Endpoint, ids: &[&str], parameters: &[Parameter<'_>]) -> Result<Option<Value>, Error> {
        let answer = self.send(endpoint, &self.first_page(endpoint, ids, parameters, "1")).await?;
        let mut pages = Pages::default();
        pages.take(&answer, self.base(), endpoint.path)?;
        Ok(pages.into_rows().into_iter().next())
    }

    fn first_page(&self, endpoint: &Endpoint, ids: &[&str], parameters: &[Parameter<'_>], size: &str) -> Url {
        let mut url = address::call(self.base(), endpoint.path, ids);
        url.query_pairs_mut().extend_pairs(parameters).append_pair("per_page", size);
        url
    }

    async fn send(&self, endpoint: &'static Endpoint, url: &Url) -> Result<Answer, Error> {
        let _permit = self.permits.acquire().await.map_err(|_| Error::Temporary { detail: "the session is over".to_owned() })?;
        self.slow_down().await;
        // The judge redacts what the request was sent with.
        let sent: Mutex<Option<SecretString>> = Mutex::default();
        let request = |token: &SecretString| {
            *sent.lock().unwrap_or_else(PoisonError::into_inner) = Some(token.clone());
            let bearer = SecretString::from(format!("Bearer {}", token.expose_secret()));
            let headers = vec![("authorization", bearer), ("accept", SecretString::from(STRING_IDS))];
            // How long to wait is the caller's to say.
            Request { method: Method::GET, url: url.clone(), label: endpoint.path, headers, body: Body::None, first_byte: Duration::ZERO }
        };
        let judgement = |answer: &Answer| {
            self.quota.note(answer);
            let sent = sent.lock().unwrap_or_else(PoisonError::into_inner);
            judge::judge(answer, endpoint, &sent.iter().collect::<Vec<_>>())
        };
        let answer = self.caller.call(&Call { label: endpoint.path, is_repeatable: true, request: &request, judge: &judgement }).await?;
        if let Some(at) = answer.date() {
            self.first_answer_at.get_or_init(|| at);
        }
        Ok(answer)
    }

    /// Spread at random, so that those who wait together do not go on together.
    async fn slow_down(&self) {
        let most = if self.caller.access().lane == Lane::Live { MOST_LIVE } else { Duration::MAX };
        let wait = self.quota.take_wait().min(most);
        if !wait.is_zero() {
            tokio::time::sleep(self.http.jitter().up_to(wait)).await;
        }
    }
}
