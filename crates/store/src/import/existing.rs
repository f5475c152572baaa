//! Records that are here already, found by what a source says of them.

use std::collections::HashMap;

use domain::import::Kind;
use uuid::Uuid;

use crate::{Result, TenantTx};

/// A record with its name as it is sorted, and its e-mails and phones.
#[derive(Debug, Clone)]
pub struct HasPoints {
    pub id: Uuid,
    pub sort_name: String,
    pub emails: Vec<String>,
    pub phones: Vec<String>,
}

/// Contacts or companies that have one of these e-mails or phones.
///
/// # Errors
/// When the database refuses.
pub async fn by_points(tx: &mut TenantTx, kind: Kind, emails: &[String], phones: &[String]) -> Result<Vec<HasPoints>> {
    if emails.is_empty() && phones.is_empty() {
        return Ok(Vec::new());
    }
    // Most of what is new nobody holds, and that is known by key.
    let held = sqlx::query!(
        r#"select w.point as "point!", w.value as "value!"
           from (select 'email' as point, unnest($3::text[]) as value union all select 'phone', unnest($4::text[])) w
           cross join lateral (select from point_holders h where h.org_id = $1 and h.kind = $2 and h.point = w.point and h.value = w.value limit 1) h"#,
        tx.org().0,
        if kind == Kind::Companies { "company" } else { "contact" },
        emails,
        phones
    )
    .fetch_all(tx.connection())
    .await?;
    if held.is_empty() {
        return Ok(Vec::new());
    }
    let of = |point: &str| -> Vec<String> { held.iter().filter(|held| held.point == point).map(|held| held.value.clone()).collect() };
    let (emails, phones) = (of("email"), of("phone"));
    Ok(sqlx::query_as!(
        HasPoints,
        r#"select id as "id!", sort_name as "sort_name!", emails as "emails!", phones as "phones!" from find_records_by_points($1, $2, $3)"#,
        kind.as_str(),
        &emails,
        &phones
    )
    .fetch_all(tx.connection())
    .await?)
}

/// Companies of these names, by the name as it is sorted.
///
/// # Errors
/// When the database refuses.
pub async fn companies_by_name(tx: &mut TenantTx, names: &[String]) -> Result<HashMap<String, Uuid>> {
    if names.is_empty() {
        return Ok(HashMap::new());
    }
    let rows = sqlx::query!(
        "select distinct on (sort_name) sort_name, id from companies where org_id = $1 and deleted_at is null and sort_name = any($2) order by sort_name, id",
        tx.org().0,
        names
    )
    .fetch_all(tx.connection())
    .await?;
    Ok(rows.into_iter().map(|row| (row.sort_name, row.id)).collect())
}
