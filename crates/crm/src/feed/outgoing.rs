use domain::permissions::Permission;
use sha2::{Digest, Sha256};
use store::feed::results::{self, Applied};
use store::feed::{Kind, rows};
use uuid::Uuid;

use super::Record;
use crate::{Caller, Context, Result};

/// What is known of a change by its id.
#[derive(Debug, PartialEq, Eq)]
pub enum Known {
    /// Nothing: it is to be applied.
    New,
    /// It was applied, to this record, which then had this version.
    Applied { record: Uuid, version: Option<i64> },
    /// Another change had this id.
    Reused,
}

/// # Errors
/// When the database refuses.
pub async fn known(ctx: &Context, caller: &Caller, change: &str, request_hash: &[u8]) -> Result<Known> {
    let mut tx = ctx.db.begin(caller.tenant()).await?;
    let (_, actor) = caller.actor.named();
    Ok(match results::find(&mut tx, actor, change).await? {
        None => Known::New,
        Some(applied) if applied.request_hash != request_hash => Known::Reused,
        Some(applied) => Known::Applied { record: applied.record_id, version: applied.version },
    })
}

/// Remembers that a change was applied. The change itself is committed by then: should the program die in between, the repeated change finds the record as it
/// wants it, for a new record's id is the client's or made of the change's.
///
/// # Errors
/// When the database refuses.
pub async fn keep(ctx: &Context, caller: &Caller, change: &str, request_hash: &[u8], record: Uuid, version: Option<i64>) -> Result<()> {
    let mut tx = ctx.db.begin(caller.tenant()).await?;
    let (_, actor) = caller.actor.named();
    let applied = Applied { request_hash: request_hash.to_vec(), record_id: record, version };
    results::keep(&mut tx, actor, change, &applied, ctx.clock.now()).await?;
    Ok(tx.commit().await?)
}

/// The id of the record that a change makes without naming one: the same whenever it is sent.
#[must_use]
pub fn made_id(caller: &Caller, change: &str) -> Uuid {
    let (_, actor) = caller.actor.named();
    let digest = Sha256::new().chain_update("feed change").chain_update(caller.org.0).chain_update(actor).chain_update(change).finalize();
    let mut bytes = [0; 16];
    bytes.iter_mut().zip(digest.iter()).for_each(|(byte, hashed)| *byte = *hashed);
    uuid::Builder::from_custom_bytes(bytes).into_uuid()
}

/// Where a record is.
#[derive(Debug, Clone)]
pub enum Found {
    There(Record),
    Deleted,
    Nowhere,
}

/// # Errors
/// Without permission to read, or when the database refuses.
pub async fn find(ctx: &Context, caller: &Caller, kind: Kind, id: Uuid) -> Result<Found> {
    caller.require(Permission::CrmRead)?;
    let mut tx = ctx.db.begin(caller.tenant()).await?;
    if let Some(record) = Record::all(&mut tx, kind, &[id]).await?.into_iter().next() {
        return Ok(Found::There(record));
    }
    Ok(if rows::deleted(&mut tx, kind, &[id]).await?.is_empty() { Found::Nowhere } else { Found::Deleted })
}
