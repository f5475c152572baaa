use chrono::{DateTime, Utc};
use domain::deal::Requirement;
use domain::event::Event;
use domain::permissions::Permission;
use store::sales::bin::{self, Table};
use store::sales::custom_fields::{self, CustomField};
use store::sales::pipelines;
use store::{TenantTx, outbox};
use uuid::Uuid;

use super::create::MOST;
use crate::sales::written::{Written, announce};
use crate::{Caller, Context, Error, Result};

/// Hides a field for thirty days; records keep their values. Stages do not ask for it meanwhile: nobody could give it.
///
/// # Errors
/// Without permission, when there is no such field, when it is at another version, or when the database refuses.
pub async fn delete(ctx: &Context, caller: &Caller, id: Uuid, seen: Option<i64>) -> Result<()> {
    caller.require(Permission::FieldsManage)?;
    let now = ctx.clock.now();
    let mut tx = ctx.db.begin(caller.tenant()).await?;
    // As whoever changes a stage: one that is about to ask for this field does so before, or finds it gone.
    pipelines::lock_all(&mut tx).await?;
    let current = bin::lock(&mut tx, Table::CustomFields, id).await?.ok_or(Error::NotFound)?;
    if seen.is_some_and(|seen| seen != current) {
        return Err(Error::PreconditionFailed { current });
    }
    let field = custom_fields::get(&mut tx, id).await?.ok_or(Error::NotFound)?;
    if field.record_kind == "deal" {
        let released = custom_fields::release_stages(&mut tx, id, &requirement(&field), now).await?;
        tell(&mut tx, released, now).await?;
    }
    let version = bin::delete(&mut tx, Table::CustomFields, id, now).await?.ok_or(Error::NotFound)?;
    let written = Written { action: "delete", kind: "field", id, title: &field.name, version, before: None, after: None };
    announce(&mut tx, ctx, caller, written, now).await?;
    tx.commit().await?;
    Ok(())
}

/// Shows a deleted field again, with the values that records hold, and lets the stages ask for it that did. One that is not deleted is left as it is.
///
/// # Errors
/// Without permission, when there is no such field, [`Error::Conflict`] `too_many_fields`, or when the database refuses.
pub async fn restore(ctx: &Context, caller: &Caller, id: Uuid) -> Result<CustomField> {
    caller.require(Permission::FieldsManage)?;
    let now = ctx.clock.now();
    let mut tx = ctx.db.begin(caller.tenant()).await?;
    pipelines::lock_all(&mut tx).await?;
    custom_fields::lock(&mut tx).await?;
    let restored = bin::restore(&mut tx, Table::CustomFields, id, now).await?;
    let field = custom_fields::get(&mut tx, id).await?.ok_or(Error::NotFound)?;
    if let Some(version) = restored {
        if custom_fields::list(&mut tx, Some(&field.record_kind)).await?.len() > MOST {
            return Err(Error::Conflict { code: "too_many_fields" });
        }
        if field.record_kind == "deal" {
            let bound = custom_fields::bind_stages(&mut tx, id, &requirement(&field), now).await?;
            tell(&mut tx, bound, now).await?;
        }
        let written = Written { action: "restore", kind: "field", id, title: &field.name, version, before: None, after: None };
        announce(&mut tx, ctx, caller, written, now).await?;
        tx.commit().await?;
    }
    Ok(field)
}

/// What a stage that asks for the field has among its requirements.
fn requirement(field: &CustomField) -> String {
    Requirement::Custom(field.key.clone()).name()
}

async fn tell(tx: &mut TenantTx, stages: Vec<(Uuid, i64)>, now: DateTime<Utc>) -> Result<()> {
    for (stage, version) in stages {
        outbox::append(tx, &Event::in_org("stage.updated", "stage", stage, version), now).await?;
    }
    Ok(())
}
