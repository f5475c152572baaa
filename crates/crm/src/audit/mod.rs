//! Who changed what: one entry a write, in the write's own transaction. Entries are never changed.

mod list;

use domain::id::OrgId;
use serde_json::Value;
use store::audit_entries::{self, NewEntry};
use store::{TenantTx, Transaction};
use uuid::Uuid;

use crate::accounts::Request;
use crate::{Actor, Caller, Context, Result};

pub use list::list;

/// What happened. `before` and `after` hold the fields that changed and never a secret; `title` names the record for a person, also once it is gone.
#[derive(Debug, Clone)]
pub struct Entry<'a> {
    action: &'a str,
    kind: &'a str,
    id: Option<Uuid>,
    title: &'a str,
    before: Option<Value>,
    after: Option<Value>,
}

impl<'a> Entry<'a> {
    #[must_use]
    pub fn new(action: &'a str, kind: &'a str, id: Option<Uuid>, title: &'a str) -> Self {
        Self { action, kind, id, title, before: None, after: None }
    }

    #[must_use]
    pub fn before(mut self, before: Value) -> Self {
        self.before = Some(before);
        self
    }

    #[must_use]
    pub fn after(mut self, after: Value) -> Self {
        self.after = Some(after);
        self
    }
}

/// Records a write of the caller in their organisation.
///
/// # Errors
/// When the database refuses.
#[expect(clippy::too_many_arguments, reason = "the parts of an entry in the order a reader asks for them; `record_in` takes them as one")]
pub async fn record(
    tx: &mut TenantTx,
    ctx: &Context,
    caller: &Caller,
    action: &str,
    kind: &str,
    id: Option<Uuid>,
    title: &str,
    before: Option<Value>,
    after: Option<Value>,
) -> Result<()> {
    record_in(tx, ctx, caller, Entry { action, kind, id, title, before, after }).await
}

/// The same in whichever transaction the write is made.
///
/// # Errors
/// When the database refuses.
pub async fn record_in(tx: &mut impl Transaction, ctx: &Context, caller: &Caller, entry: Entry<'_>) -> Result<()> {
    let request = Request { request_id: caller.request_id.clone(), address: caller.address, locale: Some(caller.locale) };
    record_as(tx, ctx, caller.org, &caller.actor, &request, entry).await
}

/// For a write before there is a caller, such as a registration.
///
/// # Errors
/// When the database refuses.
pub async fn record_as(tx: &mut impl Transaction, ctx: &Context, org: OrgId, actor: &Actor, request: &Request, entry: Entry<'_>) -> Result<()> {
    let (actor_kind, actor_id) = actor.named();
    let row = NewEntry {
        at: ctx.clock.now(),
        actor_kind,
        actor_id: Some(actor_id),
        action: entry.action,
        record_kind: entry.kind,
        record_id: entry.id,
        title: entry.title,
        before: entry.before,
        after: entry.after,
        request_id: Some(&request.request_id),
        address: request.address.map(|address| address.to_string()),
    };
    Ok(audit_entries::append(tx.connection(), org, &row).await?)
}
