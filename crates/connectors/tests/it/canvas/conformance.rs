//! What every learning platform owes.

use async_trait::async_trait;
use connector::conformance::Control;
use connector::conformance::lms::{self as conformance, Bench, Desk};
use serde_json::{Value, json};

use super::school::{School, id, named};

#[async_trait]
impl Control for School {
    async fn arm(&self, fault: Value) {
        Self::arm(self, fault).await;
    }

    async fn clear(&self) {
        Self::clear(self).await;
    }

    /// The vendor counts costs, not requests: that is tested beside.
    async fn limit(&self, _: Option<f64>) {}
}

fn bench<'a>(school: &'a School, desk: &'a Desk, courses: Vec<String>) -> Bench<'a> {
    Bench { desk, control: school, courses }
}

async fn here(school: &School) -> String {
    id(&named(&school.rows("courses").await, "course_code", "PY-1")["id"])
}

#[tokio::test]
async fn what_is_told_hangs_together() {
    let school = School::start().await;
    conformance::what_is_told_hangs_together(&bench(&school, &school.desk("adminToken"), Vec::new())).await;
}

#[tokio::test]
async fn passing_faults_change_nothing() {
    let school = School::start().await;
    let desk = school.desk("adminToken");
    let faults = [
        json!({ "kind": "status", "status": 500, "times": 2 }),
        json!({ "kind": "status", "status": 502, "times": 2 }),
        json!({ "kind": "html", "times": 2 }),
        json!({ "kind": "html", "status": 200, "times": 2 }),
        json!({ "kind": "truncate", "times": 2 }),
        json!({ "kind": "cut", "times": 2 }),
        json!({ "kind": "lose_answer", "times": 2 }),
        json!({ "kind": "rate_limit", "times": 2 }),
        json!({ "kind": "status", "status": 500, "rate": 0.2 }),
    ];
    let courses = vec![here(&school).await];
    conformance::passing_faults_change_nothing(&bench(&school, &desk, courses), &faults).await;
    assert!(!desk.take_limited().is_empty());
}

#[tokio::test]
async fn lasting_faults_are_errors_and_no_empty_answers() {
    let school = School::start().await;
    let faults = [
        (json!({ "kind": "status", "status": 500 }), "temporary"),
        (json!({ "kind": "html", "status": 200 }), "temporary"),
        (json!({ "kind": "truncate" }), "temporary"),
        (json!({ "kind": "cut" }), "temporary"),
    ];
    let of = here(&school).await;
    conformance::lasting_faults_are_errors(&bench(&school, &school.desk("adminToken"), Vec::new()), &of, "7", &faults).await;
}

#[tokio::test]
async fn no_more_requests_run_at_a_time_than_allowed() {
    let school = School::start().await;
    school.set(json!({ "latencyMs": 10 })).await;
    for allowed in [2, 4] {
        conformance::so_many_requests_at_a_time(&bench(&school, &school.desk("adminToken"), Vec::new()), allowed).await;
    }
}

#[tokio::test]
async fn what_is_gone_is_not_found() {
    let school = School::start().await;
    conformance::what_is_gone_is_not_found(&bench(&school, &school.desk("adminToken"), Vec::new()), "99999999").await;
}
