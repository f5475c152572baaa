//! Files: their rows become records, meet those that are here, and go again.

use reqwest::{Method, StatusCode};
use serde_json::{Value, json};
use testkit::{Account, TestApp};

use crate::school::content_of;

async fn upload(app: &TestApp, who: &Account, kind: &str, bytes: impl Into<Vec<u8>>) -> Value {
    let path = format!("/api/crm/import/files?kind={kind}&name=clients.csv");
    let sent =
        app.request(Method::POST, &path, Some(&who.token)).header("content-type", "text/csv").body(bytes.into()).send().await.expect("an answer");
    assert_eq!(sent.status(), StatusCode::CREATED);
    assert!(sent.headers()["location"].to_str().expect("text").starts_with("/api/crm/import/files/"));
    sent.json().await.expect("a file")
}

/// Imports with the suggested columns and waits for the end.
async fn import(app: &TestApp, who: &Account, file: &Value, choice: Value) -> Value {
    let columns: Vec<&Value> = file["columns"].as_array().expect("columns").iter().map(|column| &column["suggestedField"]).collect();
    let mut body = json!({ "fileId": file["id"], "columns": columns });
    body.as_object_mut().expect("an object").extend(choice.as_object().expect("an object").clone());
    let started = app.post("/api/crm/import/runs", &who.token, body).await;
    app.work_jobs_off().await;
    app.get(&format!("/api/migration/status?id={}", started["id"].as_str().expect("an id")), &who.token).await
}

async fn records(app: &TestApp, who: &Account, run: &Value, verdict: &str) -> Vec<Value> {
    let path = format!("/api/migration/{}/records?verdict={verdict}&limit=100", run["id"].as_str().expect("an id"));
    app.get(&path, &who.token).await["items"].as_array().expect("records").clone()
}

async fn roll_back(app: &TestApp, who: &Account, run: &Value) -> Value {
    let id = run["id"].as_str().expect("an id");
    app.post(&format!("/api/migration/{id}/rollback"), &who.token, json!({})).await;
    app.work_jobs_off().await;
    app.get(&format!("/api/migration/status?id={id}"), &who.token).await
}

