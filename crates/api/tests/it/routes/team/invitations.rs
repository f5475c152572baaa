use chrono::TimeDelta;
use serde_json::json;

use crate::app::{App, Options, PASSWORD};

#[tokio::test]
async fn an_invitation_goes_by_mail_and_works_once() {
    let app = App::start().await;
    let olga = app.register("olga@example.test").await;
    let invited = app.post("/api/team/invitations", Some(&olga.token), json!({ "email": "Anna@example.test", "role": "manager" })).await.expect(201);
    assert!(invited.body["link"].is_null(), "the link goes by mail only");
    app.post("/api/team/invitations", Some(&olga.token), json!({ "email": "anna@EXAMPLE.test", "role": "viewer" }))
        .await
        .problem(409, "already_invited");
    let list = app.get("/api/team/invitations", &olga.token).await.expect(200);
    assert_eq!(list.body["items"][0]["invitedBy"], "Ольга Петрова");
    app.work().await;
    let mail = app.mailbox.last_to("Anna@example.test");
    let token = mail.token_after("https://zveno.example.test/invite/");

    let path = format!("/api/invitations/{token}");
    let offer = app.send(reqwest::Method::GET, &path, None, None).await.expect(200);
    assert_eq!(offer.body, json!({ "organization": "Школа «Звезда»", "email": "Anna@example.test", "role": "manager", "hasAccount": false }));
    let accept = format!("{path}/accept");
    app.post(&accept, None, json!({ "name": "", "password": "short" })).await.wrong_field("/name", "required").wrong_field("/password", "too_short");
    let joined = app.post(&accept, None, json!({ "name": "Анна", "password": PASSWORD })).await.expect(201);
    assert_eq!((joined.str("/user/role"), joined.str("/organization/id")), ("manager", olga.org.to_string().as_str()));
    app.post(&accept, None, json!({ "name": "Анна", "password": PASSWORD })).await.problem(404, "invitation_invalid");
    app.send(reqwest::Method::GET, &path, None, None).await.problem(404, "invitation_invalid");
    app.post("/api/team/invitations", Some(&olga.token), json!({ "email": "anna@example.test", "role": "viewer" }))
        .await
        .problem(409, "already_member");
}

#[tokio::test]
async fn one_who_signs_in_already_confirms_with_their_password() {
    let app = App::start().await;
    let olga = app.register("olga@example.test").await;
    app.register("boris@example.test").await;
    app.post("/api/team/invitations", Some(&olga.token), json!({ "email": "boris@example.test", "role": "viewer" })).await.expect(201);
    app.work().await;
    let token = app.mailbox.last_to("boris@example.test").token_after("/invite/");
    let accept = format!("/api/invitations/{token}/accept");
    app.post(&accept, None, json!({ "password": "somebody else's" })).await.wrong_field("/password", "password_wrong");
    app.post(&accept, None, json!({ "password": PASSWORD })).await.expect(201);
}

#[tokio::test]
async fn taken_back_or_expired_it_does_nothing() {
    let app = App::start().await;
    let olga = app.register("olga@example.test").await;
    let invite = json!({ "email": "anna@example.test", "role": "viewer" });
    let id = app.post("/api/team/invitations", Some(&olga.token), invite.clone()).await.expect(201).str("/id").to_owned();
    app.work().await;
    let token = app.mailbox.last_to("anna@example.test").token_after("/invite/");
    let boris = app.register("boris@example.test").await;
    app.delete(&format!("/api/team/invitations/{id}"), &boris.token).await.problem(404, "not_found");
    app.delete(&format!("/api/team/invitations/{id}"), &olga.token).await.expect(204);
    app.delete(&format!("/api/team/invitations/{id}"), &olga.token).await.problem(404, "not_found");
    app.send(reqwest::Method::GET, &format!("/api/invitations/{token}"), None, None).await.problem(404, "invitation_invalid");

    app.post("/api/team/invitations", Some(&olga.token), invite.clone()).await.expect(201);
    app.work().await;
    let token = app.mailbox.last_to("anna@example.test").token_after("/invite/");
    app.clock.advance(TimeDelta::days(7) + TimeDelta::seconds(1));
    app.send(reqwest::Method::GET, &format!("/api/invitations/{token}"), None, None).await.problem(404, "invitation_invalid");
    let olga = app.login("olga@example.test", PASSWORD).await.expect(200);
    app.post("/api/team/invitations", Some(olga.str("/accessToken")), invite).await.expect(201);
    app.work().await;
}

#[tokio::test]
async fn without_a_mail_server_the_link_is_handed_out() {
    let app = App::with(Options { with_mail: false, ..Options::default() }).await;
    let olga = app.register("olga@example.test").await;
    let invited = app.post("/api/team/invitations", Some(&olga.token), json!({ "email": "anna@example.test", "role": "viewer" })).await.expect(201);
    let token = invited.str("/link").rsplit('/').next().expect("a token").to_owned();
    app.post(&format!("/api/invitations/{token}/accept"), None, json!({ "name": "Анна", "password": PASSWORD })).await.expect(201);
}

#[tokio::test]
async fn nobody_is_invited_as_an_owner() {
    let app = App::start().await;
    let olga = app.register("olga@example.test").await;
    let body = json!({ "email": "anna@example.test", "role": "owner" });
    app.post("/api/team/invitations", Some(&olga.token), body).await.wrong_field("/role", "owner_not_invited");
}
