use connector::crm::{Hint as VendorHint, Webhook, WebhookPlan};
use crm::Error;
use crm::keys::sync_webhook;
use domain::event::Event;
use domain::id::OrgId;
use secrecy::ExposeSecret;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use store::sync::connections::{self, Connection};
use store::sync::hints::{self, Hint};
use store::{Tenant, outbox};
use url::Url;
use uuid::Uuid;

use crate::Engine;
use crate::round::DIRECTORY;

/// The key in the address the vendor calls, and the subscription: as they are sealed.
#[derive(Serialize, Deserialize)]
struct Kept {
    key: String,
    plan: Option<WebhookPlan>,
}

fn digest(key: &str) -> Vec<u8> {
    Sha256::digest(key.as_bytes()).to_vec()
}

/// An address nobody can guess: its digest to find it by, and the key sealed.
pub(super) fn new_webhook(engine: &Engine, org: OrgId, connection: Uuid) -> (Vec<u8>, Vec<u8>) {
    let key = crm::random::token();
    let digest = digest(&key);
    let kept = Kept { key, plan: None };
    (digest, seal(engine, org, connection, &kept))
}

fn seal(engine: &Engine, org: OrgId, connection: Uuid, kept: &Kept) -> Vec<u8> {
    engine.ctx.keys.seal(&sync_webhook(org, connection), &serde_json::to_vec(kept).unwrap_or_default())
}

fn open(engine: &Engine, org: OrgId, connection: &Connection) -> Option<Kept> {
    let plain = engine.ctx.keys.open(&sync_webhook(org, connection.id), connection.webhook.as_deref()?).ok()?;
    serde_json::from_slice(plain.expose_secret()).ok()
}

pub(super) fn open_plan(engine: &Engine, org: OrgId, connection: &Connection) -> Option<WebhookPlan> {
    open(engine, org, connection)?.plan
}

/// The address the vendor is to call.
pub(crate) fn webhook_url(engine: &Engine, org: OrgId, connection: &Connection) -> Option<Url> {
    let kept = open(engine, org, connection)?;
    Url::parse(&format!("{}/api/sync/webhook/{}", engine.ctx.settings.public_url, kept.key)).ok()
}

pub(crate) fn seal_webhook(engine: &Engine, org: OrgId, connection: &Connection, plan: Option<&WebhookPlan>) -> Option<Vec<u8>> {
    let kept = open(engine, org, connection)?;
    Some(seal(engine, org, connection.id, &Kept { plan: plan.cloned(), ..kept }))
}

/// A vendor calls. What it says is noted and looked at by a worker; the vendor is answered at once.
///
/// # Errors
/// [`Error::NotFound`] for an address that is nobody's; [`Error::Denied`] `webhook_refused` for a call that is not from this account.
pub async fn receive(engine: &Engine, key: &str, webhook: &Webhook<'_>) -> Result<(), Error> {
    let mut tx = engine.ctx.db.begin_system().await?;
    let known = connections::by_webhook(&mut tx, &digest(key)).await?;
    tx.commit().await?;
    let (org, id) = known.ok_or(Error::NotFound)?;
    let mut tx = engine.ctx.db.begin(Tenant::of(org)).await?;
    let connection = connections::get(&mut tx, id).await?.ok_or(Error::NotFound)?;
    tx.rollback().await?;
    let connector = engine.crms.get(&connection.vendor).ok_or(Error::NotFound)?;
    let plan = open(engine, org, &connection).and_then(|kept| kept.plan);
    let plan = plan.unwrap_or_else(|| WebhookPlan { url: String::new(), account_key: connection.account_key.clone(), keep: serde_json::Value::Null });
    let told = connector.hints(&plan, webhook).map_err(|error| {
        tracing::info!(connection.id = %id, error = %error, "a call to a webhook address was refused");
        Error::Denied("webhook_refused")
    })?;
    let mut noted = Vec::new();
    let mut is_revoked = false;
    for hint in told {
        match hint {
            VendorHint::Record(kind, remote_id) if remote_id.len() <= 200 => noted.push(Hint { kind: kind.as_str().to_owned(), remote_id }),
            VendorHint::Record(..) => {}
            VendorHint::Directory => noted.push(Hint { kind: DIRECTORY.to_owned(), remote_id: String::new() }),
            VendorHint::Revoked => is_revoked = true,
        }
    }
    let now = engine.ctx.clock.now();
    let mut tx = engine.ctx.db.begin(Tenant::of(org)).await?;
    if let Some(learnt) = connector.learnt(&plan, webhook) {
        let sealed = seal_webhook(engine, org, &connection, Some(&learnt));
        connections::set_webhook(&mut tx, id, sealed.as_deref(), "active").await?;
    }
    if is_revoked && let Some(version) = connections::set_status(&mut tx, id, "reconnect_needed", Some("disabled_there"), None, now).await? {
        outbox::append(&mut tx, &Event::in_org("connection.updated", "connection", id, version), now).await?;
    }
    if !noted.is_empty() {
        hints::put(&mut tx, id, &noted).await?;
        crate::jobs::poke_connection(&engine.ctx, &mut tx, org, id).await?;
    }
    tx.commit().await?;
    Ok(())
}
