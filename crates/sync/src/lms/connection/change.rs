use crm::{Caller, Error, FieldError, audit};
use domain::event::Event;
use domain::permissions::Permission;
use serde_json::{Value, json};
use store::lms::passes;
use store::lms::settings::{self, Settings};
use store::outbox;
use store::sync::connections;
use uuid::Uuid;

use crate::Engine;

/// What a person changes; `None` leaves it alone.
#[derive(Debug, Default)]
pub struct Change {
    pub interval_seconds: Option<i32>,
    pub concurrency: Option<i32>,
    pub is_automatic: Option<bool>,
}

/// Changes how a site is read. It holds over restarts.
///
/// # Errors
/// Without permission, when there is no such connection, when a value is out of range, or when the database refuses.
pub async fn change(engine: &Engine, caller: &Caller, id: Uuid, wanted: &Change) -> Result<(), Error> {
    caller.require(Permission::SyncManage)?;
    let ctx = &engine.ctx;
    let now = ctx.clock.now();
    let mut tx = ctx.db.begin(caller.tenant()).await?;
    let connection = connections::lock(&mut tx, id).await?.filter(|connection| !connection.is_crm()).ok_or(Error::NotFound)?;
    let before = settings::get(&mut tx, id).await?.ok_or(Error::NotFound)?;
    let mut after = before.clone();
    let mut wrong = Vec::new();
    if let Some(seconds) = wanted.interval_seconds {
        if !(60..=86_400).contains(&seconds) {
            wrong.push(FieldError::new("/intervalSeconds", "out_of_range").with("min", 60).with("max", 86_400));
        }
        after.interval_seconds = seconds;
    }
    if let Some(concurrency) = wanted.concurrency {
        if !(1..=16).contains(&concurrency) {
            wrong.push(FieldError::new("/concurrency", "out_of_range").with("min", 1).with("max", 16));
        }
        after.concurrency = concurrency;
    }
    after.is_automatic = wanted.is_automatic.unwrap_or(before.is_automatic);
    if !wrong.is_empty() {
        return Err(Error::Invalid(wrong));
    }
    if shown(&before) == shown(&after) {
        return Ok(());
    }
    settings::change(&mut tx, &after).await?;
    // Whoever switches it on, or on to a shorter interval, wants to see it work.
    if after.is_automatic {
        connections::poke(&mut tx, id).await?;
        crate::jobs::poke_connection(ctx, &mut tx, caller.org, id).await?;
    }
    passes::settle(&mut tx, id).await?;
    let name = connection.account["name"].as_str().unwrap_or(&connection.vendor);
    audit::record(&mut tx, ctx, caller, "update", "connection", Some(id), name, Some(shown(&before)), Some(shown(&after))).await?;
    outbox::append(&mut tx, &Event::in_org("connection.updated", "connection", id, connection.version), now).await?;
    tx.commit().await?;
    Ok(())
}

fn shown(settings: &Settings) -> Value {
    json!({ "intervalSeconds": settings.interval_seconds, "concurrency": settings.concurrency, "autoSync": settings.is_automatic })
}
