//! Calls of one session: so many at a time, and what "no access" means is found out.

use std::sync::{Arc, OnceLock, PoisonError};
use std::time::Duration;

use chrono::{DateTime, Utc};
use connector::Error;
use connector::account::{Call, Caller, Lane, Method};
use connector::http::{Answer, Body, HttpClient, Patience, Request};
use connector::lms::LmsAccess;
use secrecy::SecretString;
use serde_json::Value;
use tokio::sync::{Mutex, Semaphore};
use url::Url;

use super::form::Question;
use super::site_info::SiteInfo;
use super::{address, judge, rights};

/// A server that counts what a whole course comes to says nothing before it is done.
const BACKGROUND: Patience = Patience { first_byte: Duration::from_secs(60), ..Patience::BACKGROUND };
/// What took too long takes too long again: there is a way to ask for less.
const LARGE: Patience = Patience { attempts: 3, ..BACKGROUND };

pub struct Client {
    caller: Caller,
    large: Caller,
    script: Url,
    gate: Semaphore,
    site: Mutex<Option<Arc<SiteInfo>>>,
    first_answer_at: OnceLock<DateTime<Utc>>,
}

/// An answer, and what the server's clock said.
pub struct Reply {
    pub body: Value,
    pub at: Option<DateTime<Utc>>,
}

impl Client {
    pub fn new(http: HttpClient, access: LmsAccess) -> Self {
        let (usual, large) = if access.account.lane == Lane::Live { (Patience::PERSON_WAITS, Patience::PERSON_WAITS) } else { (BACKGROUND, LARGE) };
        Self {
            script: address::script(&access.account.base_url, "webservice/rest/server.php"),
            gate: Semaphore::new(access.concurrency.max(1)),
            caller: Caller::new(http.clone(), access.account.clone(), usual),
            large: Caller::new(http, access.account, large),
            site: Mutex::default(),
            first_answer_at: OnceLock::new(),
        }
    }

    /// The site's clock at its first answer.
    pub fn first_answer_at(&self) -> Option<DateTime<Utc>> {
        self.first_answer_at.get().copied()
    }

    /// What a function gives.
    pub async fn ask(&self, question: &Question) -> Result<Value, Error> {
        self.ask_dated(question).await.map(|reply| reply.body)
    }

    pub async fn ask_dated(&self, question: &Question) -> Result<Reply, Error> {
        if self.is_known_to_lack(question.function).await {
            return Err(Error::Forbidden { what: question.function.to_owned() });
        }
        match self.send(question).await {
            // The service lacks the function, or the token has just expired, which it says once and in the same words. A look at the site tells, and has the
            // token renewed if that is what it takes.
            Err(Error::Forbidden { what }) if what == question.function => {
                self.look().await?;
                if self.is_known_to_lack(question.function).await {
                    return Err(Error::Forbidden { what });
                }
                self.send(question).await
            }
            // A function that the site does not know is told like a course that it does not know.
            Err(Error::NotFound) if !self.site().await?.holds(question.function) => Err(Error::Forbidden { what: question.function.to_owned() }),
            other => other,
        }
    }

    /// What the site said of itself first in this session.
    pub async fn site(&self) -> Result<Arc<SiteInfo>, Error> {
        let mut known = self.site.lock().await;
        match &*known {
            Some(site) => Ok(site.clone()),
            None => Ok(known.insert(Arc::new(self.ask_site().await?)).clone()),
        }
    }

    /// The same, asked anew.
    pub async fn look(&self) -> Result<Arc<SiteInfo>, Error> {
        let mut known = self.site.lock().await;
        Ok(known.insert(Arc::new(self.ask_site().await?)).clone())
    }

    async fn ask_site(&self) -> Result<SiteInfo, Error> {
        SiteInfo::read(&self.send(&Question::new(rights::SITE_INFO)).await?.body)
    }

    async fn is_known_to_lack(&self, function: &str) -> bool {
        self.site.lock().await.as_ref().is_some_and(|site| !site.holds(function))
    }

    async fn send(&self, question: &Question) -> Result<Reply, Error> {
        let closed = |_| Error::Temporary { detail: "the session has ended".to_owned() };
        let _turn = self.gate.acquire().await.map_err(closed)?;
        // The judge takes out of what it tells what the request was sent with.
        let sent: std::sync::Mutex<Option<SecretString>> = std::sync::Mutex::default();
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
        let caller = if question.is_large { &self.large } else { &self.caller };
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

/// Whether asking for less may help.
pub fn is_too_much(error: &Error) -> bool {
    matches!(error, Error::Unexpected { .. } | Error::Temporary { .. })
}
