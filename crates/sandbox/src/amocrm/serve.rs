//! One call from its arrival to its answer: limits, faults, token, work, webhooks, ledger.

use std::sync::Arc;

use axum::body::Body;
use axum::extract::{ConnectInfo, Request, State};
use axum::http::{HeaderMap, HeaderValue, Method, StatusCode, header};
use axum::response::{IntoResponse, Response};
use bytes::Bytes;
use serde_json::{Value, json};

use super::account::Account;
use super::api::route::{self, Place};
use super::context::{Call, Reply};
use super::limits::Verdict;
use super::oauth::jwt::About;
use super::oauth::token;
use super::problem::Problem;
use super::settings::{RateLimitBody, Settings};
use super::{Vendor, held, hooks};
use crate::clock;
use crate::connection::Connection;
use crate::faults::{Fault, Kind, Target, spoil};
use crate::ledger::{Effect, Entry};
use crate::php;
use std::sync::atomic::Ordering;

const BODY_LIMIT: usize = 16 * 1024 * 1024;

const FORBIDDEN_PAGE: &str = "<html>\r\n<head><title>403 Forbidden</title></head>\r\n<body>\r\n\
<center><h1>403 Forbidden</h1></center>\r\n<hr><center>nginx</center>\r\n</body>\r\n</html>\r\n";
const TOO_MANY_PAGE: &str = "<html>\r\n<head><title>429 Too Many Requests</title></head>\r\n<body>\r\n\
<center><h1>429 Too Many Requests</h1></center>\r\n<hr><center>nginx</center>\r\n</body>\r\n</html>\r\n";

/// An answer before it becomes bytes on a wire.
struct Answer {
    status: StatusCode,
    kind: &'static str,
    body: Bytes,
    count: Option<usize>,
    note: Option<String>,
    effects: Vec<Effect>,
}

impl Answer {
    fn new(status: StatusCode, kind: &'static str, body: impl Into<Bytes>) -> Self {
        Self { status, kind, body: body.into(), count: None, note: None, effects: Vec::new() }
    }

    fn json(status: StatusCode, body: &Value) -> Self {
        Self::new(status, "application/json", body.to_string())
    }

    fn forbidden() -> Self {
        Self::new(StatusCode::FORBIDDEN, "text/html", FORBIDDEN_PAGE)
    }
}

impl From<Problem> for Answer {
    fn from(problem: Problem) -> Self {
        Self::new(problem.status, "application/problem+json", problem.body.to_string())
    }
}

impl From<Reply> for Answer {
    fn from(reply: Reply) -> Self {
        let body = reply.body.map(|body| body.to_string()).unwrap_or_default();
        Self { count: reply.count, effects: reply.effects, ..Self::new(reply.status, "application/hal+json", body) }
    }
}

struct Incoming {
    method: Method,
    path: String,
    query: Option<String>,
    token: Option<String>,
    refresh: Option<String>,
    /// `X-Context-User-ID`: whose rights an administrator borrows.
    context_user: Option<u64>,
    body: Bytes,
}

impl Incoming {
    /// From `/amocrm` or `/amocrm-www` on.
    fn inner(&self) -> &str {
        let rest = self.path.strip_prefix("/amocrm-www").or_else(|| self.path.strip_prefix("/amocrm"));
        rest.unwrap_or(&self.path)
    }

    /// `www` knows of consent and of where accounts are, and nothing else.
    fn is_www(&self) -> bool {
        self.path.starts_with("/amocrm-www")
    }

    fn kind(&self) -> String {
        match self.inner() {
            "/oauth2/access_token" => "token".to_owned(),
            "/oauth2/account/subdomain" | "/oauth2/account/current/subdomain" => "subdomain".to_owned(),
            inner => inner.strip_prefix("/api/v4/").map(route::kind).unwrap_or_default(),
        }
    }

    /// `None` when it is no JSON; null when there is nothing.
    fn json(&self) -> Option<Value> {
        if self.body.iter().all(u8::is_ascii_whitespace) {
            return Some(Value::Null);
        }
        serde_json::from_slice(&self.body).ok()
    }
}

