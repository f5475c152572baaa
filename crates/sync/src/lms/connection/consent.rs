use chrono::TimeDelta;
use connector::account::{App, Callback};
use crm::{Actor, Caller, Error};
use domain::id::UserId;
use domain::locale::Locale;
use domain::permissions::Role;
use store::sync::sign_ins;
use uuid::Uuid;

use super::configure::establish;
use super::connector;
use crate::Engine;
use crate::connection::sign_in::{SignIn, digest};
use crate::failure::{VendorError, told};

/// The way back from a platform's page.
pub const CALLBACK: &str = "/api/v1/crm/callback";

/// People read, log in and think on the platform's page.
pub(super) const TIME: TimeDelta = TimeDelta::minutes(30);

/// The way back from a platform's page. It carries no session: the state says who set out, and is spent by it.
///
/// # Errors
/// [`Error::Denied`] `state_unknown` for a state that is not ours, spent or too old; `consent_refused` when the person said no; what the platform says.
pub async fn returned(engine: &Engine, parameters: Vec<(String, String)>) -> Result<Uuid, VendorError> {
    let parameter = |name: &str| parameters.iter().find(|(known, _)| known == name).map(|(_, value)| value.clone());
    let digest = digest(&parameter("state").unwrap_or_default());
    let now = engine.ctx.clock.now();
    let mut tx = engine.ctx.db.begin_system().await?;
    let known = sign_ins::take(&mut tx, &digest, now).await?;
    tx.commit().await?;
    let known = known.ok_or(Error::Denied("state_unknown"))?;
    let sign_in = SignIn::open(&engine.ctx.keys, known.org, &digest, &known.sealed).ok_or(Error::Denied("state_unknown"))?;
    if parameter("error").is_some() {
        return Err(Error::Denied("consent_refused").into());
    }
    let code = parameter("code").filter(|code| !code.is_empty()).ok_or(Error::Denied("state_unknown"))?;
    let connector = connector(engine, &known.vendor)?;
    let app =
        App { client_id: sign_in.client_id, client_secret: sign_in.client_secret.unwrap_or_default().into(), redirect_uri: sign_in.redirect_uri };
    let account = sign_in.address.as_deref().map(|typed| connector.site_url(typed)).transpose().map_err(|error| told(&error))?;
    let grant = connector.exchange(&app, &Callback { code: code.into(), parameters, account }).await.map_err(|error| told(&error))?;
    let caller = Caller {
        org: known.org,
        actor: Actor::User { id: UserId(known.created_by), session: None },
        // Whoever set out had the permission then.
        role: Role::Owner,
        scopes: None,
        locale: Locale::default(),
        request_id: "sign-in with a vendor".to_owned(),
        address: None,
    };
    establish(engine, &caller, connector, Some(&app), &grant, sign_in.interval_seconds).await
}
