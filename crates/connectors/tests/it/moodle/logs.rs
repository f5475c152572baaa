//! No secret in any log, whatever goes wrong.

use axum::http::StatusCode;
use axum::response::IntoResponse;
use connector::conformance::lms::Desk;
use connector::lms::LmsConnector as _;
use secrecy::{ExposeSecret, SecretString};
use serde_json::json;

use super::ask::Ask as _;
use super::replay::{Replay, TOKEN, ok, site_info};
use super::site::course;
use crate::logs::Kept;

const PASSWORD: &str = "password-0123456789";
const OTHER: &str = "other-token-0123456789";

#[tokio::test]
async fn secrets_reach_no_log_and_no_error() {
    let kept = Kept::default();
    let subscriber = tracing_subscriber::fmt().with_max_level(tracing::Level::TRACE).with_writer(kept.clone()).finish();
    let _guard = tracing::subscriber::set_default(subscriber);
    // A site that says every secret back to whoever asks.
    let page = || format!("<html>{TOKEN} {OTHER} {PASSWORD}</html>");
    let replay = Replay::start(move |function, fields| match function {
        "core_webservice_get_site_info" => ok(&site_info()),
        "token" if fields.get("service").is_some_and(|service| service == "zveno") => {
            ok(&json!({ "error": PASSWORD, "errorcode": "servicenotavailable" }))
        }
        "token" if fields.get("username").is_some_and(|name| name == "right") => ok(&json!({ "token": OTHER, "privatetoken": OTHER })),
        "token" => page().into_response(),
        "core_course_get_contents" => (StatusCode::IM_A_TEAPOT, page()).into_response(),
        "core_enrol_get_enrolled_users" => ok(&json!({ "exception": TOKEN, "errorcode": "invalidparameter", "message": TOKEN, "debuginfo": TOKEN })),
        _ => page().into_response(),
    })
    .await;
    let connector = replay.connector(1_000_000);
    let password = SecretString::from(PASSWORD);
    let (app, grant) = connector.sign_in(&replay.url, "right", &password).await.expect("a token");
    let mut said = format!("{app:?} {grant:?}");
    assert_eq!(grant.access_token.expose_secret(), OTHER);
    assert!(!said.contains(OTHER), "{said}");
    said.push_str(&format!("{:?}", connector.sign_in(&replay.url, "wrong", &password).await.map(drop).expect_err("a page")));
    let by_hand = connector.with_token(&replay.url, SecretString::from(TOKEN));
    for (app, grant) in [(Some(app), grant), (None, by_hand)] {
        let secret = grant.access_token.expose_secret().to_owned();
        let desk = Desk::new(connector.clone(), app, grant);
        let session = desk.session().await;
        let two = course("2");
        let errors = [
            session.courses().await.map(drop).expect_err("a page"),
            session.outline(&two).await.map(drop).expect_err("a teapot"),
            session.roster(&two).await.map(drop).expect_err("an exception"),
            session.scores(&two).await.map(drop).expect_err("a page"),
        ];
        let told = format!("{errors:?} {} {:?}", errors.iter().map(ToString::to_string).collect::<String>(), desk.take_calls());
        // A session knows its own token, and takes it out of what it tells.
        assert!(!told.contains(&secret), "{told}");
    }
    assert!(!said.contains(PASSWORD), "{said}");
    let logged = kept.text();
    assert!(logged.contains("core_course_get_contents"), "something was logged");
    // What the HTTP library says below `debug` is not ours, and not kept by anybody.
    let ours: String = logged.lines().filter(|line| line.contains("connector")).collect();
    for secret in [TOKEN, OTHER, PASSWORD, "right", "wrong"] {
        assert!(!ours.contains(secret), "{secret} in our log");
    }
}
