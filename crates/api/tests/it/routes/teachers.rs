use crate::app::App;

#[tokio::test]
async fn teachers_are_listed_found_and_shown() {
    let app = App::start().await;
    let olga = app.school("olga@example.test", 48).await;
    let teachers = app.all("/api/teachers", 2, &olga.token).await;
    assert_eq!(teachers.len(), 3);
    assert_eq!((teachers[0]["groupsCount"].as_i64(), teachers[1]["groupsCount"].as_i64()), (Some(5), Some(1)), "archived groups aside");
    assert_eq!(teachers[0]["phones"][0], "+79001000001");
    assert_eq!(app.all("/api/teachers?archived=true", 2, &olga.token).await[0]["name"], "Учитель 3");
    assert_eq!(app.all("/api/teachers?archived=false", 2, &olga.token).await.len(), 2);
    for (q, expected) in [("учитель", 3), ("teacher2@", 1), ("8 900 100-00-02", 1), ("%", 0), ("никого", 0)] {
        let url = reqwest::Url::parse_with_params("http://x/", [("q", q)]).expect("a URL");
        let found = app.all(&format!("/api/teachers?{}", url.query().unwrap_or_default()), 2, &olga.token).await;
        assert_eq!(found.len(), expected, "«{q}»");
    }
    let card = app.get(&format!("/api/teachers/{}", teachers[1]["id"].as_str().expect("an id")), &olga.token).await.expect(200);
    assert_eq!((card.str("/name"), card.str("/groups/0/name")), ("Учитель 2", "Группа 1"));
    app.get("/api/teachers/2", &olga.token).await.problem(404, "not_found");
}
