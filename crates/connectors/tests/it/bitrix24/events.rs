//! Events as the portal sends them.

use std::sync::{Arc, Mutex};
use std::time::Duration;

use axum::Router;
use axum::body::Bytes;
use axum::extract::State;
use axum::http::HeaderMap;
use connector::account::HandMade;
use connector::crm::{CrmConnector, Hint, Webhook, WebhookPlan};
use domain::sync::Kind;
use secrecy::SecretString;
use serde_json::json;
use url::Url;

use super::portal::Portal;

type Heard = Arc<Mutex<Vec<(Option<String>, Bytes)>>>;

/// Our address, and what was said there.
async fn listen() -> (Url, Heard) {
    let heard = Heard::default();
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.expect("a port");
    let url = Url::parse(&format!("http://{}/hook", listener.local_addr().expect("an address"))).expect("an address");
    let app = Router::new().fallback(hear).with_state(heard.clone());
    tokio::spawn(async move { axum::serve(listener, app).await });
    (url, heard)
}

async fn hear(State(heard): State<Heard>, headers: HeaderMap, body: Bytes) {
    let kind = headers.get("content-type").and_then(|kind| kind.to_str().ok()).map(str::to_lowercase);
    heard.lock().expect("no panic while held").push((kind, body));
}

async fn heard(all: &Heard, count: usize) -> Vec<(Option<String>, Bytes)> {
    for _ in 0..100 {
        let now = all.lock().expect("no panic while held").clone();
        if now.len() >= count {
            return now;
        }
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
    panic!("{count} calls did not come");
}

fn hints(portal: &Portal, plan: &WebhookPlan, said: &(Option<String>, Bytes)) -> Vec<Hint> {
    portal.connector.hints(plan, &Webhook { content_type: said.0.as_deref(), query: None, body: &said.1 }).expect("ours")
}

#[tokio::test]
async fn what_happens_is_heard_and_the_token_is_learnt() {
    let portal = Portal::start().await;
    let desk = portal.desk().await;
    let (url, all) = listen().await;
    let plan = desk.session().await.subscribe(&url).await.expect("a plan");
    assert_eq!(plan, desk.session().await.subscribe(&url).await.expect("the same again"));
    assert_eq!(plan.account_key, portal.credential("memberId"));
    let contact: u64 = portal.rows("contact").await[0]["ID"].as_str().and_then(|id| id.parse().ok()).expect("an id");
    portal.change(json!({ "kind": "contact", "op": "update", "id": contact, "data": { "POST": "Папа" } })).await;
    let first = heard(&all, 1).await.remove(0);
    assert_eq!(hints(&portal, &plan, &first), [Hint::Record(Kind::Contacts, contact.to_string())]);
    let call = Webhook { content_type: first.0.as_deref(), query: None, body: &first.1 };
    let plan = portal.connector.learnt(&plan, &call).expect("the token");
    assert_eq!(plan.keep["applicationToken"], json!(portal.credential("applicationToken")));
    let task = portal.change(json!({ "kind": "task", "op": "create", "data": { "TITLE": "Новая", "RESPONSIBLE_ID": 1 } })).await["id"].to_string();
    let said = heard(&all, 2).await;
    assert_eq!(hints(&portal, &plan, &said[1]), [Hint::Record(Kind::Tasks, task)]);
    assert_eq!(said.len(), 2, "bound once");
    desk.session().await.unsubscribe(&plan).await.expect("done");
    portal.change(json!({ "kind": "contact", "op": "update", "id": contact, "data": { "POST": "Мама" } })).await;
    tokio::time::sleep(Duration::from_millis(300)).await;
    assert_eq!(all.lock().expect("no panic while held").len(), 2);
}

#[tokio::test]
async fn an_inbound_webhook_hears_only_through_an_outgoing_one() {
    let portal = Portal::start().await;
    let (url, all) = listen().await;
    let desk = portal.desk_with(portal.by_webhook());
    assert_eq!(desk.session().await.subscribe(&url).await.expect_err("no application").code(), "webhooks_unavailable");
    let typed = format!("{}?application_token=outgoing0token", portal.credential("webhookUrl"));
    let grant = portal.connector.hand_made(&HandMade::Webhook(SecretString::from(typed))).expect("a grant");
    let desk = portal.desk_with(grant);
    let plan = desk.session().await.subscribe(&url).await.expect("a plan");
    portal.set(json!({ "outgoingWebhook": { "url": url.as_str(), "applicationToken": "outgoing0token", "events": [] } })).await;
    let deal: u64 = portal.rows("deal").await[0]["ID"].as_str().and_then(|id| id.parse().ok()).expect("an id");
    portal.change(json!({ "kind": "deal", "op": "delete", "id": deal })).await;
    let said = heard(&all, 1).await;
    let told: Vec<Hint> = said.iter().flat_map(|said| hints(&portal, &plan, said)).collect();
    assert!(told.contains(&Hint::Record(Kind::Deals, deal.to_string())), "{told:?}");
    desk.session().await.unsubscribe(&plan).await.expect("nothing to do");
}
