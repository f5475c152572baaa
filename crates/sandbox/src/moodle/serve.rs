//! One request from its arrival to its answer: a worker, faults, the site's standing, token, function, ledger.

use std::sync::Arc;
use std::time::Duration;

use axum::body::Body;
use axum::extract::{ConnectInfo, Request, State};
use axum::http::{HeaderValue, Method, StatusCode, header};
use axum::response::{IntoResponse, Response};
use bytes::Bytes;
use serde_json::{Map, Value};

use super::admission::{admitted, held, not_in_service};
use super::call::Call;
use super::functions;
use super::login::{self, Refused};
use super::problem::{Answer, Problem};
use super::rights::Rights;
use super::settings::Settings;
use super::tokens::State as Standing;
use super::tree::{self, Tree};
use super::{Vendor, form, pages, schema};
use crate::clock;
use crate::connection::Connection;
use crate::faults::{Fault, Kind, Target, spoil};
use crate::ledger::{Effect, Entry};
use crate::php;

const BODY_LIMIT: usize = 32 * 1024 * 1024;
/// Of a call's arguments in the ledger.
const NOTED_LENGTH: usize = 400;

const JSON: &str = "application/json";
const XML: &str = "application/xml; charset=utf-8";
const HTML: &str = "text/html; charset=utf-8";

/// What a request comes to, before it becomes bytes on a wire.
struct Outcome {
    status: StatusCode,
    kind: &'static str,
    body: String,
    count: Option<usize>,
    note: Option<String>,
    effects: Vec<Effect>,
}

impl Outcome {
    fn new(status: StatusCode, kind: &'static str, body: impl Into<String>) -> Self {
        Self { status, kind, body: body.into(), count: None, note: None, effects: Vec::new() }
    }

    fn page(status: StatusCode) -> Self {
        Self::new(status, HTML, pages::of_web_server(status))
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Script {
    Functions,
    Token,
}

struct Incoming {
    method: Method,
    path: String,
    script: Option<Script>,
    fields: Map<String, Value>,
    /// Everything but the token, for the ledger.
    noted: String,
}

impl Incoming {
    fn text(&self, name: &str) -> Option<&str> {
        self.fields.get(name).and_then(Value::as_str)
    }

    /// What the ledger and the faults call it.
    fn kind(&self) -> String {
        match self.script {
            Some(Script::Token) => "token".to_owned(),
            _ => self.text("wsfunction").unwrap_or_default().to_owned(),
        }
    }

    /// One, or as many as a bundle carries.
    fn calls(&self) -> u64 {
        self.fields.get("requests").and_then(form::rows).map_or(1, |calls| u64::try_from(calls.len()).unwrap_or(u64::MAX))
    }

    fn wants_json(&self) -> bool {
        self.text("moodlewsrestformat") == Some("json")
    }
}

pub async fn handle(State(vendor): State<Arc<Vendor>>, request: Request) -> Response {
    let (parts, body) = request.into_parts();
    let connection = parts.extensions.get::<ConnectInfo<Connection>>().map(|info| info.0.clone());
    let Ok(body) = axum::body::to_bytes(body, BODY_LIMIT).await else {
        return StatusCode::PAYLOAD_TOO_LARGE.into_response();
    };
    let settings = vendor.settings();
    let _worker = vendor.workers().enter(settings.workers).await;
    let content_type = parts.headers.get(header::CONTENT_TYPE).and_then(|kind| kind.to_str().ok());
    let fields = form::read(parts.uri.query(), content_type, &body, settings.max_input_vars);
    let path = parts.uri.path().to_owned();
    let incoming = Incoming { script: script(&path), noted: noted(&fields), method: parts.method, path, fields };
    let kind = incoming.kind();
    let hit = vendor.faults().draw(&Target { path: &incoming.path, method: incoming.method.as_str(), kind: &kind });
    if let Some(delay) = hit.delay {
        tokio::time::sleep(delay).await;
    }
    let fault = hit.fault.as_ref();
    let outcome = match fault.and_then(|fault| vendor.instead(&incoming, fault)) {
        Some(outcome) => outcome,
        None => vendor.outcome(&incoming, &settings),
    };
    let rows = u64::try_from(outcome.count.unwrap_or_default()).unwrap_or(u64::MAX);
    let of_calls = settings.latency_ms_per_call.saturating_mul(incoming.calls());
    let work = Duration::from_millis(settings.latency_ms + of_calls) + Duration::from_micros(settings.latency_us_per_row.saturating_mul(rows));
    if !work.is_zero() {
        tokio::time::sleep(work).await;
    }
    let Outcome { status, kind: content, body, count, note, effects } = outcome;
    let meant = if hit.kind() == Some(Kind::Html) { fault.map_or(status, |fault| fault.status_or(StatusCode::BAD_GATEWAY)) } else { status };
    vendor.ledger().add(Entry {
        n: 0,
        at: clock::now(),
        method: incoming.method.to_string(),
        path: incoming.path,
        query: Some(incoming.noted).filter(|noted| !noted.is_empty()),
        kind: Some(kind).filter(|kind| !kind.is_empty()),
        status: meant.as_u16(),
        fault: hit.name(),
        count,
        note,
        effects,
    });
    let mut response = Response::new(Body::empty());
    *response.status_mut() = status;
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(content));
    if let Some(date) = date(vendor.now(&settings)) {
        headers.insert(header::DATE, date);
    }
    if content == JSON || content == XML {
        headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("private, must-revalidate, pre-check=0, post-check=0, max-age=0"));
        headers.insert(header::PRAGMA, HeaderValue::from_static("no-cache"));
        headers.insert(header::ACCEPT_RANGES, HeaderValue::from_static("none"));
        headers.insert(header::ACCESS_CONTROL_ALLOW_ORIGIN, HeaderValue::from_static("*"));
    }
    spoil::send(response, &Bytes::from(body), fault, connection.as_ref())
}

