//! Which field at the vendor is which field here.

use uuid::Uuid;

use crate::{Result, TenantTx};

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Field {
    pub kind: String,
    pub remote: String,
    pub title: String,
    /// The form of the value, in the engine's words.
    pub value_kind: String,
    /// `None` while it has no place here.
    pub local: Option<String>,
    pub direction: String,
    pub strategy: Option<String>,
    pub transform: String,
    /// An own field of the account.
    pub is_own: bool,
    pub is_writable: bool,
    pub position: i32,
}

/// # Errors
/// When the database refuses.
pub async fn list(tx: &mut TenantTx, connection: Uuid) -> Result<Vec<Field>> {
    Ok(sqlx::query_as!(
        Field,
        "select kind, remote, title, value_kind, local, direction, strategy, transform, is_own, is_writable, position from sync_fields
         where org_id = $1 and connection_id = $2 order by kind, position, remote",
        tx.org().0,
        connection
    )
    .fetch_all(tx.connection())
    .await?)
}

/// Adds fields that are new and renews title and form of those that are known; what a person chose stays.
///
/// # Errors
/// When the database refuses.
pub async fn learn(tx: &mut TenantTx, connection: Uuid, field: &Field) -> Result<()> {
    sqlx::query!(
        "insert into sync_fields as f (org_id, connection_id, kind, remote, title, value_kind, local, direction, strategy, transform, is_own, is_writable, position)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)
         on conflict (org_id, connection_id, kind, remote) do update set title = excluded.title, value_kind = excluded.value_kind, is_writable = excluded.is_writable,
           local = coalesce(f.local, excluded.local), position = excluded.position",
        tx.org().0,
        connection,
        field.kind,
        field.remote,
        field.title,
        field.value_kind,
        field.local,
        field.direction,
        field.strategy,
        field.transform,
        field.is_own,
        field.is_writable,
        field.position
    )
    .execute(tx.connection())
    .await?;
    Ok(())
}

/// What a person chose. `false` when there is no such field.
///
/// # Errors
/// When the database refuses.
pub async fn change(tx: &mut TenantTx, connection: Uuid, field: &Field) -> Result<bool> {
    let done = sqlx::query!(
        "update sync_fields set local = $5, direction = $6, strategy = $7, transform = $8 where org_id = $1 and connection_id = $2 and kind = $3 and remote = $4",
        tx.org().0,
        connection,
        field.kind,
        field.remote,
        field.local,
        field.direction,
        field.strategy,
        field.transform
    )
    .execute(tx.connection())
    .await?;
    Ok(done.rows_affected() == 1)
}
