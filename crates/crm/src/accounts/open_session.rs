//! A session begins: its row, its two tokens.

use chrono::{DateTime, Utc};
use domain::id::{OrgId, SessionId, UserId};
use domain::permissions::Role;
use domain::text;
use store::{SystemTx, sessions, users};
use uuid::Uuid;

use super::Request;
use super::token::{self, Claims};
use crate::{Actor, Context, Result, audit};

/// The program a person signs in with.
#[derive(Debug, Clone, Default)]
pub struct Client {
    pub request: Request,
    pub user_agent: String,
}

/// What a sign-in answers with.
#[derive(Debug)]
pub struct Opened {
    pub access_token: String,
    pub expires_in: i64,
    /// For the cookie; only its hash is stored.
    pub refresh_token: String,
    pub refresh_until: DateTime<Utc>,
    pub user: Uuid,
    pub email: String,
    pub name: String,
    pub role: Role,
    pub org: Uuid,
    pub organisation: String,
}

/// Where the person works now.
pub(crate) struct Place {
    pub org: OrgId,
    pub organisation: String,
    pub role: Role,
}

pub(crate) async fn open(tx: &mut SystemTx, ctx: &Context, client: &Client, user: &users::User, place: Place) -> Result<Opened> {
    let now = ctx.clock.now();
    let session = SessionId(ctx.ids.next());
    let refresh_token = refresh_token(ctx, place.org, session);
    let expires_at = now + ctx.settings.refresh_ttl;
    let address = client.request.address.map(|address| address.to_string()).unwrap_or_default();
    let row = sessions::NewSession {
        id: session,
        org: place.org,
        user: UserId(user.id),
        refresh_hash: &crate::random::hash(&refresh_token),
        user_agent: &text::clip(&text::line(&client.user_agent), 300),
        address: &address,
        now,
        expires_at,
    };
    sessions::insert(tx.connection(), &row).await?;
    let actor = Actor::User { id: UserId(user.id), session: Some(session) };
    let entry = audit::Entry::new("sign_in", "session", Some(session.0), &user.name);
    audit::record_as(tx, ctx, place.org, &actor, &client.request, entry).await?;
    Ok(Opened {
        access_token: access_token(ctx, UserId(user.id), place.org, session, place.role),
        expires_in: ctx.settings.access_ttl.num_seconds(),
        refresh_token,
        refresh_until: expires_at,
        user: user.id,
        email: user.email.clone(),
        name: user.name.clone(),
        role: place.role,
        org: place.org.0,
        organisation: place.organisation,
    })
}

pub(super) fn access_token(ctx: &Context, user: UserId, org: OrgId, session: SessionId, role: Role) -> String {
    let now = ctx.clock.now();
    let claims = Claims { sub: user.0, org: org.0, sid: session.0, role, iat: now.timestamp(), exp: (now + ctx.settings.access_ttl).timestamp() };
    token::sign(&ctx.settings.jwt_keys, &claims)
}

/// Names its session, so that one that is no longer the session's own is known for a copy, however old it is; marked as ours, so that nobody who only
/// knows the session's id can make one up.
pub(super) fn refresh_token(ctx: &Context, org: OrgId, session: SessionId) -> String {
    let text = format!("{}.{}.{}", org.0.simple(), session.0.simple(), crate::random::token());
    let mark = token::mark(&ctx.settings.jwt_keys, &text);
    format!("{text}.{mark}")
}

/// Whether we once gave out this refresh token. Those of before tokens were marked, or under keys that are gone, are good as long as they are current.
pub(super) fn is_ours(ctx: &Context, refresh_token: &str) -> bool {
    refresh_token.rsplit_once('.').is_some_and(|(text, mark)| token::is_marked(&ctx.settings.jwt_keys, text, mark))
}

/// The session a refresh token names.
pub(super) fn named_session(refresh_token: &str) -> Option<(OrgId, SessionId)> {
    let mut parts = refresh_token.splitn(3, '.');
    let org = Uuid::try_parse(parts.next()?).ok()?;
    let session = Uuid::try_parse(parts.next()?).ok()?;
    parts.next().filter(|secret| !secret.is_empty())?;
    Some((OrgId(org), SessionId(session)))
}
