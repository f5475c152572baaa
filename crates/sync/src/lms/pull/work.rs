use std::sync::Arc;

use chrono::{DateTime, Utc};
use connector::Error as VendorError;
use connector::account::Lane;
use domain::id::OrgId;
use serde_json::json;
use store::Tenant;
use store::lms::{passes, settings};
use store::sync::connections::{self, Connection};
use store::sync::runs::{self, Run};
use tokio_util::sync::CancellationToken;
use uuid::Uuid;

use super::super::session::{self, Asked};
use super::pass::Pass;
use crate::Engine;
use crate::round::{Lease, RoundError};

/// For what only another version of the program can change.
const LATER: f64 = 3600.0;

/// Makes a pass over a connection's site, when one is due or was asked for. Does nothing when somebody else is at it.
///
/// # Errors
/// When the database fails; the connection is poked again.
pub async fn work(engine: &Engine, org: OrgId, id: Uuid, stop: &CancellationToken) -> Result<(), store::Error> {
    let now = engine.ctx.clock.now();
    let mut tx = engine.ctx.db.begin(Tenant::of(org)).await?;
    let found = (connections::get(&mut tx, id).await?, settings::get(&mut tx, id).await?);
    tx.rollback().await?;
    let (Some(connection), Some(settings)) = found else { return Ok(()) };
    if !is_due(&connection, &settings, now) {
        return Ok(());
    }
    let Some(lease) = Lease::take(engine, org, id, stop).await? else { return Ok(()) };
    let owner = lease.owner;
    let (next_in, failures) = begin(engine, org, id, lease).await?;
    let mut tx = engine.ctx.db.begin(Tenant::of(org)).await?;
    connections::release(&mut tx, id, owner, next_in, failures).await?;
    passes::settle(&mut tx, id).await?;
    tx.commit().await
}

/// Whoever asked does not wait for the clock.
fn is_due(connection: &Connection, settings: &settings::Settings, now: DateTime<Utc>) -> bool {
    let is_open = connection.status_until.is_none_or(|until| until <= now);
    is_open && (settings.run_id.is_some() || (settings.is_automatic && connection.next_run_at <= now))
}

/// Makes the pass and says in how many seconds the next one is due, and how many failures there have been in a row.
async fn begin(engine: &Engine, org: OrgId, id: Uuid, lease: Lease) -> Result<(f64, i32), store::Error> {
    let mut tx = engine.ctx.db.begin(Tenant::of(org)).await?;
    // Read again behind the lease: another process may have ended a pass a moment ago.
    let (Some(connection), Some(settings)) = (connections::get(&mut tx, id).await?, settings::get(&mut tx, id).await?) else { return Ok((LATER, 0)) };
    let Some(connector) = engine.lmss.get(&connection.vendor).cloned() else { return Ok((LATER, connection.failures)) };
    if !is_due(&connection, &settings, engine.ctx.clock.now()) {
        let left = (connection.next_run_at - engine.ctx.clock.now()).as_seconds_f64();
        return Ok((left.clamp(0.0, LATER), connection.failures));
    }
    let own = engine.ctx.ids.next();
    let Some((run, reason, number)) = passes::begin(&mut tx, connection.id, own, "timer").await? else { return Ok((LATER, 0)) };
    let run = Run {
        id: run,
        started_at: engine.ctx.clock.now(),
        finished_at: None,
        reason: if settings.synced_at.is_none() { "initial".to_owned() } else { reason },
        counts: json!({}),
        error_code: None,
        error_detail: None,
    };
    runs::put(&mut tx, connection.id, &run).await?;
    tx.commit().await?;
    let lane = if settings.synced_at.is_none() { Lane::History } else { Lane::Incremental };
    let asked = Arc::new(Asked::new(engine.ctx.clock.clone(), lane));
    let opened = session::open(engine, org, &connector, &connection, settings.concurrency, asked.clone());
    let session = match opened {
        Ok(session) => session,
        Err(error) => {
            tracing::warn!(error = %error, connection.id = %connection.id, "a session could not be opened");
            return Ok((LATER, connection.failures + 1));
        }
    };
    let mut pass = Pass::new(engine.clone(), org, connection, settings, connector.descriptor(), session, lease, number);
    let outcome = pass.run().await;
    if matches!(outcome, Err(RoundError::Interrupted)) {
        // Whoever comes next goes on with the same run.
        return Ok((0.0, pass.connection.failures));
    }
    if let Err(RoundError::Store(_) | RoundError::Crm(_)) = &outcome {
        tracing::warn!(connection.id = %pass.id(), error = ?outcome.as_ref().err(), "a pass was put down because of the database");
    }
    let vendor_failed = matches!(outcome, Err(RoundError::Vendor(VendorError::AuthRevoked | VendorError::BadCredentials)));
    pass.end(run, &asked, outcome, vendor_failed).await
}
