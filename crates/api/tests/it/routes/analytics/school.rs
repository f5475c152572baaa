use serde_json::json;

use super::MARCH;
use super::history::History;
use crate::app::App;

#[tokio::test]
async fn a_school_is_told_by_who_came_who_left_and_what_was_taught() {
    let app = App::start().await;
    let olga = app.register("olga@example.test").await;
    let history = History::of(&app, &olga).await;
    let school = history.school(&app).await;
    let figures = app.get(&format!("/api/analytics/school?{MARCH}&step=month"), &olga.token).await.expect(200).body;
    assert_eq!((&figures["active"], &figures["debt"]), (&json!(1), &json!({ "debtMinor": -27000, "debtors": 1, "currency": "RUB" })));
    assert_eq!(
        figures["totals"],
        json!({ "atStart": 1, "joined": 1, "left": 1, "churnPercent": 100, "held": 1, "cancelled": 0, "attended": 1, "missed": 0, "attendancePercent": 100 })
    );
    assert_eq!(figures["periods"], json!([{ "start": "2026-03-01", "joined": 1, "left": 1, "held": 1, "cancelled": 0, "attendancePercent": 100 }]));
    let part = |students: i64, debt: i64| json!([{ "id": school.branch, "name": "Branch", "students": students, "debtMinor": debt, "lessons": 1, "attendancePercent": 100 }]);
    assert_eq!(figures["parts"], part(1, -27000));
    let groups = app.get(&format!("/api/analytics/school?{MARCH}&by=group"), &olga.token).await.expect(200).body;
    assert_eq!((&groups["parts"][0]["name"], &groups["parts"][0]["students"]), (&json!("Group"), &json!(1)));
    let teachers = app.get(&format!("/api/analytics/school?{MARCH}&by=teacher"), &olga.token).await.expect(200).body;
    assert_eq!(
        (&teachers["parts"][0]["name"], &teachers["parts"][0]["students"], &teachers["parts"][0]["lessons"]),
        (&json!("Teacher"), &json!(0), &json!(1))
    );
}