pub async fn handle(State(vendor): State<Arc<Vendor>>, request: Request) -> Response {
    let (parts, body) = request.into_parts();
    let connection = parts.extensions.get::<ConnectInfo<Connection>>().map(|info| info.0.clone());
    let Ok(body) = axum::body::to_bytes(body, BODY_LIMIT).await else {
        return StatusCode::PAYLOAD_TOO_LARGE.into_response();
    };
    let header = |name: &str| parts.headers.get(name).and_then(|value| value.to_str().ok()).map(str::to_owned);
    let incoming = Incoming {
        token: bearer(&parts.headers),
        refresh: header("x-refresh-token"),
        context_user: header("x-context-user-id").and_then(|user| user.parse().ok()),
        method: parts.method,
        path: parts.uri.path().to_owned(),
        query: parts.uri.query().map(str::to_owned),
        body,
    };
    let kind = incoming.kind();
    let target = Target { path: &incoming.path, method: incoming.method.as_str(), kind: &kind };
    let hit = held(&vendor.faults).draw(&target);
    if let Some(delay) = hit.delay {
        tokio::time::sleep(delay).await;
    }
    let fault = hit.fault.as_ref();
    let answer = match fault.and_then(|fault| instead(&vendor, &incoming, fault)) {
        Some(answer) => answer,
        None => answer(&vendor, &incoming),
    };
    let Answer { status, kind: content, body, count, note, effects } = answer;
    held(&vendor.ledger).add(Entry {
        n: 0,
        at: clock::now(),
        method: incoming.method.to_string(),
        path: incoming.path.clone(),
        query: incoming.query.clone(),
        kind: Some(kind).filter(|kind| !kind.is_empty()),
        status: status.as_u16(),
        fault: hit.name(),
        count,
        note,
        effects,
    });
    let mut response = Response::new(Body::empty());
    *response.status_mut() = status;
    let headers = response.headers_mut();
    if !body.is_empty() {
        headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(content));
    }
    if let Ok(id) = HeaderValue::from_str(&format!("sandbox-{}", clock::now().timestamp_micros())) {
        headers.insert("x-request-id", id);
    }
    spoil::send(response, &body, fault, connection.as_ref())
}

fn bearer(headers: &HeaderMap) -> Option<String> {
    let value = headers.get(header::AUTHORIZATION)?.to_str().ok()?;
    value.strip_prefix("Bearer ").map(|token| token.trim().to_owned())
}

/// Faults that keep the call from being carried out.
fn instead(vendor: &Vendor, incoming: &Incoming, fault: &Fault) -> Option<Answer> {
    match fault.kind {
        Kind::Status => {
            let status = fault.status_or(StatusCode::INTERNAL_SERVER_ERROR);
            let title = status.canonical_reason().unwrap_or("Error");
            Some(Problem::new(status, title, title).into())
        }
        Kind::RateLimit => Some(too_many(&vendor.settings(), fault.retry_after)),
        Kind::Html => Some(Answer::new(fault.status_or(StatusCode::BAD_GATEWAY), "text/html", Bytes::new())),
        Kind::ExpireToken => {
            if let Some(token) = &incoming.token {
                vendor.tokens().expire(token, vendor.now(), fault.long_lived);
            }
            None
        }
        Kind::Revoke => {
            vendor.tokens().revoke(incoming.token.as_deref());
            None
        }
        _ => None,
    }
}

fn too_many(settings: &Settings, retry_after: Option<u64>) -> Answer {
    match settings.rate_limit_body {
        RateLimitBody::Json => Problem::too_many(retry_after.unwrap_or(settings.retry_after_seconds)).into(),
        RateLimitBody::Html => Answer::new(StatusCode::TOO_MANY_REQUESTS, "text/html", TOO_MANY_PAGE),
        RateLimitBody::Text => Answer::new(StatusCode::TOO_MANY_REQUESTS, "text/plain", "Too Many Requests"),
    }
}

fn answer(vendor: &Vendor, incoming: &Incoming) -> Answer {
    let settings = vendor.settings();
    if settings.blocked {
        return Answer::forbidden();
    }
    let verdict = held(&vendor.limits).judge(&settings);
    match verdict {
        Verdict::Welcome => {}
        Verdict::TooMany => return too_many(&settings, None),
        Verdict::Block => {
            vendor.set_settings(Settings { blocked: true, ..(*settings).clone() });
            return Answer::forbidden();
        }
    }
    match incoming.inner() {
        "/oauth2/account/subdomain" | "/oauth2/account/current/subdomain" => return subdomain(vendor, incoming),
        _ if incoming.is_www() || vendor.is_renamed() => return Problem::no_route(incoming.method.as_str(), &incoming.path).into(),
        "/oauth2/access_token" => return tokens(vendor, incoming, &settings),
        _ => {}
    }
    called(vendor, incoming, &settings).unwrap_or_else(Answer::from)
}

