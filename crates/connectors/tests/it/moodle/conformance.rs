//! What every learning platform owes.

use async_trait::async_trait;
use connector::conformance::Control;
use connector::conformance::lms::{self as conformance, Bench, Desk};
use serde_json::{Value, json};

use super::site::Site;

#[async_trait]
impl Control for Site {
    async fn arm(&self, fault: Value) {
        Self::arm(self, fault).await;
    }

    async fn clear(&self) {
        Self::clear(self).await;
    }

    /// The vendor knows no limit.
    async fn limit(&self, _: Option<f64>) {}
}

fn bench<'a>(site: &'a Site, desk: &'a Desk, courses: &[&str]) -> Bench<'a> {
    Bench { desk, control: site, courses: courses.iter().map(|id| (*id).to_owned()).collect() }
}

/// With many calls in a request, and one by one.
async fn in_both_ways(work: impl AsyncFn(&Site, &Desk)) {
    let site = Site::start().await;
    for lacks in [json!([]), json!(["tool_mobile_call_external_functions"])] {
        site.set(json!({ "forbiddenFunctions": lacks })).await;
        work(&site, &site.desk("reader")).await;
    }
}

#[tokio::test]
async fn what_is_told_hangs_together() {
    let site = Site::start().await;
    let bundled = conformance::what_is_told_hangs_together(&bench(&site, &site.desk("reader"), &[])).await;
    site.set(json!({ "forbiddenFunctions": ["tool_mobile_call_external_functions"] })).await;
    let singly = conformance::what_is_told_hangs_together(&bench(&site, &site.desk("reader"), &[])).await;
    assert!(bundled == singly, "the same is told either way");
}

#[tokio::test]
async fn passing_faults_change_nothing() {
    let faults = [
        json!({ "kind": "status", "status": 500, "times": 2 }),
        json!({ "kind": "status", "status": 503, "times": 2 }),
        json!({ "kind": "html", "times": 2 }),
        json!({ "kind": "html", "status": 200, "times": 2 }),
        json!({ "kind": "truncate", "times": 2 }),
        json!({ "kind": "cut", "times": 2 }),
        json!({ "kind": "lose_answer", "times": 2 }),
        json!({ "kind": "rate_limit", "times": 2 }),
        json!({ "kind": "delay", "delayMs": 50, "times": 5 }),
        json!({ "kind": "truncate", "rate": 0.2 }),
    ];
    in_both_ways(async |site, desk| conformance::passing_faults_change_nothing(&bench(site, desk, &["2", "4"]), &faults).await).await;
}

#[tokio::test]
async fn lasting_faults_are_errors_and_no_empty_answers() {
    let faults = [
        (json!({ "kind": "status", "status": 500 }), "temporary"),
        (json!({ "kind": "html", "status": 200 }), "temporary"),
        (json!({ "kind": "truncate" }), "temporary"),
        (json!({ "kind": "cut" }), "temporary"),
        (json!({ "kind": "status", "status": 403 }), "web_services_disabled"),
        (json!({ "kind": "status", "status": 404 }), "not_this_vendor"),
        (json!({ "kind": "rate_limit" }), "limited"),
    ];
    let site = Site::start().await;
    conformance::lasting_faults_are_errors(&bench(&site, &site.desk("reader"), &[]), "2", "10", &faults).await;
}

#[tokio::test]
async fn no_more_requests_run_at_a_time_than_allowed() {
    let site = Site::start().await;
    site.set(json!({ "latencyMs": 10 })).await;
    for allowed in [2, 4] {
        conformance::so_many_requests_at_a_time(&bench(&site, &site.desk("reader"), &[]), allowed).await;
    }
}

#[tokio::test]
async fn what_is_gone_is_not_found() {
    in_both_ways(async |site, desk| conformance::what_is_gone_is_not_found(&bench(site, desk, &[]), "9999").await).await;
}
