use crm::{Caller, Error, audit};
use domain::event::Event;
use domain::permissions::Permission;
use serde_json::json;
use store::outbox;
use store::sync::connections::{self, Connection};
use store::{TenantTx, lms};
use uuid::Uuid;

use crate::Engine;

/// Ends a connection: the token and all that was read go; contacts stay. Nothing is written on the platform.
///
/// # Errors
/// Without permission, when there is no such connection, or when the database refuses.
pub async fn remove(engine: &Engine, caller: &Caller, id: Uuid) -> Result<(), Error> {
    caller.require(Permission::SyncManage)?;
    let mut tx = engine.ctx.db.begin(caller.tenant()).await?;
    let connection = connections::lock(&mut tx, id).await?.filter(|connection| !connection.is_crm()).ok_or(Error::NotFound)?;
    end(engine, caller, &mut tx, &connection).await?;
    tx.commit().await?;
    Ok(())
}

/// Ends all connections to learning platforms. Returns how many there were.
///
/// # Errors
/// Without permission, or when the database refuses.
pub async fn remove_all(engine: &Engine, caller: &Caller) -> Result<usize, Error> {
    caller.require(Permission::SyncManage)?;
    let mut tx = engine.ctx.db.begin(caller.tenant()).await?;
    let all = connections::list(&mut tx, "lms").await?;
    for connection in &all {
        end(engine, caller, &mut tx, connection).await?;
    }
    tx.commit().await?;
    Ok(all.len())
}

async fn end(engine: &Engine, caller: &Caller, tx: &mut TenantTx, connection: &Connection) -> Result<(), Error> {
    let ctx = &engine.ctx;
    lms::settings::empty(tx, connection.id).await?;
    if !connections::remove(tx, connection.id).await? {
        return Err(Error::NotFound);
    }
    let title = connection.account["name"].as_str().unwrap_or(&connection.vendor);
    let before = json!({ "vendor": connection.vendor, "address": connection.base_url });
    audit::record(tx, ctx, caller, "delete", "connection", Some(connection.id), title, Some(before), None).await?;
    outbox::append(tx, &Event::in_org("connection.deleted", "connection", connection.id, connection.version), ctx.clock.now()).await?;
    Ok(())
}
