//! A session's end is the connection's end.

use chrono::TimeDelta;
use crm::accounts::token::{self, Claims};
use domain::clock::Clock;
use serde_json::json;

use super::bench::{App, quick};

fn claims(app: &App, owner: &crm::accounts::Opened) -> Claims {
    token::verify(&app.ctx.settings.jwt_keys, &owner.access_token, app.clock.now()).expect("a good token")
}

#[tokio::test]
async fn a_revoked_session_is_closed() {
    let app = App::with(quick()).await;
    let owner = app.owner().await;
    let mut socket = app.listen(&owner.access_token, None).await;
    crm::accounts::logout(&app.ctx, &crm::accounts::Client::default(), &owner.refresh_token).await.expect("signed out");
    assert_eq!(socket.error().await, "session_revoked");
    assert_eq!(socket.closed().await, 4010);

    let mut again = app.connect().await;
    again.say(json!({"type": "auth", "token": owner.access_token})).await;
    assert_eq!(again.error().await, "session_revoked");
    assert_eq!(again.closed().await, 4010);
}

#[tokio::test]
async fn a_token_that_ends_can_be_renewed_in_place() {
    let app = App::with(quick()).await;
    let owner = app.owner().await;
    let mut socket = app.listen(&owner.access_token, None).await;
    app.clock.advance(TimeDelta::minutes(20));
    assert_eq!(socket.error().await, "token_expired");
    let old = claims_at(&app, &owner);
    let newer = token::sign(&app.ctx.settings.jwt_keys, &Claims { exp: app.clock.now().timestamp() + 900, ..old });
    assert_eq!(socket.auth(&newer).await, 0);
    app.change(domain::id::OrgId(owner.org), 1).await;
    assert_eq!(socket.event().await, 1);

    app.clock.advance(TimeDelta::minutes(20));
    assert_eq!(socket.error().await, "token_expired");
    assert_eq!(socket.closed().await, 4011);
}

fn claims_at(app: &App, owner: &crm::accounts::Opened) -> Claims {
    app.clock.advance(TimeDelta::minutes(-20));
    let claims = claims(app, owner);
    app.clock.advance(TimeDelta::minutes(20));
    claims
}

#[tokio::test]
async fn nobody_continues_as_somebody_else() {
    let app = App::start().await;
    let (owner, other) = (app.owner().await, app.owner().await);
    let mut socket = app.listen(&owner.access_token, None).await;
    socket.say(json!({"type": "auth", "token": other.access_token})).await;
    assert_eq!(socket.error().await, "invalid_token");
    assert_eq!(socket.closed().await, 4001);
}
