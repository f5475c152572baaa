use std::sync::Arc;

use connector::Error as VendorFailure;
use connector::account::{AccountAccess, App, Consent, Grant, Lane};
use connector::lms::{Ability, AbilityState, LmsAccess, LmsConnector, Part, Site};
use crm::{Caller, Error, audit};
use domain::event::Event;
use domain::permissions::Permission;
use secrecy::{ExposeSecret, SecretString};
use serde_json::{Value, json};
use store::lms::settings;
use store::outbox;
use store::sync::connections::{self, New};
use store::sync::{sign_ins, tokens};
use url::Url;
use uuid::Uuid;

use super::super::session::{Asked, Given, OwnTurns};
use super::connector;
use super::consent::{CALLBACK, TIME};
use crate::Engine;
use crate::connection::sign_in::{SignIn, digest};
use crate::failure::{VendorError, told};
use crate::round::Credential as Sealed;

/// What a person or a program gives to connect a site.
#[derive(Debug)]
pub struct ConfigureInput {
    pub vendor: String,
    pub base_url: String,
    pub credential: Credential,
    pub interval_seconds: Option<i32>,
}

/// How one signs in.
#[derive(Debug)]
pub enum Credential {
    Token(SecretString),
    /// An integration of the site's own; a person has to agree on its page.
    Integration {
        client_id: String,
        client_secret: SecretString,
    },
    Password {
        login: String,
        password: SecretString,
    },
}

/// What connecting came to.
#[derive(Debug)]
pub enum Configured {
    Connected(Uuid),
    /// A person has to go there and agree.
    ConsentNeeded(Url),
}

/// Connects a site, after a look at it: each call that reading needs is tried once.
///
/// # Errors
/// Without permission, when a value is not acceptable, what the site says, or when the database refuses.
pub async fn configure(engine: &Engine, caller: &Caller, input: ConfigureInput) -> Result<Configured, VendorError> {
    caller.require(Permission::SyncManage)?;
    let connector = connector(engine, &input.vendor)?.clone();
    if input.interval_seconds.is_some_and(|seconds| !(60..=86_400).contains(&seconds)) {
        return Err(Error::field("/intervalSeconds", "out_of_range").into());
    }
    let site = connector.site_url(&input.base_url).map_err(|error| told(&error))?;
    let (app, grant) = match input.credential {
        Credential::Token(token) => {
            let token = token.expose_secret().trim().to_owned();
            if token.is_empty() || !token.is_ascii() || token.len() > 4096 {
                return Err(Error::field("/token", "required").into());
            }
            (None, connector.with_token(&site, token.into()))
        }
        Credential::Password { login, password } => {
            let (app, grant) = connector.sign_in(&site, login.trim(), &password).await.map_err(|error| told(&error))?;
            (Some(app), grant)
        }
        Credential::Integration { client_id, client_secret } => {
            let sign_in = SignIn {
                client_id: client_id.trim().to_owned(),
                client_secret: Some(client_secret.expose_secret().trim().to_owned()),
                redirect_uri: format!("{}{CALLBACK}", engine.ctx.settings.public_url),
                address: Some(site.to_string()),
                interval_seconds: input.interval_seconds,
                ..SignIn::default()
            };
            return Ok(Configured::ConsentNeeded(ask_consent(engine, caller, &*connector, &site, &sign_in).await?));
        }
    };
    establish(engine, caller, &connector, app.as_ref(), &grant, input.interval_seconds).await.map(Configured::Connected)
}

/// The page where a person agrees, with a state that lets the way back be recognised once.
async fn ask_consent(engine: &Engine, caller: &Caller, connector: &dyn LmsConnector, site: &Url, sign_in: &SignIn) -> Result<Url, VendorError> {
    let state = crm::random::token();
    let digest = digest(&state);
    let consent = Consent { client_id: &sign_in.client_id, state: &state, account: Some(site) };
    let url = connector.consent_url(&consent, &sign_in.redirect_uri).map_err(|error| told(&error))?;
    let sealed = sign_in.seal(&engine.ctx.keys, caller.org, &digest);
    let mut tx = engine.ctx.db.begin(caller.tenant()).await?;
    let vendor = connector.descriptor().vendor;
    sign_ins::insert(&mut tx, &digest, vendor, caller.actor.user().0, &sealed, engine.ctx.clock.now() + TIME).await?;
    tx.commit().await?;
    Ok(url)
}

