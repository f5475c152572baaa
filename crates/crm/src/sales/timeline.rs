//! Everything that happened around one record.

use domain::permissions::Permission;
use store::page::{Page, TimeKey, Window};
use store::sales::bin::{self, Table};
use store::sales::timeline::{self, Entry, EntryKind, Of};

use crate::{Caller, Context, Error, Result};

/// Newest first, of these kinds. Payments of the students behind a contact are for those who may see money.
///
/// # Errors
/// Without permission, when there is no such record, or when the database refuses.
pub async fn list(ctx: &Context, caller: &Caller, of: Of, kinds: &[EntryKind], window: &Window<TimeKey>) -> Result<Page<Entry, TimeKey>> {
    caller.require(Permission::CrmRead)?;
    let mut tx = ctx.db.begin(caller.tenant()).await?;
    let (table, id) = match of {
        Of::Contact(id) => (Table::Contacts, id),
        Of::Company(id) => (Table::Companies, id),
        Of::Deal(id) => (Table::Deals, id),
    };
    if !bin::is_there(&mut tx, table, id).await? {
        return Err(Error::NotFound);
    }
    let kinds: Vec<EntryKind> = kinds.iter().copied().filter(|kind| *kind != EntryKind::Payment || caller.may(Permission::MoneyRead)).collect();
    Ok(timeline::list(&mut tx, of, &kinds, window).await?)
}
