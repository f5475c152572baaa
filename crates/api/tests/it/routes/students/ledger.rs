use crate::app::App;

#[tokio::test]
async fn the_running_balance_ends_in_the_balance() {
    let app = App::start().await;
    let olga = app.school("olga@example.test", 9).await;
    for student in app.all("/api/students", 50, &olga.token).await {
        let path = format!("/api/students/{}/ledger", student["id"].as_str().expect("an id"));
        let foot = app.get(&path, &olga.token).await.expect(200).body;
        let rows = app.all(&path, 2, &olga.token).await;
        assert_eq!(foot["transactions"].as_i64(), i64::try_from(rows.len()).ok());
        let sum: i64 = rows.iter().filter(|row| row["isConfirmed"] == true).filter_map(|row| row["amountMinor"].as_i64()).sum();
        assert_eq!((foot["balanceMinor"].as_i64(), student["balanceMinor"].as_i64()), (Some(sum), Some(sum)));
        assert_eq!(rows.first().and_then(|row| row["balanceAfterMinor"].as_i64()).unwrap_or(0), sum);
        let mut running = 0;
        for row in rows.iter().rev() {
            if row["isConfirmed"] == true {
                running += row["amountMinor"].as_i64().expect("money");
            }
            assert_eq!(row["balanceAfterMinor"], running, "{row}");
        }
        assert!(rows.iter().rev().map(|row| row["occurredOn"].as_str()).is_sorted(), "the newest first");
        assert!(rows.iter().filter(|row| row["kind"] == "charge").all(|row| row["lesson"]["groupName"].is_string()));
    }
}

#[tokio::test]
async fn attendance_comes_newest_first() {
    let app = App::start().await;
    let olga = app.school("olga@example.test", 9).await;
    let id = app.get("/api/students?q=parent9@", &olga.token).await.expect(200).str("/items/0/id").to_owned();
    let visits = app.all(&format!("/api/students/{id}/attendance"), 2, &olga.token).await;
    assert_eq!(visits.len(), 5);
    assert!(visits.iter().rev().map(|visit| visit["lesson"]["startsAt"].as_str()).is_sorted());
    assert_eq!((visits[4]["status"].as_str(), visits[0]["chargeMinor"].as_i64()), (Some("missed"), Some(50_000)));
    assert_eq!((visits[0]["lesson"]["teacherName"].as_str(), visits[0]["lesson"]["groupName"].as_str()), (Some("Учитель 1"), Some("Группа 2")));
}
