//! One call from its arrival to its answer: redirect, faults, limits, credential, work, ledger.

use std::sync::Arc;
use std::time::Instant;

use axum::extract::{ConnectInfo, Request, State};
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use bytes::Bytes;
use serde_json::{Map, Value, json};

use super::call::{Call, Caller};
use super::envelope::{self, Failure, Reply};
use super::events::Happening;
use super::incoming::{Credential, Incoming};
use super::limits::{self, Operating};
use super::methods::Method;
use super::noun::Noun;
use super::settings::{Confirm, Settings, State as Standing};
use super::tokens::{WEBHOOK_CODE, WEBHOOK_USER};
use super::{Vendor, batch, methods, values};
use crate::clock;
use crate::connection::Connection;
use crate::faults::{Fault, Kind, Target, spoil};
use crate::ledger::{Effect, Entry};

const BODY_LIMIT: usize = 16 * 1024 * 1024;

/// What a call leaves behind besides its answer.
#[derive(Default)]
struct Left {
    effects: Vec<Effect>,
    happenings: Vec<Happening>,
    count: Option<usize>,
}

pub async fn handle(State(vendor): State<Arc<Vendor>>, request: Request) -> Response {
    let (parts, body) = request.into_parts();
    let connection = parts.extensions.get::<ConnectInfo<Connection>>().map(|info| info.0.clone());
    let Ok(body) = axum::body::to_bytes(body, BODY_LIMIT).await else {
        return StatusCode::PAYLOAD_TOO_LARGE.into_response();
    };
    let settings = vendor.settings();
    let incoming = Incoming::read(parts.method, parts.uri.path(), parts.uri.query(), &parts.headers, &body, settings.bearer_accepted);
    if let Some(address) = vendor.moved(&incoming, &settings) {
        vendor.note(&incoming, StatusCode::FOUND, None, Left::default());
        return (StatusCode::FOUND, [(header::LOCATION, address)]).into_response();
    }
    let kind = incoming.name.clone().unwrap_or_default();
    let hit = vendor.faults().draw(&Target { path: &incoming.path, method: incoming.method.as_str(), kind: &kind });
    if let Some(delay) = hit.delay {
        tokio::time::sleep(delay).await;
    }
    let fault = hit.fault.as_ref();
    let mut left = Left::default();
    let answer = match fault.and_then(|fault| vendor.instead(&incoming, fault)) {
        Some(failure) => Err(failure),
        None => vendor.answer(&incoming, &settings, &mut left),
    };
    let (status, value) = match answer {
        Ok(value) => (StatusCode::OK, value),
        Err(failure) => (failure.status, failure.value()),
    };
    let happenings = std::mem::take(&mut left.happenings);
    let status_meant = if hit.kind() == Some(Kind::Html) { fault.map_or(status, |fault| fault.status_or(StatusCode::BAD_GATEWAY)) } else { status };
    vendor.note(&incoming, status_meant, hit.name(), left);
    vendor.tell(&happenings);
    respond(status, &value, fault, connection.as_ref())
}

pub fn respond(status: StatusCode, value: &Value, fault: Option<&Fault>, connection: Option<&Connection>) -> Response {
    let body = Bytes::from(value.to_string());
    let mut response = status.into_response();
    response.headers_mut().insert(header::CONTENT_TYPE, HeaderValue::from_static("application/json; charset=utf-8"));
    spoil::send(response, &body, fault, connection)
}

impl Vendor {
    /// Where a call of the old address is sent on to.
    fn moved(&self, incoming: &Incoming, settings: &Settings) -> Option<String> {
        let rest = incoming.path.strip_prefix("/bitrix24/")?;
        if settings.redirects == 0 {
            return None;
        }
        if settings.redirects > 0 {
            let left = Settings { redirects: settings.redirects - 1, ..settings.clone() };
            self.put_settings(left);
        }
        let host = if settings.own_endpoints { format!("{}/bitrix24-renamed", self.root()) } else { format!("https://{}", settings.portal_host) };
        let query = incoming.query.as_ref().map_or(String::new(), |query| format!("?{query}"));
        Some(format!("{host}/{rest}{query}"))
    }

    fn note(&self, incoming: &Incoming, status: StatusCode, fault: Option<&'static str>, left: Left) {
        self.ledger().add(Entry {
            n: 0,
            at: clock::now(),
            method: incoming.method.to_string(),
            path: incoming.path.clone(),
            query: incoming.query.clone(),
            kind: incoming.name.clone(),
            status: status.as_u16(),
            fault,
            count: left.count,
            note: None,
            effects: left.effects,
        });
    }

