//! The use cases of a migration: each checks the caller's permission, does one thing and returns what the API shows.

mod balances;
mod cancel;
mod credential;
mod duplicates;
mod history;
mod kept;
mod log;
mod records;
mod resume;
mod rollback;
mod start;
mod status;
mod test_connection;

pub use balances::{BalanceLine, BalanceReason, balances};
pub use cancel::cancel;
pub use credential::open_credential;
pub use duplicates::{DuplicateGroup, duplicates};
pub use history::history;
pub use kept::kept;
pub use log::log;
pub use records::records;
pub use resume::resume;
pub use rollback::{Edited, RollbackPreview, preview_rollback, rollback};
pub use start::{StartInput, start};
pub use status::{RunView, status};
pub use test_connection::{Tested, test_connection};

use crm::{Caller, Context, Error, Result};
use domain::id::RunId;
use store::TenantTx;
use store::runs::Run;

/// The one vendor a migration comes from today.
pub const VENDOR: &str = "alfacrm";

async fn run_of(tx: &mut TenantTx, id: RunId) -> Result<Run> {
    store::runs::get(tx, id).await?.ok_or(Error::NotFound)
}

pub(crate) async fn note(
    tx: &mut TenantTx,
    ctx: &Context,
    caller: &Caller,
    action: &str,
    run: RunId,
    title: &str,
    after: serde_json::Value,
) -> Result<()> {
    crm::audit::record(tx, ctx, caller, action, "migration", Some(run.0), title, None, Some(after)).await
}

pub(crate) async fn poke(tx: &mut TenantTx, ctx: &Context, run: RunId) -> Result<()> {
    let job = crate::jobs::WorkRun { org: tx.org(), run };
    ctx.queue.enqueue(tx, &job).await.map_err(|error| Error::internal("queue", error))
}
