//! Who answers for a record.

use uuid::Uuid;

use crate::{Result, TenantTx};

/// Whether this person is a member of the organisation and may still work there.
///
/// # Errors
/// When the database refuses.
pub async fn is_member(tx: &mut TenantTx, user: Uuid) -> Result<bool> {
    Ok(sqlx::query_scalar!(
        r#"select exists(select from members where org_id = $1 and user_id = $2 and disabled_at is null) as "is!""#,
        tx.org().0,
        user
    )
    .fetch_one(tx.connection())
    .await?)
}