    /// Faults that keep the call from being carried out, or that spoil its credential before.
    fn instead(&self, incoming: &Incoming, fault: &Fault) -> Option<Failure> {
        match fault.kind {
            Kind::Status => {
                let status = fault.status_or(StatusCode::INTERNAL_SERVER_ERROR);
                let error = match status.as_u16() {
                    401 => "NO_AUTH_FOUND",
                    403 => "ACCESS_DENIED",
                    429 => "OPERATION_TIME_LIMIT",
                    503 => "OVERLOAD_LIMIT",
                    _ => "INTERNAL_SERVER_ERROR",
                };
                Some(Failure::new(status, error, "Internal server error"))
            }
            Kind::RateLimit => Some(limits::too_many()),
            Kind::Html => Some(limits::too_many()),
            Kind::ExpireToken => {
                if let Some(Credential::Token(token)) = &incoming.credential {
                    self.tokens().expire(token);
                }
                None
            }
            Kind::Revoke => {
                self.tokens().revoke();
                self.put_settings(Settings { webhook_active: false, ..(*self.settings()).clone() });
                None
            }
            _ => None,
        }
    }

    fn answer(&self, incoming: &Incoming, settings: &Settings, left: &mut Left) -> Result<Value, Failure> {
        self.limits().enter(settings)?;
        stands(settings)?;
        let name = incoming.name.as_deref().ok_or_else(Failure::no_method)?;
        if !incoming.readable {
            return Err(Failure::bad("INVALID_REQUEST", "Invalid JSON in the request body"));
        }
        let caller = self.caller(incoming, settings)?;
        let begun = Began::now(self.now_ms(settings));
        if let Some(token) = incoming.asks_auth_server_about() {
            return Ok(envelope::body(self.app_info(token, &caller, settings).into(), begun.time(settings, None)));
        }
        if name != "batch" {
            let (reply, operating) = self.run(name, &caller, &incoming.params, settings, left)?;
            left.count = reply.result.as_array().map(Vec::len).or_else(|| items(&reply.result));
            return Ok(envelope::body(reply, begun.time(settings, Some(operating))));
        }
        let results = self.batch(incoming, &caller, settings, left);
        Ok(envelope::body(results.value().into(), begun.time(settings, None)))
    }

    fn caller(&self, incoming: &Incoming, settings: &Settings) -> Result<Caller, Failure> {
        let unauthorised = || Failure::new(StatusCode::UNAUTHORIZED, "NO_AUTH_FOUND", "Wrong authorization data");
        let caller = match incoming.credential.as_ref().ok_or_else(unauthorised)? {
            Credential::Token(token) => self.tokens().check(token, settings, self.now(settings))?,
            Credential::Webhook { user, code } => {
                if !settings.webhook_active || *user != WEBHOOK_USER.to_string() || code != WEBHOOK_CODE {
                    return Err(unauthorised());
                }
                Caller { user: WEBHOOK_USER, scopes: settings.webhook_scopes.clone(), webhook: true }
            }
        };
        // Whoever is dismissed takes the integrations made in his name with him.
        let works = self.portal().row(Noun::User, caller.user).is_some_and(|row| row["ACTIVE"] == json!(true));
        match (works, caller.webhook) {
            (true, _) => Ok(caller),
            (false, true) => Err(unauthorised()),
            (false, false) => Err(Failure::new(StatusCode::FORBIDDEN, "user_access_error", "The user does not have access to the application.")),
        }
    }

    /// One method with its limits and its rights.
    fn run(
        &self,
        name: &str,
        caller: &Caller,
        params: &Map<String, Value>,
        settings: &Settings,
        left: &mut Left,
    ) -> Result<(Reply, Operating), Failure> {
        let method = methods::find(name).ok_or_else(Failure::no_method)?;
        allowed(method, caller, settings)?;
        let now = self.now(settings);
        self.limits().operate(name, caller.webhook, settings, now)?;
        let begun = Instant::now();
        let root = self.root();
        let mut portal = self.portal();
        let mut call = Call { portal: &mut portal, settings, caller, params, root: &root, now, effects: Vec::new(), happenings: Vec::new() };
        let reply = (method.work)(&mut call);
        let Call { effects, happenings, .. } = call;
        drop(portal);
        left.effects.extend(effects);
        left.happenings.extend(happenings);
        let is_slow = settings.operating_methods.is_empty() || settings.operating_methods.iter().any(|slow| slow == name);
        let seconds = begun.elapsed().as_secs_f64() + if is_slow { settings.operating_seconds_per_call } else { 0.0 };
        let operating = self.limits().worked(name, caller.webhook, seconds, now);
        Ok((reply?, operating))
    }

