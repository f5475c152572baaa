//! Several connections, and several organisations.

use serde_json::{Value, json};
use testkit::{AppBuilder, Sandbox};

use super::site::Site;

#[tokio::test]
async fn two_platforms_side_by_side_and_reset_leaves_nothing() {
    let mut site = Site::read("moodle").await;
    let moodle = std::mem::take(&mut site.connection);
    site.vendor = "canvas";
    site.connection = site.configure(&site.who, site.credential()).await;
    site.app.work_jobs_off().await;
    let status = site.status().await;
    assert_eq!((&status["status"], &status["type"]), (&json!("ok"), &Value::Null), "{status:#}");
    let connections = status["connections"].as_array().expect("connections");
    assert_eq!(connections.len(), 2);
    let of = |vendor: &str| connections.iter().find(|one| one["type"] == vendor).expect("there")["counts"]["students"].as_i64().expect("a number");
    assert_eq!(status["counts"]["students"].as_i64(), Some(of("moodle") + of("canvas")));
    let only = site.get(&format!("students?connectionId={moodle}")).await;
    assert_eq!(only["total"].as_i64(), Some(of("moodle")));
    let (refused, _) = site.app.call(reqwest::Method::GET, "/api/v1/crm/test", &site.who.token, None).await;
    assert_eq!(refused.as_u16(), 422, "which of the two is meant has to be said");
    let reset = async |path: String| site.app.call(reqwest::Method::DELETE, &path, &site.who.token, None).await.0.as_u16();
    assert_eq!(reset(format!("/api/v1/crm/configure?connectionId={moodle}")).await, 204);
    assert_eq!(site.status().await["type"], "canvas");
    assert_eq!(reset("/api/v1/crm/configure".to_owned()).await, 204);
    assert_eq!(site.status().await["status"], "not_configured");
    assert!(site.all("students").await.is_empty() && site.all("lessons").await.is_empty());
}

#[tokio::test]
async fn an_organisation_of_its_own_knows_nothing_of_the_neighbours() {
    let site = Site::read("moodle").await;
    let stranger = site.app.register("Соседи").await;
    let status = site.app.get("/api/v1/crm/status", &stranger.token).await;
    assert_eq!((&status["status"], &status["connections"]), (&json!("not_configured"), &json!([])));
    assert_eq!(site.app.get("/api/v1/crm/students", &stranger.token).await["items"], json!([]));
    let student = site.all("students").await.into_values().next().expect("a student");
    for path in [
        format!("/api/v1/crm/students/{}", student["id"].as_str().expect("an id")),
        format!("/api/v1/crm/connections/{}", site.connection),
        format!("/api/v1/crm/status?connectionId={}", site.connection),
        format!("/api/sync/connection/{}/runs", site.connection),
    ] {
        assert_eq!(site.app.call(reqwest::Method::GET, &path, &stranger.token, None).await.0.as_u16(), 404, "{path}");
    }
    // The same site, read by both: two connections that do not see each other.
    let theirs = site.configure(&stranger, site.credential()).await;
    assert_ne!(theirs, site.connection);
}

#[tokio::test]
async fn what_is_typed_wrong_is_said_before_anything_is_kept() {
    let sandbox = Sandbox::start().await;
    let app = AppBuilder::default().sandbox(&sandbox).start().await;
    let who = app.register("Школа").await;
    let url = sandbox.said("/credentials/moodle/url");
    for (body, code) in [
        (json!({ "type": "moodle", "baseUrl": url, "token": "00000000000000000000000000000000" }), "lms_bad_credentials"),
        (json!({ "type": "moodle", "baseUrl": url, "token": sandbox.said("/credentials/moodle/weakToken") }), "lms_rights_missing"),
        (json!({ "type": "blackboard", "baseUrl": url, "token": "x" }), "validation_failed"),
        (json!({ "type": "moodle", "baseUrl": url }), "validation_failed"),
        (json!({ "type": "moodle", "baseUrl": "http://169.254.169.254/", "token": "x" }), "url_not_allowed"),
        (json!({ "type": "moodle", "baseUrl": url, "username": "sync.reader", "password": "nope" }), "lms_bad_credentials"),
    ] {
        let (status, answer) = app.call(reqwest::Method::POST, "/api/v1/crm/configure", &who.token, Some(body.clone())).await;
        assert_eq!((status.as_u16(), &answer["code"]), (422, &json!(code)), "{body} {answer:#}");
    }
    assert_eq!(app.get("/api/v1/crm/status", &who.token).await["status"], "not_configured");
    let body = json!({ "type": "moodle", "baseUrl": url, "username": "sync.reader", "password": sandbox.said("/credentials/moodle/password"), "intervalSeconds": 60 });
    let made = app.post("/api/v1/crm/configure", &who.token, body).await;
    assert_eq!((&made["status"], &made["connection"]["intervalSeconds"]), (&json!("ok"), &json!(60)), "{made:#}");
}
