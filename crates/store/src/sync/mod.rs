//! What is kept in step with other CRMs: connections and their tokens, pairs of records, what has to be looked at and sent, and what is disputed.

pub mod budgets;
pub mod calls;
pub mod conflicts;
pub mod connections;
pub mod fields;
pub mod hints;
pub mod links;
pub mod outgoing;
pub mod outside;
pub mod pairs;
pub mod records;
pub mod runs;
pub mod sign_ins;
pub mod streams;
pub mod tokens;

use uuid::Uuid;

use crate::{Result, TenantTx};

/// From now on this transaction writes what that connection's vendor said: nothing of it is marked to be sent back there.
///
/// # Errors
/// When the database refuses.
pub async fn speak_for(tx: &mut TenantTx, connection: Uuid) -> Result<()> {
    sqlx::query!("select set_config('app.sync_connection', $1, true) as set", connection.to_string()).fetch_one(tx.connection()).await?;
    Ok(())
}
