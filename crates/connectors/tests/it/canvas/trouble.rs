//! Limits, broken answers, parts that are refused or switched off.

use connector::conformance::lms::Desk;
use std::sync::Arc;
use std::time::Duration;

use axum::http::StatusCode;
use axum::response::IntoResponse;
use connector::lms::{Learner, LmsSession, Roster};
use connectors::Replaced;
use connectors::canvas::Canvas;
use secrecy::SecretString;
use serde_json::json;
use url::Url;

use super::school::{School, course, id, named, noon};
use crate::scripted::Scripted;
use crate::setup::http;

/// A session with whatever answers there.
pub async fn session_at(url: &str) -> Box<dyn LmsSession> {
    use connector::lms::LmsConnector as _;

    let urls = Replaced { base_url: Url::parse(url).ok(), oauth_url: None };
    let connector = Arc::new(Canvas::new(http("127.0.0.1"), urls));
    let site = connector.site_url("school").expect("an address");
    let grant = connector.with_token(&site, SecretString::from("a-token-0123456789"));
    let app = connector::account::App { client_id: "1".into(), client_secret: SecretString::from("s"), redirect_uri: "x".into() };
    Desk::new(connector, Some(app), grant).session().await
}

#[tokio::test]
async fn a_full_bucket_is_waited_for_under_either_status() {
    let school = School::start().await;
    let courses = school.rows("courses").await;
    for status in [403, 429] {
        school.set(json!({ "rateLimitStatus": status, "highWaterMark": 200.0, "outflowPerSecond": 500.0, "requestCost": 60.0 })).await;
        let desk = school.desk("adminToken");
        let session = desk.session_of(5).await;
        for row in &courses[..3] {
            session.roster(&course(&id(&row["id"]))).await.expect("a roster");
        }
        assert!(!desk.take_limited().is_empty(), "{status}");
    }
    school.set(json!({ "highWaterMark": 0.0 })).await;
    school.arm(json!({ "kind": "rate_limit" })).await;
    assert_eq!(school.desk("adminToken").session().await.courses().await.expect_err("never any room").code(), "limited");
}

#[tokio::test]
async fn no_more_requests_run_at_a_time_than_allowed() {
    let school = School::start().await;
    // As the vendor counts: each running request holds its reservation.
    school.set(json!({ "highWaterMark": 600.0, "latencyMs": 30, "requestCost": 0.0, "rowCost": 0.0 })).await;
    let courses = school.rows("courses").await;
    let desk = school.desk("adminToken");
    let session = desk.session_of(11).await;
    let session = &*session;
    let all = courses.iter().map(|row| async move { session.outline(&course(&id(&row["id"]))).await.expect("an outline") });
    futures::future::join_all(all).await;
    assert!(desk.take_limited().is_empty(), "eleven fit");
    let desk = school.desk("adminToken");
    let session = desk.session_of(20).await;
    let session = &*session;
    let all = courses.iter().map(|row| async move { session.outline(&course(&id(&row["id"]))).await.expect("an outline") });
    futures::future::join_all(all).await;
    assert!(!desk.take_limited().is_empty(), "twenty do not");
}

#[tokio::test]
async fn parts_that_are_refused_are_errors_or_unknown() {
    let school = School::start().await;
    let courses = school.rows("courses").await;
    let here = course(&id(&named(&courses, "course_code", "PY-1")["id"]));
    let session = school.desk("adminToken").session().await;
    school.set(json!({ "forbidden": ["courses/groups"] })).await;
    assert_eq!(session.roster(&here).await.expect("a roster").groups, None);
    for (kind, part) in [
        ("courses/modules", "outline"),
        ("courses/assignments", "outline"),
        ("courses/enrollments", "roster"),
        ("courses/modules", "progress"),
        ("courses/students/submissions", "grades"),
        ("calendar_events", "events"),
    ] {
        school.set(json!({ "forbidden": [kind] })).await;
        let result = match part {
            "outline" => session.outline(&here).await.map(|_| ()),
            "roster" => session.roster(&here).await.map(|_| ()),
            "progress" => session.progress(&here, &[Learner::of("4899001")]).await.map(|_| ()),
            "grades" => session.grades(&here, &Roster::default(), None).await.map(|_| ()),
            _ => session.events(std::slice::from_ref(&here.id), &[], noon()).await.map(|_| ()),
        };
        let error = result.expect_err("refused");
        assert!(error.code() == "forbidden" && error.to_string().contains("/api/v1/"), "{kind}: {error}");
    }
    school.set(json!({ "forbidden": ["accounts/courses", "accounts/users"] })).await;
    let fresh = school.desk("adminToken").session().await;
    assert_eq!(fresh.people().await.expect("an answer"), None);
    assert_eq!(fresh.courses().await.expect("an answer"), [], "an administrator's own courses are none");
}

