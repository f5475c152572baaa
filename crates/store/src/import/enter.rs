use domain::id::RunId;

use crate::{Result, TenantTx};

/// Says that this transaction writes for a run: only then may it change ledger rows. Its statements reach every row by its key: a table that an import has
/// just filled is empty by the planner's statistics, and a join planned by those reads the whole table for each row.
///
/// # Errors
/// When the database refuses.
pub async fn enter_run(tx: &mut TenantTx, run: RunId) -> Result<()> {
    sqlx::query!(
        "select set_config('app.run_id', $1, true) as run, set_config('enable_seqscan', 'off', true) as seqscan,
           set_config('enable_hashjoin', 'off', true) as hashjoin, set_config('enable_mergejoin', 'off', true) as mergejoin",
        run.to_string()
    )
    .fetch_one(tx.connection())
    .await?;
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
