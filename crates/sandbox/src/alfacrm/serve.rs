//! One call from its arrival to its answer: limits, faults, token, work, ledger.

use std::sync::Arc;

use axum::body::Body;
use axum::extract::{ConnectInfo, Request, State};
use axum::http::{HeaderMap, HeaderValue, Method, StatusCode, header};
use axum::response::{IntoResponse, Response};
use bytes::Bytes;
use serde_json::{Map, Value};

use super::Vendor;
use super::auth::TOKEN_HEADER;
use super::call::Call;
use super::envelope::Failure;
use super::faults::{Fault, Kind, Target};
use super::ledger::Entry;
use super::params::{self, Params};
use super::read::Twist;
use super::write::Op;
use crate::clock;
use crate::connection::Connection;
use crate::faults::spoil;

const BODY_LIMIT: usize = 4 * 1024 * 1024;

/// An answer before it becomes bytes on a wire, with what the ledger wants to know about it.
#[derive(Debug, Clone)]
pub struct Answer {
    pub status: StatusCode,
    pub body: Bytes,
    pub page: Option<u64>,
    pub count: Option<usize>,
    pub effect: Option<String>,
    pub retry_after: Option<u64>,
}

impl Answer {
    pub fn json(body: Bytes) -> Self {
        Self { status: StatusCode::OK, body, page: None, count: None, effect: None, retry_after: None }
    }
}

impl From<Failure> for Answer {
    fn from(failure: Failure) -> Self {
        Self { status: failure.status, ..Self::json(failure.body()) }
    }
}

pub async fn handle(State(vendor): State<Arc<Vendor>>, request: Request) -> Response {
    let (parts, body) = request.into_parts();
    let connection = parts.extensions.get::<ConnectInfo<Connection>>().map(|info| info.0.clone());
    let Ok(body) = axum::body::to_bytes(body, BODY_LIMIT).await else {
        return StatusCode::PAYLOAD_TOO_LARGE.into_response();
    };
    let incoming = Incoming {
        method: parts.method,
        path: parts.uri.path().to_owned(),
        query: parts.uri.query().map(str::to_owned),
        token: token(&parts.headers),
        call: Call::parse(parts.uri.path()),
        params: parse_body(&body).map(|body| Params::new(body, parts.uri.query())),
    };

    let settings = vendor.settings();
    let turn = vendor.limits().turn(settings.pace_requests_per_second);
    if let Some(turn) = turn {
        tokio::time::sleep_until(turn).await;
    }
    let hit = vendor.faults().draw(&incoming.target());
    if let Some(delay) = hit.delay {
        tokio::time::sleep(delay).await;
    }
    let fault = hit.fault.as_ref();
    let twist = Twist { repeat_page: fault.is_some_and(|fault| fault.kind == Kind::RepeatPage), shift_total: hit.shift };
    let answer = match fault.and_then(|fault| instead(&vendor, &incoming, fault)) {
        Some(answer) => answer,
        None => vendor.answer(&incoming, twist).unwrap_or_else(Answer::from),
    };
    let late = hit.delay.map(|_| Kind::Delay.name());
    let name = fault.map(|fault| fault.kind.name()).or(late);
    vendor.ledger().add(incoming.entry(&answer, name));
    respond(answer, fault, connection.as_ref())
}

/// A call with its body read.
struct Incoming {
    method: Method,
    path: String,
    query: Option<String>,
    token: Option<String>,
    call: Option<Call>,
    /// `None` when the body is no JSON object.
    params: Option<Params>,
}

impl Incoming {
    fn page(&self) -> u64 {
        let asked = self.params.as_ref().and_then(|params| {
            let query = || params.query("page").and_then(|page| page.parse().ok());
            params.body.get("page").and_then(params::number).or_else(query)
        });
        asked.and_then(|page| u64::try_from(page).ok()).unwrap_or(0)
    }

    fn target(&self) -> Target<'_> {
        Target {
            path: &self.path,
            is_login: self.call == Some(Call::Login),
            is_list: self.call.as_ref().is_some_and(Call::is_list),
            page: self.page(),
        }
    }

    fn entry(&self, answer: &Answer, fault: Option<&'static str>) -> Entry {
        let (branch, entity, action) = match &self.call {
            Some(Call::On { branch, entity, action }) => (*branch, Some(entity.clone()), Some(action.clone())),
            Some(Call::Login) => (None, Some("auth".to_owned()), Some("login".to_owned())),
            None => (None, None, None),
        };
        Entry {
            n: 0,
            at: clock::now(),
            method: self.method.to_string(),
            path: self.path.clone(),
            query: self.query.clone(),
            status: answer.status.as_u16(),
            fault,
            branch,
            entity,
            action,
            page: answer.page,
            count: answer.count,
            effect: answer.effect.clone(),
        }
    }
}

