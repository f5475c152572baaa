use reqwest::Method;
use serde_json::json;

use crate::app::{Answer, App};

#[tokio::test]
async fn groups_are_listed_filtered_and_shown() {
    let app = App::start().await;
    let olga = app.school("olga@example.test", 81).await;
    let groups = app.all("/api/groups", 3, &olga.token).await;
    assert_eq!(groups.len(), 11);
    assert_eq!(app.get("/api/groups?limit=2", &olga.token).await.expect(200).body["total"], 11);
    assert_eq!(app.all("/api/groups?archived=true", 3, &olga.token).await.len(), 2);
    assert_eq!(app.all("/api/groups?archived=false", 3, &olga.token).await.len(), 9);
    assert_eq!(app.all("/api/groups?q=группа%201", 3, &olga.token).await.len(), 3, "1, 10 and 11");
    let teachers = app.all("/api/teachers", 50, &olga.token).await;
    let second = teachers.iter().find(|teacher| teacher["name"] == "Учитель 2").expect("a teacher");
    let taught = app.all(&format!("/api/groups?teacherId={}", second["id"].as_str().expect("an id")), 3, &olga.token).await;
    assert_eq!((taught.len(), taught[0]["name"].as_str()), (1, Some("Группа 1")), "as second teacher");

    let card = app.get(&format!("/api/groups/{}", taught[0]["id"].as_str().expect("an id")), &olga.token).await.expect(200);
    let members = card.body["members"].as_array().expect("members");
    assert_eq!((members.len(), card.body["studentsCount"].as_i64()), (8, Some(7)));
    assert!(members[7]["endsOn"].is_string(), "who left comes last");
    assert!(members.iter().all(|member| member["student"]["balanceMinor"].is_i64()));
    assert_eq!((card.body["lessons"].as_array().map(Vec::len), card.str("/lessons/0/status")), (Some(1), "planned"));
    assert_eq!((card.str("/teacher/name"), card.str("/coTeachers/0/name")), ("Учитель 1", "Учитель 2"));
}

#[tokio::test]
async fn a_group_is_corrected_once_at_a_time() {
    let app = App::start().await;
    let olga = app.school("olga@example.test", 8).await;
    let path = format!("/api/groups/{}", app.all("/api/groups", 5, &olga.token).await[0]["id"].as_str().expect("an id"));
    let seen = app.get(&path, &olga.token).await.expect(200).header("etag").to_owned();
    let patch = |body| Answer::to(app.request(Method::PATCH, &path).bearer_auth(&olga.token).header("if-match", &seen).json(&body));
    let changed = patch(json!({ "name": "Английский B1", "capacity": 10, "note": "по вторникам" })).await.expect(200);
    assert_eq!((changed.str("/name"), changed.body["capacity"].as_i64()), ("Английский B1", Some(10)));
    patch(json!({ "name": "Другой" })).await.problem(412, "changed_meanwhile");
    assert!(app.patch(&path, &olga.token, json!({ "capacity": null })).await.expect(200).body["capacity"].is_null());
    app.patch(&path, &olga.token, json!({ "capacity": 0 })).await.wrong_field("/capacity", "out_of_range");
    app.patch(&path, &olga.token, json!({ "name": "" })).await.wrong_field("/name", "required");
    let audit = app.get("/api/audit?kind=group", &olga.token).await.expect(200).body;
    assert_eq!(audit["items"].as_array().map(Vec::len), Some(2));
    assert_eq!(audit["items"][1]["before"], json!({ "name": "Группа 1", "capacity": 8, "note": "" }));
}
