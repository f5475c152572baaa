//! Turns within a vendor's limits, shared by all processes through one row an account.

use std::time::Duration;

use crate::{Result, SystemTx};

/// What asking for a turn came to.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Turn {
    /// The turn is taken: send after so long.
    Taken(Duration),
    /// No turn: ask again after so long.
    Later(Duration),
}

/// # Errors
/// When the database refuses.
pub async fn take(tx: &mut SystemTx, account: &[u8], every: Duration, slack: Duration, ahead: bool) -> Result<Turn> {
    let seconds = sqlx::query_scalar!(
        r#"select take_turn($1, make_interval(secs => $2), make_interval(secs => $3), $4) as "seconds!""#,
        account,
        every.as_secs_f64(),
        slack.as_secs_f64(),
        ahead
    )
    .fetch_one(tx.connection())
    .await?;
    Ok(if seconds < 0.0 {
        Turn::Later(Duration::from_secs_f64((-seconds).min(86_400.0)))
    } else {
        Turn::Taken(Duration::from_secs_f64(seconds.min(3_600.0)))
    })
}

/// How long the pace is slower after the vendor refused something.
const EASED: Duration = Duration::from_secs(600);

/// Nobody sends for so long, and for a while after that more slowly.
///
/// # Errors
/// When the database refuses.
pub async fn close(tx: &mut SystemTx, account: &[u8], wait: Duration) -> Result<()> {
    sqlx::query!(
        "insert into vendor_budgets as b (key, closed_until, eased_until)
         values ($1, clock_timestamp() + make_interval(secs => $2), clock_timestamp() + make_interval(secs => $2 + $3))
         on conflict (key) do update set closed_until = greatest(b.closed_until, excluded.closed_until),
           eased_until = greatest(b.eased_until, excluded.eased_until)",
        account,
        wait.as_secs_f64(),
        EASED.as_secs_f64()
    )
    .execute(tx.connection())
    .await?;
    Ok(())
}

/// A person says that the vendor's refusal is over: somebody may try.
///
/// # Errors
/// When the database refuses.
pub async fn open(tx: &mut SystemTx, account: &[u8]) -> Result<()> {
    sqlx::query!("update vendor_budgets set closed_until = null where key = $1", account).execute(tx.connection()).await?;
    Ok(())
}
