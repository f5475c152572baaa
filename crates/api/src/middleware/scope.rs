//! The outermost layers: give the request its id, language and address; write its log line and figures; turn a problem into its document.

use std::net::{IpAddr, SocketAddr};
use std::time::Instant;

use axum::extract::{ConnectInfo, MatchedPath, Request, State};
use axum::http::{HeaderMap, HeaderName, HeaderValue, header};
use axum::middleware::Next;
use axum::response::Response;
use domain::locale::Locale;
use tracing::Instrument;

use crate::scope::Scope;
use crate::{AppState, metrics, problem};

static REQUEST_ID: HeaderName = HeaderName::from_static("x-request-id");

pub async fn layer(State(state): State<AppState>, mut request: Request, next: Next) -> Response {
    let started = Instant::now();
    let peer = request.extensions().get::<ConnectInfo<SocketAddr>>().map(|ConnectInfo(peer)| peer.ip().to_canonical());
    let address = client(peer, request.headers(), &state);
    let request_id = given_id(request.headers()).unwrap_or_else(|| state.ctx.ids.next().to_string());
    let scope = Scope::new(request_id.clone(), address, asked(request.headers()));
    let method = request.method().clone();
    // The pattern, never the path itself: a path may hold a one-time token.
    let route = request.extensions().get::<MatchedPath>().map_or_else(|| "other".to_owned(), |path| path.as_str().to_owned());
    request.extensions_mut().insert(scope.clone());

    let span = tracing::info_span!("request", id = %request_id);
    let mut response = next.run(request).instrument(span).await;

    let took = started.elapsed();
    let status = response.status().as_u16();
    let (org, caller) = scope.caller.get().map_or((None, None), |(_, org, caller)| (Some(org.to_string()), Some(caller.to_string())));
    tracing::info!(
        target: "access",
        request_id,
        %method,
        route,
        status,
        duration_ms = u64::try_from(took.as_millis()).unwrap_or(u64::MAX),
        address = scope.address.map(|address| address.to_string()),
        org,
        caller,
        "{method} {route} {status}"
    );
    metrics::answered(method.as_str(), &route, status, took);
    if let Ok(value) = HeaderValue::from_str(&request_id) {
        response.headers_mut().insert(REQUEST_ID.clone(), value);
    }
    response
}

/// Inside compression, so that a document is compressed like any answer.
pub async fn render(request: Request, next: Next) -> Response {
    let scope = request.extensions().get::<Scope>().cloned();
    let response = next.run(request).await;
    match scope {
        Some(scope) => problem::render(response, scope.locale(), &scope.request_id),
        None => response,
    }
}

/// An id somebody before us gave, if it is harmless in a log.
fn given_id(headers: &HeaderMap) -> Option<String> {
    let id = headers.get(&REQUEST_ID)?.to_str().ok()?;
    let sane = (8..=64).contains(&id.len()) && id.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_' | b'.'));
    sane.then(|| id.to_owned())
}

fn asked(headers: &HeaderMap) -> Option<Locale> {
    headers.get(header::ACCEPT_LANGUAGE).and_then(|value| value.to_str().ok()).and_then(Locale::from_accept_language)
}

/// The peer, or behind trusted proxies the nearest address that is not one of them.
fn client(peer: Option<IpAddr>, headers: &HeaderMap, state: &AppState) -> Option<IpAddr> {
    let trusted = |address: IpAddr| state.settings.trusted_proxies.iter().any(|network| network.contains(address));
    let peer = peer?;
    if !trusted(peer) {
        return Some(peer);
    }
    let forwarded = headers.get_all("x-forwarded-for").iter().filter_map(|value| value.to_str().ok());
    let chain: Vec<&str> = forwarded.flat_map(|value| value.split(',')).collect();
    let mut nearest = peer;
    for hop in chain.into_iter().rev() {
        let Ok(hop) = hop.trim().parse::<IpAddr>() else { break };
        nearest = hop.to_canonical();
        if !trusted(nearest) {
            break;
        }
    }
    Some(nearest)
}
