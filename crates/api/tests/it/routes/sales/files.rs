//! Lists as files.

use std::io::Read;

use serde_json::json;

use crate::app::App;

#[tokio::test]
async fn lists_are_taken_away_as_files_and_that_is_noted() {
    let app = App::start().await;
    let olga = app.register("olga@example.test").await;
    let anna = json!({ "name": "=Анна \"А\"", "phones": ["8 900 000-00-01"], "emails": ["a@example.test"], "note": "две\nстроки" });
    app.post("/api/crm/contacts", Some(&olga.token), anna).await.expect(201);
    app.post("/api/crm/contacts", Some(&olga.token), json!({ "name": "Пётр" })).await.expect(201);
    app.post("/api/crm/deals", Some(&olga.token), json!({ "title": "Курс", "amountMinor": 1_250_050 })).await.expect(201);

    let csv = app.get("/api/crm/contacts/export?q=%D0%90%D0%BD%D0%BD", &olga.token).await.expect(200);
    assert_eq!(csv.header("content-type"), "text/csv; charset=utf-8");
    assert_eq!(csv.header("content-disposition"), "attachment; filename=\"contacts.csv\"");
    let mut lines = csv.text.split("\r\n");
    assert!(lines.next().is_some_and(|head| head.starts_with("\"Name\";\"Phone\";\"Email\"")), "{}", csv.text);
    let row = lines.next().expect("a row");
    assert!(row.starts_with("\"'=Анна \"\"А\"\"\";\"+79000000001\";\"a@example.test\";"), "{row}");
    assert!(!csv.text.contains("Пётр"), "the list's filters hold");
    let raw = app.request(reqwest::Method::GET, "/api/crm/contacts/export").bearer_auth(&olga.token).send().await.expect("an answer");
    assert!(raw.bytes().await.expect("a file").starts_with("\u{feff}".as_bytes()), "spreadsheets take a file without the mark for windows-1251");
    let deals = app.get("/api/crm/deals/export", &olga.token).await.expect(200);
    assert!(deals.text.contains("\"Курс\";12500.50;\"RUB\""), "{}", deals.text);

    let book = app.request(reqwest::Method::GET, "/api/crm/contacts/export?format=xlsx").bearer_auth(&olga.token).send().await.expect("an answer");
    assert!(book.headers()["content-type"].to_str().expect("text").contains("spreadsheetml"));
    let bytes = book.bytes().await.expect("a book");
    let mut archive = zip::ZipArchive::new(std::io::Cursor::new(bytes)).expect("a book is an archive");
    let mut sheet = String::new();
    archive.by_name("xl/worksheets/sheet1.xml").expect("a sheet").read_to_string(&mut sheet).expect("text");
    assert!(sheet.contains("Пётр") && sheet.contains("=Анна"), "{sheet}");

    let noted = app.get("/api/audit?kind=contact", &olga.token).await.expect(200);
    assert!(noted.text.contains("\"export\""), "{}", noted.text);
    let manager = app.colleague(&olga, "manager").await;
    app.get("/api/crm/contacts/export", &manager.token).await.problem(403, "forbidden");
}

/// A check is followed by the import of the same file, also from another browser.
#[tokio::test]
async fn an_import_names_its_file() {
    let app = App::start().await;
    let olga = app.register("olga@example.test").await;
    let file = app.upload(&olga, "contact", "Имя\nАнна\n").await;
    let start = json!({ "fileId": file["id"], "columns": ["name"], "dryRun": true });
    let run = app.post("/api/crm/import/runs", Some(&olga.token), start).await.expect(202).body;
    let expected = json!({ "id": file["id"], "name": "rows.csv" });
    assert_eq!(app.get("/api/crm/import/runs", &olga.token).await.expect(200).body["items"][0]["file"], expected);
    let status = format!("/api/migration/status?id={}", run["id"].as_str().expect("an id"));
    assert_eq!(app.get(&status, &olga.token).await.expect(200).body["file"], expected);
}

#[tokio::test]
async fn files_have_tags_and_own_fields() {
    let app = App::start().await;
    let olga = app.register("olga@example.test").await;
    let tag = app.post("/api/crm/tags", Some(&olga.token), json!({ "name": "VIP" })).await.expect(201);
    for (key, of) in [("age", "number"), ("born", "date"), ("paid", "boolean"), ("goals", "multiselect"), ("word", "text")] {
        let options = if of == "multiselect" { json!(["A1", "B2"]) } else { json!([]) };
        let field = json!({ "recordKind": "deal", "key": key, "name": format!("The {key}"), "type": of, "options": options });
        app.post("/api/crm/fields", Some(&olga.token), field).await.expect(201);
    }
    let custom = json!({ "age": 12.5, "born": "2012-02-29", "paid": false, "goals": ["B2", "A1"], "word": "=1+1" });
    let deal = json!({ "title": "Курс", "tagIds": [tag.body["id"]], "custom": custom });
    app.post("/api/crm/deals", Some(&olga.token), deal).await.expect(201);
    app.post("/api/crm/deals", Some(&olga.token), json!({ "title": "Без всего" })).await.expect(201);

    let csv = app.get("/api/crm/deals/export", &olga.token).await.expect(200);
    let (head, rows) = csv.text.split_once("\r\n").expect("a header");
    assert!(head.contains("\"Tags\";") && head.ends_with("\"The age\";\"The born\";\"The paid\";\"The goals\";\"The word\""), "{head}");
    assert!(rows.contains(";12.5;2012-02-29;\"No\";\"B2, A1\";\"'=1+1\"\r\n") && rows.contains(";\"VIP\";"), "{rows}");
    assert!(rows.contains(";;;;;\r\n"), "a deal without values has empty cells: {rows}");
    let book = app.request(reqwest::Method::GET, "/api/crm/deals/export?format=xlsx").bearer_auth(&olga.token).send().await.expect("an answer");
    assert!(book.status().is_success());
    let tagged = app.get(&format!("/api/crm/deals/export?tagId={}&custom=age:12.5", tag.str("/id")), &olga.token).await.expect(200);
    assert!(tagged.text.contains("Курс") && !tagged.text.contains("Без всего"), "the list's filters hold");
}
