//! The vendor did what it was asked, and its answer was lost; its webhook tells of the new record before the next try does.

use std::time::Duration;

use reqwest::Method;
use serde_json::{Value, json};
use testkit::TestApp;

use super::desk::Desk;

/// What is made here of each kind: its list, the body, which field of it tells it from others; and the list there.
fn drafts(vendor: &str, contact: &str) -> [(&'static str, Value, &'static str, &'static str); 5] {
    let is_amo = vendor == "amocrm";
    let due = "2027-03-01T09:30:15.250Z";
    [
        ("companies", json!({ "name": "Потерянная фирма" }), "name", if is_amo { "companies" } else { "company" }),
        ("contacts", json!({ "name": "Потеряшка", "emails": ["lost@example.org"] }), "name", if is_amo { "contacts" } else { "contact" }),
        ("deals", json!({ "title": "Потерянная сделка", "contactId": contact }), "title", if is_amo { "leads" } else { "deal" }),
        (
            "tasks",
            json!({ "title": "Потерянное дело", "kind": "task", "note": "В две\nстроки", "dueAt": due, "contactId": contact }),
            "title",
            if is_amo { "tasks" } else { "task" },
        ),
        (
            "communications",
            json!({ "kind": "note", "body": "Потерянная заметка", "contactId": contact }),
            "body",
            if is_amo { "notes" } else { "comment" },
        ),
    ]
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn amocrm_doubles_nothing_when_its_webhook_comes_first() {
    no_double("amocrm").await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn bitrix24_doubles_nothing_when_its_event_comes_first() {
    no_double("bitrix24").await;
}

async fn no_double(vendor: &'static str) {
    let desk = if vendor == "bitrix24" { Desk::by_consent(vendor, super::desk::quick, true).await } else { Desk::open(vendor, json!({})).await };
    desk.loaded().await;
    desk.quiet().await;
    let contact = paired_contact(&desk.app).await;
    let drafts = drafts(vendor, &contact);
    for (path, _, _, there) in &drafts {
        let lose = json!({ "kind": "lose_answer", "times": alike(path), "match": written(vendor, path, there) });
        desk.sandbox.control("POST", &format!("{vendor}/faults"), Some(lose)).await;
    }
    let mut left = armed(&desk).await;
    for (path, body, ..) in &drafts {
        for _ in 0..alike(path) {
            let (status, made) = desk.app.call(Method::POST, &format!("/api/crm/{path}"), &desk.who.token, Some(body.clone())).await;
            assert_eq!(status, 201, "{path}: {made}");
            // One by one at Bitrix24, where several go in a batch, which is another call.
            for _ in 0..if vendor == "bitrix24" { 200 } else { 0 } {
                if armed(&desk).await < left {
                    break;
                }
                tokio::time::sleep(Duration::from_millis(50)).await;
            }
            left = armed(&desk).await;
        }
    }
    desk.settled().await;
    for (path, body, field, there) in &drafts {
        let named = body[field].as_str().expect("a name");
        let list = if *path == "communications" { format!("{path}?contactId={contact}") } else { (*path).to_owned() };
        assert_eq!((here(&desk, &list, field, named).await, count(&desk, there, named).await), (alike(path), alike(path)), "{path}");
    }
    let faults = desk.sandbox.control("GET", &format!("{vendor}/faults"), None).await;
    for fault in faults["faults"].as_array().expect("faults") {
        // Those of one kind may have gone together.
        assert!(fault["times"].as_u64() < Some(2), "no answer was lost: {fault}");
    }
    let drift = desk.audited(false).await;
    assert_eq!(drift["equal"], true, "{drift:#}");
}

/// How many answers are still to be lost.
async fn armed(desk: &Desk) -> u64 {
    let faults = desk.sandbox.control("GET", &format!("{}/faults", desk.vendor), None).await;
    faults["faults"].as_array().expect("faults").iter().filter_map(|fault| fault["times"].as_u64()).sum()
}

/// Two of the same content are two records, on both sides. Of an address there is one person, of a name one company.
fn alike(path: &str) -> usize {
    if matches!(path, "companies" | "contacts") { 1 } else { 2 }
}

/// The calls that make such a record there.
fn written(vendor: &str, path: &str, there: &str) -> Value {
    let method = match path {
        "companies" => "crm.company.add",
        "contacts" => "crm.contact.add",
        "deals" => "crm.item.add",
        "tasks" => "tasks.task.add",
        _ => "crm.timeline.comment.add",
    };
    // Notes are made below the person they hang on.
    let there = if there == "notes" { "contacts/notes" } else { there };
    if vendor == "amocrm" { json!({ "method": "POST", "kind": there, "webhook": false }) } else { json!({ "kind": method, "webhook": false }) }
}

/// A person whom both sides have.
async fn paired_contact(app: &TestApp) -> String {
    let mut owner = app.database.owner().await;
    let id: uuid::Uuid = sqlx::query_scalar("select local_id from sync_pairs where kind = 'contacts' and state = 'linked' order by local_id limit 1")
        .fetch_one(&mut owner)
        .await
        .expect("a pair");
    id.to_string()
}

async fn here(desk: &Desk, path: &str, field: &str, named: &str) -> usize {
    desk.here(&format!("/api/crm/{path}")).await.iter().filter(|row| row[field] == named).count()
}

async fn count(desk: &Desk, kind: &str, named: &str) -> usize {
    desk.there(kind).await.iter().filter(|row| row["deleted"] != true && row.to_string().contains(named)).count()
}
