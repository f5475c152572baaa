//! Coming back: what was missed, in order, nothing twice.

use std::sync::Arc;

use chrono::TimeDelta;
use domain::clock::Clock;
use domain::id::OrgId;
use serde_json::json;

use super::bench::App;

#[tokio::test]
async fn what_was_missed_comes_first_and_once() {
    let app = App::start().await;
    let owner = app.owner().await;
    let org = OrgId(owner.org);
    let mut socket = app.listen(&owner.access_token, None).await;
    app.change(org, 3).await;
    assert_eq!([socket.event().await, socket.event().await, socket.event().await], [1, 2, 3]);
    drop(socket);

    app.change(org, 4).await;
    let mut socket = app.listen(&owner.access_token, Some(3)).await;
    app.change(org, 1).await;
    for id in 4..=8 {
        assert_eq!(socket.event().await, id);
    }
    socket.silent(300).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_long_absence_while_changes_go_on() {
    let app = Arc::new(App::start().await);
    let owner = app.owner().await;
    let org = OrgId(owner.org);
    app.change(org, 1_500).await;
    let writer = tokio::spawn({
        let app = app.clone();
        async move {
            for _ in 0..100 {
                app.change(org, 5).await;
            }
        }
    });
    // One that starts from the beginning, one that joins in the middle, at once.
    let mut late = app.listen(&owner.access_token, Some(0)).await;
    let mut later = app.listen(&owner.access_token, Some(777)).await;
    for id in 1..=2_000 {
        assert_eq!(late.event().await, id);
    }
    for id in 778..=2_000 {
        assert_eq!(later.event().await, id);
    }
    writer.await.expect("written");
    late.silent(200).await;
}

#[tokio::test]
async fn beyond_what_is_kept_one_is_told_to_read_anew() {
    let app = App::start().await;
    let owner = app.owner().await;
    let org = OrgId(owner.org);
    app.change(org, 5).await;
    app.clock.advance(TimeDelta::days(8));
    app.change(org, 2).await;
    let mut tx = app.ctx.db.begin_system().await.expect("transaction");
    store::outbox::purge(&mut tx, app.clock.now() - TimeDelta::days(7), 100_000).await.expect("purged");
    tx.commit().await.expect("commit");

    app.clock.advance(TimeDelta::days(-8));
    let mut socket = app.connect().await;
    assert_eq!(socket.auth(&owner.access_token).await, 7);
    for known in [0, 4, 8, 1_000_000] {
        socket.say(json!({"type": "subscribe", "room": "org", "lastEventId": known})).await;
        assert_eq!(socket.message().await, json!({"type": "error", "code": "too_old", "room": "org", "lastEventId": 7}), "{known}");
    }
    app.change(org, 1).await;
    socket.silent(300).await;
    socket.subscribe("org", Some(7)).await;
    assert_eq!(socket.event().await, 8);
    // The oldest kept is 6: whoever has seen 5 misses nothing.
    socket.subscribe("org", Some(5)).await;
    assert_eq!([socket.event().await, socket.event().await, socket.event().await], [6, 7, 8]);
}
