//! Events, at once and on request.

use std::sync::{Arc, Mutex};

use axum::Router;
use axum::extract::State;
use axum::routing::post;
use sandbox::php;
use serde_json::{Value, json};

use super::Portal;

type Box = Arc<Mutex<Vec<Value>>>;

/// Somebody who listens; refuses everything, which must not make the portal try again.
async fn listener() -> (String, Box) {
    let got = Box::default();
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.expect("a free port");
    let address = listener.local_addr().expect("bound");
    let take = async |State(got): State<Box>, body: String| {
        got.lock().expect("not poisoned").push(Value::Object(php::parse(&body)));
        axum::http::StatusCode::INTERNAL_SERVER_ERROR
    };
    let app = Router::new().route("/events", post(take)).with_state(got.clone());
    tokio::spawn(async move { axum::serve(listener, app).await });
    (format!("http://{address}/events"), got)
}

async fn wait(got: &Box, count: usize) -> Vec<Value> {
    for _ in 0..200 {
        let here = got.lock().expect("not poisoned").clone();
        if here.len() >= count {
            return here;
        }
        tokio::time::sleep(std::time::Duration::from_millis(10)).await;
    }
    panic!("{count} events were expected: {:?}", got.lock());
}

#[tokio::test]
async fn a_handler_hears_of_a_change_once() {
    let portal = Portal::open().await;
    let (url, got) = listener().await;
    assert_eq!(portal.ok("event.bind", json!({"event": "OnCrmDealUpdate", "handler": url})).await, true);
    assert_eq!(portal.refused("event.bind", json!({"event": "ONCRMDEALUPDATE", "handler": url})).await.1, "ERROR_HANDLER_ALREADY_EXIST");
    assert_eq!(portal.refused("event.bind", json!({"event": "ONNOTHING", "handler": url})).await.1, "ERROR_EVENT_NOT_FOUND");
    portal.change(json!({"kind": "deal", "op": "update", "id": 410, "by": 3, "data": {"TITLE": "Иначе"}})).await;
    portal.change(json!({"kind": "deal", "op": "update", "id": 411, "robot": true, "data": {"TITLE": "Робот"}})).await;
    let mut heard = wait(&got, 2).await;
    heard.sort_by_key(|event| event["data"]["FIELDS"]["ID"].to_string());
    assert_eq!((&heard[0]["event"], &heard[0]["data"]["FIELDS"]), (&json!("ONCRMDEALUPDATE"), &json!({"ID": "410"})));
    assert_eq!(heard[0]["auth"]["application_token"].as_str().map(str::len), Some(32));
    assert!(heard[0]["auth"]["access_token"].is_string() && heard[1]["auth"].get("access_token").is_none());
    let number = |event: &Value, name: &str| event["auth"][name].as_str().and_then(|at| at.parse::<i64>().ok());
    let sent = heard[0]["ts"].as_str().and_then(|at| at.parse::<i64>().ok()).expect("a time");
    assert_eq!((number(&heard[0], "expires"), number(&heard[0], "expires_in")), (Some(sent + 3_600), Some(3_600)));
    assert_eq!(heard[1]["auth"].get("expires"), None);
    tokio::time::sleep(std::time::Duration::from_millis(50)).await;
    assert_eq!(got.lock().expect("not poisoned").len(), 2);
    let sent = portal.control("GET", "/webhooks?vendor=bitrix24", Value::Null).await;
    assert!(sent.to_string().contains("\"status\":500"), "{sent}");
    assert_eq!(portal.ok("event.get", json!({})).await[0]["handler"], url);
    assert_eq!(portal.ok("event.unbind", json!({"event": "ONCRMDEALUPDATE", "handler": url})).await, json!({"count": 1}));
}

#[tokio::test]
async fn a_webhook_of_the_settings_carries_no_tokens() {
    let portal = Portal::open().await;
    let (url, got) = listener().await;
    portal.set(json!({"outgoingWebhook": {"url": url, "applicationToken": "0123456789abcdef"}})).await;
    portal.ok("crm.item.update", json!({"entityTypeId": 2, "id": 410, "fields": {"categoryId": 0, "stageId": "WON"}})).await;
    let heard = wait(&got, 2).await;
    let moved = heard.iter().find(|event| event["event"] == "ONCRMDEALMOVETOCATEGORY").or(heard.first()).expect("an event");
    assert_eq!((&moved["auth"]["application_token"], moved["auth"].get("access_token")), (&json!("0123456789abcdef"), None));
}

