//! `/oauth/token/` of the authorisation server: codes and refresh tokens for pairs.

use std::sync::Arc;

use axum::extract::{ConnectInfo, Request, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use serde_json::{Map, Value, json};

use super::super::envelope::Failure;
use super::super::events::post::MEMBER_ID;
use super::super::settings::{Settings, State as Standing};
use super::super::tokens::Pair;
use super::super::{Vendor, serve};
use crate::clock;
use crate::connection::Connection;
use crate::faults::{Kind, Target};
use crate::ledger::Entry;
use crate::php;

const BODY_LIMIT: usize = 64 * 1024;

pub async fn handle(State(vendor): State<Arc<Vendor>>, request: Request) -> Response {
    let (parts, body) = request.into_parts();
    let connection = parts.extensions.get::<ConnectInfo<Connection>>().map(|info| info.0.clone());
    let Ok(body) = axum::body::to_bytes(body, BODY_LIMIT).await else {
        return StatusCode::PAYLOAD_TOO_LARGE.into_response();
    };
    let mut params = parts.uri.query().map(php::parse).unwrap_or_default();
    match serde_json::from_slice::<Map<String, Value>>(&body) {
        Ok(fields) => params.extend(fields),
        Err(_) => params.extend(std::str::from_utf8(&body).map(php::parse).unwrap_or_default()),
    }
    let path = parts.uri.path().to_owned();
    let hit = vendor.faults().draw(&Target { path: &path, method: parts.method.as_str(), kind: "token" });
    if let Some(delay) = hit.delay {
        tokio::time::sleep(delay).await;
    }
    let settings = vendor.settings();
    let spoilt = match hit.kind() {
        Some(Kind::Status) => hit
            .fault
            .as_ref()
            .map(|fault| Failure::new(fault.status_or(StatusCode::INTERNAL_SERVER_ERROR), "INTERNAL_SERVER_ERROR", "Internal server error")),
        Some(Kind::RateLimit) => Some(super::super::limits::too_many()),
        Some(Kind::Revoke) => {
            vendor.tokens().revoke();
            None
        }
        _ => None,
    };
    let answer = match spoilt {
        Some(failure) => Err(failure),
        None => vendor.exchange(&params, &settings),
    };
    let (status, value) = match answer {
        Ok(value) => (StatusCode::OK, value),
        Err(failure) => (failure.status, failure.value()),
    };
    let told = |name: &str| params.get(name).and_then(Value::as_str).unwrap_or_default().to_owned();
    let note = match value["error"].as_str() {
        Some(error) => format!("{}: {error}", told("grant_type")),
        None => told("grant_type"),
    };
    // The query holds secrets and is not written down.
    vendor.ledger().add(Entry {
        n: 0,
        at: clock::now(),
        method: parts.method.to_string(),
        path,
        query: None,
        kind: Some("token".to_owned()),
        status: status.as_u16(),
        fault: hit.name(),
        count: None,
        note: Some(note),
        effects: Vec::new(),
    });
    serve::respond(status, &value, hit.fault.as_ref(), connection.as_ref())
}

impl Vendor {
    fn exchange(&self, params: &Map<String, Value>, settings: &Settings) -> Result<Value, Failure> {
        let told = |name: &str| params.get(name).and_then(Value::as_str).unwrap_or_default();
        match settings.state {
            Standing::AppUnpaid => return Err(Failure::bad("PAYMENT_REQUIRED", "Payment required")),
            Standing::Deleted => return Err(Failure::bad("invalid_request", "Portal not found")),
            _ => {}
        }
        if !settings.installed || told("client_id") != settings.client_id || told("client_secret") != settings.client_secret {
            return Err(Failure::bad("invalid_client", "Invalid client or application is not installed"));
        }
        let now = self.now(settings);
        let refused = || Failure::bad("invalid_grant", "Invalid grant");
        match told("grant_type") {
            "authorization_code" => {
                let pair = self.tokens().exchange(told("code"), settings, now).ok_or_else(refused)?;
                Ok(self.pair(&pair, settings, now))
            }
            "refresh_token" => {
                let pair = self.tokens().renew(told("refresh_token"), settings, now).ok_or_else(refused)?;
                Ok(self.pair(&pair, settings, now))
            }
            _ => Err(Failure::bad("invalid_request", "Unsupported grant type")),
        }
    }

    /// Here `domain` is the authorisation server's, not the portal's.
    fn pair(&self, pair: &Pair, settings: &Settings, now: i64) -> Value {
        let server = settings.server_endpoint(&self.root());
        let domain = server.split("://").nth(1).and_then(|rest| rest.split('/').next()).unwrap_or_default();
        json!({
            "access_token": pair.access, "refresh_token": pair.refresh, "expires": pair.expires, "expires_in": pair.expires - now,
            "client_endpoint": settings.client_endpoint(&self.root()), "server_endpoint": server, "domain": domain,
            "member_id": MEMBER_ID, "scope": settings.scopes.join(","), "status": "L", "user_id": pair.user,
        })
    }
}
