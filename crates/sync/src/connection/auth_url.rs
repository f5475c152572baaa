use chrono::TimeDelta;
use connector::account::Consent;
use crm::{Caller, Error};
use domain::permissions::Permission;
use secrecy::{ExposeSecret, SecretString};
use store::sync::sign_ins;
use url::Url;

use super::sign_in::{SignIn, digest};
use super::{CALLBACK, connector};
use crate::Engine;
use crate::failure::{VendorError, told};

/// What a person says before they go to the vendor's page.
#[derive(Debug, Default)]
pub struct AuthUrlInput {
    pub crm_type: String,
    /// Of the integration; the operator's own when absent.
    pub client_id: Option<String>,
    pub client_secret: Option<SecretString>,
    pub redirect_uri: Option<String>,
    /// Of the account, where the vendor has to know it.
    pub address: Option<String>,
    pub kinds: Option<Vec<String>>,
    pub strategy: Option<String>,
    pub sends_existing: Option<bool>,
}

#[derive(Debug, Clone)]
pub struct AuthUrl {
    pub url: Url,
    pub state: String,
}

/// People read, log in and think on the vendor's page.
const TIME: TimeDelta = TimeDelta::minutes(30);

/// The vendor's page where a person agrees, with a state that lets the way back be recognised once.
///
/// # Errors
/// Without permission, when a value is not acceptable, or when the database refuses.
pub async fn auth_url(engine: &Engine, caller: &Caller, input: AuthUrlInput) -> Result<AuthUrl, VendorError> {
    caller.require(Permission::SyncManage)?;
    let connector = connector(engine, &input.crm_type)?;
    let own = engine.apps.get(&input.crm_type);
    let client_id = input.client_id.map(|id| domain::text::line(&id)).filter(|id| !id.is_empty()).or_else(|| own.map(|app| app.client_id.clone()));
    let Some(client_id) = client_id.filter(|id| id.len() <= 200) else { return Err(Error::field("/clientId", "required").into()) };
    let own_secret = own.filter(|app| app.client_id == client_id).map(|app| app.client_secret.expose_secret().to_owned());
    let client_secret = input.client_secret.map(|secret| secret.expose_secret().trim().to_owned()).filter(|secret| !secret.is_empty()).or(own_secret);
    let address = input.address.filter(|address| !address.trim().is_empty());
    let account = address.as_deref().map(|typed| connector.account_url(typed)).transpose().map_err(|error| told(&error))?;
    let state = crm::random::token();
    let digest = digest(&state);
    let redirect_uri = input.redirect_uri.unwrap_or_else(|| format!("{}{CALLBACK}", engine.ctx.settings.public_url));
    let consent = Consent { client_id: &client_id, state: &state, account: account.as_ref() };
    let url = connector.consent_url(&consent).map_err(|error| told(&error))?;
    let sign_in = SignIn {
        client_id,
        client_secret,
        redirect_uri,
        address,
        kinds: input.kinds,
        strategy: input.strategy,
        sends_existing: input.sends_existing,
        ..SignIn::default()
    };
    let sealed = sign_in.seal(&engine.ctx.keys, caller.org, &digest);
    let expires_at = engine.ctx.clock.now() + TIME;
    let mut tx = engine.ctx.db.begin(caller.tenant()).await?;
    sign_ins::insert(&mut tx, &digest, &input.crm_type, caller.actor.user().0, &sealed, expires_at).await?;
    tx.commit().await?;
    Ok(AuthUrl { url, state })
}
