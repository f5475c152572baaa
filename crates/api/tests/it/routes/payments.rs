use chrono::TimeDelta;
use domain::clock::Clock;

use crate::app::App;

#[tokio::test]
async fn payments_are_listed_and_summed() {
    let app = App::start().await;
    let olga = app.school("olga@example.test", 40).await;
    let payments = app.all("/api/payments", 7, &olga.token).await;
    assert_eq!(payments.len(), 38, "36 who paid, a refund and a correction");
    assert!(payments.iter().rev().map(|payment| payment["occurredOn"].as_str()).is_sorted(), "the newest first");
    assert!(payments.iter().all(|payment| payment["kind"] != "charge" && payment["student"]["name"].is_string()));
    assert_eq!(app.get("/api/payments?limit=5", &olga.token).await.expect(200).body["total"], 38);
    for (kind, expected) in [("income", 36), ("refund", 1), ("correction", 1)] {
        let of_kind = app.all(&format!("/api/payments?kind={kind}"), 7, &olga.token).await;
        assert!(of_kind.len() == expected && of_kind.iter().all(|payment| payment["kind"] == kind), "{kind}");
    }
    let payer = payments.iter().find(|payment| payment["kind"] == "refund").expect("a refund")["student"]["id"].clone();
    assert_eq!(app.all(&format!("/api/payments?studentId={}", payer.as_str().expect("an id")), 7, &olga.token).await.len(), 3);
    assert_eq!(app.all("/api/payments?q=parent3@", 7, &olga.token).await.len(), 1);

    let summary = app.get("/api/payments/summary", &olga.token).await.expect(200).body;
    assert_eq!((summary["incomeMinor"].as_i64(), summary["refundMinor"].as_i64()), (Some(6_800_000), Some(-20_000)));
    assert_eq!((summary["correctionMinor"].as_i64(), summary["count"].as_i64()), (Some(0), Some(38)), "an unconfirmed one counts and adds nothing");
    let day = (app.clock.now() - TimeDelta::days(2)).date_naive();
    let of_day = app.all(&format!("/api/payments?from={day}&to={day}"), 7, &olga.token).await;
    let income: i64 = of_day.iter().filter_map(|payment| payment["amountMinor"].as_i64()).sum();
    let summary = app.get(&format!("/api/payments/summary?from={day}&to={day}"), &olga.token).await.expect(200).body;
    assert_eq!((summary["incomeMinor"].as_i64(), summary["count"].as_u64()), (Some(income), Some(of_day.len() as u64)));
    for query in ["from=soon", "to=-99999-01-01", "kind=charge", "studentId=1", "cursor=x"] {
        app.get(&format!("/api/payments?{query}"), &olga.token).await.problem(422, "validation_failed");
    }
    app.get("/api/payments/summary?from=-99999-01-01", &olga.token).await.wrong_field("/from", "out_of_range");
}