#[tokio::test]
async fn what_a_course_switched_off_is_empty() {
    let school = School::start().await;
    let courses = school.rows("courses").await;
    let here = course(&id(&named(&courses, "course_code", "PY-1")["id"]));
    let session = school.desk("adminToken").session().await;
    school.set(json!({ "disabled": ["courses/modules", "courses/groups", "calendar_events"] })).await;
    let outline = session.outline(&here).await.expect("an outline");
    assert_eq!(outline.modules.iter().map(|module| module.id.as_str()).collect::<Vec<_>>(), ["assignments"]);
    assert_eq!(outline.items.len(), 6);
    let groups = session.roster(&here).await.expect("a roster").groups.expect("sections");
    assert!(!groups.is_empty() && groups.iter().all(|group| group.id.starts_with("section:")));
    let learner = "4899001".to_owned();
    assert_eq!(session.progress(&here, &[Learner::of(learner)]).await.expect("progress").read[0].percent, None);
    assert_eq!(session.events(std::slice::from_ref(&here.id), &[], noon()).await.expect("events"), []);
}

#[tokio::test]
async fn a_course_that_went_is_not_found_and_neither_is_a_stranger() {
    let school = School::start().await;
    let session = school.desk("adminToken").session().await;
    let gone = course("999999");
    assert_eq!(session.outline(&gone).await.expect_err("gone").code(), "not_found");
    assert_eq!(session.roster(&gone).await.expect_err("gone").code(), "not_found");
    let courses = school.rows("courses").await;
    let here = course(&id(&named(&courses, "course_code", "PY-1")["id"]));
    let batch = session.progress(&here, &[Learner::of("4899001"), Learner::of("77")]).await.expect("progress");
    assert_eq!(batch.read.len(), 1);
    assert_eq!(batch.unreadable.iter().map(|(person, error)| (person.as_str(), error.code())).collect::<Vec<_>>(), [("77", "not_found")]);
}

#[tokio::test]
async fn what_is_not_this_vendor_is_told() {
    for answer in [
        || (StatusCode::NOT_FOUND, "<html>nginx</html>").into_response(),
        || (StatusCode::BAD_REQUEST, "no").into_response(),
        || axum::Json(json!({ "hello": "world" })).into_response(),
    ] {
        let site = Scripted::start(move |_, _| answer()).await;
        let error = session_at(&site.url).await.check().await.expect_err("another vendor");
        assert_eq!(error.code(), "not_this_vendor");
    }
    let site = Scripted::start(|_, _| (StatusCode::MOVED_PERMANENTLY, [("location", "http://127.0.0.1/login")]).into_response()).await;
    assert_eq!(session_at(&site.url).await.check().await.expect_err("moved").code(), "moved");
}

#[tokio::test]
async fn answers_of_another_shape_are_unexpected() {
    for body in [json!({}), json!({ "errors": [] }), json!([1]), json!([{ "name": "x" }]), json!("text")] {
        let said = body.clone();
        let site = Scripted::start(move |seen, _| match seen.path.contains("/accounts?") {
            true => axum::Json(json!([])).into_response(),
            false => axum::Json(said.clone()).into_response(),
        })
        .await;
        let session = session_at(&site.url).await;
        assert_eq!(session.courses().await.expect_err("another shape").code(), "unexpected", "{body}");
        assert_eq!(session.outline(&course("1")).await.expect_err("another shape").code(), "unexpected", "{body}");
    }
    // Odd rows are left out or read as far as they go, and nothing panics.
    let odd =
        json!([{ "id": 1, "name": [], "user_id": {}, "items": 7, "type": 5, "start_at": 1e300, "enrollment_state": ["active"], "position": "x" }]);
    let site = Scripted::start(move |_, _| axum::Json(odd.clone()).into_response()).await;
    let session = session_at(&site.url).await;
    session.people().await.expect("an answer");
    session.courses().await.expect("an answer");
    session.roster(&course("1")).await.expect("an answer");
    session.outline(&course("1")).await.expect("an answer");
    session.grades(&course("1"), &Roster::default(), None).await.expect("an answer");
    session.events(&["1".to_owned()], &[], noon()).await.expect("an answer");
    session.progress(&course("1"), &[Learner::of("1")]).await.expect("an answer");
}

#[tokio::test]
async fn a_short_quota_slows_down() {
    let site = Scripted::start(|_, _| {
        let mut answer = axum::Json(json!([])).into_response();
        answer.headers_mut().insert("x-rate-limit-remaining", "145.0".parse().expect("a value"));
        answer
    })
    .await;
    // The whole wait each time: half a second for what is lacking.
    let urls = Replaced { base_url: Url::parse(&site.url).ok(), oauth_url: None };
    let connector = Arc::new(Canvas::new(crate::setup::patient_http("127.0.0.1"), urls));
    let app = connector::account::App { client_id: "1".into(), client_secret: SecretString::from("s"), redirect_uri: "x".into() };
    let grant = connector::lms::LmsConnector::with_token(&*connector, &Url::parse(&site.url).expect("an address"), SecretString::from("t0123456"));
    let session = Desk::new(connector, Some(app), grant).session().await;
    let started = std::time::Instant::now();
    session.courses().await.expect("courses");
    session.courses().await.expect("courses");
    assert!(started.elapsed() >= Duration::from_millis(990), "{:?}", started.elapsed());
}
