use chrono::TimeDelta;
use domain::clock::Clock;
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

#[tokio::test]
async fn the_desk_shows_what_waits_for_the_caller_and_how_the_month_goes() {
    let app = App::start().await;
    let olga = app.register("olga@example.test").await;
    let (boris, teacher) = (app.colleague(&olga, "manager").await, app.colleague(&olga, "teacher").await);
    let stages = app.get("/api/pipeline", &olga.token).await.expect(200).body["items"][0]["stages"].clone();
    let won = stages.as_array().and_then(|all| all.iter().find(|stage| stage["kind"] == "won")).expect("a stage of won deals");
    let now = app.clock.now();
    let deal = |title: &str, amount: i64, owner: &str| json!({ "title": title, "amountMinor": amount, "ownerId": owner });
    let mine = app.post("/api/crm/deals", Some(&olga.token), deal("Моя", 500, &olga.id)).await.expect(201);
    app.post("/api/crm/deals", Some(&olga.token), deal("Моя без дела", 700, &olga.id)).await.expect(201);
    let theirs = app.post("/api/crm/deals", Some(&olga.token), deal("Чужая", 900, &boris.id)).await.expect(201);
    app.patch(theirs.header("location"), &olga.token, json!({ "stageId": won["id"] })).await.expect(200);
    app.post("/api/crm/contacts", Some(&olga.token), json!({ "name": "Анна" })).await.expect(201);
    for (due, deal, assignee) in [
        (Some(now - TimeDelta::days(2)), Some(mine.str("/id")), &olga.id),
        (Some(now + TimeDelta::days(3)), None, &olga.id),
        (None, None, &olga.id),
        (Some(now - TimeDelta::days(2)), None, &boris.id),
    ] {
        let task = json!({ "title": "Позвонить", "dueAt": due, "dealId": deal, "assigneeId": assignee });
        app.post("/api/crm/tasks", Some(&olga.token), task).await.expect(201);
    }
    let desk = app.get("/api/dashboard", &olga.token).await.expect(200).body["desk"].clone();
    assert_eq!(desk["tasks"], json!({ "due": 1, "late": 1 }), "those of later days and of others do not wait");
    let open = desk["openDeals"].as_array().expect("stages");
    let counted: Vec<_> = open.iter().map(|one| (&one["stageId"], one["deals"].as_i64(), one["amountMinor"].as_i64())).collect();
    assert_eq!(counted, [(&stages[0]["id"], Some(2), Some(1_200))], "{desk}");
    assert_eq!((desk["withoutTask"].as_i64(), desk["newContacts30d"].as_i64()), (Some(1), Some(1)));
    assert_eq!(desk["wonThisMonth"][0]["amountMinor"].as_i64(), Some(900), "everybody's: {desk}");
    assert_eq!(desk["wonPrevMonth"], json!([]));

    let of_boris = app.get("/api/dashboard", &boris.token).await.expect(200).body["desk"].clone();
    assert_eq!(
        (&of_boris["tasks"], &of_boris["openDeals"], &of_boris["wonThisMonth"]),
        (&json!({ "due": 1, "late": 1 }), &json!([]), &desk["wonThisMonth"])
    );
    assert!(app.get("/api/dashboard", &teacher.token).await.expect(200).body["desk"].is_null(), "sales are not a teacher's");
    let stranger = app.register("petr@example.test").await;
    let other = app.get("/api/dashboard", &stranger.token).await.expect(200).body["desk"].clone();
    assert_eq!((&other["openDeals"], &other["wonThisMonth"], other["newContacts30d"].as_i64()), (&json!([]), &json!([]), Some(0)));
}
