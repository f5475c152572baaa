use crm::paired::{self, Origin, Write};
use crm::{Caller, Error, audit};
use domain::event::Event;
use domain::permissions::Permission;
use domain::sync::Kind;
use serde_json::{Value, json};
use store::sync::conflicts::{self, Conflict};
use store::sync::pairs::{self, Pair};
use store::sync::{connections, outgoing};
use store::{TenantTx, outbox};
use uuid::Uuid;

use crate::Engine;
use crate::round::DELETED;

/// What a person decided about one conflict.
#[derive(Debug, Clone)]
pub struct Decision {
    pub id: Uuid,
    /// `zveno`, `vendor`, or `value` with the value that is to hold on both sides.
    pub choice: String,
    pub value: Option<Value>,
}

/// What became of the decisions.
#[derive(Debug, Default)]
pub struct Settled {
    pub settled: Vec<Uuid>,
    pub failed: Vec<(Uuid, &'static str)>,
}

const MOST: usize = 200;
/// What was decided goes there a moment later, so that it can be taken back before.
const UNDO: f64 = 3.0;

/// Decides conflicts, each by itself.
///
/// # Errors
/// Without permission, when there are too many at once, or when the database refuses.
pub async fn settle(engine: &Engine, caller: &Caller, decisions: &[Decision]) -> Result<Settled, Error> {
    caller.require(Permission::CrmWrite)?;
    if decisions.len() > MOST {
        return Err(Error::Invalid(vec![crm::FieldError::new("/decisions", "too_many").with("max", MOST)]));
    }
    let mut outcome = Settled::default();
    for decision in decisions {
        match one(engine, caller, decision).await {
            Ok(()) => outcome.settled.push(decision.id),
            Err(Error::NotFound) => outcome.failed.push((decision.id, "not_found")),
            Err(Error::Conflict { code }) => outcome.failed.push((decision.id, code)),
            Err(Error::Invalid(_)) => outcome.failed.push((decision.id, "not_acceptable")),
            Err(error) => return Err(error),
        }
    }
    Ok(outcome)
}

async fn one(engine: &Engine, caller: &Caller, decision: &Decision) -> Result<(), Error> {
    let ctx = &engine.ctx;
    let now = ctx.clock.now();
    let mut tx = ctx.db.begin(caller.tenant()).await?;
    let conflict = lock(&mut tx, decision.id).await?;
    if conflict.status != "open" {
        return Err(Error::Conflict { code: "already_settled" });
    }
    let kind: Kind = conflict.kind.parse().map_err(|()| Error::NotFound)?;
    if conflict.field == DELETED {
        of_deletion(&mut tx, engine, &conflict, kind, &decision.choice).await?;
    } else {
        of_field(&mut tx, engine, &conflict, kind, decision).await?;
    }
    let version = conflicts::settle(&mut tx, decision.id, &decision.choice, decision.value.as_ref(), caller.actor.user().0, now).await?;
    let (before, after) =
        (json!({ "ours": conflict.ours, "theirs": conflict.theirs }), json!({ "field": conflict.field, "choice": decision.choice }));
    audit::record(&mut tx, ctx, caller, "settle", kind.singular(), Some(conflict.local_id), &conflict.title, Some(before), Some(after)).await?;
    outbox::append(&mut tx, &Event::in_org("conflict.settled", "conflict", decision.id, version), now).await?;
    tx.commit().await?;
    Ok(())
}

/// The conflict, with its pair locked before it: a worker takes them in that order too, and two who wait for each other would both lose.
async fn lock(tx: &mut TenantTx, id: Uuid) -> Result<Conflict, Error> {
    let (connection, kind, record) = conflicts::place(tx, id).await?.ok_or(Error::NotFound)?;
    pairs::by_local(tx, connection, &kind, &[record]).await?;
    conflicts::lock(tx, id).await?.ok_or(Error::NotFound)
}

async fn of_field(tx: &mut TenantTx, engine: &Engine, conflict: &Conflict, kind: Kind, decision: &Decision) -> Result<(), Error> {
    let now = engine.ctx.clock.now();
    let pair = pairs::by_local(tx, conflict.connection_id, kind.as_str(), &[conflict.local_id]).await?.into_iter().next().ok_or(Error::NotFound)?;
    let theirs = conflict.theirs.clone().unwrap_or_default();
    let mut base = pair.base.clone();
    // Whatever is decided: the vendor's value is what ours stands against from now on. Ours then differs from it and goes there, or takes it over.
    base[conflict.field.as_str()] = theirs.clone();
    let value = match decision.choice.as_str() {
        "zveno" => None,
        "vendor" => Some(theirs),
        "value" => Some(decision.value.clone().ok_or_else(|| Error::field("/value", "required"))?),
        _ => return Err(Error::field("/choice", "unknown_value")),
    };
    let goes_there = decision.choice != "vendor";
    if let Some(value) = value {
        let own = store::sales::custom_fields::list(tx, None).await?;
        let value = paired::clean(kind, &conflict.field, &value, &own).ok_or_else(|| Error::field("/value", "not_acceptable"))?;
        let record =
            paired::load(tx, kind, &[conflict.local_id], true).await?.into_iter().find(|record| !record.is_deleted).ok_or(Error::NotFound)?;
        let vendor = conflict.vendor.clone();
        let origin = Origin { connection: conflict.connection_id, vendor, is_history: false };
        let fields = std::iter::once((conflict.field.clone(), value)).collect();
        paired::write(tx, &engine.ctx, &origin, kind, &[Write::Update { record, fields }]).await?;
    }
    pairs::put(tx, conflict.connection_id, kind.as_str(), &[Pair { base, ..pair }], now).await?;
    if goes_there {
        outgoing::mark_later(tx, conflict.connection_id, kind, conflict.local_id, UNDO).await?;
    }
    Ok(())
}

/// Deleted there and changed here: kept, it is made there anew; or it goes here too.
async fn of_deletion(tx: &mut TenantTx, engine: &Engine, conflict: &Conflict, kind: Kind, choice: &str) -> Result<(), Error> {
    let now = engine.ctx.clock.now();
    let pair = pairs::by_local(tx, conflict.connection_id, kind.as_str(), &[conflict.local_id]).await?.into_iter().next().ok_or(Error::NotFound)?;
    pairs::put(tx, conflict.connection_id, kind.as_str(), &[Pair { state: "deleted_there".to_owned(), ..pair }], now).await?;
    match choice {
        "zveno" => outgoing::mark_later(tx, conflict.connection_id, kind, conflict.local_id, UNDO).await?,
        "vendor" => {
            let origin = Origin { connection: conflict.connection_id, vendor: conflict.vendor.clone(), is_history: false };
            let write = Write::Delete { id: conflict.local_id, title: conflict.title.clone() };
            paired::write(tx, &engine.ctx, &origin, kind, &[write]).await?;
        }
        _ => return Err(Error::field("/choice", "unknown_value")),
    }
    Ok(())
}

/// Takes a decision back: the value here is as it was, and the question is open again. What reached the vendor meanwhile is a new change there.
///
/// # Errors
/// Without permission, when there is no such conflict, [`Error::Conflict`] `not_settled`, or when the database refuses.
pub async fn reopen(engine: &Engine, caller: &Caller, id: Uuid) -> Result<(), Error> {
    caller.require(Permission::CrmWrite)?;
    let ctx = &engine.ctx;
    let now = ctx.clock.now();
    let mut tx = ctx.db.begin(caller.tenant()).await?;
    let conflict = lock(&mut tx, id).await?;
    let kind: Kind = conflict.kind.parse().map_err(|()| Error::NotFound)?;
    if conflict.status != "settled" {
        return Err(Error::Conflict { code: "not_settled" });
    }
    let connection = connections::get(&mut tx, conflict.connection_id).await?.ok_or(Error::NotFound)?;
    let origin = Origin { connection: connection.id, vendor: connection.vendor, is_history: false };
    if conflict.field == DELETED {
        let write = Write::Restore { id: conflict.local_id, title: conflict.title.clone() };
        paired::write(&mut tx, ctx, &origin, kind, &[write]).await?;
    } else {
        let record =
            paired::load(&mut tx, kind, &[conflict.local_id], true).await?.into_iter().find(|record| !record.is_deleted).ok_or(Error::NotFound)?;
        let fields = std::iter::once((conflict.field.clone(), conflict.ours.clone().unwrap_or_default())).collect();
        paired::write(&mut tx, ctx, &origin, kind, &[Write::Update { record, fields }]).await?;
        let pair = pairs::by_local(&mut tx, conflict.connection_id, kind.as_str(), &[conflict.local_id]).await?.into_iter().next();
        if let Some(pair) = pair {
            let mut base = pair.base.clone();
            base[conflict.field.as_str()] = conflict.base.clone().unwrap_or_default();
            pairs::put(&mut tx, conflict.connection_id, kind.as_str(), &[Pair { base, ..pair }], now).await?;
        }
        outgoing::unmark(&mut tx, conflict.connection_id, kind, conflict.local_id).await?;
    }
    let version = conflicts::reopen(&mut tx, id, now).await?;
    audit::record(
        &mut tx,
        ctx,
        caller,
        "reopen",
        kind.singular(),
        Some(conflict.local_id),
        &conflict.title,
        None,
        Some(json!({ "field": conflict.field })),
    )
    .await?;
    outbox::append(&mut tx, &Event::in_org("conflict.opened", "conflict", id, version), now).await?;
    tx.commit().await?;
    Ok(())
}
