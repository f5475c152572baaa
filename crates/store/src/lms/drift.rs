//! Who is on a learning platform and nobody here, and why.

use uuid::Uuid;

use super::linking;
use crate::page::{Page, Window};
use crate::{Result, TenantTx};

/// Students of a platform, counted by whether they are somebody here.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Figures {
    /// Students there who are not gone.
    pub there: i64,
    /// Those of them who are a contact here.
    pub linked: i64,
    /// Without an e-mail that the token may see.
    pub without_email: i64,
    /// Whom a person has said to be somebody else.
    pub kept_apart: i64,
    /// Whose account is closed there.
    pub suspended: i64,
    /// Seen once and not there any more.
    pub gone: i64,
}

/// A student there who is nobody here.
#[derive(Debug, Clone)]
pub struct Differing {
    pub id: Uuid,
    pub remote_id: String,
    pub name: String,
    pub email: Option<String>,
    pub is_suspended: bool,
    /// `no_email`, `unknown_email`, `shared_email` or `kept_apart`.
    pub why: &'static str,
    /// How many contacts share the e-mail.
    pub holders: usize,
}

/// # Errors
/// When the database refuses.
pub async fn figures(tx: &mut TenantTx, connection: Uuid) -> Result<Figures> {
    Ok(sqlx::query_as!(
        Figures,
        r#"select count(*) filter (where deleted_at is null) as "there!", count(*) filter (where deleted_at is null and contact_id is not null) as "linked!",
             count(*) filter (where deleted_at is null and contact_id is null and not is_kept_apart and email_normal is null) as "without_email!",
             count(*) filter (where deleted_at is null and contact_id is null and is_kept_apart) as "kept_apart!",
             count(*) filter (where deleted_at is null and is_suspended) as "suspended!", count(*) filter (where deleted_at is not null) as "gone!"
           from lms_people where org_id = $1 and connection_id = $2 and is_student"#,
        tx.org().0,
        connection
    )
    .fetch_one(tx.connection())
    .await?)
}

/// One page of those who are nobody here, by their remote ids.
///
/// # Errors
/// When the database refuses.
pub async fn people(tx: &mut TenantTx, connection: Uuid, window: &Window<String>) -> Result<Page<Differing, String>> {
    let rows = sqlx::query!(
        "select id, remote_id, name, email, email_normal, is_suspended, is_kept_apart from lms_people
         where org_id = $1 and connection_id = $2 and contact_id is null and deleted_at is null and is_student and ($3::text is null or remote_id > $3)
         order by remote_id limit $4",
        tx.org().0,
        connection,
        window.after.as_deref(),
        i64::try_from(window.fetch()).unwrap_or(i64::MAX)
    )
    .fetch_all(tx.connection())
    .await?;
    let emails: Vec<String> = rows.iter().filter_map(|row| row.email_normal.clone()).collect();
    let held = linking::by_emails(tx, &emails).await?;
    let differing = rows.into_iter().map(|row| {
        let holders = row.email_normal.as_ref().map_or(0, |email| held.iter().filter(|(known, _)| known == email).count());
        let why = match (&row.email_normal, holders) {
            _ if row.is_kept_apart => "kept_apart",
            (None, _) => "no_email",
            (Some(_), 0) => "unknown_email",
            // One holder is linked by the next pass.
            (Some(_), 1) => "not_linked_yet",
            (Some(_), _) => "shared_email",
        };
        Differing { id: row.id, remote_id: row.remote_id, name: row.name, email: row.email, is_suspended: row.is_suspended, why, holders }
    });
    Ok(window.page(differing.collect(), |row| row.remote_id.clone()))
}
