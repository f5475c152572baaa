use chrono::TimeDelta;
use connector::account::{App, Callback};
use crm::{Actor, Caller, Error};
use domain::id::UserId;
use domain::locale::Locale;
use domain::permissions::Role;
use store::Tenant;
use store::sync::sign_ins;
use uuid::Uuid;

use super::connect::{Chosen, establish};
use super::connector;
use super::sign_in::{SignIn, digest};
use crate::Engine;
use crate::failure::{VendorError, told};

/// Where the way back led to.
#[derive(Debug)]
pub enum Returned {
    Connected(Uuid),
    /// The integration's secret is not known here: the page asks for it, and the state stands for the rest.
    SecretNeeded {
        state: String,
    },
}

/// The way back from the vendor's page. It carries no session: the state says who set out, and is spent by it. The code is exchanged at once, since some
/// vendors' codes live for half a minute.
///
/// # Errors
/// [`Error::Denied`] `state_unknown` for a state that is not ours, spent or too old; `consent_refused` when the person said no; what the vendor says.
pub async fn returned(engine: &Engine, crm_type: Option<&str>, parameters: Vec<(String, String)>) -> Result<Returned, VendorError> {
    let parameter = |name: &str| parameters.iter().find(|(known, _)| known == name).map(|(_, value)| value.clone());
    let state = parameter("state").ok_or(Error::Denied("state_unknown"))?;
    let digest = digest(&state);
    let now = engine.ctx.clock.now();
    let mut tx = engine.ctx.db.begin_system().await?;
    let known = sign_ins::take(&mut tx, &digest, now).await?;
    tx.commit().await?;
    let known = known.filter(|known| crm_type.is_none_or(|crm_type| crm_type == known.vendor)).ok_or(Error::Denied("state_unknown"))?;
    let mut sign_in = SignIn::open(&engine.ctx.keys, known.org, &digest, &known.sealed).ok_or(Error::Denied("state_unknown"))?;
    let Some(code) = parameter("code").filter(|_| parameter("error").is_none()) else { return Err(Error::Denied("consent_refused").into()) };
    let caller = Caller {
        org: known.org,
        actor: Actor::User { id: UserId(known.created_by), session: None },
        role: Role::Owner,
        scopes: None,
        locale: Locale::default(),
        request_id: "sign-in with a vendor".to_owned(),
        address: None,
    };
    let Some(secret) = sign_in.client_secret.clone() else {
        sign_in.code = Some(code);
        sign_in.parameters = parameters;
        let sealed = sign_in.seal(&engine.ctx.keys, known.org, &digest);
        let mut tx = engine.ctx.db.begin(Tenant::of(known.org)).await?;
        sign_ins::insert(&mut tx, &digest, &known.vendor, known.created_by, &sealed, now + TimeDelta::minutes(15)).await?;
        tx.commit().await?;
        return Ok(Returned::SecretNeeded { state });
    };
    let connector = connector(engine, &known.vendor)?;
    let app = App { client_id: sign_in.client_id.clone(), client_secret: secret.into(), redirect_uri: sign_in.redirect_uri.clone() };
    let account = sign_in.address.as_deref().map(|typed| connector.account_url(typed)).transpose().map_err(|error| told(&error))?;
    let grant = connector.exchange(&app, &Callback { code: code.into(), parameters, account }).await.map_err(|error| told(&error))?;
    let chosen = Chosen { kinds: sign_in.kinds, strategy: sign_in.strategy, sends_existing: sign_in.sends_existing };
    let connection = establish(engine, &caller, connector, Some(&app), &grant, &chosen).await?;
    Ok(Returned::Connected(connection.id))
}
