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
