use std::collections::HashMap;

use domain::sync::Kind;
use uuid::Uuid;

use super::tables::table;
use crate::{Result, TenantTx};

/// The part of a record's fields that names its tags.
pub(super) fn select(record_kind: &str) -> String {
    format!(
        " || jsonb_build_object('tags', (select coalesce(jsonb_agg(t.name order by t.sort_name, t.id), '[]') from record_tags m
            join tags t on t.org_id = m.org_id and t.id = m.tag_id and t.deleted_at is null
            where m.org_id = r.org_id and m.record_kind = '{record_kind}' and m.record_id = r.id))"
    )
}

/// Gives records exactly these tags; deleted tags a record carries stay with it.
///
/// # Errors
/// When the database refuses.
pub async fn put_tags(tx: &mut TenantTx, kind: Kind, records: &[(Uuid, Vec<Uuid>)]) -> Result<()> {
    let Some(record_kind) = table(kind).tagged_as.filter(|_| !records.is_empty()) else { return Ok(()) };
    let ids: Vec<Uuid> = records.iter().map(|(id, _)| *id).collect();
    let (mut of, mut tags) = (Vec::new(), Vec::new());
    for (id, wanted) in records {
        of.extend(std::iter::repeat_n(*id, wanted.len()));
        tags.extend(wanted.iter().copied());
    }
    sqlx::query!(
        "delete from record_tags m using tags t where m.org_id = $1 and m.record_kind = $2 and m.record_id = any($3) and t.org_id = m.org_id and t.id = m.tag_id
           and t.deleted_at is null and not exists (select from unnest($4::uuid[], $5::uuid[]) as n(record_id, tag_id)
             where n.record_id = m.record_id and n.tag_id = m.tag_id)",
        tx.org().0,
        record_kind,
        &ids,
        &of,
        &tags
    )
    .execute(tx.connection())
    .await?;
    sqlx::query!(
        "insert into record_tags (org_id, record_kind, record_id, tag_id) select $1, $2, n.* from unnest($3::uuid[], $4::uuid[]) as n on conflict do nothing",
        tx.org().0,
        record_kind,
        &of,
        &tags
    )
    .execute(tx.connection())
    .await?;
    Ok(())
}

/// The tags there are, by their name as it is sorted.
///
/// # Errors
/// When the database refuses.
pub async fn names_of(tx: &mut TenantTx, names: &[String]) -> Result<HashMap<String, Uuid>> {
    let rows = sqlx::query!(
        r#"select n.name as "name!", t.id from unnest($2::text[]) as n(name) join tags t on t.org_id = $1 and t.sort_name = sort_name(n.name) and t.deleted_at is null"#,
        tx.org().0,
        names
    )
    .fetch_all(tx.connection())
    .await?;
    Ok(rows.into_iter().map(|row| (row.name, row.id)).collect())
}
