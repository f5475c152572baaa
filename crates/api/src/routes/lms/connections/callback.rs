//! `GET /api/v1/crm/callback`: the way back from a platform's page. Not part of the documented API: only platforms send people here.

use axum::extract::{RawQuery, State};
use axum::response::Redirect;
use url::form_urlencoded;

use super::platform_problem::from_platform;
use crate::AppState;

/// Shows the person the page of integrations, with what became of it in its address; nothing secret is in there.
pub async fn returned(State(state): State<AppState>, RawQuery(query): RawQuery) -> Redirect {
    let parameters: Vec<(String, String)> =
        form_urlencoded::parse(query.unwrap_or_default().as_bytes()).take(50).map(|(name, value)| (name.into_owned(), value.into_owned())).collect();
    let told = match ::sync::lms::connection::returned(&state.engine, parameters).await {
        Ok(id) => ("learning", id.to_string()),
        Err(error) => {
            tracing::info!(error = %error, "a sign-in with a learning platform came to nothing");
            ("failed", from_platform(error).code().to_owned())
        }
    };
    let base = state.settings.frontend_origin.as_deref().unwrap_or(&state.ctx.settings.public_url).trim_end_matches('/');
    let query = form_urlencoded::Serializer::new(String::new()).append_pair(told.0, &told.1).finish();
    Redirect::to(&format!("{base}/integrations?{query}"))
}
