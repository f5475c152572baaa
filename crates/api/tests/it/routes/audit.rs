use serde_json::{Value, json};

use crate::app::{App, PASSWORD};

#[tokio::test]
async fn every_change_is_told_with_before_and_after_and_no_secret() {
    let app = App::start().await;
    let olga = app.register("olga@example.test").await;
    app.patch("/api/organization", &olga.token, json!({ "name": "Школа «Луна»" })).await.expect(200);
    let key = app.api_key(&olga, &["organisation:manage", "organisation:read"]).await;
    let secret = key["secret"].as_str().expect("a secret");
    app.patch("/api/organization", secret, json!({ "currency": "EUR" })).await.expect(200);
    app.post("/api/auth/password", Some(&olga.token), json!({ "current": PASSWORD, "next": "quite another river" })).await.expect(204);

    let list = app.get("/api/audit", &olga.token).await.expect(200);
    let told: Vec<(&str, &str)> = list.body["items"].as_array().expect("a list").iter().map(|one| (text(one, "action"), text(one, "kind"))).collect();
    let expected = [
        ("change_password", "user"),
        ("update", "organization"),
        ("create", "api_key"),
        ("update", "organization"),
        ("sign_in", "session"),
        ("create", "organization"),
    ];
    assert_eq!(told, expected);
    let by_key = &list.body["items"][1];
    assert_eq!(by_key["actor"], json!({ "kind": "api_key", "id": key["id"], "name": "Robot" }));
    assert_eq!((&by_key["before"]["currency"], &by_key["after"]["currency"]), (&json!("RUB"), &json!("EUR")));
    assert!(by_key["requestId"].is_string());
    for hidden in [secret, PASSWORD, "quite another river", "argon2"] {
        assert!(!list.text.contains(hidden), "the log shows {hidden}");
    }
}

#[tokio::test]
async fn the_log_is_filtered_and_paged() {
    let app = App::start().await;
    let olga = app.register("olga@example.test").await;
    for n in 0..5 {
        app.patch("/api/organization", &olga.token, json!({ "name": format!("Школа {n}") })).await.expect(200);
    }
    let mut names = Vec::new();
    let mut path = "/api/audit?kind=organization&limit=2".to_owned();
    loop {
        let page = app.get(&path, &olga.token).await.expect(200);
        let items = page.body["items"].as_array().expect("a list");
        assert!(items.len() <= 2);
        names.extend(items.iter().map(|one| text(one, "title").to_owned()));
        match page.body["nextCursor"].as_str() {
            Some(cursor) => path = format!("/api/audit?kind=organization&limit=2&cursor={cursor}"),
            None => break,
        }
    }
    assert_eq!(names, ["Школа 4", "Школа 3", "Школа 2", "Школа 1", "Школа 0", "Школа «Звезда»"]);
    let none = app.get(&format!("/api/audit?actorId={}", uuid::Uuid::nil()), &olga.token).await.expect(200);
    assert_eq!(none.body["items"], json!([]));
    for (query, pointer) in [
        ("limit=0", "/limit"),
        ("limit=201", "/limit"),
        ("limit=many", "/limit"),
        ("cursor=x", "/cursor"),
        ("actorId=x", "/actorId"),
        ("kind=a%00b", "/kind"),
        ("from=-262143-01-01T00:00:00Z", "/from"),
        ("to=-262143-01-01T00:00:00Z", "/to"),
    ] {
        let answer = app.get(&format!("/api/audit?{query}"), &olga.token).await.problem(422, "validation_failed");
        assert_eq!(answer.str("/errors/0/pointer"), pointer, "{query}");
    }
    app.get("/api/audit?cursor=", &olga.token).await.expect(200);
}

fn text<'a>(one: &'a Value, name: &str) -> &'a str {
    one[name].as_str().expect("text")
}
