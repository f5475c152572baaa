use domain::id::RunId;

use crate::{Result, TenantTx};

/// Says that this transaction writes for a run: only then may it change ledger rows.
///
/// # Errors
/// When the database refuses.
pub async fn enter_run(tx: &mut TenantTx, run: RunId) -> Result<()> {
    sqlx::query!("select set_config('app.run_id', $1, true)", run.to_string()).fetch_one(tx.connection()).await?;
    Ok(())
}

/// Tells the planner what the tables hold now.
///
/// # Errors
/// When the database refuses.
pub async fn refresh_statistics(tx: &mut TenantTx) -> Result<()> {
    sqlx::query!("select refresh_statistics()").execute(tx.connection()).await?;
    Ok(())
}
