//! The post office: what is sent, how often, what is written down.

use std::sync::Arc;
use std::sync::Mutex;
use std::time::Duration;

use axum::Router;
use axum::http::StatusCode;
use axum::routing::post;
use sandbox::faults::Faults;
use sandbox::faults::Target;
use sandbox::webhooks::{Attempt, Letter, Outcome, Policy, Webhooks};
use serde_json::json;
use tokio::net::TcpListener;

struct Twice;

impl Policy for Twice {
    fn patience(&self) -> Duration {
        Duration::from_secs(2)
    }

    fn again(&self, attempt: u32, outcome: &Outcome) -> Option<Duration> {
        (attempt < 2 && *outcome != Outcome::Answered(200)).then_some(Duration::from_millis(5))
    }
}

async fn hub(status: StatusCode) -> (String, Arc<Mutex<Vec<String>>>) {
    let heard: Arc<Mutex<Vec<String>>> = Arc::default();
    let ear = heard.clone();
    let hear = move |body: String| async move {
        ear.lock().expect("unpoisoned").push(body);
        status
    };
    let listener = TcpListener::bind("127.0.0.1:0").await.expect("a free port");
    let url = format!("http://{}/hook", listener.local_addr().expect("bound"));
    tokio::spawn(async move { axum::serve(listener, Router::new().route("/hook", post(hear))).await });
    (url, heard)
}

async fn deliver(url: &str, faults: &mut Faults, expected: usize) -> Vec<Attempt> {
    let office: Arc<Webhooks> = Arc::default();
    let letter = Letter { vendor: "somebody", event: "add".into(), destination: url.into(), form: Some("a=1".into()) };
    let hit = faults.draw_webhook(&Target { path: url, method: "POST", kind: "add" });
    office.send(letter, Arc::new(Twice), &hit);
    for _ in 0..400 {
        if office.attempts(Some("somebody"), 0).0.len() == expected {
            break;
        }
        tokio::time::sleep(Duration::from_millis(5)).await;
    }
    // Whatever else might still come.
    tokio::time::sleep(Duration::from_millis(30)).await;
    office.attempts(Some("somebody"), 0).0
}

#[tokio::test]
async fn a_refused_webhook_is_tried_again() {
    let (url, heard) = hub(StatusCode::INTERNAL_SERVER_ERROR).await;
    let attempts = deliver(&url, &mut Faults::new(1), 2).await;
    let told: Vec<_> = attempts.iter().map(|attempt| (attempt.attempt, attempt.status)).collect();
    assert_eq!(told, [(1, Some(500)), (2, Some(500))]);
    assert_eq!(*heard.lock().expect("unpoisoned"), ["a=1", "a=1"]);
}

#[tokio::test]
async fn faults_double_and_drop() {
    let (url, heard) = hub(StatusCode::OK).await;
    let mut faults = Faults::new(1);
    faults.arm(vec![json!({"kind": "duplicate_webhook", "times": 1}), json!({"kind": "drop_webhook", "times": 1})]).expect("faults");
    let doubled = deliver(&url, &mut faults, 2).await;
    assert_eq!((doubled.len(), doubled[0].attempt, doubled[1].attempt), (2, 1, 1));
    let dropped = deliver(&url, &mut faults, 1).await;
    assert_eq!((dropped.len(), dropped[0].fault, dropped[0].status), (1, Some("drop_webhook"), None));
    assert_eq!(heard.lock().expect("unpoisoned").len(), 2);
}

#[tokio::test]
async fn nobody_there_is_a_failed_attempt() {
    let attempts = deliver("http://127.0.0.1:1/", &mut Faults::new(1), 2).await;
    assert!(attempts[0].error.is_some() && attempts[0].status.is_none());
}
