use crm::{Caller, Error};
use domain::permissions::Permission;
use domain::sync::Kind;
use store::sync::{connections, streams};

use super::connector;
use crate::Engine;

/// Whether a vendor's records are here.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Pull {
    NotConnected,
    /// The first load is under way, or has just been set going.
    Started,
    Done,
}

/// Sets the first load of that vendor's accounts going where it has not come to its end, and says how it stands.
///
/// # Errors
/// Without permission, when there is no such vendor, or when the database refuses.
pub async fn pull(engine: &Engine, caller: &Caller, crm_type: &str) -> Result<Pull, Error> {
    caller.require(Permission::CrmRead)?;
    connector(engine, crm_type)?;
    let mut tx = engine.ctx.db.begin(caller.tenant()).await?;
    let accounts: Vec<_> = connections::list(&mut tx, "crm").await?.into_iter().filter(|connection| connection.vendor == crm_type).collect();
    if accounts.is_empty() {
        return Ok(Pull::NotConnected);
    }
    let mut is_done = true;
    for account in &accounts {
        let known = streams::list(&mut tx, account.id).await?;
        let has_followed = |kind: &Kind| known.iter().any(|stream| stream.stream == kind.as_str() && stream.phase == "following");
        if account.kinds.iter().filter_map(|kind| kind.parse().ok()).all(|kind| has_followed(&kind)) {
            continue;
        }
        is_done = false;
        // Not through a change of the row: a client that asks while the load runs must not wait for its worker.
        crate::jobs::poke_connection(&engine.ctx, &mut tx, caller.org, account.id).await?;
    }
    tx.commit().await?;
    Ok(if is_done { Pull::Done } else { Pull::Started })
}
