use reqwest::Method;
use serde_json::json;

use crate::app::{Answer, App};

#[tokio::test]
async fn what_cannot_be_read_is_refused_with_a_reason() {
    let app = App::start().await;
    let login = || app.request(Method::POST, "/api/auth/login");
    Answer::to(login().body("email=x")).await.problem(415, "unsupported_media_type");
    Answer::to(login().header("content-type", "application/json").body("<html>")).await.problem(400, "malformed_json");
    Answer::to(login().header("content-type", "application/json").body(r#"{"email":"#)).await.problem(400, "malformed_json");
    Answer::to(login().json(&json!([1, 2]))).await.problem(422, "validation_failed");
    Answer::to(login().json(&json!({ "email": ["x"], "password": "y" }))).await.wrong_field("/email", "wrong_type");
    app.send(Method::GET, "/api/nothing", None, None).await.problem(404, "no_such_path");
    app.send(Method::PUT, "/api/auth/login", None, None).await.problem(405, "method_not_allowed");
}

#[tokio::test]
async fn ten_megabytes_are_too_much() {
    let app = App::start().await;
    let large = format!(r#"{{"email":"{}"}}"#, "x".repeat(10 * 1024 * 1024));
    let request = app.request(Method::POST, "/api/auth/login").header("content-type", "application/json");
    Answer::to(request.body(large.clone())).await.problem(413, "body_too_large");
    // Without a length, in pieces.
    let pieces: Vec<Result<Vec<u8>, std::io::Error>> = large.as_bytes().chunks(64 * 1024).map(|piece| Ok(piece.to_vec())).collect();
    let body = reqwest::Body::wrap_stream(futures::stream::iter(pieces));
    let request = app.request(Method::POST, "/api/auth/login").header("content-type", "application/json");
    Answer::to(request.body(body)).await.problem(413, "body_too_large");
}

#[tokio::test]
async fn a_body_that_may_be_left_out_may_be_null() {
    let app = App::start().await;
    let olga = app.register("olga@example.test").await;
    let path = format!("/api/migration/{}", uuid::Uuid::nil());
    for verb in ["resume", "rollback"] {
        app.post(&format!("{path}/{verb}"), Some(&olga.token), json!(null)).await.problem(404, "not_found");
        app.send(Method::POST, &format!("{path}/{verb}"), Some(&olga.token), None).await.problem(404, "not_found");
        app.post(&format!("{path}/{verb}"), Some(&olga.token), json!([true])).await.problem(422, "validation_failed");
    }
    app.patch("/api/auth/me", &olga.token, json!([null, null])).await.problem(422, "validation_failed");
}
