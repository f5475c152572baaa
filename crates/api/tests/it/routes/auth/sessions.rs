use crate::app::{App, PASSWORD, Person};

#[tokio::test]
async fn a_person_sees_and_ends_their_sessions() {
    let app = App::start().await;
    let here = app.register("olga@example.test").await;
    let elsewhere = Person::of(&app.login("olga@example.test", PASSWORD).await.expect(200));
    let list = app.get("/api/auth/sessions", &here.token).await.expect(200);
    let items = list.body["items"].as_array().expect("a list");
    assert_eq!(items.len(), 2);
    let other = items.iter().find(|one| one["current"] == false).expect("the other one");
    assert_eq!(other["address"], "127.0.0.1");
    let path = format!("/api/auth/sessions/{}", other["id"].as_str().expect("an id"));

    let boris = app.register("boris@example.test").await;
    app.delete(&path, &boris.token).await.problem(404, "not_found");
    app.delete(&path, &here.token).await.expect(204);
    app.delete(&path, &here.token).await.problem(404, "not_found");
    app.get("/api/auth/me", &elsewhere.token).await.problem(401, "session_revoked");
    app.delete("/api/auth/sessions/nonsense", &here.token).await.problem(404, "not_found");
}
