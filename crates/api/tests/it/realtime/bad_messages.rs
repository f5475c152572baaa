//! What does not belong there.

use futures::SinkExt;
use serde_json::json;
use tokio_tungstenite::tungstenite::Message;

use super::bench::{App, quick};

#[tokio::test]
async fn nonsense_is_answered_and_the_connection_goes_on() {
    let app = App::start().await;
    let owner = app.owner().await;
    let mut socket = app.listen(&owner.access_token, None).await;
    for nonsense in ["", "{", "null", "[]", "{}", r#"{"type":"shout"}"#, r#"{"type":"subscribe"}"#, r#"{"type":"subscribe","room":7}"#] {
        socket.0.send(Message::text(nonsense)).await.expect("sent");
        assert_eq!(socket.error().await, "bad_message", "{nonsense}");
    }
    socket.0.send(Message::binary(vec![1, 2, 3])).await.expect("sent");
    assert_eq!(socket.error().await, "bad_message");
    socket.say(json!({"type": "ping"})).await;
    assert_eq!(socket.message().await["type"], "pong");
}

#[tokio::test]
async fn too_much_nonsense_ends_it() {
    let app = App::start().await;
    let owner = app.owner().await;
    let mut socket = app.listen(&owner.access_token, None).await;
    for _ in 0..25 {
        socket.0.send(Message::text("{")).await.expect("sent");
    }
    assert_eq!(socket.closed().await, 4029);
}

#[tokio::test]
async fn a_message_over_64_kib_ends_it() {
    let app = App::start().await;
    let owner = app.owner().await;
    for size in [70_000, 200_000] {
        let mut socket = app.listen(&owner.access_token, None).await;
        // The server may close while we are still sending.
        let _ = socket.0.send(Message::text("x".repeat(size))).await;
        let code = socket.closed().await;
        assert!(code == 1009 || (size == 200_000 && code == 1006), "{size}: {code}");
    }
}

#[tokio::test]
async fn without_a_good_token_there_is_no_way_in() {
    let app = App::with(quick()).await;
    let mut socket = app.connect().await;
    socket.say(json!({"type": "auth", "token": "eyJhbGciOiJub25lIn0.e30."})).await;
    assert_eq!(socket.error().await, "invalid_token");
    assert_eq!(socket.closed().await, 4001);

    for first in [json!({"type": "subscribe", "room": "org"}), json!({"type": "ping"}), json!(7)] {
        let mut socket = app.connect().await;
        socket.say(first).await;
        assert_eq!(socket.error().await, "invalid_token");
        assert_eq!(socket.closed().await, 4001);
    }

    let mut socket = app.connect().await;
    assert_eq!(socket.error().await, "auth_timeout");
    assert_eq!(socket.closed().await, 4002);
}

#[tokio::test]
async fn another_sites_page_is_refused() {
    let app = App::start().await;
    let own = format!("http://{}", app.address);
    assert_eq!(app.connect_from(Some("https://evil.test")).await.err(), Some(403));
    assert_eq!(app.connect_from(Some("null")).await.err(), Some(403));
    assert!(app.connect_from(Some(&own)).await.is_ok());
    assert!(app.connect_from(Some("https://zveno.example.test")).await.is_ok());
}
