use crm::{Caller, Error, Result};
use domain::permissions::Permission;
use uuid::Uuid;

use super::Uploaded;
use super::own;
use super::read::read;
use super::upload::columns;
use crate::Engine;

/// A file that was taken in.
///
/// # Errors
/// [`Error::NotFound`] for an id that is not a file of the organisation, or one that was purged.
pub async fn show(engine: &Engine, caller: &Caller, id: Uuid) -> Result<Uploaded> {
    caller.require(Permission::MigrationRead)?;
    let mut tx = engine.ctx.db.begin(caller.tenant()).await?;
    let file = store::import_files::get(&mut tx, id).await?.ok_or(Error::NotFound)?;
    let content = store::import_files::content(&mut tx, id).await?.ok_or(Error::NotFound)?;
    let kind = file.record_kind.parse().map_err(|()| Error::NotFound)?;
    let own = own::fields_of(&mut tx, kind).await?;
    tx.rollback().await?;
    let sheet = read(&content).map_err(|_| Error::NotFound)?;
    Ok(Uploaded { columns: columns(kind, &sheet, &own), kind, file, own })
}
