//! The bucket: what remains, what a call costs, and when it is too much.

use serde_json::{Value, json};

use super::support::School;

#[tokio::test]
async fn a_call_gives_its_reservation_back_and_pays_its_cost() {
    let school = School::open();
    school.set(json!({ "outflowPerSecond": 0, "requestCost": 2, "rowCost": 0.5 })).await;
    let one = school.ask("users/self").await;
    assert_eq!((one.number("x-request-cost"), one.number("x-rate-limit-remaining")), (2.5, 597.5));
    let ten = school.ask("accounts/self/courses").await;
    assert_eq!((ten.number("x-request-cost"), ten.number("x-rate-limit-remaining")), (7.0, 590.5));
    let bare = school.send("GET", "/canvas/api/v1/users/self", &[], String::new()).await;
    assert_eq!((bare.status, bare.header("x-request-cost"), bare.header("x-rate-limit-remaining")), (401, "", ""));
}

#[tokio::test]
async fn a_full_bucket_refuses_until_it_has_leaked() {
    let school = School::open();
    school.set(json!({ "outflowPerSecond": 0, "requestCost": 300, "rowCost": 0 })).await;
    for remaining in [300.0, 0.0] {
        assert_eq!(school.ask("users/self").await.number("x-rate-limit-remaining"), remaining);
    }
    let refused = school.ask("users/self").await;
    assert_eq!((refused.status, refused.text().as_str()), (403, "403 Forbidden (Rate Limit Exceeded)\n"));
    assert_eq!((refused.header("content-type"), refused.header("x-rate-limit-remaining")), ("text/plain; charset=utf-8", "0.0"));
    assert_eq!((refused.header("x-request-cost"), refused.header("retry-after"), refused.header("link")), ("", "", ""));
    let other = school.seen_by(sandbox::canvas::oauth::TEACHER_TOKEN);
    assert_eq!(other.ask("users/self").await.status, 200, "each token has its own");

    school.set(json!({ "outflowPerSecond": 10, "rateLimitStatus": 429, "requestCost": 700 })).await;
    school.ask("users/self").await;
    let refused = school.ask("users/self").await;
    assert_eq!((refused.status, refused.text().as_str()), (429, "429 Too Many Requests (Rate Limit Exceeded)\n"));
    school.set(json!({ "clockOffsetSeconds": 30 })).await;
    let rest = school.ask("users/self").await.number("x-rate-limit-remaining");
    assert_eq!(rest, -200.0, "the bucket holds 800 and no more");
}

#[tokio::test]
async fn a_dozen_calls_at_once_are_one_too_many() {
    let school = School::open();
    school.get("users/self").await;
    school.set(json!({ "latencyMs": 100, "outflowPerSecond": 0, "requestCost": 0, "rowCost": 0 })).await;
    let calls = (0..13).map(|_| school.ask("users/self"));
    let answers = futures::future::join_all(calls).await;
    assert_eq!(answers.iter().filter(|answer| answer.status == 200).count(), 12);
    assert_eq!(answers.iter().filter(|answer| answer.status == 403).count(), 1);
    school.set(json!({ "highWaterMark": 0, "latencyMs": 0 })).await;
    let free = school.ask("users/self").await;
    assert_eq!((free.status, free.header("x-rate-limit-remaining")), (200, ""));
}

#[tokio::test]
async fn nonsense_is_not_set() {
    let school = School::open();
    for wrong in [json!({ "highWaterMark": -1 }), json!({ "rateLimitStatus": 500 }), json!({ "unauthorizedStatus": 404 }), json!({ "what": 1 })] {
        let answer = school.send("POST", "/_sandbox/canvas/settings", &[("content-type", "application/json")], wrong.to_string()).await;
        assert_eq!(answer.status, 400, "{wrong}");
    }
    assert_eq!(school.control("GET", "/canvas/settings", Value::Null).await["highWaterMark"], 600.0);
}
