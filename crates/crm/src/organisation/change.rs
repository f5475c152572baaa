//! Another name, time zone, currency or language.

use domain::event::Event;
use domain::locale::Locale;
use domain::permissions::Permission;
use serde_json::{Value, json};
use store::organisations::{self, Organisation};
use store::outbox;

use crate::input::Checks;
use crate::{Caller, Context, Error, FieldError, Result, audit};

#[derive(Debug, Default)]
pub struct OrganisationChange {
    pub name: Option<String>,
    pub time_zone: Option<String>,
    pub currency: Option<String>,
    pub locale: Option<String>,
}

/// # Errors
/// [`Error::Forbidden`]; [`Error::Invalid`]; [`Error::PreconditionFailed`].
pub async fn change(ctx: &Context, caller: &Caller, seen: Option<i64>, change: &OrganisationChange) -> Result<Organisation> {
    caller.require(Permission::OrganisationManage)?;
    let mut checks = Checks::new();
    let name = change.name.as_deref().map(|typed| checks.line("/name", typed, 200));
    if change.time_zone.as_deref().is_some_and(|zone| zone.parse::<chrono_tz::Tz>().is_err()) {
        checks.wrong(FieldError::new("/timeZone", "not_a_time_zone"));
    }
    if change.currency.as_deref().is_some_and(|currency| currency.len() != 3 || !currency.bytes().all(|byte| byte.is_ascii_uppercase())) {
        checks.wrong(FieldError::new("/currency", "not_a_currency"));
    }
    let locale = change.locale.as_deref().and_then(|typed| checks.one_of::<Locale>("/locale", typed));
    checks.finish()?;

    let now = ctx.clock.now();
    let mut tx = ctx.db.begin(caller.tenant()).await?;
    let old = organisations::lock(&mut tx).await?.ok_or(Error::NotFound)?;
    if seen.is_some_and(|seen| seen != old.version) {
        return Err(Error::PreconditionFailed { current: old.version });
    }
    let mut new = Organisation {
        name: name.unwrap_or_else(|| old.name.clone()),
        time_zone: change.time_zone.clone().unwrap_or_else(|| old.time_zone.clone()),
        currency: change.currency.clone().unwrap_or_else(|| old.currency.clone()),
        locale: locale.map_or_else(|| old.locale.clone(), |locale| locale.as_str().to_owned()),
        ..old.clone()
    };
    if fields(&new) == fields(&old) {
        return Ok(old);
    }
    new.version = organisations::update(&mut tx, &new, now).await?;
    audit::record(&mut tx, ctx, caller, "update", "organization", Some(new.id), &new.name, Some(fields(&old)), Some(fields(&new))).await?;
    outbox::append(&mut tx, &Event::in_org("organization.updated", "organization", new.id, new.version), now).await?;
    tx.commit().await?;
    Ok(new)
}

fn fields(one: &Organisation) -> Value {
    json!({ "name": one.name, "timeZone": one.time_zone, "currency": one.currency, "locale": one.locale })
}
