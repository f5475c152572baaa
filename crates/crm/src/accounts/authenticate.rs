//! From a bearer token to a [`Caller`]. Membership and session are looked up each time, so that a revoked session, a changed role or a disabled member takes
//! effect with the next request.

use std::net::IpAddr;

use chrono::TimeDelta;
use domain::id::{ApiKeyId, OrgId, SessionId, UserId};
use domain::locale::Locale;
use domain::permissions::Role;
use store::{Tenant, api_keys, sessions};

use super::token;
use crate::{Actor, Caller, Context, Error, Result};

/// What every API key starts with, so that leaked ones can be found by scanners.
pub const KEY_PREFIX: &str = "zv_";
/// Uses are noted no more often than this: a write a request would be wasted.
const TOUCH_AFTER: TimeDelta = TimeDelta::minutes(1);

/// Where a request comes from.
#[derive(Debug, Clone, Default)]
pub struct Request {
    pub request_id: String,
    pub address: Option<IpAddr>,
    /// The language the request asks for; without it the person's own.
    pub locale: Option<Locale>,
}

/// # Errors
/// [`Error::Unauthenticated`] with `unauthenticated`, `token_expired_or_invalid`, `session_revoked` or `api_key_invalid`.
pub async fn authenticate(ctx: &Context, bearer: &str, request: Request) -> Result<Caller> {
    if bearer.starts_with(KEY_PREFIX) { by_key(ctx, bearer, request).await } else { by_token(ctx, bearer, request).await }
}

async fn by_token(ctx: &Context, bearer: &str, request: Request) -> Result<Caller> {
    let now = ctx.clock.now();
    let claims = token::verify(&ctx.settings.jwt_keys, bearer, now).ok_or(Error::Unauthenticated("token_invalid"))?;
    let (org, user, session) = (OrgId(claims.org), UserId(claims.sub), SessionId(claims.sid));
    let mut tx = ctx.db.begin(Tenant::user(org, user)).await?;
    let standing = sessions::standing(&mut tx, session, user).await?.ok_or(Error::Unauthenticated("session_revoked"))?;
    if standing.revoked_at.is_some() || standing.expires_at <= now || standing.disabled_at.is_some() {
        return Err(Error::Unauthenticated("session_revoked"));
    }
    if now - standing.last_used_at > TOUCH_AFTER {
        sessions::touch(&mut tx, session, now).await?;
    }
    tx.commit().await?;
    Ok(Caller {
        org,
        actor: Actor::User { id: user, session: Some(session) },
        role: role(&standing.role)?,
        scopes: None,
        locale: request.locale.unwrap_or_else(|| standing.locale.parse().unwrap_or_default()),
        request_id: request.request_id,
        address: request.address,
    })
}

async fn by_key(ctx: &Context, bearer: &str, request: Request) -> Result<Caller> {
    let now = ctx.clock.now();
    let mut tx = ctx.db.begin_system().await?;
    let key = api_keys::standing(&mut tx, &crate::random::hash(bearer)).await?.ok_or(Error::Unauthenticated("api_key_invalid"))?;
    if key.revoked_at.is_some() || key.disabled_at.is_some() || key.expires_at.is_some_and(|end| end <= now) {
        return Err(Error::Unauthenticated("api_key_invalid"));
    }
    if key.last_used_at.is_none_or(|used| now - used > TOUCH_AFTER) {
        api_keys::touch(&mut tx, key.org_id, key.id, now).await?;
    }
    tx.commit().await?;
    Ok(Caller {
        org: OrgId(key.org_id),
        actor: Actor::ApiKey { id: ApiKeyId(key.id), created_by: UserId(key.created_by) },
        role: role(&key.role)?,
        // A scope this version no longer knows allows nothing.
        scopes: Some(key.scopes.iter().filter_map(|scope| scope.parse().ok()).collect()),
        locale: request.locale.unwrap_or_else(|| key.locale.parse().unwrap_or_default()),
        request_id: request.request_id,
        address: request.address,
    })
}

pub(super) fn role(stored: &str) -> Result<Role> {
    stored.parse().map_err(|()| Error::internal("stored role is unknown", stored.to_owned()))
}
