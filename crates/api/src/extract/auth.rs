//! Who calls. Declare it before the body: what the operation needs (`x-permission`, `x-feature`) is checked here, so nobody without it learns what a good body is.

use axum::extract::{FromRequestParts, MatchedPath};
use axum::http::request::Parts;
use axum::http::{HeaderMap, Method, StatusCode, header};
use crm::accounts::authenticate;
use crm::{Actor, Caller};

use crate::access::Needs;
use crate::scope::Scope;
use crate::{AppState, Problem};

pub struct Auth(pub Caller);

impl FromRequestParts<AppState> for Auth {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, state: &AppState) -> Result<Self, Problem> {
        let path = parts.extensions.get::<MatchedPath>().map(|path| path.as_str().to_owned()).unwrap_or_default();
        let caller = match parts.extensions.get::<Caller>() {
            Some(caller) => caller.clone(),
            None => caller_of(&parts.headers, parts.extensions.get::<Scope>(), state).await?,
        };
        let (needs, feature) = state.access.needs(&method(&parts.method), &path);
        check(&caller, needs)?;
        if let Some(feature) = feature {
            crm::features::require(&state.ctx, &caller, feature).await?;
        }
        Ok(Self(caller))
    }
}

/// Authenticates by the header and counts the call against the caller's limits.
pub(crate) async fn caller_of(headers: &HeaderMap, scope: Option<&Scope>, state: &AppState) -> Result<Caller, Problem> {
    let bearer = headers.get(header::AUTHORIZATION).and_then(|value| value.to_str().ok()).and_then(bearer);
    let bearer = bearer.ok_or_else(|| Problem::unauthenticated("unauthenticated"))?;
    let caller = authenticate(&state.ctx, bearer, scope.map(Scope::request).unwrap_or_default()).await?;
    let id = match &caller.actor {
        Actor::User { id, .. } => id.0,
        Actor::ApiKey { id, .. } => id.0,
    };
    if let Some(scope) = scope {
        // A second look at the same request finds the same caller.
        scope.caller.get_or_init(|| (caller.locale, caller.org.0, id));
    }
    state.limiters.caller(id, caller.org.0)?;
    Ok(caller)
}

fn bearer(value: &str) -> Option<&str> {
    let (scheme, token) = value.split_once(' ')?;
    scheme.eq_ignore_ascii_case("bearer").then(|| token.trim()).filter(|token| !token.is_empty())
}

fn check(caller: &Caller, needs: Needs) -> Result<(), Problem> {
    match needs {
        Needs::Permission(permission) => Ok(caller.require(permission)?),
        Needs::Person if !matches!(caller.actor, Actor::User { .. }) => Err(Problem::new(StatusCode::FORBIDDEN, "person_only")),
        Needs::Nothing | Needs::Caller | Needs::Person => Ok(()),
    }
}

/// HEAD is answered by the GET handler and asks for the same rights.
fn method(method: &Method) -> Method {
    if method == Method::HEAD { Method::GET } else { method.clone() }
}
