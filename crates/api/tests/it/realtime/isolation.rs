//! Nobody hears what is not theirs.

use domain::id::OrgId;
use serde_json::json;

use super::bench::App;

#[tokio::test]
async fn two_organisations_never_hear_each_other() {
    let app = App::start().await;
    let (ours, theirs) = (app.owner().await, app.owner().await);
    let mut we = app.listen(&ours.access_token, None).await;
    let mut they = app.listen(&theirs.access_token, Some(0)).await;
    app.change(OrgId(ours.org), 3).await;
    app.tell_user(OrgId(ours.org), theirs.user).await;
    assert_eq!([we.event().await, we.event().await, we.event().await], [1, 2, 3]);
    they.silent(500).await;
    app.change(OrgId(theirs.org), 1).await;
    assert_eq!(they.event().await, 1);
    we.silent(300).await;
}

#[tokio::test]
async fn a_persons_room_is_theirs_alone() {
    let app = App::start().await;
    let owner = app.owner().await;
    let mut socket = app.listen(&owner.access_token, None).await;
    let somebody = uuid::Uuid::from_u128(1);
    for room in [format!("user:{somebody}"), "chat:1".to_owned(), "bd-account:1".to_owned(), String::new()] {
        socket.say(json!({"type": "subscribe", "room": room})).await;
        let refusal = socket.message().await;
        assert_eq!(refusal, json!({"type": "error", "code": "unknown_room", "room": room}));
    }
    app.tell_user(OrgId(owner.org), somebody).await;
    app.tell_user(OrgId(owner.org), owner.user).await;
    socket.silent(300).await;

    socket.subscribe("user", Some(0)).await;
    let event = socket.message().await;
    assert_eq!((event["id"].as_i64(), event["room"].as_str(), event["event"].as_str()), (Some(2), Some("user"), Some("task.due")));
    socket.silent(300).await;
}
