use crm::{Caller, Result};
use domain::id::RunId;
use domain::permissions::Permission;
use serde_json::{Value, json};
use store::import::{self, BalanceRow};

use super::run_of;
use crate::Engine;

/// One student's two balances.
#[derive(Debug)]
pub struct BalanceLine {
    pub row: BalanceRow,
    /// Only where the two sides differ.
    pub reasons: Vec<BalanceReason>,
}

/// Something that explains a difference, or a part of it.
#[derive(Debug)]
pub struct BalanceReason {
    pub code: String,
    pub detail: Value,
}

/// The money proof, student by student in the order of the source id; with `differing` only those where the sides disagree.
///
/// # Errors
/// [`crm::Error::NotFound`] for an id that is not a run of the organisation.
pub async fn balances(engine: &Engine, caller: &Caller, id: RunId, differing: bool, after: Option<&str>, most: i64) -> Result<Vec<BalanceLine>> {
    caller.require(Permission::MigrationRead)?;
    caller.require(Permission::MoneyRead)?;
    let mut tx = engine.ctx.db.begin(caller.tenant()).await?;
    let run = run_of(&mut tx, id).await?;
    let rows = import::balances(&mut tx, run.connection_id, id, differing, after, most).await?;
    let wrong: Vec<String> = rows.iter().filter(|row| row.source_minor != row.zveno_minor).map(|row| row.remote_id.clone()).collect();
    let refused = import::records_of_student(&mut tx, id, &wrong).await?;
    tx.rollback().await?;
    let lines = rows.into_iter().map(|row| {
        let mut reasons = Vec::new();
        if row.source_minor != row.zveno_minor {
            for (_, kind, remote_id, reason, detail) in refused.iter().filter(|(student, ..)| *student == row.remote_id) {
                reasons.push(BalanceReason {
                    code: "refused_record".to_owned(),
                    detail: json!({ "kind": kind, "remoteId": remote_id, "reason": reason, "record": detail }),
                });
            }
            if row.unconfirmed_minor != 0 {
                reasons.push(BalanceReason { code: "unconfirmed_payments".to_owned(), detail: json!({ "amountMinor": row.unconfirmed_minor }) });
            }
            if reasons.is_empty() {
                reasons.push(BalanceReason { code: "source_disagrees_with_its_rows".to_owned(), detail: json!({}) });
            }
        }
        BalanceLine { row, reasons }
    });
    Ok(lines.collect())
}
