use serde_json::{Value, json};

use super::{Copy, made};
use crate::app::App;

#[tokio::test]
async fn a_snapshot_is_resumed_and_misses_nothing_that_stays() {
    let app = App::start().await;
    let olga = app.register("olga@example.test").await;
    let company = made(&app, &olga, "/api/crm/companies", json!({ "name": "Ромашка" })).await;
    let mut contacts = Vec::new();
    for at in 0..12 {
        let body = json!({ "name": format!("Контакт {at}"), "companyId": company["id"] });
        contacts.push(made(&app, &olga, "/api/crm/contacts", body).await);
    }
    let mut copy = Copy { token: olga.token.clone(), limit: 4, records: [].into(), cursor: String::new() };
    let (mut pages, mut more) = (0, true);
    while more {
        more = copy.begin(&app).await;
        // Whatever is written between two pages, and an answer that was lost and is asked for again.
        let path = format!("/api/crm/contacts/{}", contacts[pages % 12]["id"].as_str().expect("an id"));
        app.patch(&path, &olga.token, json!({ "note": format!("страница {pages}") })).await.expect(200);
        made(&app, &olga, "/api/crm/contacts", json!({ "name": format!("Новый {pages}") })).await;
        if pages == 2 {
            app.delete(&format!("/api/crm/contacts/{}", contacts[11]["id"].as_str().expect("an id")), &olga.token).await.expect(204);
        }
        pages += 1;
    }
    assert!(pages > 5, "it came in pages");
    for contact in &contacts[..11] {
        assert!(copy.get("contacts", &contact["id"]).is_some(), "{contact} was there all the time");
    }
    copy.follow(&app).await;
    copy.assert_is_current(&app, &[].into()).await;
    assert!(copy.get("contacts", &contacts[11]["id"]).is_none());
}

#[tokio::test]
async fn a_vendor_is_named_or_there_is_none() {
    let app = App::start().await;
    let olga = app.register("olga@example.test").await;
    let page = app.get("/api/sync/initial", &olga.token).await.expect(200).body;
    assert_eq!((page["pull"].clone(), page["hasMore"].as_bool()), (Value::Null, Some(false)));
    assert!(page["asOf"].is_string() && page["items"].as_array().is_some_and(|items| items.len() > 5), "a pipeline and its stages are there");
    let page = app.get("/api/sync/initial?crmType=amocrm&limit=1", &olga.token).await.expect(200).body;
    assert_eq!((&page["pull"], page["hasMore"].as_bool()), (&json!({ "status": "not_connected" }), Some(true)));
    app.get("/api/sync/initial?crmType=salesforce", &olga.token).await.wrong_field("/crmType", "unknown_value");
    app.get("/api/sync/initial?cursor=nonsense", &olga.token).await.wrong_field("/cursor", "cursor_invalid");
    // The cursor of an unfinished snapshot is no time to ask for changes from, and the other way round.
    let unfinished = page["nextCursor"].as_str().expect("a cursor");
    app.get(&format!("/api/sync/incremental?since={unfinished}"), &olga.token).await.wrong_field("/since", "cursor_invalid");
    let whole = app.get("/api/sync/initial?limit=200", &olga.token).await.expect(200);
    app.get(&format!("/api/sync/initial?cursor={}", whole.str("/nextCursor")), &olga.token).await.wrong_field("/cursor", "cursor_invalid");
}

#[tokio::test]
async fn what_may_not_be_read_is_not_in_it() {
    let app = App::start().await;
    let olga = app.register("olga@example.test").await;
    let boris = app.register("boris@example.test").await;
    let product = made(&app, &olga, "/api/crm/products", json!({ "name": "Курс" })).await;
    let theirs = Copy::of(&app, &boris, 200).await;
    assert!(theirs.get("products", &product["id"]).is_none() && theirs.all("stages").len() > 3, "another organisation sees its own");
    let teacher = app.colleague(&olga, "teacher").await;
    app.get("/api/sync/initial", &teacher.token).await.problem(403, "forbidden");

    let mut copy = Copy::of(&app, &olga, 200).await;
    assert!(copy.get("products", &product["id"]).is_some());
    app.patch("/api/features/deal_lines", &olga.token, json!({ "enabled": false })).await.expect(200);
    app.get(&format!("/api/sync/incremental?since={}", copy.cursor), &olga.token).await.problem(410, "access_changed");
    let without = Copy::of(&app, &olga, 200).await;
    assert!(without.all("products").is_empty() && !without.all("stages").is_empty());
    app.patch("/api/features/deal_lines", &olga.token, json!({ "enabled": true })).await.expect(200);
    app.get(&format!("/api/sync/incremental?since={}", without.cursor), &olga.token).await.problem(410, "access_changed");
    copy.follow(&app).await;

    // A cursor of another organisation tells nothing of this one.
    app.get(&format!("/api/sync/incremental?since={}", copy.cursor), &boris.token).await.problem(410, "cursor_expired");
}
