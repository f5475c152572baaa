use domain::permissions::Permission;
use serde_json::json;
use store::TenantTx;
use store::sales::Kind;
use store::sales::doubles::{self, Double};
use uuid::Uuid;

use super::MOST;
use super::likeness::pair;
use crate::input::Checks;
use crate::sales::written::{Written, announce};
use crate::{Caller, Context, FieldError, Result};

/// Remembers that each of these records is another one: they are no longer shown as doubles.
///
/// # Errors
/// Without permission, when the ids are not of two records or more, or when the database refuses.
pub async fn tell_apart(ctx: &Context, caller: &Caller, kind: Kind, ids: &[Uuid]) -> Result<()> {
    caller.require(Permission::CrmWrite)?;
    let now = ctx.clock.now();
    let mut tx = ctx.db.begin(caller.tenant()).await?;
    let records = named(&mut tx, kind, ids).await?;
    if doubles::tell_apart(&mut tx, kind, &pairs(&records), caller.actor.user().0, now).await? > 0 {
        tell(&mut tx, ctx, caller, kind, &records, true).await?;
        tx.commit().await?;
    }
    Ok(())
}

/// Takes it back.
///
/// # Errors
/// Without permission, when the ids are not of two records or more, or when the database refuses.
pub async fn tell_together(ctx: &Context, caller: &Caller, kind: Kind, ids: &[Uuid]) -> Result<()> {
    caller.require(Permission::CrmWrite)?;
    let mut tx = ctx.db.begin(caller.tenant()).await?;
    let records = named(&mut tx, kind, ids).await?;
    if doubles::forget_apart(&mut tx, kind, &pairs(&records)).await? > 0 {
        tell(&mut tx, ctx, caller, kind, &records, false).await?;
        tx.commit().await?;
    }
    Ok(())
}

async fn named(tx: &mut TenantTx, kind: Kind, ids: &[Uuid]) -> Result<Vec<Double>> {
    let mut checks = Checks::new();
    let most = MOST;
    let mut wanted = ids.to_vec();
    wanted.sort_unstable();
    wanted.dedup();
    if wanted.len() < 2 {
        checks.wrong(FieldError::new("/ids", "too_few").with("min", 2));
    }
    if ids.len() > most {
        checks.wrong(FieldError::new("/ids", "too_many").with("max", most));
    }
    checks.finish()?;
    let records = doubles::records(tx, kind, &wanted).await?;
    let mut checks = Checks::new();
    for (at, id) in ids.iter().enumerate() {
        if !records.iter().any(|record| record.id == *id) {
            checks.wrong(FieldError::new(&format!("/ids/{at}"), "no_such_record"));
        }
    }
    checks.finish()?;
    Ok(records)
}

fn pairs(records: &[Double]) -> Vec<(Uuid, Uuid)> {
    let with_later = |(at, one): (usize, &Double)| {
        let one = one.id;
        records[at + 1..].iter().map(move |other| pair(one, other.id)).collect::<Vec<_>>()
    };
    records.iter().enumerate().flat_map(with_later).collect()
}

async fn tell(tx: &mut TenantTx, ctx: &Context, caller: &Caller, kind: Kind, records: &[Double], are_apart: bool) -> Result<()> {
    for record in records {
        let others: Vec<Uuid> = records.iter().map(|other| other.id).filter(|id| *id != record.id).collect();
        let (before, after) = (json!({ "notTheSameAs": [] }), json!({ "notTheSameAs": others }));
        let (before, after) = if are_apart { (before, after) } else { (after, before) };
        let (title, version) = (record.name.as_str(), record.version);
        let written = Written { action: "tell_apart", kind: kind.as_str(), id: record.id, title, version, before: Some(before), after: Some(after) };
        announce(tx, ctx, caller, written, ctx.clock.now()).await?;
    }
    Ok(())
}
