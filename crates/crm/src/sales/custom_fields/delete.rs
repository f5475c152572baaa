use domain::deal::Requirement;
use domain::event::Event;
use domain::permissions::Permission;
use store::outbox;
use store::sales::bin::{self, Table};
use store::sales::custom_fields::{self, CustomField};
use store::sales::pipelines;
use uuid::Uuid;

use crate::sales::written::{Written, announce};
use crate::{Caller, Context, Error, Result};

/// Hides a field for thirty days; records keep their values. Stages no longer ask for it: nobody could give it.
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
    let version = bin::delete(&mut tx, Table::CustomFields, id, now).await?.ok_or(Error::NotFound)?;
    if field.record_kind == "deal" {
        let released = custom_fields::release_stages(&mut tx, &Requirement::Custom(field.key.clone()).name(), now).await?;
        for (stage, version) in released {
            outbox::append(&mut tx, &Event::in_org("stage.updated", "stage", stage, version), now).await?;
        }
    }
    let written = Written { action: "delete", kind: "field", id, title: &field.name, version, before: None, after: None };
    announce(&mut tx, ctx, caller, written, now).await?;
    tx.commit().await?;
    Ok(())
}

/// Shows a deleted field again, with the values that records hold. One that is not deleted is left as it is.
///
/// # Errors
/// Without permission, when there is no such field, or when the database refuses.
pub async fn restore(ctx: &Context, caller: &Caller, id: Uuid) -> Result<CustomField> {
    caller.require(Permission::FieldsManage)?;
    let now = ctx.clock.now();
    let mut tx = ctx.db.begin(caller.tenant()).await?;
    let restored = bin::restore(&mut tx, Table::CustomFields, id, now).await?;
    let field = custom_fields::get(&mut tx, id).await?.ok_or(Error::NotFound)?;
    if let Some(version) = restored {
        let written = Written { action: "restore", kind: "field", id, title: &field.name, version, before: None, after: None };
        announce(&mut tx, ctx, caller, written, now).await?;
        tx.commit().await?;
    }
    Ok(field)
}
