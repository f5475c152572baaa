use serde_json::json;

use crate::app::App;

#[tokio::test]
async fn the_dashboard_agrees_with_the_lists() {
    let app = App::start().await;
    let olga = app.school("olga@example.test", 40).await;
    let board = app.get("/api/dashboard", &olga.token).await.expect(200).body;
    assert_eq!(board["students"], json!({ "active": 28, "archived": 8, "leads": 4, "new30d": 30 }));
    assert_eq!((board["groups"].as_i64(), board["teachers"].as_i64(), board["rooms"].as_i64()), (Some(4), Some(2), Some(3)));
    assert_eq!(board["attendance"]["percent30d"], 80);
    for week in board["attendance"]["byWeek"].as_array().expect("weeks") {
        assert!(week["percent"].as_i64().is_some_and(|percent| (0..=100).contains(&percent)), "{week}");
    }
    let months = board["money"]["incomeByMonth"].as_array().expect("months");
    assert_eq!(months.len(), 6);
    assert_eq!(months[5]["minor"], board["money"]["incomeThisMonthMinor"]);
    let income: i64 = months.iter().filter_map(|month| month["minor"].as_i64()).sum();
    assert_eq!(income, 6_800_000);
    let summary = app.get("/api/students/summary", &olga.token).await.expect(200).body;
    assert_eq!((&board["money"]["debtors"], &board["money"]["debtMinor"]), (&summary["debtors"], &summary["debtMinor"]));
    let debtors = app.get("/api/students?sort=balance&limit=5", &olga.token).await.expect(200).body["items"].clone();
    for (shown, listed) in board["topDebtors"].as_array().expect("debtors").iter().zip(debtors.as_array().expect("items")) {
        assert_eq!((&shown["id"], &shown["balanceMinor"]), (&listed["id"], &listed["balanceMinor"]));
    }
    assert!(board["lastMigration"].is_null());
}

#[tokio::test]
async fn an_empty_school_has_a_dashboard_too() {
    let app = App::start().await;
    let olga = app.register("olga@example.test").await;
    let board = app.get("/api/dashboard", &olga.token).await.expect(200).body;
    assert_eq!((&board["attendance"]["percent30d"], &board["topDebtors"]), (&json!(null), &json!([])));
    assert_eq!(board["money"]["incomeByMonth"].as_array().map(Vec::len), Some(6));
    for path in ["/api/students", "/api/teachers", "/api/groups", "/api/rooms", "/api/lessons", "/api/payments"] {
        let page = app.get(path, &olga.token).await.expect(200).body;
        assert_eq!(page, json!({ "items": [], "nextCursor": null, "total": 0 }), "{path}");
    }
}
