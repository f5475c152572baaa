//! Records that a change points at. Only what the change itself sets is looked up: what stood there before may have been deleted since, and stays.

use store::TenantTx;
use store::sales::{bin, loss_reasons, owners, tags};
use uuid::Uuid;

use crate::input::Checks;
use crate::{FieldError, Result};

const MOST_TAGS: usize = 50;

/// Notes an owner who is not on the team.
///
/// # Errors
/// When the database refuses.
pub(super) async fn owner(tx: &mut TenantTx, checks: &mut Checks, wanted: Option<Option<Uuid>>) -> Result<()> {
    person(tx, checks, "/ownerId", wanted).await
}

/// Notes somebody who is not on the team.
///
/// # Errors
/// When the database refuses.
pub(super) async fn person(tx: &mut TenantTx, checks: &mut Checks, pointer: &str, wanted: Option<Option<Uuid>>) -> Result<()> {
    if let Some(Some(id)) = wanted {
        let found = owners::is_member(tx, id).await?;
        note(checks, pointer, found);
    }
    Ok(())
}

/// Notes a company, a contact or another record that is not there; what is there stays there until the transaction ends.
///
/// # Errors
/// When the database refuses.
pub(super) async fn record(tx: &mut TenantTx, checks: &mut Checks, pointer: &str, table: bin::Table, wanted: Option<Option<Uuid>>) -> Result<()> {
    if let Some(Some(id)) = wanted {
        let found = bin::is_there(tx, table, id).await?;
        note(checks, pointer, found);
    }
    Ok(())
}

/// Notes a reason that is not one of the organisation's.
///
/// # Errors
/// When the database refuses.
pub(super) async fn loss_reason(tx: &mut TenantTx, checks: &mut Checks, wanted: Option<Option<Uuid>>) -> Result<()> {
    if let Some(Some(id)) = wanted {
        let found = loss_reasons::get(tx, id).await?.is_some();
        note(checks, "/lossReasonId", found);
    }
    Ok(())
}

/// The tags asked for, each once and by id, or those that stand; one that is not the organisation's is noted.
///
/// # Errors
/// When the database refuses.
pub(super) async fn tags(tx: &mut TenantTx, checks: &mut Checks, wanted: Option<&[Uuid]>, standing: &[Uuid]) -> Result<Vec<Uuid>> {
    let Some(wanted) = wanted else { return Ok(standing.to_vec()) };
    // A merge may have given it more: those can at least be thinned.
    let most = MOST_TAGS.max(standing.len());
    if wanted.len() > most {
        checks.wrong(FieldError::new("/tagIds", "too_many").with("max", most));
        return Ok(standing.to_vec());
    }
    let found = tags::hold(tx, wanted).await?;
    for (at, id) in wanted.iter().enumerate() {
        note(checks, &format!("/tagIds/{at}"), found.contains(id));
    }
    Ok(found)
}

fn note(checks: &mut Checks, pointer: &str, found: bool) {
    if !found {
        checks.wrong(FieldError::new(pointer, "no_such_record"));
    }
}
