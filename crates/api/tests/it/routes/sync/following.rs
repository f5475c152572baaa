use domain::id::{IdSource, RandomIds};
use serde_json::{Value, json};
use store::Tenant;
use store::sales::contacts::{ContactChange, insert};
use testkit::Roster;

use super::{Copy, made};
use crate::app::App;

fn path(of: &str, record: &Value) -> String {
    format!("/api/crm/{of}/{}", record["id"].as_str().expect("an id"))
}

async fn assert_counts(app: &App, rows: &str, expected: u32) {
    let sql = format!("do $$ begin assert (select count(*) from {rows}) = {expected}, (select count(*)::text from {rows}); end $$");
    app.test.execute(sql).await;
}

#[tokio::test]
async fn two_clients_follow_and_see_deletions() {
    let app = App::start().await;
    let olga = app.register("olga@example.test").await;
    let manager = app.colleague(&olga, "manager").await;
    let contact = made(&app, &olga, "/api/crm/contacts", json!({ "name": "Анна" })).await;
    let (mut one, mut other) = (Copy::of(&app, &olga, 200).await, Copy::of(&app, &manager, 3).await);
    let deal = made(&app, &manager, "/api/crm/deals", json!({ "title": "Английский", "contactId": contact["id"] })).await;
    app.patch(&path("contacts", &contact), &olga.token, json!({ "name": "Аня" })).await.expect(200);
    one.follow(&app).await;
    assert_eq!(one.get("deals", &deal["id"]).expect("it is there")["contact"]["name"], "Аня", "what names it is told of its new name");
    assert_eq!(one.get("contacts", &contact["id"]).expect("it is there")["openDealsCount"], 1);
    app.delete(&path("deals", &deal), &olga.token).await.expect(204);
    let page = app.get(&format!("/api/sync/incremental?since={}", one.cursor), &olga.token).await.expect(200).body;
    let gone = page["items"].as_array().expect("items").iter().find(|item| item["kind"] == "deals").expect("the deal").clone();
    assert_eq!((gone["deleted"].as_bool(), &gone["data"], gone["version"].as_i64()), (Some(true), &Value::Null, Some(2)));
    one.follow(&app).await;
    other.follow(&app).await;
    for copy in [&one, &other] {
        copy.assert_is_current(&app, &[].into()).await;
    }
    app.post(&format!("{}/restore", path("deals", &deal)), Some(&olga.token), json!({})).await.expect(200);
    other.follow(&app).await;
    assert!(other.get("deals", &deal["id"]).is_some(), "what is restored comes back");
    // Nothing new is an answer, too, and its cursor is as good.
    let page = app.get(&format!("/api/sync/incremental?since={}", other.cursor), &olga.token).await.expect(200).body;
    assert_eq!((page["items"].as_array().map(Vec::len), page["hasMore"].as_bool()), (Some(0), Some(false)));
}

/// What an import writes is written past the use cases; what a purge takes away is taken by foreign keys.
#[tokio::test]
async fn imports_and_purges_are_followed() {
    let app = App::start().await;
    let olga = app.register("olga@example.test").await;
    let mut copy = Copy::of(&app, &olga, 50).await;
    Roster::write(&app.test, olga.org, 120, app.ctx.clock.now()).await;
    copy.follow(&app).await;
    assert!(copy.all("contacts").values().any(|contact| contact["isStudent"] == true), "they are students");
    let company = made(&app, &olga, "/api/crm/companies", json!({ "name": "Ромашка" })).await;
    let contact = made(&app, &olga, "/api/crm/contacts", json!({ "name": "Анна", "companyId": company["id"] })).await;
    let extra = made(&app, &olga, "/api/crm/contacts", json!({ "name": "Лишний" })).await;
    copy.follow(&app).await;
    copy.assert_is_current(&app, &[].into()).await;
    app.delete(&path("companies", &company), &olga.token).await.expect(204);
    copy.follow(&app).await;
    assert_eq!(copy.get("contacts", &contact["id"]).expect("there")["company"], Value::Null);
    app.clock.advance(chrono::TimeDelta::days(31));
    app.purge().await;
    // As the rollback of an import does it.
    app.test.execute("delete from contacts where name = 'Лишний'".to_owned()).await;
    copy.token = app.login("olga@example.test", crate::app::PASSWORD).await.str("/accessToken").to_owned();
    let page = app.get(&format!("/api/sync/incremental?since={}&limit=200", copy.cursor), &copy.token).await.expect(200).body;
    let gone = page["items"].as_array().expect("items").iter().find(|item| item["id"] == extra["id"]).expect("it is told").clone();
    assert_eq!((gone["deleted"].as_bool(), gone["version"].as_i64()), (Some(true), Some(2)), "newer than what the client holds");
    copy.follow(&app).await;
    copy.assert_is_current(&app, &[].into()).await;
}

