//! One request, and what its answer means.

use std::sync::{Mutex, OnceLock, PoisonError};
use std::time::Duration;

use chrono::{DateTime, Utc};
use connector::Error;
use connector::account::{Call, Caller, Lane, Method};
use connector::http::{Answer, Body, HttpClient, Patience, Request};
use connector::lms::LmsAccess;
use secrecy::SecretString;
use serde_json::Value;
use url::Url;

use super::form::Question;
use super::{address, judge};

/// A server that counts what a whole course comes to says nothing before it is done.
const BACKGROUND: Patience = Patience { first_byte: Duration::from_secs(60), ..Patience::BACKGROUND };
/// What took too long takes too long again: there is a way to ask for less.
const LARGE: Patience = Patience { attempts: 3, ..BACKGROUND };

pub struct Post {
    caller: Caller,
    large: Caller,
    script: Url,
    first_answer_at: OnceLock<DateTime<Utc>>,
}

/// An answer, and what the server's clock said.
#[derive(Debug, Clone)]
pub struct Reply {
    pub body: Value,
    pub at: Option<DateTime<Utc>>,
}

impl Post {
    pub fn new(http: HttpClient, access: LmsAccess) -> Self {
        let (usual, large) = if access.account.lane == Lane::Live { (Patience::PERSON_WAITS, Patience::PERSON_WAITS) } else { (BACKGROUND, LARGE) };
        Self {
            script: address::script(&access.account.base_url, "webservice/rest/server.php"),
            caller: Caller::new(http.clone(), access.account.clone(), usual),
            large: Caller::new(http, access.account, large),
            first_answer_at: OnceLock::new(),
        }
    }

    /// The site's clock at its first answer.
    pub fn first_answer_at(&self) -> Option<DateTime<Utc>> {
        self.first_answer_at.get().copied()
    }

    pub async fn send(&self, question: &Question) -> Result<Reply, Error> {
        // The judge takes out of what it tells what the request was sent with.
        let sent: Mutex<Option<SecretString>> = Mutex::default();
        let request = |token: &SecretString| {
            *sent.lock().unwrap_or_else(PoisonError::into_inner) = Some(token.clone());
            // How long to wait is the caller's to say.
            let first_byte = Duration::ZERO;
            let (url, body) = (self.script.clone(), Body::Form(question.body(token)));
            Request { method: Method::POST, url, label: question.function, headers: Vec::new(), body, first_byte }
        };
        let judgement = |answer: &Answer| {
            let sent = sent.lock().unwrap_or_else(PoisonError::into_inner);
            judge::judge(answer, question.function, &sent.iter().collect::<Vec<_>>())
        };
        let caller = if question.weight == super::form::LARGE { &self.large } else { &self.caller };
        let call = Call { label: question.function, is_repeatable: true, request: &request, judge: &judgement };
        let answer = caller.call(&call).await?;
        // It was judged to be JSON.
        let body = judge::body(&answer).ok_or_else(|| Error::Temporary { detail: format!("{} was not answered", question.function) })?;
        if let Some(at) = answer.date() {
            self.first_answer_at.get_or_init(|| at);
        }
        Ok(Reply { at: answer.date(), body })
    }
}
