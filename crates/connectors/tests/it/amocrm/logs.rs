//! No secret in any log, whatever goes wrong.

use std::sync::Arc;

use axum::response::IntoResponse;
use connector::Error;
use connector::account::{App, Callback, Grant, Renew};
use connector::conformance::crm::Desk;
use connector::crm::{CrmConnector, Stream};
use connectors::Replaced;
use connectors::amocrm::AmoCrm;
use domain::sync::Kind;
use secrecy::SecretString;
use serde_json::json;
use url::Url;

use crate::logs::Kept;
use crate::scripted::{Scripted, ok};
use crate::setup::http;

const SECRETS: [&str; 4] = ["client-secret-0123456789", "code-0123456789", "access-token-0123456789", "refresh-token-0123456789"];

#[tokio::test]
async fn secrets_reach_no_log_and_no_error() {
    let kept = Kept::default();
    let subscriber = tracing_subscriber::fmt().with_max_level(tracing::Level::TRACE).with_writer(kept.clone()).finish();
    let _guard = tracing::subscriber::set_default(subscriber);
    // A vendor that says every secret back to whoever asks.
    let vendor = Scripted::start(|seen, before| {
        let page = format!("<html>{} {} {}</html>", SECRETS.join(" "), seen.body, seen.path);
        match seen.path.split('?').next().unwrap_or_default() {
            path if path.ends_with("access_token") && before == 1 => {
                ok(json!({ "access_token": SECRETS[2], "refresh_token": SECRETS[3], "expires_in": 5 }))
            }
            path if path.ends_with("contacts") => axum::Json(json!({ "title": "x", "detail": SECRETS.join(" "), "status": 400 })).into_response(),
            path if path.ends_with("companies") => (axum::http::StatusCode::IM_A_TEAPOT, page).into_response(),
            _ => page.into_response(),
        }
    })
    .await;
    let base = Url::parse(&vendor.url).expect("an address");
    let connector = Arc::new(AmoCrm::new(http("127.0.0.1"), Replaced { base_url: Some(base.clone()), oauth_url: None }));
    let secret = |at: usize| SecretString::from(SECRETS[at]);
    let app = App { client_id: "id".to_owned(), client_secret: secret(0), redirect_uri: "https://hub.example/back".to_owned() };
    let callback = Callback { code: secret(1), parameters: vec![("referer".to_owned(), "school1.amocrm.ru".to_owned())], account: None };
    let mut said = format!("{app:?} {callback:?}");
    for _ in 0..2 {
        said.push_str(&format!("{:?} ", connector.exchange(&app, &callback).await));
    }
    let grant =
        Grant { access_token: secret(2), refresh_token: Some(secret(3)), expires_at: None, base_url: base, account_key: None, keep: json!(null) };
    said.push_str(&format!("{grant:?} {:?} ", connector.refresh(&app, &grant).await));
    let desk = Desk::new(connector, app, grant);
    for kind in [Kind::Deals, Kind::Contacts, Kind::Companies] {
        let error: Result<(), Error> = desk.session().await.read(Stream::Ids(kind), None, None).await.map(|_| ());
        let error = error.expect_err("a broken answer");
        said.push_str(&format!("{error} {error:?} "));
    }
    said.push_str(&format!("{:?}", desk.take_calls()));
    let logged = kept.text();
    assert!(logged.contains("GET leads"), "something was logged");
    for secret in [SECRETS[2], SECRETS[3]] {
        assert!(!logged.contains(secret), "{secret} in the log");
    }
    let ours: String = logged.lines().filter(|line| line.contains("connector")).collect();
    for secret in SECRETS {
        assert!(!ours.contains(secret), "{secret} in our log");
    }
    // A session knows its access token, and signing in its four: each takes its own out of what it tells.
    assert!(!said.contains(SECRETS[2]), "{said}");
}
