//! Finds runs that nobody works on (queued and never begun, or begun by a process that died) and connections that have something to do, and pokes them.

use std::time::Duration;

use tokio_util::sync::CancellationToken;

use crate::Engine;
use crate::jobs::WorkRun;

/// Between two looks, however many changes come: what a person notices is longer, and what many looks cost is more.
const AT_LEAST: Duration = Duration::from_millis(50);

/// Looks whenever something has changed anywhere, and every `every` (leases end and times come without a change), until told to stop.
/// Several processes may do so at once: the lease decides who works.
pub async fn supervise(engine: Engine, mut changes: queue::Subscription, every: Duration, stop: CancellationToken) {
    loop {
        if let Err(error) = poke_due(&engine).await {
            tracing::warn!(error = %error, cause = ?std::error::Error::source(&error), "looking for runs to continue failed");
        }
        let woken = async {
            tokio::time::sleep(AT_LEAST.min(every)).await;
            let _ = tokio::time::timeout(every.saturating_sub(AT_LEAST), changes.changed()).await;
        };
        tokio::select! {
            () = woken => {}
            () = stop.cancelled() => return,
        }
    }
}

async fn poke_due(engine: &Engine) -> Result<(), crm::Error> {
    let mut tx = engine.ctx.db.begin_system().await?;
    let due = store::runs::due(&mut tx).await?;
    let forgotten = store::runs::forget_stale_credentials(&mut tx, engine.ctx.clock.now()).await?;
    for (org, connection) in store::sync::connections::due(&mut tx).await? {
        crate::jobs::poke_connection(&engine.ctx, &mut tx, org, connection).await?;
    }
    for (org, run) in due {
        let job = WorkRun { org, run };
        engine.ctx.queue.enqueue(&mut tx, &job).await.map_err(|error| crm::Error::internal("queue", error))?;
    }
    tx.commit().await?;
    if forgotten > 0 {
        tracing::info!(runs = forgotten, "forgot the keys of runs nobody came back for");
    }
    Ok(())
}

/// For the process that owns the database alone, at its start: whoever held a lease is dead, so nobody needs to wait until it runs out.
///
/// # Errors
/// When the database refuses.
pub async fn free_leases_of_the_dead(engine: &Engine) -> Result<(), crm::Error> {
    let mut tx = engine.ctx.db.begin_system().await?;
    store::runs::free_all_leases(&mut tx).await?;
    store::sync::connections::free_all_leases(&mut tx).await?;
    tx.commit().await?;
    Ok(())
}
