use domain::permissions::Permission;
use store::page::Window;
use store::sales::products::{self, Filter, Product};
use store::sales::{Key, Order};

use crate::listed::{Listed, Total};
use crate::{Caller, Context, Error, Result};

/// # Errors
/// Without permission, when the cursor belongs to another order, or when the database refuses.
pub async fn list(ctx: &Context, caller: &Caller, filter: &Filter, order: Order, window: &Window<Key>) -> Result<Listed<Product, Key>> {
    caller.require(Permission::CrmRead)?;
    if window.after.as_ref().is_some_and(|key| !order.fits(key)) {
        return Err(Error::field("/cursor", "cursor_invalid"));
    }
    let mut tx = ctx.db.begin(caller.tenant()).await?;
    let page = products::list(&mut tx, filter, order, window).await?;
    let total = match Total::of(window, &page) {
        Total::None => None,
        Total::Known(total) => Some(total),
        Total::Unknown if filter.search.is_some() => None,
        Total::Unknown => products::total(&mut tx, filter).await?,
    };
    Ok(Listed { page, total })
}
