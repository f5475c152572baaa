use serde_json::Value;

use crate::app::App;

/// A teacher sees the school and none of its money.
#[tokio::test]
async fn money_is_hidden_from_those_who_may_not_see_it() {
    let app = App::start().await;
    let olga = app.school("olga@example.test", 9).await;
    let teacher = app.colleague(&olga, "teacher").await;
    let students = app.all("/api/students", 50, &teacher.token).await;
    assert!(students.len() == 9 && students.iter().all(|student| student["balanceMinor"].is_null()));
    let id = students[0]["id"].as_str().expect("an id");
    let card = app.get(&format!("/api/students/{id}"), &teacher.token).await.expect(200).body;
    assert!(card["balanceMinor"].is_null() && card["sourceBalanceMinor"].is_null());
    for visit in app.all(&format!("/api/students/{id}/attendance"), 50, &teacher.token).await {
        assert!(visit["chargeMinor"].is_null());
    }
    let summary = app.get("/api/students/summary", &teacher.token).await.expect(200).body;
    assert_eq!((summary["total"].as_i64(), &summary["debtMinor"], &summary["balanceMinor"]), (Some(9), &Value::Null, &Value::Null));
    let group = app.all("/api/groups", 50, &teacher.token).await[0]["id"].as_str().expect("an id").to_owned();
    let group = app.get(&format!("/api/groups/{group}"), &teacher.token).await.expect(200).body;
    assert!(group["members"].as_array().expect("members").iter().all(|member| member["student"]["balanceMinor"].is_null()));
    let dashboard = app.get("/api/dashboard", &teacher.token).await.expect(200).body;
    assert_eq!((&dashboard["money"], &dashboard["topDebtors"]), (&Value::Null, &Value::Array(Vec::new())));
    for path in
        ["/api/students?debt=true", "/api/students?sort=-balance", &format!("/api/students/{id}/ledger"), "/api/payments", "/api/payments/summary"]
    {
        app.get(path, &teacher.token).await.problem(403, "forbidden");
    }
    app.patch(&format!("/api/students/{id}"), &teacher.token, serde_json::json!({ "note": "x" })).await.problem(403, "forbidden");
}

#[tokio::test]
async fn the_summary_adds_up() {
    let app = App::start().await;
    let olga = app.school("olga@example.test", 40).await;
    let summary = app.get("/api/students/summary", &olga.token).await.expect(200).body;
    let balances: Vec<_> = app.all("/api/students", 200, &olga.token).await.iter().filter_map(|item| item["balanceMinor"].as_i64()).collect();
    let debts: Vec<_> = balances.iter().filter(|balance| **balance < 0).collect();
    assert_eq!(summary["balanceMinor"], balances.iter().sum::<i64>());
    assert_eq!((summary["debtMinor"].as_i64(), summary["debtors"].as_u64()), (Some(debts.iter().copied().sum()), Some(debts.len() as u64)));
    let counts = ["total", "active", "archived", "leads"].map(|field| summary[field].as_i64().expect("a count"));
    assert_eq!(counts, [40, 28, 8, 4]);
}
