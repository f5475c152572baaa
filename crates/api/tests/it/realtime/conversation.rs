//! The usual course of things.

use std::time::{Duration, Instant};

use domain::id::OrgId;
use serde_json::json;
use tokio_tungstenite::tungstenite::Message;

use super::bench::App;

#[tokio::test]
async fn sign_in_subscribe_hear() {
    let app = App::start().await;
    let owner = app.owner().await;
    let mut socket = app.connect().await;
    let last = socket.auth(&owner.access_token).await;
    socket.subscribe("org", Some(last)).await;

    app.change(OrgId(owner.org), 1).await;
    let event = socket.message().await;
    assert_eq!(event["type"], "event");
    assert_eq!(event["id"], last + 1);
    assert_eq!(event["room"], "org");
    assert_eq!(event["event"], "student.updated");
    assert_eq!(event["data"]["kind"], "student");
    assert_eq!(event["data"]["version"], 1);
    assert!(event["data"]["id"].as_str().is_some_and(|id| id.parse::<uuid::Uuid>().is_ok()));

    socket.say(json!({"type": "ping"})).await;
    assert_eq!(socket.message().await, json!({"type": "pong"}));
    socket.say(json!({"type": "unsubscribe", "room": "org"})).await;
    assert_eq!(socket.message().await, json!({"type": "unsubscribed", "room": "org"}));
    app.change(OrgId(owner.org), 1).await;
    socket.silent(500).await;
}

#[tokio::test]
async fn the_server_pings_as_text_and_as_frame() {
    let app = App::with(super::bench::quick()).await;
    let owner = app.owner().await;
    let mut socket = app.connect().await;
    socket.auth(&owner.access_token).await;
    let (mut text, mut frame) = (false, false);
    while !(text && frame) {
        match futures::StreamExt::next(&mut socket.0).await.expect("open").expect("a message") {
            Message::Text(message) if message.as_str() == r#"{"type":"ping"}"# => text = true,
            Message::Ping(_) => frame = true,
            other => panic!("{other:?}"),
        }
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_change_is_heard_soon_on_every_page() {
    let app = App::start().await;
    let owner = app.owner().await;
    let mut pages = Vec::new();
    for _ in 0..10 {
        pages.push(app.listen(&owner.access_token, None).await);
    }
    let mut waits = Vec::new();
    for _ in 0..30 {
        app.change(OrgId(owner.org), 1).await;
        let began = Instant::now();
        for page in &mut pages {
            page.event().await;
        }
        waits.push(began.elapsed());
    }
    waits.sort_unstable();
    let p95 = waits[waits.len() * 95 / 100];
    println!("commit to the last of ten pages: median {:?}, p95 {p95:?}", waits[waits.len() / 2]);
    assert!(p95 < Duration::from_millis(200), "{p95:?}");
}
