//! A company that goes there, with contacts on both sides that point at it.

use std::time::Duration;

use chrono::TimeDelta;
use domain::id::OrgId;
use reqwest::Method;
use serde_json::{Value, json};
use sync::EngineSettings;
use testkit::Sandbox;
use tokio_util::sync::CancellationToken;

use super::desk::{Desk, quick};

/// A company of the account with contacts, by its id there.
async fn peopled(desk: &Desk) -> String {
    let contacts = desk.there("contact").await;
    let company = contacts.iter().find_map(|contact| contact["COMPANY_ID"].as_str().filter(|id| *id != "0"));
    company.expect("a contact of a company").to_owned()
}

async fn contacts_there(desk: &Desk, company: &str) -> usize {
    desk.there("contact").await.iter().filter(|contact| contact["COMPANY_ID"] == company).count()
}

async fn contacts_here(desk: &Desk, company: &str) -> usize {
    desk.here("/api/crm/contacts").await.iter().filter(|contact| contact["company"]["id"] == company).count()
}

/// The company here with that name.
async fn company_here(desk: &Desk, there: &str) -> Value {
    let rows = desk.there("company").await;
    let name = rows.iter().find(|row| row["ID"] == there).expect("the company there")["TITLE"].clone();
    let here = desk.here("/api/crm/companies").await;
    here.into_iter().find(|row| row["name"] == name).expect("the company here")
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn its_contacts_are_of_no_company_on_both_sides() {
    // A webhook address cannot tell of what happens there: the ids are compared.
    let sweeping: fn(EngineSettings) -> EngineSettings = |settings| EngineSettings { sweep_every: TimeDelta::seconds(1), ..quick(settings) };
    let desk = Desk::with(Sandbox::start().await, "bitrix24", json!({ "kinds": ["companies", "contacts"] }), sweeping).await;
    desk.loaded().await;
    let there = peopled(&desk).await;
    let here = company_here(&desk, &there).await;
    let id = here["id"].as_str().expect("an id");
    assert!(contacts_here(&desk, id).await > 0);
    desk.change_there(json!({ "kind": "company", "op": "delete", "id": there.parse::<i64>().expect("a number") })).await;
    for _ in 0..200 {
        if desk.app.call(Method::GET, &format!("/api/crm/companies/{id}"), &desk.who.token, None).await.0 == 404 {
            break;
        }
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
    desk.settled().await;
    assert_eq!(contacts_here(&desk, id).await, 0);
    assert_eq!(contacts_there(&desk, &there).await, 0);
    let drift = desk.audited(false).await;
    assert_eq!(drift["equal"], true, "{drift:#}");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn kept_by_a_person_it_is_made_there_again_with_its_contacts() {
    let desk = Desk::open("bitrix24", json!({ "kinds": ["companies", "contacts"] })).await;
    desk.loaded().await;
    let there = peopled(&desk).await;
    let here = company_here(&desk, &there).await;
    let id = here["id"].as_str().expect("an id");
    let people = contacts_here(&desk, id).await;

    // While nothing travels it is changed here and deleted there.
    let connection = format!("/api/sync/connection/{}", desk.connection);
    desk.app.call(Method::PATCH, &connection, &desk.who.token, Some(json!({ "isPaused": true }))).await;
    desk.app.call(Method::PATCH, &format!("/api/crm/companies/{id}"), &desk.who.token, Some(json!({ "name": "Остаётся у нас" }))).await;
    desk.change_there(json!({ "kind": "company", "op": "delete", "id": there.parse::<i64>().expect("a number") })).await;
    desk.app.call(Method::PATCH, &connection, &desk.who.token, Some(json!({ "isPaused": false }))).await;
    desk.until("the dispute", |state| state["conflicts"] == 1).await;
    desk.settled().await;
    let drift = desk.audited(false).await;
    assert_eq!(drift["equal"], true, "what waits for a person is no drift: {drift:#}");

    let conflict = desk.here("/api/sync/conflicts?status=open").await[0].clone();
    assert_eq!(conflict["recordId"], id);
    let decision = json!({ "decisions": [{ "id": conflict["id"], "choice": "zveno" }] });
    desk.app.post("/api/sync/conflicts/settle", &desk.who.token, decision).await;
    desk.until_there("company", "TITLE", "Остаётся у нас").await;
    desk.settled().await;
    let made = desk.there("company").await.iter().find(|row| row["TITLE"] == "Остаётся у нас").expect("it is there")["ID"].clone();
    assert_eq!(contacts_here(&desk, id).await, people);
    assert_eq!(contacts_there(&desk, made.as_str().expect("an id")).await, people);
    let drift = desk.audited(false).await;
    assert_eq!(drift["equal"], true, "{drift:#}");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_delete_whose_answer_was_lost_is_done() {
    let desk = Desk::idle("bitrix24", quick).await;
    let alive = CancellationToken::new();
    let (org, id) = (OrgId(desk.who.org_id.parse().expect("an id")), desk.connection.parse().expect("an id"));
    sync::work_connection(&desk.app.engine, org, id, &alive).await.expect("the first load");
    desk.loaded().await;

    let contact = desk.here("/api/crm/contacts").await[0].clone();
    let name = contact["name"].as_str().expect("a name");
    let path = format!("/api/crm/contacts/{}", contact["id"].as_str().expect("an id"));
    desk.app.call(Method::DELETE, &path, &desk.who.token, None).await;
    let before = desk.there("contact").await.iter().filter(|row| row["deleted"] != true).count();
    // What is to be sent goes before anything is read: the first call is the delete.
    let lost = json!({ "kind": "lose_answer", "times": 1, "match": { "kind": "batch" } });
    desk.sandbox.control("POST", "bitrix24/faults", Some(lost)).await;
    for _ in 0..100 {
        sync::work_connection(&desk.app.engine, org, id, &alive).await.expect("a stretch of work");
        if desk.state().await["queueDepth"] == 0 {
            break;
        }
        tokio::time::sleep(Duration::from_millis(100)).await;
    }
    let state = desk.state().await;
    assert_eq!((&state["queueDepth"], &state["deadLetters"]), (&json!(0), &json!(0)), "{state:#}");
    assert_eq!(desk.there("contact").await.iter().filter(|row| row["deleted"] != true).count(), before - 1, "{name} is gone there");
    let faults = desk.sandbox.control("GET", "bitrix24/ledger", None).await;
    let hit = faults["entries"].as_array().expect("entries").iter().filter(|entry| entry["fault"] == "lose_answer").count();
    assert_eq!(hit, 1, "the answer was lost");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn deleted_here_a_deal_goes_on_with_its_next_person() {
    let desk = Desk::open("bitrix24", json!({ "kinds": ["contacts", "deals"] })).await;
    desk.loaded().await;
    let people = |deal: &Value| -> Vec<i64> { deal["CONTACT_IDS"].as_array().into_iter().flatten().filter_map(Value::as_i64).collect() };
    let deals = desk.there("deal").await;
    let deal = deals.iter().find(|deal| deal["deleted"] != true && people(deal).len() > 1).expect("a deal of several people");
    let (main, next) = (people(deal)[0], people(deal)[1]);
    let deal = twin(&desk, "deals", deal["ID"].as_str().expect("an id")).await;
    let (main, next) = (twin(&desk, "contacts", &main.to_string()).await, twin(&desk, "contacts", &next.to_string()).await);
    let path = format!("/api/crm/deals/{deal}");
    assert_eq!(desk.app.get(&path, &desk.who.token).await["contact"]["id"], main);

    let (status, _) = desk.app.call(Method::DELETE, &format!("/api/crm/contacts/{main}"), &desk.who.token, None).await;
    assert!(status.is_success());
    desk.settled().await;
    assert_eq!(desk.app.get(&path, &desk.who.token).await["contact"]["id"], next, "the vendor made the next one the first");
    let drift = desk.audited(false).await;
    assert_eq!(drift["equal"], true, "{drift:#}");
}

/// The record here that a record there is.
async fn twin(desk: &Desk, kind: &str, remote: &str) -> String {
    let mut owner = desk.app.database.owner().await;
    let id: uuid::Uuid = sqlx::query_scalar("select local_id from sync_pairs where kind = $1 and remote_id = $2")
        .bind(kind)
        .bind(remote)
        .fetch_one(&mut owner)
        .await
        .expect("a pair");
    id.to_string()
}
