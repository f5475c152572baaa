//! `GET /api/sync/connection/callback`: the way back from a vendor's page. Not part of the documented API: only vendors send people here.

use axum::extract::{RawQuery, State};
use axum::response::Redirect;
use sync::connection::{Returned, returned as come_back};
use url::form_urlencoded;

use super::vendor_problem::from_vendor;
use crate::AppState;

/// Shows the person the page of integrations, with what became of it in its address; nothing secret is in there.
pub async fn returned(State(state): State<AppState>, RawQuery(query): RawQuery) -> Redirect {
    let parameters: Vec<(String, String)> =
        form_urlencoded::parse(query.unwrap_or_default().as_bytes()).take(50).map(|(name, value)| (name.into_owned(), value.into_owned())).collect();
    let outcome = come_back(&state.engine, None, parameters).await;
    let told = match outcome {
        Ok(Returned::Connected(id)) => vec![("connected", id.to_string())],
        Ok(Returned::SecretNeeded { state }) => vec![("failed", "secret_needed".to_owned()), ("state", state)],
        Err(error) => {
            tracing::info!(error = %error, "a sign-in with a vendor came to nothing");
            vec![("failed", from_vendor(error).code().to_owned())]
        }
    };
    let base = state.settings.frontend_origin.as_deref().unwrap_or(&state.ctx.settings.public_url).trim_end_matches('/');
    let query = form_urlencoded::Serializer::new(String::new()).extend_pairs(told).finish();
    Redirect::to(&format!("{base}/integrations?{query}"))
}
