use std::sync::Arc;

use domain::id::OrgId;
use queue::{Attempt, Job, Outcome};
use serde::{Deserialize, Serialize};
use store::Tenant;
use store::sync::connections;
use uuid::Uuid;

use crate::Engine;

/// Works for a connection until there is nothing to do. A poke, no more: what is to do stands in the tables, and the lease keeps two workers apart.
#[derive(Debug, Serialize, Deserialize)]
pub struct WorkConnection {
    pub org: OrgId,
    pub connection: Uuid,
}

impl Job for WorkConnection {
    type Context = Engine;
    const NAME: &'static str = "sync.work_connection";
    // The supervisor pokes again whatever is left undone.
    const ATTEMPTS: u16 = 3;

    fn key(&self) -> Option<String> {
        Some(self.connection.to_string())
    }

    async fn run(self, engine: Arc<Engine>, attempt: Attempt) -> Result<(), Outcome> {
        let mut tx = engine.ctx.db.begin(Tenant::of(self.org)).await.map_err(Outcome::retry)?;
        let connection = connections::get(&mut tx, self.connection).await.map_err(Outcome::retry)?;
        tx.rollback().await.map_err(Outcome::retry)?;
        match connection {
            None => Ok(()),
            Some(crm) if crm.is_crm() => crate::round::work(&engine, self.org, self.connection, &attempt.stopping).await.map_err(Outcome::retry),
            Some(_) => crate::lms::work(&engine, self.org, self.connection, &attempt.stopping).await.map_err(Outcome::retry),
        }
    }
}

/// Wakes a worker for the connection when this transaction commits.
///
/// # Errors
/// When the queue refuses.
pub(crate) async fn poke_connection(ctx: &crm::Context, tx: &mut impl store::Transaction, org: OrgId, connection: Uuid) -> Result<(), crm::Error> {
    let job = WorkConnection { org, connection };
    ctx.queue.enqueue(tx, &job).await.map(drop).map_err(|error| crm::Error::internal("queue", error))
}
