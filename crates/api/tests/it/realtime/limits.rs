//! How much one client may take.

use api::LiveLimits;
use serde_json::json;

use super::bench::{App, Heard, quick};

#[tokio::test]
async fn a_flood_is_refused_and_then_ended() {
    let app = App::with(LiveLimits { burst: 5, per_second: 1, ..LiveLimits::default() }).await;
    let owner = app.owner().await;
    let mut socket = app.connect().await;
    socket.auth(&owner.access_token).await;
    for _ in 0..40 {
        socket.say(json!({"type": "ping"})).await;
    }
    let (mut pongs, mut refusals) = (0, 0);
    let code = loop {
        match socket.hear().await {
            Heard::Message(message) if message["type"] == "pong" => pongs += 1,
            Heard::Message(message) if message["code"] == "rate_limited" => refusals += 1,
            Heard::Message(other) => panic!("{other}"),
            Heard::Closed(code) => break code,
        }
    };
    assert!((5..=7).contains(&pongs), "{pongs}");
    assert_eq!((refusals, code), (20, 4029));
}

#[tokio::test]
async fn a_person_has_so_many_connections() {
    let app = App::with(LiveLimits { connections_per_caller: 2, ..LiveLimits::default() }).await;
    let (owner, other) = (app.owner().await, app.owner().await);
    let (first, _second) = (app.listen(&owner.access_token, None).await, app.listen(&owner.access_token, None).await);
    let mut third = app.connect().await;
    third.say(json!({"type": "auth", "token": owner.access_token})).await;
    assert_eq!(third.error().await, "too_many_connections");
    assert_eq!(third.closed().await, 4009);
    app.listen(&other.access_token, None).await;

    drop(first);
    tokio::time::sleep(std::time::Duration::from_millis(300)).await;
    app.listen(&owner.access_token, None).await;
}

#[tokio::test]
async fn a_process_has_so_many_connections() {
    let app = App::with(LiveLimits { connections: 1, ..LiveLimits::default() }).await;
    let _first = app.connect().await;
    assert_eq!(app.connect_from(None).await.err(), Some(503));
}

#[tokio::test]
async fn who_says_nothing_is_gone() {
    let app = App::with(quick()).await;
    let owner = app.owner().await;
    let mut socket = app.connect().await;
    socket.auth(&owner.access_token).await;
    // Not reading means not answering pings either.
    tokio::time::sleep(std::time::Duration::from_millis(2_500)).await;
    assert_eq!(socket.closed().await, 4012);
}
