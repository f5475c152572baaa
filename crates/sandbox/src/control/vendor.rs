//! The vendor named in a path of the control interface.

use std::sync::Arc;

use axum::extract::{FromRequestParts, Path};
use axum::http::StatusCode;
use axum::http::request::Parts;
use serde::Deserialize;

use crate::server::Sandbox;
use crate::simulated::{Refusal, Simulated};

pub struct Named(pub Arc<dyn Simulated>);

#[derive(Deserialize)]
struct Segment {
    vendor: String,
}

impl FromRequestParts<Arc<Sandbox>> for Named {
    type Rejection = Refusal;

    async fn from_request_parts(parts: &mut Parts, sandbox: &Arc<Sandbox>) -> Result<Self, Refusal> {
        let Ok(Path(Segment { vendor })) = Path::<Segment>::from_request_parts(parts, sandbox).await else {
            return Err(Refusal::not_found("no vendor is named"));
        };
        let found = sandbox.vendors.get(vendor.as_str()).cloned();
        found.map(Self).ok_or_else(|| Refusal::not_found(format!("no vendor here is called {vendor:?}")))
    }
}

/// Work that may take as long as making an account, off the threads that answer.
pub async fn working<T: Send + 'static>(work: impl FnOnce() -> T + Send + 'static) -> Result<T, Refusal> {
    // Inside the runtime, since vendors send their webhooks from there.
    let runtime = tokio::runtime::Handle::current();
    let done = tokio::task::spawn_blocking(move || {
        let _entered = runtime.enter();
        work()
    });
    done.await.map_err(|_| Refusal::with(StatusCode::INTERNAL_SERVER_ERROR, "the sandbox broke while it worked"))
}
