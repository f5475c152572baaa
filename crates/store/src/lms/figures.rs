//! How many of what there are.

use serde_json::Value;
use uuid::Uuid;

use crate::{Result, TenantTx};

/// Counts of a connection, as they are kept in its settings.
///
/// # Errors
/// When the database refuses.
pub async fn counts(tx: &mut TenantTx, connection: Uuid) -> Result<Value> {
    Ok(sqlx::query_scalar!(
        r#"select jsonb_build_object(
             'students', (select count(*) from lms_people where org_id = $1 and connection_id = $2 and deleted_at is null and is_student),
             'teachers', (select count(*) from lms_people where org_id = $1 and connection_id = $2 and deleted_at is null and is_teacher),
             'people', (select count(*) from lms_people where org_id = $1 and connection_id = $2 and deleted_at is null),
             'linked', (select count(*) from lms_people where org_id = $1 and connection_id = $2 and deleted_at is null and is_student and contact_id is not null),
             'courses', (select count(*) from lms_courses where org_id = $1 and connection_id = $2 and deleted_at is null),
             'lessons', (select count(*) from lms_items where org_id = $1 and connection_id = $2 and deleted_at is null),
             'enrolments', (select count(*) from lms_enrolments where org_id = $1 and connection_id = $2 and deleted_at is null),
             'completions', (select count(*) from lms_completions where org_id = $1 and connection_id = $2 and state in ('complete', 'passed'))) as "counts!""#,
        tx.org().0,
        connection
    )
    .fetch_one(tx.connection())
    .await?)
}

/// Counts anew, after a person's decision.
///
/// # Errors
/// When the database refuses.
pub async fn refresh(tx: &mut TenantTx, connection: Uuid) -> Result<()> {
    let counts = counts(tx, connection).await?;
    sqlx::query!("update lms_settings set counts = $3 where org_id = $1 and connection_id = $2", tx.org().0, connection, counts)
        .execute(tx.connection())
        .await?;
    Ok(())
}
