//! Two organisations move the same school at the same time: each gets its own, neither sees the other's.

use reqwest::{Method, StatusCode};
use serde_json::json;
use testkit::assert_same;

use crate::school::{begin, content_of, end, start};

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn two_organisations_move_the_same_school_at_once() {
    let (app, sandbox) = start().await;
    let (one, two) = (app.register("Первая").await, app.register("Вторая").await);
    let first = begin(&app, &sandbox, &one, json!({})).await;
    let second = begin(&app, &sandbox, &two, json!({})).await;
    end(&app, &one, &first).await;
    end(&app, &two, &second).await;
    assert_same(&content_of(&app, &one).await, &content_of(&app, &two).await);

    for path in [
        format!("/api/migration/status?id={first}"),
        format!("/api/migration/{first}/log"),
        format!("/api/migration/{first}/records"),
        format!("/api/migration/{first}/log.csv"),
        format!("/api/migration/{first}/balances"),
        format!("/api/migration/{first}/duplicates"),
        format!("/api/migration/{first}/rollback-preview"),
        format!("/api/migration/{first}/kept"),
    ] {
        assert_eq!(app.call(Method::GET, &path, &two.token, None).await.0, StatusCode::NOT_FOUND, "{path}");
    }
    for verb in ["cancel", "resume", "rollback"] {
        let path = format!("/api/migration/{first}/{verb}");
        assert_eq!(app.call(Method::POST, &path, &two.token, Some(json!({}))).await.0, StatusCode::NOT_FOUND, "{path}");
    }
    crate::school::roll_back(&app, &one, &json!({ "id": first }), json!({})).await;
    let students = app.get("/api/students?limit=1", &two.token).await;
    assert_eq!(students["total"], 262);
}
