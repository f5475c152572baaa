//! Requests of one address, and the stricter count where something can be guessed.

use axum::extract::{Request, State};
use axum::http::Method;
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};

use crate::AppState;
use crate::scope::Scope;

/// Sign-in and whatever else answers differently to a right guess.
const GUESSABLE: [&str; 6] =
    ["/api/auth/register", "/api/auth/login", "/api/auth/forgot-password", "/api/auth/reset-password", "/api/auth/password", "/api/invitations/"];

pub async fn layer(State(state): State<AppState>, request: Request, next: Next) -> Response {
    let path = request.uri().path();
    // The interface's own files are many at once and cheap.
    if !path.starts_with("/api/") || request.method() == Method::OPTIONS {
        return next.run(request).await;
    }
    if let Some(address) = request.extensions().get::<Scope>().and_then(|scope| scope.address) {
        let guessable = GUESSABLE.iter().any(|start| path.starts_with(start));
        let allowed = state.limiters.address(address).and_then(|()| if guessable { state.limiters.sign_in(address) } else { Ok(()) });
        if let Err(problem) = allowed {
            return problem.into_response();
        }
    }
    next.run(request).await
}