/// A transaction that began first and commits last has the lowest number, and is told all the same.
#[tokio::test]
async fn a_transaction_that_commits_late_is_not_missed() {
    let app = App::start().await;
    let olga = app.register("olga@example.test").await;
    let soon = made(&app, &olga, "/api/crm/contacts", json!({ "name": "Ранняя" })).await;
    let (id, now) = (RandomIds.next(), app.ctx.clock.now());
    let late = json!(id);
    let mut tx = app.ctx.db.begin(Tenant::of(olga.org.into())).await.expect("a transaction");
    let new = ContactChange { name: "Поздняя".to_owned(), messengers: json!([]), custom: json!({}), ..ContactChange::default() };
    insert(&mut tx, id, &new, now).await.expect("it writes");
    let before = app.get("/api/sync/initial?limit=200", &olga.token).await.expect(200).str("/asOf").to_owned();
    let mut copy = Copy::of(&app, &olga, 200).await;
    app.patch(&path("contacts", &soon), &olga.token, json!({ "note": "рано" })).await.expect(200);
    copy.follow(&app).await;
    assert_eq!(copy.get("contacts", &soon["id"]).expect("there")["note"], "рано", "what is committed is told at once");
    assert!(copy.get("contacts", &late).is_none());
    tx.commit().await.expect("it commits");
    copy.follow(&app).await;
    assert!(copy.get("contacts", &late).is_some());
    copy.follow(&app).await;
    copy.assert_is_current(&app, &[].into()).await;
    // By the clock, too: it committed after that time, though it wrote before.
    let page = app.get(&format!("/api/sync/incremental?limit=200&since={before}"), &olga.token).await.expect(200).body;
    assert!(page["items"].as_array().expect("items").iter().any(|item| item["id"] == late), "{page}");
}

#[tokio::test]
async fn a_time_is_taken_as_far_back_as_records_are_kept() {
    let app = App::start().await;
    let olga = app.register("olga@example.test").await;
    let contact = made(&app, &olga, "/api/crm/contacts", json!({ "name": "Анна" })).await;
    let ask = async |since: &str| app.get(&format!("/api/sync/incremental?limit=200&since={since}"), &olga.token).await;
    let now = chrono::DateTime::parse_from_rfc3339(ask("2999-01-01T00:00:00Z").await.expect(200).str("/asOf")).expect("a time");
    let text = |days: i64| (now - chrono::TimeDelta::days(days)).format("%Y-%m-%dT%H:%M:%SZ").to_string();
    let page = ask(&text(29)).await.expect(200);
    assert!(page.text.contains(contact["id"].as_str().expect("an id")), "an organisation that began here has it all");
    // A page that ends within a time goes on by its cursor.
    let page = app.get(&format!("/api/sync/incremental?limit=1&since={}", text(1)), &olga.token).await.expect(200);
    assert_eq!(page.body["hasMore"], true);
    app.get(&format!("/api/sync/incremental?cursor={}", page.str("/nextCursor")), &olga.token).await.expect(200);
    ask(&text(31)).await.problem(410, "cursor_expired");
    ask("0001-01-01T00:00:00Z").await.problem(410, "cursor_expired");
    ask("").await.wrong_field("/since", "required");
    ask("yesterday").await.wrong_field("/since", "cursor_invalid");
    app.get("/api/sync/incremental", &olga.token).await.wrong_field("/since", "required");
    ask("%00").await.problem(422, "validation_failed");

    // Of an organisation that was there before the feed, what happened before is not known; what has been forgotten is not known either.
    let cursor = Copy::of(&app, &olga, 200).await.cursor;
    app.test
        .execute(format!("update feed_marks set at = now() - interval '40 days' + xid * interval '1 microsecond' where org_id = '{}'", olga.org))
        .await;
    app.purge().await;
    app.patch(&path("contacts", &contact), &olga.token, json!({ "note": "жива" })).await.expect(200);
    let page = ask(&text(1)).await.expect(200).body;
    assert!(page["items"].as_array().expect("items").iter().any(|item| item["data"]["note"] == "жива"), "{page}");
    // The last mark of the old days, and today's.
    assert_counts(&app, &format!("feed_marks where org_id = '{}'", olga.org), 2).await;
    app.get(&format!("/api/sync/incremental?since={cursor}"), &olga.token).await.expect(200);
    app.test.execute(format!("update feed_marks set at = now() where org_id = '{}'", olga.org)).await;
    ask(&text(1)).await.problem(410, "cursor_expired");
}

/// Numbers of transactions mean nothing in another database.
#[tokio::test]
async fn a_restored_database_lets_cursors_expire() {
    let app = App::start().await;
    let olga = app.register("olga@example.test").await;
    let cursor = Copy::of(&app, &olga, 200).await.cursor;
    app.test.execute("create or replace function feed_realm() returns bigint language sql stable as 'select 7::bigint'".to_owned()).await;
    app.get(&format!("/api/sync/incremental?since={cursor}"), &olga.token).await.problem(410, "cursor_expired");
    let mut copy = Copy::of(&app, &olga, 200).await;
    made(&app, &olga, "/api/crm/contacts", json!({ "name": "Анна" })).await;
    copy.follow(&app).await;
    assert_eq!(copy.all("contacts").len(), 1, "a new beginning");
    app.purge().await;
    // Lines of another database are cleared away.
    assert_counts(&app, "feed_changes where realm <> 7", 0).await;
}
