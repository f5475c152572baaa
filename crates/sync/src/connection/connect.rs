use std::sync::Arc;

use connector::account::{AccountAccess, App, Callback, Grant, HandMade, Lane, Tokens};
use connector::crm::CrmConnector;
use crm::{Caller, Error, FieldError, audit};
use domain::event::Event;
use domain::permissions::Permission;
use domain::sync::{Kind, Strategy};
use secrecy::{ExposeSecret, SecretString};
use serde_json::{Value, json};
use store::outbox;
use store::sync::connections::{self, Connection, New};
use store::sync::{outgoing, sign_ins, tokens};

use super::sign_in::{SignIn, digest};
use super::webhook::new_webhook;
use super::{CALLBACK, account_value, connector};
use crate::Engine;
use crate::failure::{VendorError, told};
use crate::round::{Credential, SharedTurns, Unkept, account_key};

/// What a person or a program gives to connect an account: one of a code, a token, an inbound webhook, or a state whose code came back already.
#[derive(Debug, Default)]
pub struct ConnectInput {
    pub crm_type: String,
    pub authorization_code: Option<SecretString>,
    pub state: Option<String>,
    /// `baseUrl` or `subdomain`.
    pub address: Option<String>,
    pub client_id: Option<String>,
    pub client_secret: Option<SecretString>,
    pub redirect_uri: Option<String>,
    pub access_token: Option<SecretString>,
    pub webhook_url: Option<SecretString>,
    pub kinds: Option<Vec<String>>,
    pub strategy: Option<String>,
    pub sends_existing: Option<bool>,
}

/// How the account is to be kept in step.
#[derive(Debug, Default, Clone)]
pub(super) struct Chosen {
    pub kinds: Option<Vec<String>>,
    pub strategy: Option<String>,
    pub sends_existing: Option<bool>,
}

/// Connects an account and sets the first load going.
///
/// # Errors
/// Without permission, when a value is not acceptable, what the vendor says, or when the database refuses.
pub async fn connect(engine: &Engine, caller: &Caller, input: ConnectInput) -> Result<Connection, VendorError> {
    caller.require(Permission::SyncManage)?;
    let connector = connector(engine, &input.crm_type)?.clone();
    let chosen = Chosen { kinds: input.kinds.clone(), strategy: input.strategy.clone(), sends_existing: input.sends_existing };
    check(&*connector, &chosen)?;
    if let Some(webhook) = input.webhook_url {
        let grant = connector.hand_made(&HandMade::Webhook(webhook)).map_err(|error| at("/webhookUrl", &error))?;
        return establish(engine, caller, &connector, None, &grant, &chosen).await;
    }
    let address = input.address.as_deref().map(str::trim).filter(|address| !address.is_empty());
    let account = address.map(|typed| connector.account_url(typed)).transpose().map_err(|error| at("/baseUrl", &error))?;
    if let Some(token) = input.access_token {
        let Some(account) = account else { return Err(Error::field("/baseUrl", "required").into()) };
        let grant = connector.hand_made(&HandMade::Token { account, token: trimmed(&token) }).map_err(|error| at("/accessToken", &error))?;
        return establish(engine, caller, &connector, None, &grant, &chosen).await;
    }
    let crm_type = input.crm_type.clone();
    let (app, callback, chosen) = code(engine, caller, &crm_type, input, account, chosen).await?;
    let grant = connector.exchange(&app, &callback).await.map_err(|error| told(&error))?;
    establish(engine, caller, &connector, Some(&app), &grant, &chosen).await
}

/// The integration and the code, from what was given and what was kept under the state.
async fn code(
    engine: &Engine,
    caller: &Caller,
    crm_type: &str,
    input: ConnectInput,
    account: Option<url::Url>,
    chosen: Chosen,
) -> Result<(App, Callback, Chosen), VendorError> {
    let kept = match &input.state {
        None => None,
        Some(state) => {
            let digest = digest(state);
            let mut tx = engine.ctx.db.begin(caller.tenant()).await?;
            let known = sign_ins::take_own(&mut tx, &digest, engine.ctx.clock.now()).await?;
            tx.commit().await?;
            let known = known.filter(|known| known.vendor == crm_type && known.created_by == caller.actor.user().0);
            let kept = known.and_then(|known| SignIn::open(&engine.ctx.keys, caller.org, &digest, &known.sealed));
            Some(kept.ok_or(Error::Denied("state_unknown"))?)
        }
    };
    let kept = kept.unwrap_or_default();
    let own = engine.apps.get(crm_type);
    let code = input.authorization_code.map(|code| trimmed(&code)).or_else(|| kept.code.clone().map(SecretString::from));
    let Some(code) = code else {
        return Err(Error::Invalid(vec![FieldError::new("/authorizationCode", "required")]).into());
    };
    let client_id = input.client_id.map(|id| domain::text::line(&id)).or_else(|| Some(kept.client_id.clone())).filter(|id| !id.is_empty());
    let Some(client_id) = client_id.or_else(|| own.map(|app| app.client_id.clone())) else {
        return Err(Error::field("/clientId", "required").into());
    };
    let own_secret = own.filter(|app| app.client_id == client_id).map(|app| app.client_secret.clone());
    let secret = input.client_secret.map(|secret| trimmed(&secret)).or_else(|| kept.client_secret.clone().map(SecretString::from)).or(own_secret);
    let Some(client_secret) = secret else { return Err(Error::field("/clientSecret", "required").into()) };
    let kept_uri = (!kept.redirect_uri.is_empty()).then(|| kept.redirect_uri.clone());
    let redirect_uri = input.redirect_uri.or(kept_uri).unwrap_or_else(|| format!("{}{CALLBACK}", engine.ctx.settings.public_url));
    let account = match (account, kept.address.as_deref()) {
        (None, Some(typed)) => Some(connector(engine, crm_type)?.account_url(typed).map_err(|error| told(&error))?),
        (account, _) => account,
    };
    let chosen = Chosen {
        kinds: chosen.kinds.or(kept.kinds),
        strategy: chosen.strategy.or(kept.strategy),
        sends_existing: chosen.sends_existing.or(kept.sends_existing),
    };
    Ok((App { client_id, client_secret, redirect_uri }, Callback { code, parameters: kept.parameters, account }, chosen))
}