#[tokio::test]
async fn faults_double_and_drop_webhooks() {
    let portal = Portal::open().await;
    let (url, got) = listener().await;
    portal.ok("event.bind", json!({"event": "ONCRMCONTACTADD", "handler": url})).await;
    portal.control("POST", "/bitrix24/faults", json!([{"kind": "drop_webhook", "times": 1}, {"kind": "duplicate_webhook", "times": 1}])).await;
    portal.change(json!({"kind": "contact", "op": "create", "data": {"NAME": "Раз"}})).await;
    let second = portal.change(json!({"kind": "contact", "op": "create", "data": {"NAME": "Два"}})).await;
    let heard = wait(&got, 2).await;
    assert!(heard.iter().all(|event| event["data"]["FIELDS"]["ID"] == json!(second["id"].to_string())), "{heard:?}");
}

#[tokio::test]
async fn offline_events_wait_and_are_confirmed() {
    let portal = Portal::open().await;
    let (url, woken) = listener().await;
    portal.ok("event.bind", json!({"event": "ONCRMDEALUPDATE", "event_type": "offline", "auth_connector": "zveno"})).await;
    portal.ok("event.bind", json!({"event": "ONOFFLINEEVENT", "handler": url, "options": {"minTimeout": 600}})).await;
    for title in ["раз", "два"] {
        portal.change(json!({"kind": "deal", "op": "update", "id": 410, "data": {"TITLE": title}})).await;
    }
    portal.ok("crm.deal.update", json!({"id": 411, "fields": {"TITLE": "своё"}, "auth_connector": "zveno"})).await;
    assert_eq!(wait(&woken, 1).await.len(), 1);
    let got = portal.ok("event.offline.get", json!({"clear": 0, "auth_connector": "zveno"})).await;
    let events = got["events"].as_array().expect("events");
    assert_eq!((events.len(), &events[0]["EVENT_DATA"]["FIELDS"]["ID"]), (1, &json!(410)));
    let again = portal.ok("event.offline.get", json!({"clear": 0, "auth_connector": "zveno"})).await;
    assert_eq!(again["events"], json!([]));
    let kept = portal.ok("event.offline.get", json!({"clear": 0, "process_id": got["process_id"], "auth_connector": "zveno"})).await;
    assert_eq!(kept["events"].as_array().map(Vec::len), Some(1));
    portal.ok("event.offline.clear", json!({"process_id": got["process_id"], "message_id": [events[0]["MESSAGE_ID"]]})).await;
    assert_eq!(portal.ok("event.offline.list", json!({})).await, json!([]));
    assert_eq!(portal.ok("feature.get", json!({"CODE": "rest_offline_extended"})).await["value"], "Y");
}

#[tokio::test]
async fn an_installation_brings_tokens_and_its_end_takes_them() {
    let portal = Portal::open().await;
    let (url, got) = listener().await;
    portal.ok("event.bind", json!({"event": "ONCRMDEALUPDATE", "handler": url})).await;
    portal.set(json!({"installUrl": url})).await;
    portal.change(json!({"kind": "app", "op": "uninstall"})).await;
    let gone = wait(&got, 1).await[0].clone();
    assert_eq!((&gone["event"], gone["auth"].get("access_token")), (&json!("ONAPPUNINSTALL"), None));
    let ends = (&gone["auth"]["server_endpoint"], &gone["auth"]["client_endpoint"]);
    assert_eq!(ends, (&json!("https://oauth.bitrix24.tech/rest/"), &json!("https://school1.bitrix24.ru/rest/")));
    assert_eq!(portal.refused("profile", json!({})).await.1, "NO_AUTH_FOUND");
    let answer = portal.token(&format!("grant_type=refresh_token&refresh_token={}", portal.refresh)).await;
    assert_eq!(answer.json()["error"], "invalid_client");
    portal.change(json!({"kind": "app", "op": "install"})).await;
    let installed = wait(&got, 2).await[1].clone();
    let number = |value: &Value| value.as_str().and_then(|text| text.parse::<i64>().ok());
    assert!([&gone, &installed].into_iter().all(|event| number(&event["event_handler_id"]).is_some()), "{gone} {installed}");
    assert!(number(&installed["auth"]["expires"]) > number(&installed["ts"]), "{installed}");
    let token = installed["auth"]["access_token"].as_str().expect("a token");
    let bindings = portal.get(&format!("/bitrix24/rest/event.get?auth={token}")).await;
    assert_eq!(bindings.json()["result"], json!([]), "{}", bindings.text());
}
