//! No secret in any log, whatever goes wrong.

use connector::conformance::lms::Desk;
use std::sync::Arc;

use axum::response::IntoResponse;
use connector::account::{App, Callback, Grant, Renew};
use connector::lms::LmsConnector;
use connectors::Replaced;
use connectors::canvas::Canvas;
use secrecy::SecretString;
use serde_json::json;
use url::Url;

use super::school::{course, noon};
use crate::logs::Kept;
use crate::scripted::{Scripted, ok};
use crate::setup::http;

const SECRETS: [&str; 4] = ["client-secret-0123456789", "code-0123456789", "access-token-0123456789", "refresh-token-0123456789"];

#[tokio::test]
async fn secrets_reach_no_log_and_no_error() {
    let kept = Kept::default();
    let subscriber = tracing_subscriber::fmt().with_max_level(tracing::Level::TRACE).with_writer(kept.clone()).finish();
    let _guard = tracing::subscriber::set_default(subscriber);
    // A site that says every secret back to whoever asks.
    let site = Scripted::start(|seen, before| {
        let page = format!("<html>{} {} {}</html>", SECRETS.join(" "), seen.body, seen.path);
        let refused = json!({ "errors": [{ "message": SECRETS.join(" ") }] });
        match seen.path.split('?').next().unwrap_or_default() {
            path if path.ends_with("oauth2/token") && before == 1 => {
                ok(json!({ "access_token": SECRETS[2], "refresh_token": SECRETS[3], "expires_in": 3600 }))
            }
            path if path.ends_with("calendar_events") => (axum::http::StatusCode::BAD_REQUEST, axum::Json(refused)).into_response(),
            path if path.ends_with("modules") => (axum::http::StatusCode::IM_A_TEAPOT, page).into_response(),
            _ => page.into_response(),
        }
    })
    .await;
    let base = Url::parse(&site.url).expect("an address");
    let connector = Arc::new(Canvas::new(http("127.0.0.1"), Replaced { base_url: Some(base.clone()), oauth_url: None }));
    let secret = |at: usize| SecretString::from(SECRETS[at]);
    let app = App { client_id: "id".to_owned(), client_secret: secret(0), redirect_uri: "https://hub.example/back".to_owned() };
    let callback = Callback { code: secret(1), parameters: Vec::new(), account: None };
    let mut said = format!("{app:?} {callback:?}");
    for _ in 0..2 {
        said.push_str(&format!("{:?} ", connector.exchange(&app, &callback).await));
    }
    let grant = Grant { access_token: secret(2), refresh_token: Some(secret(3)), ..connector.with_token(&base, secret(2)) };
    said.push_str(&format!("{grant:?} {:?} ", connector.refresh(&app, &grant).await));
    let desk = Desk::new(connector, Some(app), grant);
    let session = desk.session().await;
    said.push_str(&format!("{:?} ", session.check().await.expect_err("a broken answer")));
    said.push_str(&format!("{:?} ", session.outline(&course("1")).await.expect_err("a broken answer")));
    let refused = session.events(&["1".to_owned()], &[], noon()).await.expect_err("refused");
    said.push_str(&format!("{refused} {refused:?} {:?}", desk.take_calls()));
    let logged = kept.text();
    assert!(logged.contains("/api/v1/calendar_events"), "something was logged");
    assert!(!logged.contains("Bearer access"), "the token in the log");
    let ours: String = logged.lines().filter(|line| line.contains("connector")).collect();
    for secret in SECRETS {
        assert!(!ours.contains(secret), "{secret} in our log");
    }
    // A session knows its access token, and signing in its own secrets: each takes them out of what it tells.
    assert!(!said.contains(SECRETS[2]), "{said}");
    assert!(refused.to_string().contains("[redacted]"), "{refused}");
}