const PEOPLE: &str = "ФИО;Телефон;E-mail;Компания;Должность;Примечание
Иванова Анна;8 900 000-00-01;Anna@Example.test;ООО Ромашка;директор;звонить после 18
Петров Пётр;8 900 000-00-02;;ооо ромашка;;
Мать Анны;8 900 000-00-01;;;;
;;noname@example.test;;;
Иванова Анна;+7 (900) 000-00-01;;;;ещё раз
;;;;;только примечание
";

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn people_of_a_file_meet_those_who_are_here_and_go_again() {
    let app = TestApp::new().await;
    let who = app.register("Школа").await;
    let anna = app.post("/api/crm/contacts", &who.token, json!({ "name": "Иванова Анна", "phones": ["+79000000001"], "note": "наша" })).await;
    let before = content_of(&app, &who).await;
    let file = upload(&app, &who, "contact", PEOPLE).await;
    assert_eq!((file["rowCount"].as_i64(), file["delimiter"].as_str(), file["encoding"].as_str()), (Some(6), Some(";"), Some("UTF-8")));

    let looked = import(&app, &who, &file, json!({ "dryRun": true })).await;
    assert_eq!(looked["kinds"]["contacts"]["created"], 3, "{looked}");
    assert_eq!(content_of(&app, &who).await, before, "a dry run writes nothing");

    let run = import(&app, &who, &file, json!({})).await;
    assert_eq!(run["status"], "completed_with_warnings", "{run}");
    let counts = &run["kinds"]["contacts"];
    assert_eq!(
        ["created", "updated", "skipped", "quarantined"].map(|verdict| counts[verdict].as_i64()),
        [Some(3), Some(1), Some(1), Some(1)],
        "{run}"
    );
    assert_eq!(run["kinds"]["companies"]["created"], 1, "one company however it is written: {run}");
    let skipped = records(&app, &who, &run, "skipped").await;
    assert_eq!((skipped[0]["reason"].as_str(), skipped[0]["detail"]["earlier"].as_i64()), (Some("repeated_row"), Some(2)));
    assert_eq!(records(&app, &who, &run, "quarantined").await[0]["reason"], "name_missing");

    let path = format!("/api/crm/contacts/{}", anna["id"].as_str().expect("an id"));
    let met = app.get(&path, &who.token).await;
    assert_eq!(met["emails"], json!(["anna@example.test"]));
    assert_eq!(met["position"], "директор");
    assert_eq!(met["note"], "наша", "what is there stays");
    assert_eq!(met["company"]["name"], "ООО Ромашка");

    let again = import(&app, &who, &file, json!({})).await;
    let counts = &again["kinds"]["contacts"];
    assert_eq!((counts["created"].as_i64(), counts["updated"].as_i64(), counts["unchanged"].as_i64()), (Some(0), Some(0), Some(4)), "{again}");

    let undone = roll_back(&app, &who, &run).await;
    assert_eq!(undone["status"], "rolled_back", "{undone}");
    let mut after = content_of(&app, &who).await;
    let mut expected = before;
    for content in [&mut after, &mut expected] {
        content.remove("external_refs");
    }
    assert_eq!(after, expected);
    app.finish().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_file_may_replace_or_skip_what_is_here() {
    let app = TestApp::new().await;
    let who = app.register("Школа").await;
    app.post("/api/crm/contacts", &who.token, json!({ "name": "Анна", "emails": ["a@example.test"], "source": "сайт" })).await;
    let file = upload(&app, &who, "contact", "name,email,source\nАнна,a@example.test,реклама\n").await;
    let skipped = import(&app, &who, &file, json!({ "onExisting": "skip" })).await;
    assert_eq!(skipped["kinds"]["contacts"]["skipped"], 1, "{skipped}");
    import(&app, &who, &file, json!({ "onExisting": "overwrite" })).await;
    let found = app.get("/api/crm/contacts", &who.token).await;
    assert_eq!((found["items"].as_array().map(Vec::len), found["items"][0]["source"].as_str()), (Some(1), Some("реклама")), "{found}");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn deals_of_a_file_stand_in_their_stages_with_exact_sums() {
    let app = TestApp::new().await;
    let who = app.register("Школа").await;
    let pipeline = app.get("/api/pipeline", &who.token).await["items"][0].clone();
    let stage = pipeline["stages"][1]["name"].as_str().expect("a name");
    let text = format!(
        "Название сделки\tБюджет\tЭтап сделки\tОсновной контакт\tТелефон\tОтветственный\tID\n\
         Английский\t12 500,50 ₽\t{stage}\tМария\t89000000003\tОльга Владелец\t1\n\
         Немецкий\tмного\t\tМария\t89000000003\t\t2\n\
         Курс\t100\tнет такого\t\t\t\t3\n\
         Клуб\t700\t\t\t\tкто-то\t4\n"
    );
    let bytes = encoding_rs::WINDOWS_1251.encode(&text.replace("₽", "руб")).0.into_owned();
    let file = upload(&app, &who, "deal", bytes).await;
    assert_eq!(file["encoding"], "windows-1251");
    let run = import(&app, &who, &file, json!({})).await;
    assert_eq!((run["kinds"]["deals"]["created"].as_i64(), run["kinds"]["deals"]["quarantined"].as_i64()), (Some(2), Some(2)), "{run}");
    assert_eq!(run["kinds"]["contacts"]["created"], 1);
    let deals = app.get("/api/crm/deals?sort=title", &who.token).await;
    let first = &deals["items"][0];
    assert_eq!(
        (first["title"].as_str(), first["amountMinor"].as_i64(), first["stage"]["name"].as_str()),
        (Some("Английский"), Some(1_250_050), Some(stage)),
        "{deals}"
    );
    assert_eq!((first["contact"]["name"].as_str(), first["owner"]["id"].as_str()), (Some("Мария"), Some(who.user_id.as_str())));
    let history = app.get(&format!("/api/pipeline/stages/{}/history", pipeline["stages"][1]["id"].as_str().expect("an id")), &who.token).await;
    assert_eq!(history["items"].as_array().map(Vec::len), Some(1), "{history}");

    let moved = text.replace(stage, pipeline["stages"][2]["name"].as_str().expect("a name")).replace("12 500,50 ₽", "13000");
    let file = upload(&app, &who, "deal", moved).await;
    let again = import(&app, &who, &file, json!({})).await;
    assert_eq!(again["kinds"]["deals"]["updated"], 1, "{again}");
    let deals = app.get("/api/crm/deals?sort=title", &who.token).await;
    let first = &deals["items"][0];
    assert_eq!((first["amountMinor"].as_i64(), first["stage"]["name"].as_str()), (Some(1_300_000), Some(stage)), "a file does not move a deal");

    roll_back(&app, &who, &again).await;
    roll_back(&app, &who, &run).await;
    assert_eq!(app.get("/api/crm/deals", &who.token).await["items"], json!([]));
    assert_eq!(app.get("/api/crm/contacts", &who.token).await["items"], json!([]));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_is_no_table_and_no_choice_is_refused() {
    let app = TestApp::new().await;
    let who = app.register("Школа").await;
    for (bytes, code) in [(&b""[..], "file_empty"), (b"\xff\xfe", "file_empty"), (b"a;b\n", "file_empty"), (&[0u8; 50][..], "file_empty")] {
        let path = "/api/crm/import/files?kind=deal&name=x";
        let sent = app.request(Method::POST, path, Some(&who.token)).body(bytes.to_vec()).send().await.expect("an answer");
        assert_eq!(sent.status(), 422);
        let problem: Value = sent.json().await.expect("a problem");
        assert_eq!(problem["errors"][0]["code"], code, "{problem}");
    }
    let file = upload(&app, &who, "company", "Название;Сайт\nРомашка;r.example\n").await;
    for (columns, code) in [
        (json!(["name", "name"]), "chosen_twice"),
        (json!([null, "website"]), "name_column_needed"),
        (json!(["name", "colour"]), "unknown_value"),
        (json!(["name", null, null]), "too_many"),
    ] {
        let body = json!({ "fileId": file["id"], "columns": columns });
        let (status, problem) = app.call(Method::POST, "/api/crm/import/runs", &who.token, Some(body)).await;
        assert_eq!((status.as_u16(), problem["errors"][0]["code"].as_str()), (422, Some(code)), "{problem}");
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn own_fields_come_with_a_file() {
    let app = TestApp::new().await;
    let who = app.register("Школа").await;
    for (key, name, of) in [("level", "Уровень", "select"), ("age", "Возраст", "number"), ("paid", "Оплатил", "boolean")] {
        let options = if of == "select" { json!(["A1", "B2"]) } else { json!([]) };
        let field = json!({ "recordKind": "contact", "key": key, "name": name, "type": of, "options": options });
        app.post("/api/crm/fields", &who.token, field).await;
    }
    let anna = json!({ "name": "Анна", "phones": ["+79000000001"], "custom": { "level": "A1" } });
    let anna = app.post("/api/crm/contacts", &who.token, anna).await;
    let path = format!("/api/crm/contacts/{}", anna["id"].as_str().expect("an id"));
    let file = upload(&app, &who, "contact", "Имя;Телефон;УРОВЕНЬ;Возраст;Оплатил\nАнна;+79000000001;b2;12,5;да\nПётр;+79000000002;Z9;;нет\n").await;
    assert_eq!(file["columns"][2]["suggestedField"], "custom.level", "{file}");
    assert_eq!(file["fields"].as_array().expect("fields").iter().find(|one| one["name"] == "custom.age").expect("a place")["label"], "Возраст");

    let run = import(&app, &who, &file, json!({})).await;
    assert_eq!(run["status"], "completed_with_warnings", "{run}");
    let met = app.get(&path, &who.token).await;
    assert_eq!(met["custom"], json!({ "level": "A1", "age": 12.5, "paid": true }), "what is there stays");
    let found = app.get("/api/crm/contacts?custom=paid:false", &who.token).await;
    assert_eq!((found["items"][0]["name"].as_str(), &found["items"][0]["custom"]), (Some("Пётр"), &json!({ "paid": false })));
    roll_back(&app, &who, &run).await;
    assert_eq!(app.get(&path, &who.token).await["custom"], json!({ "level": "A1" }));

    import(&app, &who, &file, json!({ "onExisting": "overwrite" })).await;
    assert_eq!(app.get(&path, &who.token).await["custom"], json!({ "level": "B2", "age": 12.5, "paid": true }));
}
