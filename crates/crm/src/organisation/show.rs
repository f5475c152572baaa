//! Its name and settings.

use domain::permissions::Permission;
use store::organisations::{self, Organisation};

use crate::{Caller, Context, Error, Result};

/// # Errors
/// [`Error::Forbidden`].
pub async fn show(ctx: &Context, caller: &Caller) -> Result<Organisation> {
    caller.require(Permission::OrganisationRead)?;
    let mut tx = ctx.db.begin(caller.tenant()).await?;
    let organisation = organisations::get(&mut tx).await?.ok_or(Error::NotFound)?;
    tx.commit().await?;
    Ok(organisation)
}
