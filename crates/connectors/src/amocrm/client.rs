//! Calls to the API of one account.

use std::sync::{Arc, Mutex, PoisonError};

use chrono::{DateTime, Utc};
use connector::Error;
use connector::account::{AccountAccess, Call, Caller, Judgement, Lane, Method};
use connector::http::{Body, HttpClient, Patience, Request, excerpt};
use domain::clock::Clock;
use secrecy::{ExposeSecret, SecretString};
use serde_json::Value;
use url::Url;

use super::address::{Hosts, under};
use super::answer::{self, Fault, judge};

/// Names and values of a query, as PHP wants them: `filter[id][]`.
pub type Query = Vec<(String, String)>;

pub struct Client {
    caller: Caller,
    base: Result<Url, Error>,
    hosts: Hosts,
    clock: Arc<dyn Clock>,
}

/// What a write came to.
#[derive(Debug)]
pub enum Reply {
    /// Null where the vendor says nothing.
    Done(Value),
    /// Nothing was written.
    Faults(Vec<Fault>),
}

/// A write.
pub struct Write<'a> {
    pub method: Method,
    /// Name for logs, without ids.
    pub label: &'a str,
    /// After `/api/v4/`.
    pub path: &'a str,
    pub body: Value,
    /// Whether doing it twice is as doing it once.
    pub is_repeatable: bool,
}

impl Client {
    pub fn new(http: HttpClient, access: AccountAccess, hosts: Hosts, clock: Arc<dyn Clock>) -> Self {
        let patience = if access.lane == Lane::Live { Patience::PERSON_WAITS } else { Patience::BACKGROUND };
        let base = hosts.account(&access.base_url);
        Self { caller: Caller::new(http, access, patience), base, hosts, clock }
    }

    pub fn now(&self) -> DateTime<Utc> {
        self.clock.now()
    }

    pub fn access(&self) -> &AccountAccess {
        self.caller.access()
    }

    /// Reads; `None` is the vendor's way to say that there is nothing.
    pub async fn get(&self, label: &str, path: &str, query: &[(String, String)]) -> Result<Option<Value>, Error> {
        let mut url = self.url(path)?;
        if !query.is_empty() {
            url.query_pairs_mut().extend_pairs(query);
        }
        let answer = self.send(label, Method::GET, &url, &Value::Null, true, false).await?;
        Ok(if answer.status == 204 { None } else { answer::body(&answer) })
    }

    /// Reads what every account has. That it is not there means that the account moved.
    pub async fn get_known(&self, label: &str, path: &str, query: &[(String, String)]) -> Result<Option<Value>, Error> {
        match self.get(label, path, query).await {
            Err(Error::NotFound) => {
                self.look_for_the_account().await?;
                self.get(label, path, query).await
            }
            other => other,
        }
    }

    pub async fn write(&self, write: &Write<'_>) -> Result<Reply, Error> {
        let url = self.url(write.path)?;
        let answer = self.send(write.label, write.method.clone(), &url, &write.body, write.is_repeatable, true).await?;
        let body = answer::body(&answer).unwrap_or(Value::Null);
        Ok(if answer.status == 400 { Reply::Faults(answer::faults(&body)) } else { Reply::Done(body) })
    }

    async fn send(
        &self,
        label: &str,
        method: Method,
        url: &Url,
        body: &Value,
        is_repeatable: bool,
        takes_faults: bool,
    ) -> Result<connector::http::Answer, Error> {
        // Only the request knows the token, and only the judgement may have to take it out of a text.
        let sent: Mutex<Option<SecretString>> = Mutex::new(None);
        let request = |token: &SecretString| {
            *sent.lock().unwrap_or_else(PoisonError::into_inner) = Some(token.clone());
            Request {
                method: method.clone(),
                url: url.clone(),
                label,
                headers: vec![("authorization", SecretString::from(format!("Bearer {}", token.expose_secret())))],
                body: if body.is_null() { Body::None } else { Body::Json(body.clone()) },
                first_byte: std::time::Duration::ZERO,
            }
        };
        let judge = |answer: &connector::http::Answer| -> Judgement {
            let token = sent.lock().unwrap_or_else(PoisonError::into_inner).clone();
            judge(answer, takes_faults, &token.iter().collect::<Vec<_>>())
        };
        self.caller.call(&Call { label, is_repeatable, request: &request, judge: &judge }).await
    }

    /// Asks the vendor where the account lives now.
    async fn look_for_the_account(&self) -> Result<(), Error> {
        let base = self.base.clone()?;
        let url = self.hosts.whereabouts(&base)?;
        let answer = self.send("GET subdomain", Method::GET, &url, &Value::Null, true, false).await?;
        let told = answer::body(&answer).unwrap_or_default();
        let host = told["domain"].as_str().unwrap_or_default().to_owned();
        match self.hosts.named(&host) {
            Ok(found) if found == base => Ok(()),
            Ok(_) => Err(Error::Moved { host }),
            Err(_) => Err(Error::NotThisVendor { excerpt: "an account without a host".to_owned() }),
        }
    }

    fn url(&self, path: &str) -> Result<Url, Error> {
        Ok(under(self.base.as_ref().map_err(Clone::clone)?, &format!("api/v4/{path}")))
    }
}

/// One pair of a query.
pub fn pair(name: impl Into<String>, value: impl ToString) -> (String, String) {
    (name.into(), value.to_string())
}

/// Rows of a list. An object without them is somebody else's, or a problem that came with the wrong status: never an empty list.
pub fn listed(answer: Option<Value>, name: &str) -> Result<Vec<Value>, Error> {
    match &answer {
        Some(answer) if answer.get("_embedded").is_none() => {
            let excerpt = excerpt(answer.to_string().as_bytes(), &[]);
            Err(Error::Unexpected { excerpt })
        }
        _ => Ok(rows(answer, name)),
    }
}

/// Rows of an answer, under their name.
pub fn rows(answer: Option<Value>, name: &str) -> Vec<Value> {
    let Some(mut answer) = answer else { return Vec::new() };
    match answer.pointer_mut(&format!("/_embedded/{name}")).map(Value::take) {
        Some(Value::Array(rows)) => rows,
        // PHP prints a list with gaps as an object.
        Some(Value::Object(rows)) => rows.into_iter().map(|(_, row)| row).collect(),
        _ => Vec::new(),
    }
}

/// Whether the answer says that another page follows.
pub fn has_next(answer: Option<&Value>) -> bool {
    answer.and_then(|answer| answer.pointer("/_links/next/href")).is_some_and(Value::is_string)
}
