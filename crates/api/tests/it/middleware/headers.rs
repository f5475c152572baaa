use reqwest::Method;

use crate::app::{Answer, App};

#[tokio::test]
async fn every_answer_tells_the_browser_what_not_to_do() {
    let app = App::start().await;
    for path in ["/api/v1/health", "/api/nothing", "/", "/api/auth/me"] {
        let answer = app.send(Method::GET, path, None, None).await;
        let policy = answer.header("content-security-policy");
        assert!(policy.contains("script-src 'self'") && policy.contains("frame-ancestors 'none'") && !policy.contains("unsafe"), "{path}: {policy}");
        assert_eq!(answer.header("x-content-type-options"), "nosniff", "{path}");
        assert_eq!(answer.header("referrer-policy"), "no-referrer", "{path}");
        assert!(answer.header("strict-transport-security").contains("max-age"), "{path}");
        assert!(!answer.header("x-request-id").is_empty(), "{path}");
    }
}

#[tokio::test]
async fn a_sane_request_id_is_kept_and_another_replaced() {
    let app = App::start().await;
    let health = |id: &str| Answer::to(app.request(Method::GET, "/api/v1/health").header("x-request-id", id));
    assert_eq!(health("trace-0123456789").await.header("x-request-id"), "trace-0123456789");
    for bad in ["short", "has spaces in it", &"x".repeat(65), "quote\"quote\"quote"] {
        assert_ne!(health(bad).await.header("x-request-id"), bad);
    }
}

#[tokio::test]
async fn long_answers_are_compressed() {
    let app = App::start().await;
    let answer = Answer::to(app.request(Method::GET, "/api/openapi.json").header("accept-encoding", "br")).await;
    assert_eq!(answer.header("content-encoding"), "br");
}

#[tokio::test]
async fn figures_are_for_this_machine_only() {
    let app = App::start().await;
    app.send(Method::GET, "/metrics", None, None).await.expect(200);
    Answer::to(app.request(Method::GET, "/metrics").header("x-forwarded-for", "203.0.113.7")).await.problem(404, "no_such_path");
}