/// Looks at the site with its new credential, stores both, and sets the first pass going.
pub(super) async fn establish(
    engine: &Engine,
    caller: &Caller,
    connector: &Arc<dyn LmsConnector>,
    app: Option<&App>,
    grant: &Grant,
    interval_seconds: Option<i32>,
) -> Result<Uuid, VendorError> {
    let descriptor = connector.descriptor();
    let site = look(engine, connector, grant).await.map_err(|error| told(&error))?;
    refuse_without_courses(&site.abilities)?;
    let ctx = &engine.ctx;
    let now = ctx.clock.now();
    let new = New {
        id: ctx.ids.next(),
        family: "lms",
        vendor: descriptor.vendor,
        account_key: &site.key,
        base_url: grant.base_url.as_str(),
        account: &json!({ "name": site.name, "release": site.release, "user": site.user }),
        strategy: "vendor",
        kinds: &[],
        sends_existing: false,
        // No platform calls us; the column wants something that nobody has.
        webhook_digest: &digest(&crm::random::token()),
        created_by: caller.actor.user().0,
    };
    let concurrency = i32::try_from(descriptor.concurrency).unwrap_or(4);
    let mut tx = ctx.db.begin(caller.tenant()).await?;
    let (id, is_new) = connections::put(&mut tx, &new, now).await?;
    settings::put(&mut tx, id, interval_seconds, concurrency, &abilities_value(&site.abilities)).await?;
    let credential = Sealed::of(app, grant, now);
    tokens::put(&mut tx, id, &credential.seal(&ctx.keys, caller.org, id), grant.expires_at).await?;
    let connection = connections::get(&mut tx, id).await?.ok_or(Error::NotFound)?;
    let (action, verb) = if is_new { ("create", "connection.created") } else { ("update", "connection.updated") };
    let after = json!({ "vendor": descriptor.vendor, "address": connection.base_url });
    audit::record(&mut tx, ctx, caller, action, "connection", Some(id), &site.name, None, Some(after)).await?;
    outbox::append(&mut tx, &Event::in_org(verb, "connection", id, connection.version), now).await?;
    crate::jobs::poke_connection(ctx, &mut tx, caller.org, id).await?;
    tx.commit().await?;
    Ok(id)
}

async fn look(engine: &Engine, connector: &Arc<dyn LmsConnector>, grant: &Grant) -> Result<Site, VendorFailure> {
    let session = connector.open(LmsAccess {
        account: AccountAccess {
            base_url: grant.base_url.clone(),
            account_key: grant.account_key.clone(),
            facts: Value::Null,
            tokens: Arc::new(Given(grant.access_token.clone())),
            turns: Arc::new(OwnTurns::default()),
            calls: Arc::new(Asked::new(engine.ctx.clock.clone(), Lane::Live)),
            lane: Lane::Live,
        },
        concurrency: usize::try_from(connector.descriptor().concurrency).unwrap_or(4),
    });
    session.check().await
}

/// Without courses and who takes part in them nothing could be read at all: better said before than after.
fn refuse_without_courses(abilities: &[Ability]) -> Result<(), VendorError> {
    let is_refused = |ability: &&Ability| matches!(ability.state, AbilityState::Denied | AbilityState::NotEnabled);
    let of_part = |part: Part| abilities.iter().filter(move |ability| ability.part == part);
    // A site without courses has none to try a roster on, and nothing is refused there.
    let is_readable = of_part(Part::Roster).any(|ability| ability.state == AbilityState::Works);
    if is_readable || !of_part(Part::Courses).chain(of_part(Part::Roster)).any(|ability| is_refused(&ability)) {
        return Ok(());
    }
    Err(VendorError::Vendor { code: "lms_rights_missing", detail: json!({ "abilities": abilities_value(abilities) }) })
}

/// As it is kept and shown.
pub(super) fn abilities_value(abilities: &[Ability]) -> Value {
    let one = |ability: &Ability| json!({ "part": ability.part.as_str(), "call": ability.call, "state": ability.state.as_str(), "permissions": ability.permissions });
    abilities.iter().map(one).collect()
}
