use domain::deal::StageKind;
use domain::permissions::Permission;
use serde_json::json;
use store::sales::deals::{self, Deal, DealChange};
use store::school::calendar;
use uuid::Uuid;

use super::change::{Change, differences};
use super::place;
use crate::input::Checks;
use crate::sales::written::{Written, announce};
use crate::{Caller, Context, Error, Result};

/// Without an owner named it is the caller's; without a stage it begins where the default pipeline does.
///
/// # Errors
/// Without permission, when a value is not acceptable, [`Error::Unprocessable`] `no_pipeline`, or when the database refuses.
pub async fn create(ctx: &Context, caller: &Caller, change: &Change) -> Result<Deal> {
    create_with_id(ctx, caller, ctx.ids.next(), change).await
}

/// Under an id that the client has made: it could refer to the record before it told us of it.
///
/// # Errors
/// As [`create`], or when there is a record with that id.
pub async fn create_with_id(ctx: &Context, caller: &Caller, id: Uuid, change: &Change) -> Result<Deal> {
    caller.require(Permission::CrmWrite)?;
    let now = ctx.clock.now();
    let mut tx = ctx.db.begin(caller.tenant()).await?;
    let mut change = change.clone();
    change.title.get_or_insert_default();
    change.owner_id.get_or_insert(Some(caller.actor.user().0));
    change.custom = Some(change.custom.unwrap_or_default().whole());
    let mut checks = Checks::new();
    let empty = DealChange {
        title: String::new(),
        pipeline_id: Uuid::nil(),
        stage_id: Uuid::nil(),
        stage_since: now,
        amount_minor: 0,
        currency: calendar::currency(&mut tx).await?,
        contact_id: None,
        company_id: None,
        owner_id: None,
        expected_on: None,
        closed_at: None,
        loss_reason_id: None,
        source: None,
        note: String::new(),
        custom: json!({}),
        tags: Vec::new(),
    };
    let stage = place::wanted(&mut tx, &mut checks, change.pipeline_id, change.stage_id).await?;
    let mut new = change.apply(&mut tx, &mut checks, &empty).await?;
    let stage = match stage {
        Some(stage) => stage,
        None => {
            // A place that was named and is not there has been noted already.
            std::mem::take(&mut checks).finish()?;
            place::beginning(&mut tx).await?
        }
    };
    place::put(&mut checks, &mut new, &stage, StageKind::Open, now);
    place::only_the_lost_have_a_reason(&mut checks, &change, &new);
    checks.finish()?;
    deals::insert(&mut tx, id, &new, now).await?;
    place::remember(&mut tx, caller, id, None, &new, now).await?;
    let (_, after) = differences(&empty, &new).into_parts();
    let written = Written { action: "create", kind: "deal", id, title: &new.title, version: 1, before: None, after: Some(after) };
    announce(&mut tx, ctx, caller, written, now).await?;
    let deal = deals::get(&mut tx, id).await?.ok_or(Error::NotFound)?;
    tx.commit().await?;
    Ok(deal)
}
