//! The caller themselves.

use domain::feature::Feature;
use domain::id::UserId;
use domain::locale::Locale;
use domain::permissions::Permission;
use serde_json::json;
use store::members::Member;
use store::organisations::{self, Organisation};
use store::{members, users};

use crate::input::Checks;
use crate::{Caller, Context, DemoSource, Error, Result, audit, features};

#[derive(Debug)]
pub struct Me {
    pub member: Member,
    pub locale: String,
    pub organisation: Organisation,
    pub permissions: Vec<Permission>,
    /// Those that are on: they come with the first answer, so that no page shows what it then takes away.
    pub features: Vec<Feature>,
    pub demo: Option<DemoSource>,
}

/// # Errors
/// When the database refuses.
pub async fn me(ctx: &Context, caller: &Caller) -> Result<Me> {
    let mut tx = ctx.db.begin(caller.tenant()).await?;
    let member = members::get(&mut tx, caller.actor.user()).await?.ok_or(Error::NotFound)?;
    let organisation = organisations::get(&mut tx).await?.ok_or(Error::NotFound)?;
    let locale = members::locale(&mut tx, caller.actor.user()).await?.ok_or(Error::NotFound)?;
    let features = features::on_for(&mut tx, caller).await?;
    tx.commit().await?;
    let permissions = Permission::ALL.iter().copied().filter(|permission| caller.may(*permission)).collect();
    Ok(Me { member, locale, organisation, permissions, features, demo: ctx.settings.demo.clone() })
}

#[derive(Debug, Default)]
pub struct ProfileChange {
    pub name: Option<String>,
    pub locale: Option<String>,
}

/// # Errors
/// [`Error::Invalid`]; [`Error::Denied`] for an API key.
pub async fn change_profile(ctx: &Context, caller: &Caller, change: &ProfileChange) -> Result<Me> {
    let (id, _) = caller.person()?;
    let mut checks = Checks::new();
    let name = change.name.as_deref().map(|typed| checks.line("/name", typed, 200));
    let locale = change.locale.as_deref().and_then(|typed| checks.one_of::<Locale>("/locale", typed));
    checks.finish()?;
    let now = ctx.clock.now();
    let mut tx = ctx.db.begin_system().await?;
    let old = users::by_id(&mut tx, id).await?.ok_or(Error::NotFound)?;
    let name = name.unwrap_or_else(|| old.name.clone());
    let locale = locale.map_or_else(|| old.locale.clone(), |locale| locale.as_str().to_owned());
    if name != old.name || locale != old.locale {
        users::set_profile(&mut tx, id, &name, &locale, now).await?;
        let entry = audit::Entry::new("update", "user", Some(id.0), &name)
            .before(json!({ "name": old.name, "locale": old.locale }))
            .after(json!({ "name": name, "locale": locale }));
        audit::record_in(&mut tx, ctx, caller, entry).await?;
    }
    tx.commit().await?;
    me(ctx, caller).await
}

/// Ends the sessions of a person in all their organisations, `except` one.
pub(super) async fn end_sessions(
    tx: &mut store::SystemTx,
    ctx: &Context,
    user: UserId,
    except: Option<domain::id::SessionId>,
    why: &str,
) -> Result<()> {
    store::sessions::revoke_all(tx, user, except, why, ctx.clock.now()).await?;
    Ok(())
}
