use serde_json::json;

use crate::app::App;

#[tokio::test]
async fn the_caller_sees_themselves_and_their_rights() {
    let app = App::start().await;
    let olga = app.register("olga@example.test").await;
    let me = app.get("/api/auth/me", &olga.token).await.expect(200);
    assert_eq!(me.str("/user/role"), "owner");
    assert_eq!(me.body["user"]["totpEnabled"], false);
    assert_eq!(me.str("/organization/timeZone"), "Europe/Moscow");
    assert_eq!(me.str("/organization/currency"), "RUB");
    assert!(me.body["permissions"].as_array().is_some_and(|all| all.contains(&json!("migration:run"))));
    assert!(me.body["demo"].is_null());
    let teacher = app.colleague(&olga, "teacher").await;
    let me = app.get("/api/auth/me", &teacher.token).await.expect(200);
    assert_eq!(me.body["permissions"], json!(["school:read", "team:read", "organisation:read"]));
}

#[tokio::test]
async fn name_and_language_are_the_persons_own() {
    let app = App::start().await;
    let olga = app.register("olga@example.test").await;
    let me = app.patch("/api/auth/me", &olga.token, json!({ "name": "Ольга Иванова", "locale": "en" })).await.expect(200);
    assert_eq!((me.str("/user/name"), me.str("/user/locale")), ("Ольга Иванова", "en"));
    app.patch("/api/auth/me", &olga.token, json!({ "locale": "de" })).await.wrong_field("/locale", "unknown_value");
    app.patch("/api/auth/me", &olga.token, json!({ "name": " " })).await.wrong_field("/name", "required");
}

#[tokio::test]
async fn without_a_good_token_nobody_is_anybody() {
    let app = App::start().await;
    app.send(reqwest::Method::GET, "/api/auth/me", None, None).await.problem(401, "unauthenticated");
    app.get("/api/auth/me", "nonsense").await.problem(401, "token_invalid");
    let unsigned = "eyJhbGciOiJub25lIiwidHlwIjoiSldUIn0.eyJzdWIiOiIwMTkzMDAwMC0wMDAwLTcwMDAtODAwMC0wMDAwMDAwMDAwMDAifQ.";
    let answer = app.get("/api/auth/me", unsigned).await.problem(401, "token_invalid");
    assert_eq!(answer.header("www-authenticate"), "Bearer");
}