/// An empty body counts as an empty object.
fn parse_body(body: &[u8]) -> Option<Map<String, Value>> {
    if body.iter().all(u8::is_ascii_whitespace) {
        return Some(Map::new());
    }
    match serde_json::from_slice(body) {
        Ok(Value::Object(fields)) => Some(fields),
        // PHP clients print an empty map as a list.
        Ok(Value::Array(items)) if items.is_empty() => Some(Map::new()),
        _ => None,
    }
}

fn token(headers: &HeaderMap) -> Option<String> {
    let value = headers.get(TOKEN_HEADER)?.to_str().ok()?;
    Some(value.to_owned())
}

/// Faults that keep the call from being carried out.
fn instead(vendor: &Vendor, incoming: &Incoming, fault: &Fault) -> Option<Answer> {
    match fault.kind {
        Kind::Status => {
            let status = fault.status_or(StatusCode::INTERNAL_SERVER_ERROR);
            let answer = Answer::from(Failure::with_status(status));
            Some(Answer { retry_after: fault.retry_after, ..answer })
        }
        Kind::RateLimit => {
            let answer = Answer::from(Failure::too_many());
            Some(Answer { retry_after: fault.retry_after, ..answer })
        }
        Kind::Html => {
            let status = fault.status_or(StatusCode::BAD_GATEWAY);
            Some(Answer { status, ..Answer::json(Bytes::new()) })
        }
        Kind::ExpireToken => {
            if let Some(token) = &incoming.token {
                vendor.tokens().expire(token);
            }
            None
        }
        Kind::Revoke if fault.status == Some(403) => Some(Failure::forbidden().into()),
        Kind::Revoke => {
            vendor.tokens().revoke();
            None
        }
        _ => None,
    }
}

impl Vendor {
    fn answer(&self, incoming: &Incoming, twist: Twist) -> Result<Answer, Failure> {
        let settings = self.settings();
        if !self.limits().allows(settings.requests_per_second) {
            return Err(Failure::too_many());
        }
        let call = incoming.call.as_ref().ok_or_else(Failure::not_found)?;
        if incoming.method != Method::POST {
            return Err(Failure::only_post());
        }
        let params = incoming.params.as_ref();
        let params = params.ok_or_else(|| Failure::bad_request("Некорректный JSON в теле запроса."))?;
        let (branch, entity, action) = match call {
            Call::Login => {
                let ttl = std::time::Duration::from_secs(settings.token_ttl_seconds);
                let token = self.tokens().login(params, ttl)?;
                return Ok(Answer::json(serde_json::json!({ "token": token }).to_string().into()));
            }
            Call::On { branch, entity, action } => (*branch, entity.as_str(), action.as_str()),
        };
        self.tokens().check(incoming.token.as_deref())?;
        if !settings.v2api_granted {
            return Err(Failure::forbidden());
        }
        match (entity, action) {
            (_, "index") => self.index(branch, entity, params, twist),
            ("cgi", "customer") => self.groups_of_customer(branch, params),
            ("calendar", "customer") => self.calendar(branch, params),
            ("lesson", "teach") => self.teach(branch, params),
            ("log", _) => Err(Failure::not_found()),
            (_, action) => {
                let op = Op::parse(action).ok_or_else(Failure::not_found)?;
                self.write(branch, entity, op, params)
            }
        }
    }
}

fn respond(answer: Answer, fault: Option<&Fault>, connection: Option<&Connection>) -> Response {
    let kind = fault.map(|fault| fault.kind);
    if kind == Some(Kind::LoseAnswer)
        && let Some(connection) = connection
    {
        connection.break_off();
    }
    if kind == Some(Kind::Html) {
        return spoil::html(answer.status);
    }
    let length = answer.body.len();
    let body = match kind {
        Some(Kind::Truncate) => Body::from(spoil::truncated(&answer.body)),
        Some(Kind::Malformed) => Body::from(spoil::malformed(&answer.body)),
        Some(Kind::Cut) => spoil::cut(&answer.body),
        _ => Body::from(answer.body),
    };
    let mut response = Response::new(body);
    *response.status_mut() = answer.status;
    let headers = response.headers_mut();
    let json = HeaderValue::from_static("application/json; charset=UTF-8");
    headers.insert(header::CONTENT_TYPE, json);
    if kind == Some(Kind::Cut) {
        headers.insert(header::CONTENT_LENGTH, HeaderValue::from(length));
    }
    if let Some(seconds) = answer.retry_after {
        headers.insert(header::RETRY_AFTER, HeaderValue::from(seconds));
    }
    response
}
