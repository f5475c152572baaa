//! One call from its arrival to its answer: faults, quota, token, work, ledger.

use std::sync::Arc;
use std::time::Duration;

use axum::body::Body;
use axum::extract::{ConnectInfo, Request, State};
use axum::http::{HeaderMap, HeaderValue, Method, StatusCode, header};
use axum::response::{IntoResponse, Response};
use bytes::Bytes;
use serde_json::{Map, Value, json};

use super::api::route::{self, Found, Run};
use super::call::{Call, Reply};
use super::oauth::{Worth, token};
use super::problem::Problem;
use super::settings::Settings;
use super::{Vendor, find, held, string_ids};
use crate::clock;
use crate::connection::Connection;
use crate::faults::{Fault, Kind, Target, spoil};
use crate::ledger::{Effect, Entry};
use crate::php;

const BODY_LIMIT: usize = 16 * 1024 * 1024;
const JSON: &str = "application/json; charset=utf-8";
const TEXT: &str = "text/plain; charset=utf-8";
const TOKEN_PATH: &str = "/login/oauth2/token";

/// An answer before it becomes bytes on a wire.
struct Answer {
    status: StatusCode,
    kind: &'static str,
    body: Value,
    /// What is no JSON.
    text: Option<String>,
    link: Option<String>,
    about_token: Option<&'static str>,
    count: Option<usize>,
    note: Option<String>,
    effects: Vec<Effect>,
}

impl Answer {
    fn new(status: StatusCode, body: Value) -> Self {
        Self { status, kind: JSON, body, text: None, link: None, about_token: None, count: None, note: None, effects: Vec::new() }
    }

    fn too_many(settings: &Settings) -> Self {
        let status = StatusCode::from_u16(settings.rate_limit_status).unwrap_or(StatusCode::FORBIDDEN);
        let text = format!("{} {} (Rate Limit Exceeded)\n", status.as_u16(), status.canonical_reason().unwrap_or_default());
        Self { kind: TEXT, text: Some(text), ..Self::new(status, Value::Null) }
    }

    fn bytes(&self) -> Bytes {
        match &self.text {
            Some(text) => text.clone().into(),
            None if self.status == StatusCode::NO_CONTENT => Bytes::new(),
            None => self.body.to_string().into(),
        }
    }
}

impl From<Problem> for Answer {
    fn from(problem: Problem) -> Self {
        let about_token = problem.about_token.then_some("Bearer realm=\"canvas-lms\"");
        Self { about_token, ..Self::new(problem.status, problem.body) }
    }
}

impl From<Reply> for Answer {
    fn from(reply: Reply) -> Self {
        Self { link: reply.link, count: reply.count, effects: reply.effects, ..Self::new(reply.status, reply.body) }
    }
}

struct Incoming {
    method: Method,
    path: String,
    query: Option<String>,
    token: Option<String>,
    string_ids: bool,
    /// What query and body say together; `None` when the body is unreadable.
    params: Option<Map<String, Value>>,
}

impl Incoming {
    fn read(method: Method, path: &str, query: Option<&str>, headers: &HeaderMap, body: &Bytes) -> Self {
        let header = |name| headers.get(name).and_then(|value: &HeaderValue| value.to_str().ok()).unwrap_or_default();
        let mut asked = query.map(php::parse).unwrap_or_default();
        let in_query = asked.get("access_token").and_then(Value::as_str).map(str::to_owned);
        let params = said(header(header::CONTENT_TYPE), body).map(|said| {
            asked.extend(said);
            asked
        });
        let bearer = header(header::AUTHORIZATION).strip_prefix("Bearer ").map(|token| token.trim().to_owned());
        Self {
            method,
            path: path.to_owned(),
            query: query.map(str::to_owned),
            token: bearer.or(in_query),
            string_ids: header(header::ACCEPT).contains("canvas-string-ids"),
            params,
        }
    }

    /// From `/canvas` on.
    fn inner(&self) -> &str {
        self.path.strip_prefix("/canvas").unwrap_or(&self.path)
    }

    fn found(&self) -> Option<Found> {
        route::find(self.method.as_str(), self.inner().strip_prefix("/api/v1/")?)
    }
}

fn said(kind: &str, body: &Bytes) -> Option<Map<String, Value>> {
    if body.iter().all(u8::is_ascii_whitespace) {
        return Some(Map::new());
    }
    if kind.contains("json") {
        return serde_json::from_slice(body).ok();
    }
    std::str::from_utf8(body).ok().map(php::parse)
}