/// By the same clock as all else the site tells.
fn date(seconds: i64) -> Option<HeaderValue> {
    let text = chrono::DateTime::from_timestamp(seconds, 0)?.format("%a, %d %b %Y %H:%M:%S GMT").to_string();
    HeaderValue::from_str(&text).ok()
}

fn script(path: &str) -> Option<Script> {
    match path.strip_prefix(super::BASE)? {
        "/webservice/rest/server.php" => Some(Script::Functions),
        "/login/token.php" => Some(Script::Token),
        _ => None,
    }
}

fn noted(fields: &Map<String, Value>) -> String {
    let told: Map<String, Value> = fields
        .iter()
        .filter(|(name, _)| !["wstoken", "password"].contains(&name.as_str()))
        .map(|(name, value)| (name.clone(), value.clone()))
        .collect();
    let mut text = php::encode(&told);
    text.truncate(NOTED_LENGTH);
    text
}

impl Vendor {
    /// Faults that keep the call from being carried out, or that spoil its token before.
    fn instead(&self, incoming: &Incoming, fault: &Fault) -> Option<Outcome> {
        match fault.kind {
            Kind::Status => Some(Outcome::page(fault.status_or(StatusCode::INTERNAL_SERVER_ERROR))),
            // The site knows no limits; a proxy before it may.
            Kind::RateLimit => Some(Outcome::page(fault.status_or(StatusCode::TOO_MANY_REQUESTS))),
            Kind::Html => Some(Outcome::new(fault.status_or(StatusCode::BAD_GATEWAY), HTML, "")),
            Kind::ExpireToken => {
                self.tokens().expire(incoming.text("wstoken").unwrap_or_default());
                None
            }
            Kind::Revoke => {
                self.tokens().revoke(incoming.text("wstoken").unwrap_or_default());
                None
            }
            _ => None,
        }
    }

    fn outcome(&self, incoming: &Incoming, settings: &Settings) -> Outcome {
        let Some(script) = incoming.script else { return Outcome::new(StatusCode::NOT_FOUND, HTML, pages::NOT_FOUND) };
        if settings.maintenance {
            return Outcome::new(StatusCode::SERVICE_UNAVAILABLE, HTML, pages::maintenance(&settings.site_name));
        }
        if script == Script::Token {
            return self.token(incoming, settings);
        }
        let is_open = settings.web_services && settings.rest_protocol;
        if !is_open {
            return Outcome::new(StatusCode::FORBIDDEN, HTML, "");
        }
        let mut effects = Vec::new();
        let answer = self.function(incoming, settings, &mut effects);
        let kind = if incoming.wants_json() { JSON } else { XML };
        let (body, count, note) = match &answer {
            Ok(tree) => (if incoming.wants_json() { tree::json(tree) } else { tree::xml(tree) }, tree.count(), None),
            Err(problem) => {
                let body = if incoming.wants_json() { problem.json(settings) } else { problem.xml(settings) };
                (body, None, Some(problem.code.to_string()))
            }
        };
        Outcome { count, note, effects, ..Outcome::new(StatusCode::OK, kind, body) }
    }

    fn token(&self, incoming: &Incoming, settings: &Settings) -> Outcome {
        let answer = if settings.database_down {
            Err(Refused::database())
        } else {
            login::answer(&self.site(), &mut self.tokens(), &incoming.fields, settings.web_services)
        };
        let (body, note) = match answer {
            Ok(body) => (body, None),
            Err(refused) => (refused.body(), Some(refused.code.to_owned())),
        };
        Outcome { note, ..Outcome::new(StatusCode::OK, "application/json; charset=utf-8", body) }
    }

    fn function(&self, incoming: &Incoming, settings: &Settings, effects: &mut Vec<Effect>) -> Answer {
        if settings.database_down {
            return Err(Problem::database());
        }
        let now = self.now(settings);
        let token = self.tokens().read(incoming.text("wstoken").unwrap_or_default()).ok_or_else(Problem::token)?;
        let mut site = self.site();
        let rights = Rights { user: token.user, settings, now };
        admitted(&token, site.users.get(&token.user), rights)?;
        let name = incoming.text("wsfunction").filter(|name| !name.is_empty());
        let name = name.ok_or_else(|| Problem::parameter("Missing required parameter: wsfunction"))?;
        let function = functions::find(name).ok_or_else(|| Problem::record("external_functions"))?;
        let functions = held(token.service, settings);
        if token.state == Standing::NotAllowed || !self.tokens().is_on(token.service) || !functions.iter().any(|one| one.name == name) {
            return Err(Problem::access(not_in_service(name)));
        }
        let functions = functions.iter().map(|one| (one.name, one.version(settings))).collect();
        let args = schema::validate(function.takes, &arguments(&incoming.fields))?;
        let url = self.url(settings);
        let mut call = Call { site: &mut site, settings, rights, args, url: &url, now, functions, effects: Vec::new() };
        let answer: Result<Tree, Problem> = (function.work)(&mut call);
        effects.append(&mut call.effects);
        answer
    }
}

fn arguments(fields: &Map<String, Value>) -> Map<String, Value> {
    let is_own = |name: &str| ["wstoken", "wsfunction", "moodlewsrestformat"].contains(&name) || name.starts_with("moodlewssetting");
    fields.iter().filter(|(name, _)| !is_own(name)).map(|(name, value)| (name.clone(), value.clone())).collect()
}
