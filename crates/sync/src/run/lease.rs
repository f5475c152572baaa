use domain::id::{OrgId, RunId};
use store::Tenant;
use tokio_util::sync::{CancellationToken, DropGuard};
use uuid::Uuid;

use crate::Engine;

/// The right to work on a run, renewed in the background. Every checkpoint checks it again in its own transaction, so a worker that lost it without
/// noticing (a stopped machine, a network cut) writes nothing.
pub struct Lease {
    org: OrgId,
    run: RunId,
    /// Of this taking, not of the process: two jobs of one process must exclude each other as well.
    pub owner: Uuid,
    /// Cancelled when the process stops or the lease is lost.
    pub lost: CancellationToken,
    _renewal: DropGuard,
}

impl Lease {
    pub async fn take(engine: &Engine, org: OrgId, run: RunId, stop: &CancellationToken) -> Result<Option<Self>, store::Error> {
        let owner = engine.ctx.ids.next();
        if !renew(engine, org, run, owner).await? {
            return Ok(None);
        }
        let lost = stop.child_token();
        tokio::spawn(keep(engine.clone(), org, run, owner, lost.clone()));
        Ok(Some(Self { org, run, owner, lost: lost.clone(), _renewal: lost.drop_guard() }))
    }

    /// Gives the run back, so that nobody needs to wait for the lease to run out.
    pub async fn release(self, engine: &Engine) {
        let released = async {
            let mut tx = engine.ctx.db.begin(Tenant::of(self.org)).await?;
            store::runs::release(&mut tx, self.run, self.owner).await?;
            tx.commit().await
        };
        if let Err(error) = released.await {
            tracing::info!(error = %error, run.id = %self.run, "the lease could not be given back and will run out");
        }
    }
}

async fn keep(engine: Engine, org: OrgId, run: RunId, owner: Uuid, lost: CancellationToken) {
    loop {
        tokio::select! {
            () = tokio::time::sleep(engine.settings.lease / 3) => {}
            () = lost.cancelled() => return,
        }
        match renew(&engine, org, run, owner).await {
            Ok(true) => {}
            // Ended by this worker, or taken by another: in both cases there is nothing left to keep.
            Ok(false) => return lost.cancel(),
            Err(error) => tracing::warn!(error = %error, run.id = %run, "the lease could not be renewed yet"),
        }
    }
}

async fn renew(engine: &Engine, org: OrgId, run: RunId, owner: Uuid) -> Result<bool, store::Error> {
    let mut tx = engine.ctx.db.begin(Tenant::of(org)).await?;
    let held = store::runs::lease(&mut tx, run, owner, engine.settings.lease.as_secs_f64()).await?;
    tx.commit().await?;
    Ok(held)
}
