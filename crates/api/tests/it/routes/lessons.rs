use chrono::TimeDelta;
use domain::clock::Clock;

use crate::app::App;

#[tokio::test]
async fn lessons_come_in_time_order_within_the_range() {
    let app = App::start().await;
    let olga = app.school("olga@example.test", 40).await;
    let lessons = app.all("/api/lessons", 7, &olga.token).await;
    assert_eq!(lessons.len(), 30);
    assert!(lessons.iter().map(|lesson| lesson["startsAt"].as_str()).is_sorted());
    let back = app.all("/api/lessons?sort=-startsAt", 7, &olga.token).await;
    assert!(back.len() == 30 && back.iter().rev().map(|lesson| lesson["startsAt"].as_str()).is_sorted());
    assert_eq!(app.get("/api/lessons?limit=5", &olga.token).await.expect(200).body["total"], 30);

    let now = app.clock.now();
    let instant = |days| (now + TimeDelta::days(days)).format("%Y-%m-%dT%H:%M:%S%.6fZ").to_string();
    let between = async |from: String, to: String| app.all(&format!("/api/lessons?from={from}&to={to}"), 7, &olga.token).await.len();
    assert_eq!(between(instant(-2), instant(0)).await, 10, "those of two days ago are in, those of now would not be");
    assert_eq!(between(instant(-2), instant(-1)).await, 5, "the end is left out");
    // Moscow's day of the lessons of yesterday, whatever the hour.
    let yesterday = (now - TimeDelta::days(1) + TimeDelta::hours(3)).date_naive().to_string();
    assert_eq!(between(yesterday.clone(), yesterday).await, 5, "a day belongs to the range as a whole");

    for (query, expected) in [("status=planned", 5), ("status=held", 25), ("status=cancelled", 0)] {
        assert_eq!(app.all(&format!("/api/lessons?{query}"), 7, &olga.token).await.len(), expected, "{query}");
    }
    for query in ["from=tomorrow", "to=-99999-01-01", "status=over", "teacherId=1", "cursor=x", "limit=0"] {
        app.get(&format!("/api/lessons?{query}"), &olga.token).await.problem(422, "validation_failed");
    }
}

#[tokio::test]
async fn a_lesson_shows_who_was_there() {
    let app = App::start().await;
    let olga = app.school("olga@example.test", 8).await;
    let lessons = app.all("/api/lessons", 50, &olga.token).await;
    let (missed, planned) = (&lessons[0], &lessons[5]);
    assert_eq!(missed["students"], serde_json::json!({ "total": 8, "attended": 0 }));
    assert_eq!(lessons[1]["students"], serde_json::json!({ "total": 8, "attended": 8 }));
    assert_eq!(planned["students"], serde_json::json!({ "total": 7, "attended": 0 }), "of a lesson to come, the members it will have");
    for field in ["group", "teacher", "room", "subject"] {
        assert!(missed[field]["name"].is_string(), "{field}");
    }
    let card = app.get(&format!("/api/lessons/{}", missed["id"].as_str().expect("an id")), &olga.token).await.expect(200);
    assert_eq!((card.body["attendance"].as_array().map(Vec::len), card.str("/attendance/0/status")), (Some(8), "missed"));
    app.get("/api/lessons/x", &olga.token).await.problem(404, "not_found");
}

#[tokio::test]
async fn lessons_of_one_group_teacher_or_room() {
    let app = App::start().await;
    let olga = app.school("olga@example.test", 40).await;
    let id = |value: &serde_json::Value| value["id"].as_str().expect("an id").to_owned();
    let count = async |query: String| app.all(&format!("/api/lessons?{query}"), 7, &olga.token).await.len();
    let group = id(&app.all("/api/groups", 50, &olga.token).await[0]);
    assert_eq!(count(format!("groupId={group}")).await, 6);
    let teachers = app.all("/api/teachers", 50, &olga.token).await;
    assert_eq!((count(format!("teacherId={}", id(&teachers[0]))).await, count(format!("teacherId={}", id(&teachers[1]))).await), (30, 0));
    let room = id(&app.all("/api/rooms", 50, &olga.token).await[1]);
    assert_eq!(count(format!("roomId={room}")).await, 12, "groups 1 and 4");
    let branches = app.get("/api/branches", &olga.token).await.expect(200).body["items"].clone();
    assert_eq!((count(format!("branchId={}", id(&branches[0]))).await, count(format!("branchId={}", id(&branches[1]))).await), (30, 0));
}
