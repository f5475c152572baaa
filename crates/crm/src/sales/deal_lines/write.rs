use std::collections::HashSet;

use domain::deal_lines::{MOST_MINOR, lines_sum};
use domain::permissions::Permission;
use serde_json::{Value, json};
use store::TenantTx;
use store::sales::deal_lines::{self, Line};
use store::sales::deals::{self, Standing};
use uuid::Uuid;

use super::change::{Change, Listed, MOST};
use super::list::{DealLines, read};
use crate::changes::Changes;
use crate::input::Checks;
use crate::sales::written::{Written, announce};
use crate::{Caller, Context, Error, FieldError, Result};

/// These lines and no others. A listed line without an id is new; one with an id is the line that is there, changed. `None` is a list that was left out.
///
/// # Errors
/// Without permission, when there is no such deal, when it is at another version, when a value is not acceptable, or when the database refuses.
pub async fn replace(ctx: &Context, caller: &Caller, deal: Uuid, seen: Option<i64>, listed: Option<&[Listed]>) -> Result<DealLines> {
    let mut edit = Edit::begin(ctx, caller, deal, seen).await?;
    let listed = listed.ok_or_else(|| Error::field("/items", "required"))?;
    // Before each of them is looked at: a list of any length would be.
    if listed.len() > MOST {
        return Err(Error::Invalid(vec![FieldError::new("/items", "too_many").with("max", MOST)]));
    }
    let (mut checks, mut lines, mut taken) = (Checks::new(), Vec::with_capacity(listed.len()), HashSet::new());
    for (index, Listed { id, change }) in listed.iter().enumerate() {
        let at = format!("/items/{index}");
        let before = id.and_then(|id| edit.before.iter().find(|line| line.id == id));
        if id.is_some_and(|id| before.is_none() || !taken.insert(id)) {
            checks.wrong(FieldError::new(&format!("{at}/id"), "no_such_record"));
        }
        let id = before.map_or_else(|| ctx.ids.next(), |line| line.id);
        lines.push(change.apply(&mut edit.tx, &mut checks, &at, (before, id), &edit.standing.deal.currency).await?);
    }
    edit.finish(ctx, caller, checks, ("/items", lines)).await
}

/// Adds a line, at the end when it does not say where, and returns its id beside the lines.
///
/// # Errors
/// Without permission, when there is no such deal, when it is at another version, when a value is not acceptable, or when the database refuses.
pub async fn add(ctx: &Context, caller: &Caller, deal: Uuid, seen: Option<i64>, change: &Change) -> Result<(Uuid, DealLines)> {
    let mut edit = Edit::begin(ctx, caller, deal, seen).await?;
    let (mut checks, id) = (Checks::new(), ctx.ids.next());
    if edit.before.len() >= MOST {
        checks.wrong(FieldError::new("", "too_many").with("max", MOST));
    }
    let line = change.apply(&mut edit.tx, &mut checks, "", (None, id), &edit.standing.deal.currency).await?;
    let mut lines = edit.before.clone();
    place(&mut lines, line, change.position);
    Ok((id, edit.finish(ctx, caller, checks, ("/priceMinor", lines)).await?))
}

/// Changes a line, or moves it, or both.
///
/// # Errors
/// Without permission, when there is no such line, when the deal is at another version, when a value is not acceptable, or when the database refuses.
pub async fn change(ctx: &Context, caller: &Caller, (deal, id): (Uuid, Uuid), seen: Option<i64>, change: &Change) -> Result<DealLines> {
    let mut edit = Edit::begin(ctx, caller, deal, seen).await?;
    let mut lines = edit.before.clone();
    let at = lines.iter().position(|line| line.id == id).ok_or(Error::NotFound)?;
    let before = lines.remove(at);
    let mut checks = Checks::new();
    let line = change.apply(&mut edit.tx, &mut checks, "", (Some(&before), id), &edit.standing.deal.currency).await?;
    place(&mut lines, line, change.position.or_else(|| u64::try_from(at).ok()));
    edit.finish(ctx, caller, checks, ("/priceMinor", lines)).await
}

/// Takes a line away. The last one leaves the amount at nought, to be typed again.
///
/// # Errors
/// Without permission, when there is no such line, when the deal is at another version, or when the database refuses.
pub async fn remove(ctx: &Context, caller: &Caller, (deal, id): (Uuid, Uuid), seen: Option<i64>) -> Result<DealLines> {
    let edit = Edit::begin(ctx, caller, deal, seen).await?;
    let mut lines = edit.before.clone();
    let at = lines.iter().position(|line| line.id == id).ok_or(Error::NotFound)?;
    lines.remove(at);
    edit.finish(ctx, caller, Checks::new(), ("/priceMinor", lines)).await
}

fn place(lines: &mut Vec<Line>, line: Line, position: Option<u64>) {
    let end = lines.len();
    lines.insert(position.and_then(|position| usize::try_from(position).ok()).map_or(end, |position| position.min(end)), line);
}

/// An edit under way: the deal is locked and at the version the caller saw.
struct Edit {
    tx: TenantTx,
    id: Uuid,
    standing: Standing,
    before: Vec<Line>,
}

impl Edit {
    async fn begin(ctx: &Context, caller: &Caller, id: Uuid, seen: Option<i64>) -> Result<Self> {
        caller.require(Permission::CrmWrite)?;
        let mut tx = ctx.db.begin(caller.tenant()).await?;
        let standing = deals::standing(&mut tx, id).await?.ok_or(Error::NotFound)?;
        if seen.is_some_and(|seen| seen != standing.version) {
            return Err(Error::PreconditionFailed { current: standing.version });
        }
        let before = deal_lines::list(&mut tx, id).await?.into_iter().map(|shown| shown.line).collect();
        Ok(Self { tx, id, standing, before })
    }

    /// Writes the lines and what they make of the deal. An edit that changes nothing makes no version.
    async fn finish(mut self, ctx: &Context, caller: &Caller, mut checks: Checks, (sum_at, lines): (&str, Vec<Line>)) -> Result<DealLines> {
        let sum = lines_sum(lines.iter().map(|line| line.total_minor));
        if sum.is_none() {
            checks.wrong(FieldError::new(sum_at, "total_too_large").with("max", MOST_MINOR));
        }
        checks.finish()?;
        let mut changes = Changes::default();
        changes.note("lines", &said(&self.before), &said(&lines));
        if lines != self.before {
            let now = ctx.clock.now();
            let mut after = self.standing.deal.clone();
            after.amount_minor = sum.unwrap_or_default();
            changes.note("amountMinor", &self.standing.deal.amount_minor, &after.amount_minor);
            deal_lines::replace(&mut self.tx, self.id, &lines).await?;
            let version = deals::change(&mut self.tx, self.id, &after, now).await?;
            let (was, is) = changes.into_parts();
            let written = Written { action: "update", kind: "deal", id: self.id, title: &after.title, version, before: Some(was), after: Some(is) };
            announce(&mut self.tx, ctx, caller, written, now).await?;
        }
        let written = read(&mut self.tx, self.id).await?;
        self.tx.commit().await?;
        Ok(written)
    }
}

/// The lines as the audit log keeps them.
fn said(lines: &[Line]) -> Value {
    let said = lines.iter().map(|line| {
        json!({ "id": line.id, "productId": line.product_id, "name": line.name, "quantityMilli": line.quantity_milli, "priceMinor": line.price_minor,
            "discountBp": line.discount_bp, "totalMinor": line.total_minor })
    });
    said.collect()
}
