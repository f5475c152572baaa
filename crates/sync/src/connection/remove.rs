use connector::crm::WebhookPlan;
use crm::{Caller, Error, audit};
use domain::event::Event;
use domain::permissions::Permission;
use serde_json::json;
use store::outbox;
use store::sync::connections;
use uuid::Uuid;

use super::webhook::open_plan;
use crate::Engine;

/// Ends a connection: tokens, pairs, queue and log go; the records stay on both sides. The vendor is asked to call no more, as far as it answers.
///
/// # Errors
/// Without permission, when there is no such connection, or when the database refuses.
pub async fn remove(engine: &Engine, caller: &Caller, id: Uuid) -> Result<(), Error> {
    caller.require(Permission::SyncManage)?;
    let ctx = &engine.ctx;
    let mut tx = ctx.db.begin(caller.tenant()).await?;
    let connection = connections::get(&mut tx, id).await?.filter(connections::Connection::is_crm).ok_or(Error::NotFound)?;
    tx.rollback().await?;
    if let Some(plan) = open_plan(engine, caller.org, &connection) {
        unsubscribe(engine, caller, &connection, &plan).await;
    }
    let now = ctx.clock.now();
    let mut tx = ctx.db.begin(caller.tenant()).await?;
    if !connections::remove(&mut tx, id).await? {
        return Err(Error::NotFound);
    }
    let title = connection.account["name"].as_str().unwrap_or(&connection.vendor);
    let before = json!({ "vendor": connection.vendor, "address": connection.base_url });
    audit::record(&mut tx, ctx, caller, "delete", "connection", Some(id), title, Some(before), None).await?;
    outbox::append(&mut tx, &Event::in_org("connection.deleted", "connection", id, connection.version), now).await?;
    tx.commit().await?;
    Ok(())
}

/// A vendor that does not answer must not keep anybody from leaving it.
async fn unsubscribe(engine: &Engine, caller: &Caller, connection: &connections::Connection, plan: &WebhookPlan) {
    let Some(session) = engine.session(caller.org, connection) else { return };
    let ended = tokio::time::timeout(std::time::Duration::from_secs(5), session.unsubscribe(plan)).await;
    if !matches!(ended, Ok(Ok(()))) {
        tracing::info!(connection.id = %connection.id, "the vendor did not confirm that it calls no more");
    }
}
