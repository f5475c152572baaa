use domain::permissions::Permission;
use serde_json::json;
use store::sales::loss_reasons::{self, LossReason};
use uuid::Uuid;

use crate::input::Checks;
use crate::sales::written::{Written, announce};
use crate::{Caller, Context, FieldError, Result};

const MOST: usize = 100;

/// Adds a reason at the end.
///
/// # Errors
/// Without permission, when the name is not acceptable, or when the database refuses.
pub async fn create(ctx: &Context, caller: &Caller, name: &str) -> Result<LossReason> {
    create_with_id(ctx, caller, ctx.ids.next(), name).await
}

/// Under an id that the client has made: it could refer to the record before it told us of it.
///
/// # Errors
/// As [`create`], or when there is a record with that id.
pub async fn create_with_id(ctx: &Context, caller: &Caller, id: Uuid, name: &str) -> Result<LossReason> {
    caller.require(Permission::PipelineManage)?;
    let now = ctx.clock.now();
    let mut tx = ctx.db.begin(caller.tenant()).await?;
    let existing = loss_reasons::list(&mut tx).await?;
    let mut checks = Checks::new();
    let name = checks.line("/name", name, 200);
    if existing.len() >= MOST {
        checks.wrong(FieldError::new("/name", "too_many").with("max", MOST));
    }
    checks.finish()?;
    let position = existing.iter().map(|reason| reason.position + 1).max().unwrap_or(0);
    let reason = LossReason { id, name, position, version: 1 };
    loss_reasons::insert(&mut tx, &reason, now).await?;
    let after = json!({ "name": reason.name });
    let written = Written { action: "create", kind: "loss_reason", id: reason.id, title: &reason.name, version: 1, before: None, after: Some(after) };
    announce(&mut tx, ctx, caller, written, now).await?;
    tx.commit().await?;
    Ok(reason)
}