pub async fn handle(State(vendor): State<Arc<Vendor>>, request: Request) -> Response {
    let (parts, body) = request.into_parts();
    let connection = parts.extensions.get::<ConnectInfo<Connection>>().map(|info| info.0.clone());
    let Ok(body) = axum::body::to_bytes(body, BODY_LIMIT).await else {
        return StatusCode::PAYLOAD_TOO_LARGE.into_response();
    };
    let incoming = Incoming::read(parts.method, parts.uri.path(), parts.uri.query(), &parts.headers, &body);
    let found = incoming.found();
    let kind = if incoming.inner() == TOKEN_PATH { "token".to_owned() } else { found.as_ref().map(|(route, _)| route.kind()).unwrap_or_default() };
    let hit = held(&vendor.faults).draw(&Target { path: &incoming.path, method: incoming.method.as_str(), kind: &kind });
    if let Some(delay) = hit.delay {
        tokio::time::sleep(delay).await;
    }
    let fault = hit.fault.as_ref();
    let settings = vendor.settings();
    let (mut answer, quota) = metered(&vendor, &incoming, found, &settings, fault).await;
    if (incoming.string_ids || settings.string_ids) && kind != "token" {
        string_ids::stringify(&mut answer.body);
    }
    let body = answer.bytes();
    held(&vendor.ledger).add(Entry {
        n: 0,
        at: clock::now(),
        method: incoming.method.to_string(),
        path: incoming.path,
        query: incoming.query,
        kind: Some(kind).filter(|kind| !kind.is_empty()),
        status: answer.status.as_u16(),
        fault: hit.name(),
        count: answer.count,
        note: answer.note,
        effects: answer.effects,
    });
    let mut response = Response::new(Body::empty());
    *response.status_mut() = answer.status;
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(answer.kind));
    if let Some(about) = answer.about_token {
        headers.insert(header::WWW_AUTHENTICATE, HeaderValue::from_static(about));
    }
    let mut tell = |name: &'static str, value: &str| {
        if let Ok(value) = HeaderValue::from_str(value) {
            headers.insert(name, value);
        }
    };
    // By the same clock as all else the site tells.
    if let Some(now) = chrono::DateTime::from_timestamp(vendor.now().0, 0) {
        tell("date", &now.format("%a, %d %b %Y %H:%M:%S GMT").to_string());
    }
    tell("x-request-context-id", &format!("sandbox-{}", clock::now().timestamp_micros()));
    if let Some(link) = &answer.link {
        tell("link", link);
    }
    if let Some(Quota { cost, remaining }) = quota {
        tell("x-rate-limit-remaining", &format!("{remaining:?}"));
        if let Some(cost) = cost {
            tell("x-request-cost", &format!("{cost:?}"));
        }
    }
    spoil::send(response, &body, fault, connection.as_ref())
}

/// What a call with a token is told about its bucket.
struct Quota {
    cost: Option<f64>,
    remaining: f64,
}

/// The answer, within the token's quota. Whoever has no token has none.
async fn metered(vendor: &Vendor, incoming: &Incoming, found: Option<Found>, settings: &Settings, fault: Option<&Fault>) -> (Answer, Option<Quota>) {
    let refused = || (Answer::too_many(settings), Some(Quota { cost: None, remaining: 0.0 }));
    if fault.is_some_and(|fault| fault.kind == Kind::RateLimit) {
        return refused();
    }
    let metered = incoming.token.as_deref().filter(|_| settings.high_water_mark > 0.0);
    if let Some(token) = metered
        && !held(&vendor.limits).enter(token, settings, vendor.now_ms())
    {
        return refused();
    }
    if settings.latency_ms > 0 {
        tokio::time::sleep(Duration::from_millis(settings.latency_ms)).await;
    }
    let answer = match fault.and_then(|fault| instead(vendor, incoming, fault)) {
        Some(answer) => answer,
        None => answer(vendor, incoming, found, settings),
    };
    let quota = metered.map(|token| {
        let rows = u32::try_from(answer.count.unwrap_or(1)).unwrap_or(u32::MAX);
        let cost = settings.request_cost + settings.row_cost * f64::from(rows);
        Quota { cost: Some(cost), remaining: held(&vendor.limits).leave(token, cost, settings, vendor.now_ms()) }
    });
    (answer, quota)
}