    fn batch(&self, incoming: &Incoming, caller: &Caller, settings: &Settings, left: &mut Left) -> batch::Results {
        let mut results = batch::Results::default();
        let halts = batch::halts(&incoming.params);
        for (at, (key, text)) in incoming.commands.iter().enumerate() {
            let begun = Began::now(self.now_ms(settings));
            let (name, params) = batch::command(text, &results);
            let outcome = if at >= batch::LENGTH {
                Err(batch::too_long())
            } else if name == "batch" {
                Err(batch::nested())
            } else {
                self.run(&name, caller, &params, settings, left)
            };
            match outcome {
                Ok((reply, operating)) => {
                    results.result.push((key.clone(), reply.result));
                    results.total.extend(reply.total.map(|total| (key.clone(), json!(total))));
                    results.next.extend(reply.next.map(|next| (key.clone(), json!(next))));
                    results.time.push((key.clone(), begun.time(settings, Some(operating))));
                }
                Err(failure) => {
                    results.error.push((key.clone(), failure.value()));
                    if halts {
                        break;
                    }
                }
            }
        }
        results
    }
}

fn items(result: &Value) -> Option<usize> {
    result.as_object()?.values().next()?.as_array().map(Vec::len)
}

/// Whether the portal answers anybody at all.
fn stands(settings: &Settings) -> Result<(), Failure> {
    match settings.state {
        Standing::Active => Ok(()),
        Standing::FreePlan => Err(Failure::new(StatusCode::FORBIDDEN, "ACCESS_DENIED", "REST API is available only on commercial plans.")),
        Standing::AppUnpaid => Err(Failure::new(StatusCode::FORBIDDEN, "PAYMENT_REQUIRED", "Payment required")),
        Standing::Deleted => Err(Failure::new(StatusCode::INTERNAL_SERVER_ERROR, "PORTAL_DELETED", "Portal deleted")),
        Standing::Overload => Err(Failure::new(StatusCode::SERVICE_UNAVAILABLE, "OVERLOAD_LIMIT", "REST API is blocked due to overload.")),
    }
}

fn allowed(method: &Method, caller: &Caller, settings: &Settings) -> Result<(), Failure> {
    let unauthorised = |error, text: &str| Failure::new(StatusCode::UNAUTHORIZED, error, text);
    match settings.confirm.get(method.name) {
        Some(Confirm::Waiting) => return Err(unauthorised("METHOD_CONFIRM_WAITING", "Waiting for confirmation")),
        Some(Confirm::Denied) => return Err(unauthorised("METHOD_CONFIRM_DENIED", "Method call denied")),
        None => {}
    }
    if method.context && caller.webhook {
        return Err(Failure::no_context());
    }
    if !method.granted(&caller.scopes) {
        let text = "The request requires higher privileges than provided by the access token";
        return Err(Failure::new(StatusCode::FORBIDDEN, "insufficient_scope", text));
    }
    Ok(())
}

/// When work began, by both clocks.
struct Began {
    at_ms: i64,
    instant: Instant,
}

impl Began {
    fn now(at_ms: i64) -> Self {
        Self { at_ms, instant: Instant::now() }
    }

    fn time(&self, settings: &Settings, operating: Option<Operating>) -> Value {
        let duration = self.instant.elapsed().as_secs_f64();
        let start = std::time::Duration::from_millis(self.at_ms.max(0).unsigned_abs()).as_secs_f64();
        let finish = start + duration;
        let at = self.at_ms / 1_000;
        let mut time = json!({
            "start": start, "finish": finish, "duration": duration, "processing": duration,
            "date_start": values::time(at, settings.offset()), "date_finish": values::time(at, settings.offset()),
        });
        if let Some(operating) = operating {
            time["operating_reset_at"] = json!(operating.reset_at);
            time["operating"] = json!(operating.seconds);
        }
        time
    }
}
