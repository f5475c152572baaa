//! Calls of one session: the token goes where its kind belongs, and no time limit of a method is run into.

use std::sync::{Mutex, PoisonError};
use std::time::Duration;

use connector::Error;
use connector::account::{AccountAccess, Call, Caller, Judgement, Lane, Method};
use connector::http::{Answer, Body, HttpClient, Patience, Request};
use secrecy::{ExposeSecret, SecretString};
use serde_json::{Map, Value, json};
use url::Url;

use super::pace::Operating;
use super::{address, judge, query};

/// Commands the vendor takes in one batch.
pub const BATCH: usize = 50;
/// How long a call that somebody waits for is held back at most while its method is nearly out of time.
const MOST_LIVE: Duration = Duration::from_secs(2);

pub struct Client {
    caller: Caller,
    operating: Operating,
}

/// One command of a batch.
#[derive(Debug, Clone)]
pub struct Command {
    pub method: &'static str,
    pub parameters: Map<String, Value>,
}

impl Command {
    /// `parameters` must be an object.
    pub fn new(method: &'static str, parameters: Value) -> Self {
        let parameters = match parameters {
            Value::Object(parameters) => parameters,
            _ => Map::new(),
        };
        Self { method, parameters }
    }
}

impl Client {
    pub fn new(http: HttpClient, access: AccountAccess) -> Self {
        let patience = if access.lane == Lane::Live { Patience::PERSON_WAITS } else { Patience::BACKGROUND };
        Self { caller: Caller::new(http, access, patience), operating: Operating::default() }
    }

    pub fn access(&self) -> &AccountAccess {
        self.caller.access()
    }

    /// What a method that may be repeated gives.
    pub async fn ask(&self, command: Command) -> Result<Value, Error> {
        self.call(command, true).await
    }

    /// What a method gives: the `result` of its answer.
    pub async fn call(&self, command: Command, is_repeatable: bool) -> Result<Value, Error> {
        self.slow_down(self.operating.slow(command.method)).await?;
        let mut body = self.send(command.method, &Value::Object(command.parameters), is_repeatable).await?;
        self.operating.note(command.method, &body["time"]);
        Ok(body["result"].take())
    }

    /// What a list gives, with its `next`, for the few lists that only know offsets.
    pub async fn list(&self, command: Command) -> Result<(Value, Option<u64>), Error> {
        let mut body = self.send(command.method, &Value::Object(command.parameters), true).await?;
        let next = body.get("next").and_then(Value::as_u64);
        Ok((body["result"].take(), next))
    }

    /// What each command gives, in their order, in as few requests as it takes.
    pub async fn batch(&self, commands: &[Command], is_repeatable: bool) -> Result<Vec<Result<Value, Error>>, Error> {
        let mut results = Vec::with_capacity(commands.len());
        for part in commands.chunks(BATCH) {
            results.extend(self.batch_of(part, is_repeatable).await?);
        }
        Ok(results)
    }

    /// Nearly out of a method's time: what nobody waits for comes back later, and its worker does something else meanwhile.
    async fn slow_down(&self, wait: Duration) -> Result<(), Error> {
        if wait.is_zero() {
            return Ok(());
        }
        if self.access().lane != Lane::Live {
            return Err(Error::MethodClosed(wait));
        }
        tokio::time::sleep(wait.min(MOST_LIVE)).await;
        Ok(())
    }

    async fn batch_of(&self, commands: &[Command], is_repeatable: bool) -> Result<Vec<Result<Value, Error>>, Error> {
        let wait = commands.iter().map(|command| self.operating.slow(command.method)).max().unwrap_or(Duration::ZERO);
        self.slow_down(wait).await?;
        // Keys begin with a letter: a map numbered from 0 on would come back as a list.
        let cmd: Map<String, Value> =
            commands.iter().enumerate().map(|(at, command)| (key(at), Value::from(query::command(command.method, &command.parameters)))).collect();
        let mut body = self.send("batch", &json!({ "halt": 0, "cmd": cmd }), is_repeatable).await?;
        let mut answer = body["result"].take();
        let results = commands.iter().enumerate().map(|(at, command)| {
            let key = key(at);
            let time = super::wire::get(super::wire::get(&answer, "result_time"), &key);
            self.operating.note(command.method, time);
            let error = super::wire::get(super::wire::get(&answer, "result_error"), &key).clone();
            if !error.is_null() {
                return Err(self.inner(&error, command.method, is_repeatable));
            }
            let result = answer.get_mut("result").and_then(|results| results.get_mut(&key)).map(Value::take);
            result.ok_or_else(|| unanswered(command.method, is_repeatable))
        });
        Ok(results.collect())
    }

    fn inner(&self, error: &Value, method: &str, is_repeatable: bool) -> Error {
        match judge::failure(400, error, method, None, &[]) {
            Judgement::Failed(Error::MethodClosed(_)) => Error::MethodClosed(self.operating.closed(method)),
            Judgement::Failed(error) => error,
            Judgement::Limited(wait) => Error::LimitedUntil(wait.unwrap_or(Duration::from_secs(1))),
            Judgement::Closed(wait) => Error::LimitedUntil(wait),
            Judgement::TokenRefused => Error::AuthRevoked,
            Judgement::Temporary(detail) if is_repeatable => Error::Temporary { detail },
            Judgement::Temporary(detail) => Error::OutcomeUnknown { detail },
            Judgement::Fine => unanswered(method, is_repeatable),
        }
    }

    async fn send(&self, method: &str, parameters: &Value, is_repeatable: bool) -> Result<Value, Error> {
        let base = self.access().base_url.clone();
        // The judge redacts what the request was sent with.
        let sent: Mutex<Vec<SecretString>> = Mutex::new(Vec::new());
        let request = |token: &SecretString| {
            *sent.lock().unwrap_or_else(PoisonError::into_inner) = address::secrets(token);
            request(&base, method, parameters, token)
        };
        let judgement = |answer: &Answer| {
            let secrets = sent.lock().unwrap_or_else(PoisonError::into_inner);
            match judge::judge(answer, method, &secrets.iter().collect::<Vec<_>>()) {
                Judgement::Failed(Error::MethodClosed(_)) => Judgement::Failed(Error::MethodClosed(self.operating.closed(method))),
                other => other,
            }
        };
        let answer = self.caller.call(&Call { label: method, is_repeatable, request: &request, judge: &judgement }).await?;
        judge::body(&answer).ok_or_else(|| unanswered(method, is_repeatable))
    }
}

/// The key of a command.
pub fn key(at: usize) -> String {
    format!("c{at}")
}

fn unanswered(method: &str, is_repeatable: bool) -> Error {
    let detail = format!("{method} was not answered");
    if is_repeatable { Error::Temporary { detail } } else { Error::OutcomeUnknown { detail } }
}

fn request<'a>(base: &Url, method: &'a str, parameters: &Value, token: &SecretString) -> Request<'a> {
    let mut body = parameters.clone();
    let (url, auth) = address::method(base, method, token.expose_secret());
    if let (Some(auth), Some(body)) = (auth, body.as_object_mut()) {
        body.insert("auth".to_owned(), Value::from(auth));
    }
    // How long to wait is the caller's to say.
    Request { method: Method::POST, url, label: method, headers: Vec::new(), body: Body::Json(body), first_byte: Duration::ZERO }
}