/// Faults that keep the call from being carried out, or that spoil its token before.
fn instead(vendor: &Vendor, incoming: &Incoming, fault: &Fault) -> Option<Answer> {
    match fault.kind {
        Kind::Status => Some(Problem::broken(fault.status_or(StatusCode::INTERNAL_SERVER_ERROR)).into()),
        Kind::Html => Some(Answer::new(fault.status_or(StatusCode::BAD_GATEWAY), Value::Null)),
        Kind::ExpireToken => {
            if let Some(token) = &incoming.token {
                vendor.tokens().expire(token, vendor.now(), fault.long_lived);
            }
            None
        }
        Kind::Revoke => {
            if let Some(token) = &incoming.token {
                vendor.tokens().revoke(token);
            }
            None
        }
        _ => None,
    }
}

fn answer(vendor: &Vendor, incoming: &Incoming, found: Option<Found>, settings: &Settings) -> Answer {
    if incoming.inner() == TOKEN_PATH {
        return tokens(vendor, incoming, settings);
    }
    called(vendor, incoming, found, settings).unwrap_or_else(Answer::from)
}

fn tokens(vendor: &Vendor, incoming: &Incoming, settings: &Settings) -> Answer {
    let empty = Map::new();
    let asked = incoming.params.as_ref().unwrap_or(&empty);
    match incoming.method {
        Method::POST => {
            let name = |user| vendor.site().users.get(&user).map(|user| user.name.clone()).unwrap_or_default();
            let (status, body, note) = token::answer(&mut vendor.tokens(), asked, vendor.now(), settings, name);
            let about_token = (status == StatusCode::UNAUTHORIZED).then_some("Canvas OAuth 2.0");
            Answer { about_token, note: Some(note), ..Answer::new(status, body) }
        }
        Method::DELETE => match &incoming.token {
            Some(token) if vendor.tokens().revoke(token) => Answer::new(StatusCode::OK, json!({})),
            Some(_) => Problem::bad_token("Invalid access token.").into(),
            None => Problem::no_token().into(),
        },
        _ => Problem::not_found().into(),
    }
}

fn called(vendor: &Vendor, incoming: &Incoming, found: Option<Found>, settings: &Settings) -> Result<Answer, Problem> {
    let now = vendor.now();
    let token = incoming.token.as_deref().ok_or_else(Problem::no_token)?;
    let (user, scopes) = match vendor.tokens().worth(token, now) {
        Worth::Good { user, scopes } => (user, scopes.filter(|_| settings.enforce_scopes)),
        Worth::Expired(at) => return Err(Problem::expired_token(at)),
        Worth::Revoked => return Err(Problem::bad_token("Revoked access token.")),
        Worth::Unknown => return Err(Problem::bad_token("Invalid access token.")),
    };
    let (route, args) = found.ok_or_else(Problem::not_found)?;
    if scopes.as_ref().is_some_and(|scopes| !scopes.contains(&route.scope())) {
        return Err(Problem::no_scope());
    }
    let kind = route.kind();
    if settings.forbidden.contains(&kind) {
        return Err(Problem::forbidden(settings));
    }
    if settings.disabled.contains(&kind) {
        return Err(Problem::disabled());
    }
    let params = incoming.params.clone().ok_or_else(|| Problem::bad("The request could not be parsed"))?;
    let (me, admin) = acting(vendor, user, params.get("as_user_id"))?;
    let (base, query) = (vendor.base(), incoming.query.as_deref().unwrap_or_default());
    let includes = scopes.is_none() || settings.scoped_includes;
    let call = Call { settings, me, admin, now, base: &base, path: incoming.inner(), query, args, params, includes };
    match route.run {
        Run::Read(run) => run(&vendor.site(), &call).map(Answer::from),
        Run::Write(run) => run(&mut vendor.site_mut(), &call).map(Answer::from),
    }
}

/// Who the call counts as, and whether that is an administrator, who may also act as somebody else.
fn acting(vendor: &Vendor, user: u64, wanted: Option<&Value>) -> Result<(u64, bool), Problem> {
    let site = vendor.site();
    let user = site.user(user).ok_or_else(|| Problem::bad_token("Invalid access token."))?;
    let Some(wanted) = wanted else { return Ok((user.id, user.is_admin)) };
    let other = wanted.as_u64().or_else(|| wanted.as_str().and_then(find::number)).and_then(|id| site.user(id));
    let other = other.filter(|_| user.is_admin);
    other.map(|other| (other.id, other.is_admin)).ok_or_else(|| Problem::new(StatusCode::UNAUTHORIZED, json!({ "errors": "Invalid as_user_id" })))
}
