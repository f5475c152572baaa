use domain::id::OrgId;
use store::Tenant;
use store::sync::connections;
use tokio_util::sync::{CancellationToken, DropGuard};
use uuid::Uuid;

use crate::Engine;

/// The right to work for a connection, renewed in the background and checked again in the transaction of every write.
pub(crate) struct Lease {
    pub owner: Uuid,
    /// Cancelled when the process stops or the lease is lost.
    pub lost: CancellationToken,
    _renewal: DropGuard,
}

impl Lease {
    pub async fn take(engine: &Engine, org: OrgId, connection: Uuid, stop: &CancellationToken) -> Result<Option<Self>, store::Error> {
        let owner = engine.ctx.ids.next();
        if !renew(engine, org, connection, owner).await? {
            return Ok(None);
        }
        let lost = stop.child_token();
        tokio::spawn(keep(engine.clone(), org, connection, owner, lost.clone()));
        Ok(Some(Self { owner, lost: lost.clone(), _renewal: lost.drop_guard() }))
    }
}

async fn keep(engine: Engine, org: OrgId, connection: Uuid, owner: Uuid, lost: CancellationToken) {
    loop {
        tokio::select! {
            () = tokio::time::sleep(engine.settings.lease / 3) => {}
            () = lost.cancelled() => return,
        }
        match renew(&engine, org, connection, owner).await {
            Ok(true) => {}
            Ok(false) => return lost.cancel(),
            Err(error) => tracing::warn!(error = %error, connection.id = %connection, "the lease could not be renewed yet"),
        }
    }
}

async fn renew(engine: &Engine, org: OrgId, connection: Uuid, owner: Uuid) -> Result<bool, store::Error> {
    let mut tx = engine.ctx.db.begin(Tenant::of(org)).await?;
    let held = connections::lease(&mut tx, connection, owner, engine.settings.lease.as_secs_f64()).await?;
    tx.commit().await?;
    Ok(held)
}
