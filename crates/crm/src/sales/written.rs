use chrono::{DateTime, Utc};
use domain::event::Event;
use serde_json::Value;
use store::{TenantTx, outbox};
use uuid::Uuid;

use crate::{Caller, Context, Result, audit};

/// A write that was made, for the audit log and for every open page.
pub(super) struct Written<'a> {
    /// `create`, `update`, `delete`, `restore`, `move`, `merge`, `unmerge`, `link`, `separate` or `tell_apart`.
    pub action: &'static str,
    pub kind: &'static str,
    pub id: Uuid,
    pub title: &'a str,
    pub version: i64,
    pub before: Option<Value>,
    pub after: Option<Value>,
}

/// # Errors
/// When the database refuses.
pub(super) async fn announce(tx: &mut TenantTx, ctx: &Context, caller: &Caller, written: Written<'_>, now: DateTime<Utc>) -> Result<()> {
    let Written { action, kind, id, title, version, before, after } = written;
    audit::record(tx, ctx, caller, action, kind, Some(id), title, before, after).await?;
    let verb = match action {
        "create" => "created",
        "delete" => "deleted",
        "restore" => "restored",
        "move" => "moved",
        "merge" => "merged",
        "unmerge" => "unmerged",
        _ => "updated",
    };
    outbox::append(tx, &Event::in_org(&format!("{kind}.{verb}"), kind, id, version), now).await?;
    Ok(())
}
