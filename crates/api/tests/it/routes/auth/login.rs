use std::time::Instant;

use serde_json::json;

use crate::app::{App, PASSWORD};

#[tokio::test]
async fn a_wrong_password_and_an_unknown_address_look_alike() {
    let app = App::start().await;
    app.register("olga@example.test").await;
    app.login("olga@example.test", PASSWORD).await.expect(200);
    let known = app.login("olga@example.test", "another long river").await.problem(401, "invalid_credentials");
    let unknown = app.login("nobody@example.test", "another long river").await.problem(401, "invalid_credentials");
    assert_eq!(known.body["detail"], unknown.body["detail"]);
    app.login("not an address", "another long river").await.problem(401, "invalid_credentials");
}

#[tokio::test]
async fn an_unknown_address_takes_as_long() {
    let app = App::start().await;
    app.register("olga@example.test").await;
    // The first look at nobody's password makes it.
    app.login("nobody@example.test", "another long river").await;
    let mut took = [u128::MAX; 2];
    for _ in 0..8 {
        for (at, email) in ["olga@example.test", "nobody@example.test"].into_iter().enumerate() {
            let started = Instant::now();
            app.login(email, "another long river").await.expect(401);
            took[at] = took[at].min(started.elapsed().as_micros());
        }
    }
    let (least, most) = (took[0].min(took[1]), took[0].max(took[1]));
    // The fastest of eight on each side: a missing hash would be a tenth, a busy machine is not a fifth.
    assert!(most < least * 5, "known and unknown differ: {took:?} µs");
}

#[tokio::test]
async fn the_organisation_can_be_chosen() {
    let app = App::start().await;
    let olga = app.register("olga@example.test").await;
    let boris = app.register("boris@example.test").await;
    app.post("/api/team/invitations", Some(&olga.token), json!({ "email": "boris@example.test", "role": "teacher" })).await.expect(201);
    app.work().await;
    let token = app.mailbox.last_to("boris@example.test").token_after("/invite/");
    let joined = app.post(&format!("/api/invitations/{token}/accept"), None, json!({ "password": PASSWORD })).await.expect(201);
    assert_eq!(joined.str("/organization/id"), olga.org.to_string());
    assert_eq!(joined.str("/user/role"), "teacher");

    let body = json!({ "email": "boris@example.test", "password": PASSWORD, "organizationId": boris.org });
    let own = app.post("/api/auth/login", None, body).await.expect(200);
    assert_eq!((own.str("/organization/id"), own.str("/user/role")), (boris.org.to_string().as_str(), "owner"));
    let body = json!({ "email": "olga@example.test", "password": PASSWORD, "organizationId": boris.org });
    app.post("/api/auth/login", None, body).await.problem(403, "member_disabled");
}
