//! The vendor's faults, one by one and mixed: the run ends as an undisturbed one, or stops with a code that says what to do and goes on when told.

use serde_json::{Value, json};
use testkit::assert_same;

use crate::school::{content_of, end, migrate, start};

/// Moves the school under the fault, resuming as a person would, and holds the rows against those of an undisturbed run beside it.
async fn under(fault: Value) {
    let (app, sandbox) = start().await;
    let calm = app.register("Образец").await;
    migrate(&app, &sandbox, &calm, json!({})).await;
    let who = app.register("Школа").await;
    sandbox.fault(fault.clone()).await;
    let mut run = migrate(&app, &sandbox, &who, json!({})).await;
    for _ in 0..5 {
        if run["status"] != "failed" {
            break;
        }
        assert!(run["failure"]["code"].as_str().is_some_and(|code| code.starts_with("alfacrm_")), "{fault}: {run}");
        let id = run["id"].as_str().expect("an id");
        app.post(&format!("/api/migration/{id}/resume"), &who.token, json!({})).await;
        run = end(&app, &who, id).await;
    }
    assert!(run["status"].as_str().is_some_and(|status| status.starts_with("completed")), "{fault}: {run}");
    assert_same(&content_of(&app, &calm).await, &content_of(&app, &who).await);
}

macro_rules! faults {
    ($($name:ident: $fault:tt),+ $(,)?) => {$(
        #[tokio::test(flavor = "multi_thread", worker_threads = 2)]
        async fn $name() {
            under(json!($fault)).await;
        }
    )+};
}

faults! {
    server_error: { "kind": "status", "status": 500, "rate": 0.1 },
    unavailable: { "kind": "status", "status": 503, "rate": 0.1 },
    too_many_requests: { "kind": "status", "status": 429, "retryAfter": 0, "rate": 0.02 },
    slow_answers: { "kind": "delay", "delayMs": 20, "rate": 0.1 },
    cut_connections: { "kind": "cut", "rate": 0.1 },
    truncated_json: { "kind": "truncate", "rate": 0.1 },
    malformed_json: { "kind": "malformed", "rate": 0.1 },
    a_page_where_json_is_due: { "kind": "html", "rate": 0.1 },
    expired_tokens: { "kind": "expire_token", "rate": 0.1 },
    repeated_pages: { "kind": "repeat_page", "rate": 0.1 },
    shifting_totals: { "kind": "shift_total", "rate": 0.1 },
    lost_answers: { "kind": "lose_answer", "rate": 0.1 },
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn all_faults_mixed_at_a_tenth_of_the_requests() {
    let (app, sandbox) = start().await;
    let calm = app.register("Образец").await;
    migrate(&app, &sandbox, &calm, json!({})).await;
    let who = app.register("Школа").await;
    for kind in ["cut", "truncate", "malformed", "html", "expire_token", "repeat_page", "shift_total", "lose_answer"] {
        sandbox.fault(json!({ "kind": kind, "rate": 0.011 })).await;
    }
    sandbox.fault(json!({ "kind": "status", "status": 502, "rate": 0.011 })).await;
    let run = migrate(&app, &sandbox, &who, json!({})).await;
    assert!(run["status"].as_str().is_some_and(|status| status.starts_with("completed")), "{run}");
    assert_same(&content_of(&app, &calm).await, &content_of(&app, &who).await);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_revoked_key_stops_the_run_and_a_new_one_resumes_it() {
    let (app, sandbox) = start().await;
    let who = app.register("Школа").await;
    sandbox.fault(json!({ "kind": "revoke", "match": "lesson", "times": 1 })).await;
    let run = migrate(&app, &sandbox, &who, json!({})).await;
    assert_eq!((run["status"].as_str(), run["failure"]["code"].as_str()), (Some("failed"), Some("alfacrm_bad_credentials")), "{run}");
    sandbox.no_faults().await;
    let id = run["id"].as_str().expect("an id");
    app.post(&format!("/api/migration/{id}/resume"), &who.token, json!({ "email": sandbox.email, "apiKey": sandbox.api_key })).await;
    let run = end(&app, &who, id).await;
    assert_eq!(crate::school::count(&run, "lessons", "created"), 172, "{run}");
}
