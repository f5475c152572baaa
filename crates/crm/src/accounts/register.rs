//! A new organisation and its owner.

use domain::id::{OrgId, UserId};
use domain::locale::Locale;
use domain::permissions::Role;
use serde_json::json;
use store::{members, organisations, users};

use super::open_session::{self, Place};
use super::{Client, Opened, password};
use crate::input::Checks;
use crate::{Actor, Context, Error, FieldError, Result, audit, sales};

#[derive(Debug)]
pub struct Registration {
    pub organisation: String,
    pub name: String,
    pub email: String,
    pub password: String,
    pub locale: Option<String>,
    pub time_zone: Option<String>,
}

/// # Errors
/// [`Error::Invalid`]; [`Error::Conflict`] `email_taken`.
pub async fn register(ctx: &Context, client: &Client, new: &Registration) -> Result<Opened> {
    let mut checks = Checks::new();
    let organisation = checks.line("/organization", &new.organisation, 200);
    let name = checks.line("/name", &new.name, 200);
    let (email, email_norm) = checks.email("/email", &new.email);
    password::check(&mut checks, "/password", &new.password);
    let locale = new.locale.as_deref().and_then(|typed| checks.one_of::<Locale>("/locale", typed));
    let locale = locale.or(client.request.locale).unwrap_or_default();
    let time_zone = new.time_zone.clone().unwrap_or_else(|| "Europe/Moscow".to_owned());
    if time_zone.parse::<chrono_tz::Tz>().is_err() {
        checks.wrong(FieldError::new("/timeZone", "not_a_time_zone"));
    }
    checks.finish()?;
    let password_hash = password::hash(new.password.clone()).await?;

    let now = ctx.clock.now();
    let (org, id) = (OrgId(ctx.ids.next()), UserId(ctx.ids.next()));
    let mut tx = ctx.db.begin_system().await?;
    let user =
        users::NewUser { id, email: &email, email_norm: &email_norm, name: &name, password_hash: &password_hash, locale: locale.as_str(), now };
    if !users::insert(&mut tx, &user).await? {
        return Err(Error::Conflict { code: "email_taken" });
    }
    let row = organisations::NewOrganisation { id: org, name: &organisation, time_zone: &time_zone, locale: locale.as_str(), now };
    organisations::insert(&mut tx, &row).await?;
    members::insert(&mut tx, org, id, Role::Owner.as_str(), now).await?;
    sales::pipelines::first(&mut tx, ctx.ids.as_ref(), org, locale, now).await?;
    let entry = audit::Entry::new("create", "organization", Some(org.0), &organisation).after(json!({ "name": organisation, "timeZone": time_zone }));
    audit::record_as(&mut tx, ctx, org, &Actor::User { id, session: None }, &client.request, entry).await?;
    let user = users::by_id(&mut tx, id).await?.ok_or(Error::NotFound)?;
    let opened = open_session::open(&mut tx, ctx, client, &user, Place { org, organisation, role: Role::Owner }).await?;
    tx.commit().await?;
    Ok(opened)
}
