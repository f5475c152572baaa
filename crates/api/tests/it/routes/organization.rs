use reqwest::Method;
use serde_json::json;

use crate::app::{Answer, App};

#[tokio::test]
async fn two_people_do_not_overwrite_each_other() {
    let app = App::start().await;
    let olga = app.register("olga@example.test").await;
    let seen = app.get("/api/organization", &olga.token).await.expect(200);
    let etag = seen.header("etag").to_owned();
    let patch = |body| app.request(Method::PATCH, "/api/organization").bearer_auth(&olga.token).header("if-match", &etag).json(&body);
    let changed = Answer::to(patch(json!({ "name": "Школа «Луна»", "timeZone": "Asia/Almaty", "currency": "KZT" }))).await.expect(200);
    assert_eq!((changed.str("/name"), changed.str("/timeZone"), changed.str("/currency")), ("Школа «Луна»", "Asia/Almaty", "KZT"));
    Answer::to(patch(json!({ "name": "Школа «Солнце»" }))).await.problem(412, "changed_meanwhile");
    let unchanged = app.patch("/api/organization", &olga.token, json!({})).await.expect(200);
    assert_eq!(unchanged.header("etag"), changed.header("etag"), "nothing was written");
}

#[tokio::test]
async fn nonsense_is_refused_field_by_field() {
    let app = App::start().await;
    let olga = app.register("olga@example.test").await;
    let body = json!({ "name": "", "timeZone": "Nowhere", "currency": "rub", "locale": "fr" });
    let answer = app.patch("/api/organization", &olga.token, body).await.wrong_field("/name", "required").wrong_field("/timeZone", "not_a_time_zone");
    answer.wrong_field("/currency", "not_a_currency").wrong_field("/locale", "unknown_value");
    let request = app.request(Method::PATCH, "/api/organization").bearer_auth(&olga.token).header("if-match", "yesterday").json(&json!({}));
    Answer::to(request).await.problem(400, "malformed_if_match");
}
