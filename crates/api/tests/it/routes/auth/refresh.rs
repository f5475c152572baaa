use chrono::TimeDelta;
use reqwest::Method;

use crate::app::{Answer, App};

#[tokio::test]
async fn a_refresh_token_works_once() {
    let app = App::start().await;
    let olga = app.register("olga@example.test").await;
    let first = app.with_cookie("/api/auth/refresh", &olga.cookie).await.expect(200);
    assert_eq!(first.str("/user/email"), "olga@example.test");
    assert_ne!(first.cookie(), olga.cookie);
    app.get("/api/auth/me", first.str("/accessToken")).await.expect(200);
    app.with_cookie("/api/auth/refresh", &first.cookie()).await.expect(200);
}

#[tokio::test]
async fn a_tab_that_lost_the_race_is_no_thief() {
    let app = App::start().await;
    let olga = app.register("olga@example.test").await;
    let winner = app.with_cookie("/api/auth/refresh", &olga.cookie).await.expect(200);
    app.clock.advance(TimeDelta::seconds(3));
    let loser = app.with_cookie("/api/auth/refresh", &olga.cookie).await.expect(200);
    assert!(loser.headers.get("set-cookie").is_none(), "the winner's cookie stays");
    app.get("/api/auth/me", loser.str("/accessToken")).await.expect(200);
    app.with_cookie("/api/auth/refresh", &winner.cookie()).await.expect(200);
}

#[tokio::test]
async fn a_token_that_comes_again_ends_the_session() {
    let app = App::start().await;
    let olga = app.register("olga@example.test").await;
    let fresh = app.with_cookie("/api/auth/refresh", &olga.cookie).await.expect(200);
    app.clock.advance(TimeDelta::seconds(11));
    app.with_cookie("/api/auth/refresh", &olga.cookie).await.problem(401, "session_revoked");
    app.with_cookie("/api/auth/refresh", &fresh.cookie()).await.problem(401, "session_revoked");
    app.get("/api/auth/me", fresh.str("/accessToken")).await.problem(401, "session_revoked");
}

#[tokio::test]
async fn however_old_a_copy_is_it_is_known() {
    let app = App::start().await;
    let olga = app.register("olga@example.test").await;
    let second = app.with_cookie("/api/auth/refresh", &olga.cookie).await.expect(200);
    let third = app.with_cookie("/api/auth/refresh", &second.cookie()).await.expect(200);
    // Within the grace of the last rotation, but not the token it replaced.
    app.with_cookie("/api/auth/refresh", &olga.cookie).await.problem(401, "session_revoked");
    app.with_cookie("/api/auth/refresh", &third.cookie()).await.problem(401, "session_revoked");
}

#[tokio::test]
async fn the_cookie_is_read_only_beside_its_header() {
    let app = App::start().await;
    let olga = app.register("olga@example.test").await;
    for path in ["/api/auth/refresh", "/api/auth/logout"] {
        let request = app.request(Method::POST, path).header("cookie", format!("zveno_refresh={}", olga.cookie));
        Answer::to(request).await.problem(403, "csrf_missing");
    }
    app.with_cookie("/api/auth/refresh", "nonsense").await.problem(401, "session_revoked");
    Answer::to(app.request(Method::POST, "/api/auth/refresh").header("x-zveno-csrf", "1")).await.problem(401, "unauthenticated");
}

#[tokio::test]
async fn signing_out_ends_both_tokens() {
    let app = App::start().await;
    let olga = app.register("olga@example.test").await;
    let out = app.with_cookie("/api/auth/logout", &olga.cookie).await.expect(204);
    assert!(out.header("set-cookie").contains("Max-Age=0"));
    app.get("/api/auth/me", &olga.token).await.problem(401, "session_revoked");
    app.with_cookie("/api/auth/refresh", &olga.cookie).await.problem(401, "session_revoked");
}

#[tokio::test]
async fn a_program_without_a_cookie_signs_out_by_its_token() {
    let app = App::start().await;
    let olga = app.register("olga@example.test").await;
    app.send(Method::POST, "/api/auth/logout", Some(&olga.token), None).await.expect(204);
    app.get("/api/auth/me", &olga.token).await.problem(401, "session_revoked");
    app.send(Method::POST, "/api/auth/logout", Some(&olga.token), None).await.expect(204);
}

#[tokio::test]
async fn an_access_token_lives_fifteen_minutes_and_a_session_thirty_days() {
    let app = App::start().await;
    let olga = app.register("olga@example.test").await;
    app.clock.advance(TimeDelta::minutes(14));
    app.get("/api/auth/me", &olga.token).await.expect(200);
    app.clock.advance(TimeDelta::minutes(2));
    app.get("/api/auth/me", &olga.token).await.problem(401, "token_invalid");
    app.clock.advance(TimeDelta::days(29));
    let fresh = app.with_cookie("/api/auth/refresh", &olga.cookie).await.expect(200);
    app.clock.advance(TimeDelta::days(31));
    app.with_cookie("/api/auth/refresh", &fresh.cookie()).await.problem(401, "session_revoked");
}

#[tokio::test]
async fn a_token_that_was_made_up_ends_nothing() {
    let app = App::start().await;
    let olga = app.register("olga@example.test").await;
    // What a colleague can read in the audit log: the organisation's and the session's id.
    let named = olga.cookie.split('.').take(2).collect::<Vec<_>>().join(".");
    for forged in [format!("{named}.x"), format!("{named}.{}.{}", "A".repeat(43), "B".repeat(43)), format!("{}x", olga.cookie)] {
        app.with_cookie("/api/auth/refresh", &forged).await.problem(401, "session_revoked");
        app.with_cookie("/api/auth/logout", &forged).await.expect(204);
    }
    app.get("/api/auth/me", &olga.token).await.expect(200);
    app.with_cookie("/api/auth/refresh", &olga.cookie).await.expect(200);
}
