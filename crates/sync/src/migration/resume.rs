use crm::{Caller, Error, Result};
use domain::id::RunId;
use domain::import::RunStatus;
use domain::permissions::Permission;
use secrecy::{ExposeSecret, SecretString};
use serde_json::json;

use super::credential::{Credential, open_credential, seal_credential};
use super::{RunView, note, poke, run_of};
use crate::Engine;

/// Puts a stopped run back in line; it goes on from its checkpoint. With a key the run uses that one from now on.
///
/// # Errors
/// [`Error::Conflict`] `migration_not_stopped`, `migration_running`, or `api_key_needed` when the key was not kept and none is given.
pub async fn resume(engine: &Engine, caller: &Caller, id: RunId, email: Option<String>, api_key: Option<SecretString>) -> Result<RunView> {
    caller.require(Permission::MigrationRun)?;
    let ctx = &engine.ctx;
    let mut tx = ctx.db.begin(caller.tenant()).await?;
    let run = run_of(&mut tx, id).await?;
    if !matches!(run.status, RunStatus::Failed | RunStatus::Cancelled) {
        return Err(Error::Conflict { code: "migration_not_stopped" });
    }
    let kept = run.credential.as_deref().and_then(|sealed| open_credential(&ctx.keys, caller.org, id, sealed));
    let given = api_key.filter(|key| !key.expose_secret().trim().is_empty());
    let email = email.map(|email| domain::text::line(&email)).filter(|email| !email.is_empty());
    let credential = match (given, kept) {
        // A file lies here and needs no key.
        _ if run.options.sheet.is_some() => None,
        (Some(api_key), kept) => {
            let email = email.or(kept.map(|kept| kept.email)).ok_or_else(|| Error::field("/email", "required"))?;
            Some(Credential { email, api_key: SecretString::from(api_key.expose_secret().trim().to_owned()) })
        }
        (None, Some(_)) => None,
        (None, None) => return Err(Error::Conflict { code: "api_key_needed" }),
    };
    let sealed = credential.map(|credential| seal_credential(&ctx.keys, caller.org, id, &credential));
    let until = ctx.clock.now() + engine.settings.keep_credential;
    if !store::runs::requeue(&mut tx, id, RunStatus::Queued, sealed.as_deref().map(|sealed| (sealed, until)), None).await? {
        return Err(Error::Conflict { code: "migration_running" });
    }
    note(&mut tx, ctx, caller, "migration.resume", id, &run.base_url, json!({ "step": run.plan.get(run.step) })).await?;
    poke(&mut tx, ctx, id).await?;
    let run = run_of(&mut tx, id).await?;
    tx.commit().await?;
    Ok(RunView::of(run))
}
