use serde_json::Value;

use crate::app::App;

fn names(items: &[Value]) -> Vec<&str> {
    items.iter().map(|item| item["name"].as_str().expect("a name")).collect()
}

#[tokio::test]
async fn every_student_is_reached_once_in_every_order() {
    let app = App::start().await;
    let olga = app.school("olga@example.test", 61).await;
    for sort in ["name", "-name", "balance", "-balance"] {
        for limit in [1, 7, 61, 200] {
            let all = app.all(&format!("/api/students?sort={sort}"), limit, &olga.token).await;
            assert_eq!(all.len(), 61, "{sort} by {limit}");
            if sort.ends_with("balance") {
                let balances: Vec<_> = all.iter().map(|item| item["balanceMinor"].as_i64().expect("money")).collect();
                let sorted = if sort == "balance" { balances.is_sorted() } else { balances.iter().rev().is_sorted() };
                assert!(sorted, "{balances:?}");
            }
        }
    }
    let mut by_name = names(&app.all("/api/students", 50, &olga.token).await).iter().map(ToString::to_string).collect::<Vec<_>>();
    by_name.dedup();
    let alphabet = ["Abrams Zoe", "ежова Алёна", "Ёлкина Анна", "Иванова_100% Мария"];
    assert_eq!(by_name[..4], alphabet, "small letters and «ё» stand where a reader looks for them");
    assert_eq!(by_name.last().map(String::as_str), Some("Яковлев Ян"));
}

#[tokio::test]
async fn an_item_shows_what_the_list_needs() {
    let app = App::start().await;
    let olga = app.school("olga@example.test", 16).await;
    let page = app.get("/api/students?limit=3", &olga.token).await.expect(200).body;
    assert_eq!((page["total"].as_i64(), page["items"].as_array().map(Vec::len)), (Some(16), Some(3)));
    let next = app.get(&format!("/api/students?limit=3&cursor={}", page["nextCursor"].as_str().expect("a cursor")), &olga.token).await.expect(200);
    assert!(next.body.get("total").is_none(), "the total comes once");
    // Student 9 is the only one whose e-mail holds «parent9@».
    let item = app.get("/api/students?q=parent9@", &olga.token).await.expect(200).body["items"][0].clone();
    assert_eq!(item["groups"][0]["name"], "Группа 2");
    assert_eq!((item["status"].as_str(), item["source"]["vendor"].as_str()), (Some("active"), Some("alfacrm")));
    assert_eq!((item["balanceMinor"].as_i64(), item["currency"].as_str()), (Some(-100_000), Some("RUB")));
    assert_eq!(item["attendancePercent"], 80, "four of five");
    assert!(item["nextLessonAt"].is_string(), "the group's lesson of tomorrow");
    assert_eq!((item["phones"][0].as_str(), item["emails"][0].as_str()), (Some("+79000000009"), Some("parent9@mail.test")));
}

#[tokio::test]
async fn filters_narrow_and_combine() {
    let app = App::start().await;
    let olga = app.school("olga@example.test", 40).await;
    let count = async |query: &str| app.all(&format!("/api/students?{query}"), 7, &olga.token).await.len();
    let by_status = [count("status=active").await, count("status=archived").await, count("status=lead").await];
    assert_eq!(by_status, [28, 8, 4]);
    for item in app.all("/api/students?debt=true&sort=balance&status=active", 5, &olga.token).await {
        assert!(item["balanceMinor"].as_i64().is_some_and(|balance| balance < 0), "{item}");
    }
    assert_eq!(count("debt=true").await, 20, "the odd ones");
    assert_eq!(count("debt=false").await, 40);
    let groups = app.all("/api/groups", 50, &olga.token).await;
    let group = groups.iter().find(|group| group["name"] == "Группа 1").expect("a group");
    assert_eq!(count(&format!("groupId={}", group["id"].as_str().expect("an id"))).await, 7, "one has left");
    assert_eq!(group["studentsCount"], 7);
    let branches = app.get("/api/branches", &olga.token).await.expect(200).body["items"].clone();
    assert_eq!(branches.as_array().map(Vec::len), Some(2));
    assert_eq!(count(&format!("branchId={}", branches[0]["id"].as_str().expect("an id"))).await, 20);
    let teachers = app.all("/api/teachers", 50, &olga.token).await;
    let of = async |name: &str| {
        let teacher = teachers.iter().find(|teacher| teacher["name"] == name).expect("a teacher");
        count(&format!("teacherId={}", teacher["id"].as_str().expect("an id"))).await
    };
    assert_eq!((of("Учитель 1").await, of("Учитель 2").await, of("Учитель 3").await), (35, 1, 0));
}

#[tokio::test]
async fn nonsense_is_refused() {
    let app = App::start().await;
    let olga = app.school("olga@example.test", 3).await;
    let get = async |query: &str| app.get(&format!("/api/students?{query}"), &olga.token).await;
    for (query, pointer, code) in [
        ("limit=0", "/limit", "out_of_range"),
        ("limit=201", "/limit", "out_of_range"),
        ("limit=many", "/limit", "wrong_type"),
        ("cursor=nonsense", "/cursor", "cursor_invalid"),
        ("cursor=%00", "/cursor", "cursor_invalid"),
        ("status=asleep", "/status", "wrong_type"),
        ("sort=age", "/sort", "wrong_type"),
        ("groupId=7", "/groupId", "wrong_type"),
        ("debt=perhaps", "/debt", "wrong_type"),
    ] {
        get(query).await.wrong_field(pointer, code);
    }
    let cursor = get("limit=1&sort=balance").await.expect(200).str("/nextCursor").to_owned();
    get(&format!("limit=1&sort=name&cursor={cursor}")).await.wrong_field("/cursor", "cursor_invalid");
    let unknown = uuid::Uuid::nil();
    assert_eq!(get(&format!("groupId={unknown}")).await.expect(200).body["items"], serde_json::json!([]));
    for path in ["/api/students/7", "/api/students/7/ledger", &format!("/api/students/{unknown}"), &format!("/api/students/{unknown}/ledger")] {
        app.get(path, &olga.token).await.problem(404, "not_found");
    }
    for path in ["attendance", "subscriptions"] {
        app.get(&format!("/api/students/{unknown}/{path}"), &olga.token).await.problem(404, "not_found");
    }
}
