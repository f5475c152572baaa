//! A new key.

use chrono::{DateTime, Utc};
use domain::id::ApiKeyId;
use domain::permissions::Permission;
use serde_json::json;
use store::api_keys::{self, NewKey};
use uuid::Uuid;

use crate::accounts::KEY_PREFIX;
use crate::input::Checks;
use crate::{Caller, Context, FieldError, Result, audit};

#[derive(Debug)]
pub struct NewApiKey {
    pub name: String,
    pub scopes: Vec<String>,
    pub expires_at: Option<DateTime<Utc>>,
}

#[derive(Debug)]
pub struct Created {
    pub id: Uuid,
    pub name: String,
    pub prefix: String,
    pub scopes: Vec<String>,
    pub created_at: DateTime<Utc>,
    pub expires_at: Option<DateTime<Utc>>,
    pub secret: String,
}

/// Only a person makes a key: one that leaked must not be able to make its own successor.
///
/// # Errors
/// [`crate::Error::Denied`] for an API key; [`crate::Error::Invalid`].
pub async fn create(ctx: &Context, caller: &Caller, new: &NewApiKey) -> Result<Created> {
    caller.require(Permission::ApiKeysManage)?;
    let (user, _) = caller.person()?;
    let now = ctx.clock.now();
    let mut checks = Checks::new();
    let name = checks.line("/name", &new.name, 100);
    let scopes = scopes(&mut checks, caller, &new.scopes);
    if new.expires_at.is_some_and(|end| end <= now) {
        checks.wrong(FieldError::new("/expiresAt", "in_the_past"));
    }
    checks.finish()?;

    let id = ApiKeyId(ctx.ids.next());
    let secret = format!("{KEY_PREFIX}{}", crate::random::token());
    // Enough to tell keys apart, far too little to guess the rest.
    let prefix = secret[..KEY_PREFIX.len() + 6].to_owned();
    let row = NewKey {
        id,
        name: &name,
        prefix: &prefix,
        secret_hash: &crate::random::hash(&secret),
        scopes: &scopes,
        created_by: user.0,
        now,
        expires_at: new.expires_at,
    };
    let mut tx = ctx.db.begin(caller.tenant()).await?;
    api_keys::insert(&mut tx, &row).await?;
    let after = json!({ "name": name, "scopes": scopes, "expiresAt": new.expires_at });
    audit::record(&mut tx, ctx, caller, "create", "api_key", Some(id.0), &name, None, Some(after)).await?;
    tx.commit().await?;
    Ok(Created { id: id.0, name, prefix, scopes, created_at: now, expires_at: new.expires_at, secret })
}

/// Known, each once, at least one, and none that the person has not.
fn scopes(checks: &mut Checks, caller: &Caller, typed: &[String]) -> Vec<String> {
    let mut scopes = Vec::new();
    for (at, scope) in typed.iter().enumerate() {
        let pointer = format!("/scopes/{at}");
        if let Some(permission) = checks.one_of::<Permission>(&pointer, scope) {
            if !caller.may(permission) {
                checks.wrong(FieldError::new(&pointer, "not_in_role"));
            } else if !scopes.iter().any(|known| known == permission.key()) {
                scopes.push(permission.key().to_owned());
            }
        }
    }
    if typed.is_empty() {
        checks.wrong(FieldError::new("/scopes", "required"));
    }
    scopes
}
