//! Records that another CRM holds as well, read and written in batches by name of field. The one door through which the engine of two-way sync writes: the same
//! columns, history, audit entries and events as a person's edit makes, in sets.
//!
//! Fields have one form here, whatever the kind: names as in the API's JSON, own fields as `custom.KEY`, tags as names, `lines` of a deal as a list, `isDone` and
//! `link` for tasks and communications. [`fields_of`] gives a record that form, [`write()`] takes it.

mod columns;
mod fields;
mod write;

pub use fields::{clean, fields_of};
pub use write::{Origin, Write, write};

use domain::sync::Kind;
use store::TenantTx;
use store::sync::records::{self, Record};
use uuid::Uuid;

use crate::Result;

/// Records as they are here, deleted ones too; with `lock` they stay so until the transaction ends.
///
/// # Errors
/// When the database refuses.
pub async fn load(tx: &mut TenantTx, kind: Kind, ids: &[Uuid], lock: bool) -> Result<Vec<Record>> {
    Ok(records::load(tx, kind, ids, lock).await?)
}
