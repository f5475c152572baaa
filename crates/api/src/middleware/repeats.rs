//! `Idempotency-Key`: a POST that is repeated is answered as before and not done again.

use axum::body::{Body, Bytes, to_bytes};
use axum::extract::{MatchedPath, Request, State};
use axum::http::{HeaderName, HeaderValue, Method, StatusCode, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use chrono::TimeDelta;
use crm::Caller;
use crm::idempotency::{self, Claim};
use sha2::{Digest, Sha256};

use super::body_limit;
use crate::access::Needs;
use crate::extract::caller_of;
use crate::scope::Scope;
use crate::{AppState, Problem};

static KEY: HeaderName = HeaderName::from_static("idempotency-key");
static REPLAYED: HeaderName = HeaderName::from_static("idempotency-replayed");
/// An answer longer than this is not kept; none of ours is.
const LONGEST: usize = 4 * 1024 * 1024;

pub async fn layer(State(state): State<AppState>, request: Request, next: Next) -> Response {
    if request.method() != Method::POST || !request.headers().contains_key(&KEY) || !needs_caller(&request, &state) {
        return next.run(request).await;
    }
    once(&state, request, next).await.unwrap_or_else(IntoResponse::into_response)
}

/// Without a caller there is nobody whose key it could be; sign-in and the like are not repeatable anyway.
fn needs_caller(request: &Request, state: &AppState) -> bool {
    let path = request.extensions().get::<MatchedPath>().map(MatchedPath::as_str);
    path.is_some_and(|path| !path.starts_with("/api/auth/") && state.access.needs(&Method::POST, path).0 != Needs::Nothing)
}

async fn once(state: &AppState, request: Request, next: Next) -> Result<Response, Problem> {
    let key = key(&request)?;
    let (mut parts, body) = request.into_parts();
    let caller = caller_of(&parts.headers, parts.extensions.get::<Scope>(), state).await?;
    let most = body_limit::most(state, parts.uri.path());
    let body = to_bytes(body, most).await.map_err(|_| Problem::too_large(most))?;
    let hash = fingerprint(&parts.method, &parts.uri.to_string(), &body);
    let given_up = TimeDelta::from_std(state.settings.timeout).unwrap_or(TimeDelta::minutes(1)) + TimeDelta::seconds(10);
    if let Claim::Answered { status, body } = idempotency::claim(&state.ctx, &caller, &key, &hash, given_up).await? {
        return Ok(replay(status, body));
    }
    parts.extensions.insert(caller.clone());
    let response = next.run(Request::from_parts(parts, Body::from(body))).await;
    keep(state, &caller, &key, response).await
}

fn key(request: &Request) -> Result<String, Problem> {
    let text = request.headers().get(&KEY).and_then(|value| value.to_str().ok()).unwrap_or_default();
    let sane = (1..=200).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_graphic());
    if sane { Ok(text.to_owned()) } else { Err(Problem::new(StatusCode::BAD_REQUEST, "idempotency_key_invalid")) }
}

fn fingerprint(method: &Method, uri: &str, body: &Bytes) -> Vec<u8> {
    let mut hash = Sha256::new();
    for part in [method.as_str().as_bytes(), uri.as_bytes(), body] {
        hash.update((part.len() as u64).to_be_bytes());
        hash.update(part);
    }
    hash.finalize().to_vec()
}

/// Keeps an answer that did something. One that refused wrote nothing: the same key may try again.
async fn keep(state: &AppState, caller: &Caller, key: &str, response: Response) -> Result<Response, Problem> {
    if !response.status().is_success() {
        idempotency::release(&state.ctx, caller, key).await?;
        return Ok(response);
    }
    let (parts, body) = response.into_parts();
    let body = to_bytes(body, LONGEST).await.map_err(|_| Problem::internal())?;
    idempotency::finish(&state.ctx, caller, key, parts.status.as_u16(), &body).await?;
    Ok(Response::from_parts(parts, Body::from(body)))
}

fn replay(status: u16, body: Vec<u8>) -> Response {
    let status = StatusCode::from_u16(status).unwrap_or(StatusCode::OK);
    let mut response = (status, [(REPLAYED.clone(), HeaderValue::from_static("true"))]).into_response();
    if !body.is_empty() {
        response.headers_mut().insert(header::CONTENT_TYPE, HeaderValue::from_static("application/json"));
        *response.body_mut() = Body::from(body);
    }
    response
}
