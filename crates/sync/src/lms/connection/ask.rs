use crm::{Caller, Error};
use domain::event::Event;
use domain::permissions::Permission;
use store::lms::passes;
use store::outbox;
use store::sync::{budgets, connections};
use uuid::Uuid;

use crate::Engine;
use crate::round::account_key;

/// What asking for a pass came to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Asked {
    /// It begins as soon as a worker is free.
    Run(Uuid),
    /// One is asked for or under way already: this one.
    Running(Uuid),
}

/// Asks for a pass now, whatever the timer says.
///
/// # Errors
/// Without permission, when there is no such connection, [`Error::Denied`] `reconnect_needed` when only a new sign-in can help, or when the database refuses.
pub async fn ask(engine: &Engine, caller: &Caller, id: Uuid) -> Result<Asked, Error> {
    caller.require(Permission::SyncManage)?;
    let mut tx = engine.ctx.db.begin(caller.tenant()).await?;
    let connection = connections::lock(&mut tx, id).await?.filter(|connection| !connection.is_crm()).ok_or(Error::NotFound)?;
    if connection.status == "reconnect_needed" {
        return Err(Error::Denied("reconnect_needed"));
    }
    let run = engine.ctx.ids.next();
    if let Err(running) = passes::ask(&mut tx, id, run, "manual").await? {
        return Ok(Asked::Running(running));
    }
    if connection.status == "limited" {
        let mut system = engine.ctx.db.begin_system().await?;
        budgets::open(&mut system, &account_key(&connection.vendor, &connection.account_key)).await?;
        system.commit().await?;
        connections::set_status(&mut tx, id, "active", None, None, engine.ctx.clock.now()).await?;
    }
    connections::poke(&mut tx, id).await?;
    outbox::append(&mut tx, &Event::in_org("connection.updated", "connection", id, connection.version), engine.ctx.clock.now()).await?;
    crate::jobs::poke_connection(&engine.ctx, &mut tx, caller.org, id).await?;
    tx.commit().await?;
    Ok(Asked::Run(run))
}
