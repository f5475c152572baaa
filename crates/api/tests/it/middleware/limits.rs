use std::time::Duration;

use api::{ApiSettings, Limits, Rate};
use reqwest::Method;
use serde_json::json;

use crate::app::{Answer, App, Options};

fn limited(limits: Limits) -> Options {
    let trusted_proxies = vec!["127.0.0.0/8".parse().expect("a network")];
    Options { api: ApiSettings { limits, trusted_proxies, ..ApiSettings::default() }, ..Options::default() }
}

const SLOW: Rate = Rate::new(3, Duration::from_secs(60));

async fn login_from(app: &App, address: &str, email: &str) -> Answer {
    let request = app.request(Method::POST, "/api/auth/login").header("x-forwarded-for", address);
    Answer::to(request.json(&json!({ "email": email, "password": "x" }))).await
}

#[tokio::test]
async fn sign_in_is_limited_by_address() {
    let app = App::with(limited(Limits { sign_in: SLOW, ..Limits::unlimited() })).await;
    for n in 0..3 {
        login_from(&app, "203.0.113.7", &format!("{n}@example.test")).await.expect(401);
    }
    let refused = login_from(&app, "203.0.113.7", "4@example.test").await.problem(429, "rate_limited");
    let wait: u64 = refused.header("retry-after").parse().expect("seconds");
    assert!((1..=60).contains(&wait), "{wait}");
    login_from(&app, "203.0.113.8", "4@example.test").await.expect(401);
    // A proxy's own word is believed only about the nearest hop it does not know.
    login_from(&app, "198.51.100.1, 203.0.113.7", "4@example.test").await.expect(429);
    Answer::to(app.request(Method::GET, "/api/v1/health").header("x-forwarded-for", "203.0.113.7")).await.expect(200);
}

#[tokio::test]
async fn guesses_at_one_account_are_limited_wherever_they_come_from() {
    let app = App::with(limited(Limits { account: SLOW, ..Limits::unlimited() })).await;
    for n in 0..3 {
        login_from(&app, &format!("203.0.113.{n}"), "olga@example.test").await.expect(401);
    }
    login_from(&app, "203.0.113.99", " OLGA@example.test").await.problem(429, "rate_limited");
}

#[tokio::test]
async fn a_caller_and_an_organisation_have_their_share() {
    let app = App::with(limited(Limits { caller: SLOW, ..Limits::unlimited() })).await;
    let olga = app.register("olga@example.test").await;
    for _ in 0..3 {
        app.get("/api/organization", &olga.token).await.expect(200);
    }
    app.get("/api/organization", &olga.token).await.problem(429, "rate_limited");
    let boris = app.register("boris@example.test").await;
    app.get("/api/organization", &boris.token).await.expect(200);
}

#[tokio::test]
async fn a_new_invitation_gives_no_new_guesses_at_a_password() {
    let limits = Limits { account: SLOW, ..Limits::unlimited() };
    let app = App::with(Options { with_mail: false, ..limited(limits) }).await;
    app.register("olga@example.test").await;
    let boris = app.register("boris@example.test").await;
    let invite = json!({ "email": "olga@example.test", "role": "viewer" });
    for guess in 0..4 {
        let invited = app.post("/api/team/invitations", Some(&boris.token), invite.clone()).await.expect(201);
        let token = invited.str("/link").rsplit('/').next().expect("a token").to_owned();
        let answer = app.post(&format!("/api/invitations/{token}/accept"), None, json!({ "password": "a wild guess" })).await;
        if guess < 3 {
            answer.wrong_field("/password", "password_wrong")
        } else {
            answer.problem(429, "rate_limited")
        };
        app.delete(&format!("/api/team/invitations/{}", invited.str("/id")), &boris.token).await.expect(204);
    }
}

#[tokio::test]
async fn an_organisation_is_no_sender_of_mass_mail() {
    let app = App::with(limited(Limits { invitation: SLOW, ..Limits::unlimited() })).await;
    let olga = app.register("olga@example.test").await;
    let invite =
        async |n: u8| app.post("/api/team/invitations", Some(&olga.token), json!({ "email": format!("{n}@example.test"), "role": "viewer" })).await;
    for n in 0..3 {
        invite(n).await.expect(201);
    }
    invite(3).await.problem(429, "rate_limited");
}
