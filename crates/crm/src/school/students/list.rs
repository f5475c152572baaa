use domain::permissions::Permission;
use store::page::Window;
use store::school::calendar;
use store::school::students::{self, Filter, Item, Key, Sort};

use crate::listed::{Listed, Total};
use crate::school::Shown;
use crate::{Caller, Context, Error, Result};

/// # Errors
/// Without permission, when the cursor belongs to another order, or when the database refuses.
pub async fn list(ctx: &Context, caller: &Caller, filter: &Filter, sort: Sort, window: &Window<Key>) -> Result<Shown<Listed<Item, Key>>> {
    caller.require(Permission::SchoolRead)?;
    let by_balance = matches!(sort, Sort::Balance | Sort::BalanceDown);
    if filter.in_debt || by_balance {
        caller.require(Permission::MoneyRead)?;
    }
    if window.after.as_ref().is_some_and(|key| matches!(key, Key::Balance(..)) != by_balance) {
        return Err(Error::field("/cursor", "cursor_invalid"));
    }
    let now = ctx.clock.now();
    let mut tx = ctx.db.begin(caller.tenant()).await?;
    let mut page = students::list(&mut tx, filter, sort, window, now).await?;
    let total = match Total::of(window, &page) {
        Total::None => None,
        Total::Known(total) => Some(total),
        Total::Unknown if filter.search.is_some() => None,
        Total::Unknown => students::total(&mut tx, filter, now).await?,
    };
    if !caller.may(Permission::MoneyRead) {
        page.items.iter_mut().for_each(|item| item.balance_minor = None);
    }
    let currency = calendar::currency(&mut tx).await?;
    Ok(Shown { record: Listed { page, total }, currency })
}
