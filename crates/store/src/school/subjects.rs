//! Subjects: few, so never paged.

use crate::school::Named;
use crate::{Result, TenantTx};

/// In the school's own order.
///
/// # Errors
/// When the database refuses.
pub async fn all(tx: &mut TenantTx) -> Result<Vec<Named>> {
    Ok(sqlx::query_as!(
        Named,
        "select id, name from subjects where org_id = $1 and deleted_at is null order by position, name, id limit 1000",
        tx.org().0
    )
    .fetch_all(tx.connection())
    .await?)
}