fn tokens(vendor: &Vendor, incoming: &Incoming, settings: &Settings) -> Answer {
    if incoming.method != Method::POST {
        return Problem::wrong_verb().into();
    }
    // The SDKs send JSON; forms are taken too.
    let form = || std::str::from_utf8(&incoming.body).map(php::parse).map(Value::Object).unwrap_or_default();
    let body = incoming.json().filter(Value::is_object).unwrap_or_else(form);
    let account_id = vendor.account().id;
    let api_domain = format!("api-b.{}", settings.domain);
    let about = About { now: vendor.now(), account_id, base_domain: &settings.domain, api_domain: &api_domain };
    let (status, body, note) = token::answer(&mut vendor.tokens(), &body, &about, settings);
    let kind = if status.is_success() { "application/json" } else { "application/problem+json" };
    Answer { kind, note: Some(note), ..Answer::json(status, &body) }
}

/// Where the account is now, for those who come with either token.
fn subdomain(vendor: &Vendor, incoming: &Incoming) -> Answer {
    let by_access = incoming.token.as_deref().is_some_and(|token| vendor.tokens().user_of(token, vendor.now(), 1).is_some());
    let by_refresh = incoming.refresh.as_deref().is_some_and(|refresh| vendor.tokens().knows_refresh(refresh));
    if !by_access && !by_refresh {
        return Problem::unauthorized().into();
    }
    vendor.is_renamed.store(false, Ordering::Relaxed);
    let account = vendor.account();
    let domain = vendor.domain(&account);
    let top = domain.rsplit('.').next();
    let body = json!({ "id": account.id, "subdomain": account.subdomain, "domain": domain, "top_level_domain": top });
    Answer::json(StatusCode::OK, &body)
}

fn called(vendor: &Vendor, incoming: &Incoming, settings: &Settings) -> Result<Answer, Problem> {
    let inner = incoming.inner();
    let url = || format!("https://{}{inner}", vendor.domain(&vendor.account()));
    let path = inner.strip_prefix("/api/v4/").ok_or_else(|| Problem::no_route(incoming.method.as_str(), &url()))?;
    let admin = vendor.account().users.first().map_or(0, |user| user.id);
    let (now, now_ms) = (vendor.now(), vendor.now_ms());
    let token = incoming.token.as_deref().ok_or_else(Problem::unauthorized)?;
    let user = vendor.tokens().user_of(token, now, admin).ok_or_else(Problem::unauthorized)?;
    if settings.unpaid {
        return Err(Problem::unpaid());
    }
    let (user, is_admin) = acting(&vendor.account(), user, incoming.context_user)?;
    let place = route::find(path).ok_or_else(|| Problem::no_route(incoming.method.as_str(), &url()))?;
    let base = vendor.link_base(settings);
    let query = incoming.query.as_deref().map(php::parse).unwrap_or_default();
    let call = Call { settings, user, admin: is_admin, now, now_ms, base: &base, path: inner, query };
    if incoming.method == Method::GET {
        return route::read(&vendor.account(), &place, &call).map(Answer::from);
    }
    let body = incoming.json().ok_or_else(|| Problem::bad("Invalid JSON"))?;
    write(vendor, &place, &call, &incoming.method, &body)
}

/// Who the call counts as, and whether that is an administrator.
fn acting(account: &Account, user: u64, wanted: Option<u64>) -> Result<(u64, bool), Problem> {
    let active = |id| account.user(id).filter(|user| user.is_active).ok_or_else(Problem::unauthorized);
    let owner = active(user)?;
    match wanted {
        Some(other) if owner.is_admin => active(other).map(|user| (user.id, user.is_admin)),
        _ => Ok((owner.id, owner.is_admin)),
    }
}

fn write(vendor: &Vendor, place: &Place, call: &Call<'_>, method: &Method, body: &Value) -> Result<Answer, Problem> {
    let mut account = vendor.account_mut();
    let mut reply = match *method {
        Method::POST => route::post(&mut account, place, call, body),
        Method::PATCH => route::patch(&mut account, place, call, body),
        Method::DELETE => route::delete(&mut account, place, call, body),
        _ => Err(Problem::wrong_verb()),
    }?;
    let happenings = std::mem::take(&mut reply.happenings);
    let letters = hooks::letters(&account, &happenings, call.base, call.settings.webhook_batch);
    drop(account);
    hooks::send(vendor, letters);
    Ok(reply.into())
}