/// Looks at the account with its new credential, stores both, and sets the first load going.
pub(super) async fn establish(
    engine: &Engine,
    caller: &Caller,
    connector: &Arc<dyn CrmConnector>,
    app: Option<&App>,
    grant: &Grant,
    chosen: &Chosen,
) -> Result<Connection, VendorError> {
    let (kinds, strategy) = check(&**connector, chosen)?;
    let descriptor = connector.descriptor();
    let vendor = descriptor.vendor;
    let account = account_key(vendor, grant.account_key.as_deref().unwrap_or(grant.base_url.as_str()));
    let turns = SharedTurns::new(engine.ctx.db.clone(), account, engine.pace(descriptor));
    turns.open().await.map_err(Error::from)?;
    let session = connector.open(AccountAccess {
        base_url: grant.base_url.clone(),
        account_key: grant.account_key.clone(),
        facts: Value::Null,
        tokens: Arc::new(Given(grant.access_token.clone())),
        turns: Arc::new(turns),
        calls: Arc::new(Unkept),
        lane: Lane::Live,
    });
    let account = session.check().await.map_err(|error| told(&error))?;
    let ctx = &engine.ctx;
    let now = ctx.clock.now();
    let id = ctx.ids.next();
    let (digest, sealed_webhook) = new_webhook(engine, caller.org, id);
    let new = New {
        id,
        family: "crm",
        vendor,
        account_key: &account.key,
        base_url: grant.base_url.as_str(),
        account: &account_value(&account),
        strategy: strategy.as_str(),
        kinds: &kinds,
        sends_existing: chosen.sends_existing.unwrap_or(true),
        webhook_digest: &digest,
        created_by: caller.actor.user().0,
    };
    let mut tx = ctx.db.begin(caller.tenant()).await?;
    let (id, is_new) = connections::put(&mut tx, &new, now).await?;
    outgoing::release_limited(&mut tx, id).await?;
    if is_new {
        connections::set_webhook(&mut tx, id, Some(&sealed_webhook), "none").await?;
    }
    let credential = Credential::of(app, grant, now);
    tokens::put(&mut tx, id, &credential.seal(&ctx.keys, caller.org, id), grant.expires_at).await?;
    let connection = connections::get(&mut tx, id).await?.ok_or(Error::NotFound)?;
    let action = if is_new { "create" } else { "update" };
    let after = json!({ "vendor": vendor, "address": connection.base_url, "kinds": connection.kinds });
    audit::record(&mut tx, ctx, caller, action, "connection", Some(id), &account.name, None, Some(after)).await?;
    let verb = if is_new { "connection.created" } else { "connection.updated" };
    outbox::append(&mut tx, &Event::in_org(verb, "connection", id, connection.version), now).await?;
    crate::jobs::poke_connection(ctx, &mut tx, caller.org, id).await?;
    tx.commit().await?;
    Ok(connection)
}

fn check(connector: &dyn CrmConnector, chosen: &Chosen) -> Result<(Vec<String>, Strategy), VendorError> {
    let known: Vec<Kind> = connector.descriptor().kinds.iter().map(|kind| kind.kind).collect();
    let mut wrong = Vec::new();
    let kinds = match &chosen.kinds {
        None => known.iter().map(|kind| kind.as_str().to_owned()).collect(),
        Some(wanted) => {
            for (at, kind) in wanted.iter().enumerate() {
                if !kind.parse::<Kind>().is_ok_and(|kind| known.contains(&kind)) {
                    let value = domain::text::clip(&domain::text::line(kind), 50);
                    wrong.push(FieldError::new(&format!("/kinds/{at}"), "unknown_value").with("value", value));
                }
            }
            if wanted.is_empty() {
                wrong.push(FieldError::new("/kinds", "required"));
            }
            Kind::ALL.iter().map(|kind| kind.as_str().to_owned()).filter(|kind| wanted.contains(kind)).collect()
        }
    };
    let strategy = match chosen.strategy.as_deref().map(str::parse::<Strategy>) {
        None => Strategy::Newest,
        Some(Ok(strategy)) => strategy,
        Some(Err(())) => {
            wrong.push(FieldError::new("/strategy", "unknown_value"));
            Strategy::Newest
        }
    };
    if wrong.is_empty() { Ok((kinds, strategy)) } else { Err(Error::Invalid(wrong).into()) }
}

/// What the vendor's rules say of one thing that was typed.
fn at(pointer: &str, error: &connector::Error) -> VendorError {
    match error {
        connector::Error::InvalidUrl { .. } | connector::Error::BadRequest(_) => Error::field(pointer, "not_an_address").into(),
        other => told(other),
    }
}

fn trimmed(secret: &SecretString) -> SecretString {
    secret.expose_secret().trim().to_owned().into()
}

/// A token nobody has stored yet.
struct Given(SecretString);

#[async_trait::async_trait]
impl Tokens for Given {
    async fn current(&self) -> Result<SecretString, connector::Error> {
        Ok(self.0.clone())
    }

    async fn instead_of(&self, _: &SecretString) -> Result<SecretString, connector::Error> {
        Err(connector::Error::BadCredentials)
    }
}
