//! What a run did to each row, and taking it back: only rows that still carry what the run wrote are touched, the rest are listed.

use chrono::{DateTime, Utc};
use domain::id::{ConnectionId, RunId};
use domain::import::Kind;
use serde_json::{Value, json};
use sqlx::{AssertSqlSafe, Row};
use uuid::Uuid;

use super::rows::names;
use super::tables::{Table, tables_in_undo_order};
use crate::{Result, TenantTx};

pub struct NewUndo {
    pub table: &'static str,
    pub row_id: Uuid,
    /// `None` when the run created the row.
    pub before: Option<Value>,
    /// 0 when the run deleted the row.
    pub version_after: i64,
    pub kind: Kind,
    pub remote_id: String,
    pub ref_before: Option<Value>,
}

/// How a reference looked before, in the form [`restore_changed`] reads.
#[must_use]
pub fn ref_before(reference: &super::KnownRef) -> Value {
    let hash: String = reference.hash.iter().map(|byte| format!("{byte:02x}")).collect();
    json!({ "hash": hash, "snapshot": reference.snapshot, "run": reference.run_id.0, "local": reference.local_id })
}

#[derive(Debug, Default, Clone, Copy, PartialEq, Eq)]
pub struct UndoCounts {
    pub removed: i64,
    pub restored: i64,
    pub kept: i64,
}

impl UndoCounts {
    #[must_use]
    pub fn handled(self) -> i64 {
        self.removed + self.restored + self.kept
    }
}

/// A row that people edited after the run wrote it.
#[derive(Debug)]
pub struct EditedRow {
    pub table: &'static Table,
    pub id: Uuid,
    pub row: Value,
    /// What the run wrote.
    pub written: Option<Value>,
    pub updated_at: DateTime<Utc>,
}

/// A row that an undo left standing.
#[derive(Debug)]
pub struct KeptRow {
    pub table_name: String,
    pub row_id: Uuid,
    /// The row's name, where it has one.
    pub title: String,
    pub why: String,
}

/// Remembers what the run did. A row it created cannot be among the entries yet; one it changed may be, and keeps the content it had first.
///
/// # Errors
/// When the database refuses.
pub async fn store_undo(tx: &mut TenantTx, run: RunId, entries: &[NewUndo]) -> Result<()> {
    let (created, changed): (Vec<&NewUndo>, Vec<&NewUndo>) = entries.iter().partition(|entry| entry.before.is_none() && entry.ref_before.is_none());
    store_created(tx, run, &created).await?;
    store_changed(tx, run, &changed).await
}

async fn store_created(tx: &mut TenantTx, run: RunId, entries: &[&NewUndo]) -> Result<()> {
    if entries.is_empty() {
        return Ok(());
    }
    let tables: Vec<String> = entries.iter().map(|e| e.table.to_owned()).collect();
    let ids: Vec<Uuid> = entries.iter().map(|e| e.row_id).collect();
    let versions: Vec<i64> = entries.iter().map(|e| e.version_after).collect();
    let kinds: Vec<String> = entries.iter().map(|e| e.kind.as_str().to_owned()).collect();
    let remote_ids: Vec<String> = entries.iter().map(|e| e.remote_id.clone()).collect();
    sqlx::query!(
        "insert into run_undo (org_id, run_id, table_name, row_id, version_after, ref_kind, ref_remote_id)
         select $1, $2, * from unnest($3::text[], $4::uuid[], $5::bigint[], $6::text[], $7::text[])",
        tx.org().0,
        run.0,
        &tables,
        &ids,
        &versions,
        &kinds,
        &remote_ids
    )
    .execute(tx.connection())
    .await?;
    Ok(())
}

async fn store_changed(tx: &mut TenantTx, run: RunId, entries: &[&NewUndo]) -> Result<()> {
    if entries.is_empty() {
        return Ok(());
    }
    let tables: Vec<String> = entries.iter().map(|e| e.table.to_owned()).collect();
    let ids: Vec<Uuid> = entries.iter().map(|e| e.row_id).collect();
    let before: Vec<Option<Value>> = entries.iter().map(|e| e.before.clone()).collect();
    let versions: Vec<i64> = entries.iter().map(|e| e.version_after).collect();
    let kinds: Vec<String> = entries.iter().map(|e| e.kind.as_str().to_owned()).collect();
    let remote_ids: Vec<String> = entries.iter().map(|e| e.remote_id.clone()).collect();
    let refs: Vec<Option<Value>> = entries.iter().map(|e| e.ref_before.clone()).collect();
    sqlx::query!(
        "insert into run_undo (org_id, run_id, table_name, row_id, before, version_after, ref_kind, ref_remote_id, ref_before)
         select $1, $2, * from unnest($3::text[], $4::uuid[], $5::jsonb[], $6::bigint[], $7::text[], $8::text[], $9::jsonb[])
         on conflict (org_id, run_id, table_name, row_id) do update set version_after = excluded.version_after",
        tx.org().0,
        run.0,
        &tables,
        &ids,
        &before as &[Option<Value>],
        &versions,
        &kinds,
        &remote_ids,
        &refs as &[Option<Value>]
    )
    .execute(tx.connection())
    .await?;
    Ok(())
}

/// Removes up to `most` of the rows of one table that the run created. Children's tables must have been handled before.
///
/// # Errors
/// When the database refuses.
pub async fn remove_created(
    tx: &mut TenantTx,
    run: RunId,
    connection: ConnectionId,
    table: &Table,
    discard_edits: bool,
    most: i64,
) -> Result<UndoCounts> {
    let mut needed: Vec<String> = table
        .referenced_by
        .iter()
        .map(|key| format!("exists (select 1 from {} c where c.org_id = $1 and c.{} = t.id)", key.table, key.column))
        .collect();
    needed.push("false".to_owned());
    let sql = format!(
        "with batch as (
           select seq, row_id, version_after, ref_kind, ref_remote_id from run_undo
           where org_id = $1 and run_id = $2 and table_name = '{t}' and before is null and kept is null order by seq desc limit $5),
         judged as materialized (
           select b.*, case when t.id is null then 'gone' when t.version <> b.version_after and not $4 then 'edited' when {needed} then 'needed' else 'remove' end as fate
           from batch b left join {t} t on t.org_id = $1 and t.id = b.row_id),
         removed as (delete from {t} t using judged j where t.org_id = $1 and t.id = j.row_id and j.fate = 'remove' returning t.id),
         forgotten as (
           delete from external_refs e using judged j where e.org_id = $1 and e.connection_id = $3 and e.kind = j.ref_kind and e.remote_id = j.ref_remote_id
             and j.fate in ('remove', 'gone') returning 1),
         marked as (update run_undo u set kept = j.fate from judged j where u.org_id = $1 and u.run_id = $2 and u.seq = j.seq and j.fate in ('edited', 'needed') returning 1),
         done as (delete from run_undo u using judged j where u.org_id = $1 and u.run_id = $2 and u.seq = j.seq and j.fate in ('remove', 'gone') returning 1)
         select count(*) filter (where fate in ('remove', 'gone')) as gone, count(*) filter (where fate in ('edited', 'needed')) as kept from judged",
        t = table.name,
        needed = needed.join(" or "),
    );
    let row = sqlx::query(AssertSqlSafe(sql))
        .bind(tx.org().0)
        .bind(run.0)
        .bind(connection.0)
        .bind(discard_edits)
        .bind(most)
        .fetch_one(tx.connection())
        .await?;
    Ok(UndoCounts { removed: row.try_get("gone")?, restored: 0, kept: row.try_get("kept")? })
}

/// Puts up to `most` rows of one table back to what they were: updated ones get their old content, deleted ones return.
///
/// # Errors
/// When the database refuses.
pub async fn restore_changed(
    tx: &mut TenantTx,
    run: RunId,
    connection: ConnectionId,
    table: &Table,
    discard_edits: bool,
    now: DateTime<Utc>,
    most: i64,
) -> Result<UndoCounts> {
    let sql = format!(
        "with batch as (
           select seq, row_id, before, version_after, ref_kind, ref_remote_id, ref_before from run_undo
           where org_id = $1 and run_id = $2 and table_name = '{t}' and before is not null and kept is null order by seq desc limit $6),
         judged as materialized (
           select b.*, case when t.id is null and b.version_after = 0 then 'return' when t.id is null then 'edited'
               when t.version <> b.version_after and not $4 then 'edited' else 'restore' end as fate
           from batch b left join {t} t on t.org_id = $1 and t.id = b.row_id),
         restored as (
           update {t} t set ({columns}, updated_at) = ({values}, $5)
           from judged j cross join lateral jsonb_populate_record(null::{t}, j.before) r
           where t.org_id = $1 and t.id = j.row_id and j.fate = 'restore' returning t.id, t.version, (j.before->>'version')::bigint as version_before),
         -- The row is again as an earlier run left it: to that run's undo it is not an edit.
         handed_back as (
           update run_undo u set version_after = r.version
           from restored r cross join (
             select o.id from runs o join runs this on this.org_id = $1 and this.id = $2
             where o.org_id = $1 and o.created_at < this.created_at and o.status <> 'rolled_back') earlier
           where u.org_id = $1 and u.run_id = earlier.id and u.table_name = '{t}' and u.row_id = r.id and u.version_after = r.version_before returning 1),
         returned as (
           insert into {t} (org_id, id, version, created_at, updated_at, {columns})
           select $1, r.id, r.version, r.created_at, r.updated_at, {values}
           from judged j cross join lateral jsonb_populate_record(null::{t}, j.before) r where j.fate = 'return' returning 1),
         agreed as (
           insert into external_refs (org_id, connection_id, kind, remote_id, local_id, hash, snapshot, run_id, seen_at)
           select $1, $3, ref_kind, ref_remote_id, (ref_before->>'local')::uuid, decode(ref_before->>'hash', 'hex'), ref_before->'snapshot', (ref_before->>'run')::uuid, $5
           from judged where fate in ('restore', 'return') and ref_before is not null
           on conflict (org_id, connection_id, kind, remote_id) do update set local_id = excluded.local_id, hash = excluded.hash, snapshot = excluded.snapshot, run_id = excluded.run_id
           returning 1),
         -- A row that was here before the source told of it: nothing was agreed on.
         forgotten as (
           delete from external_refs e using judged j where e.org_id = $1 and e.connection_id = $3 and e.kind = j.ref_kind and e.remote_id = j.ref_remote_id
             and j.fate in ('restore', 'return') and j.ref_before is null returning 1),
         marked as (update run_undo u set kept = 'edited' from judged j where u.org_id = $1 and u.run_id = $2 and u.seq = j.seq and j.fate = 'edited' returning 1),
         done as (delete from run_undo u using judged j where u.org_id = $1 and u.run_id = $2 and u.seq = j.seq and j.fate <> 'edited' returning 1)
         select count(*) filter (where fate <> 'edited') as restored, count(*) filter (where fate = 'edited') as kept from judged",
        t = table.name,
        columns = names(table, ""),
        values = names(table, "r."),
    );
    let row = sqlx::query(AssertSqlSafe(sql))
        .bind(tx.org().0)
        .bind(run.0)
        .bind(connection.0)
        .bind(discard_edits)
        .bind(now)
        .bind(most)
        .fetch_one(tx.connection())
        .await?;
    Ok(UndoCounts { removed: 0, restored: row.try_get("restored")?, kept: row.try_get("kept")? })
}

/// What an undo would do now.
///
/// # Errors
/// When the database refuses.
pub async fn undo_counts(tx: &mut TenantTx, run: RunId) -> Result<UndoCounts> {
    let mut sum = UndoCounts::default();
    for table in tables_in_undo_order() {
        let sql = format!(
            "select count(*) filter (where u.before is null and (t.id is null or t.version = u.version_after)) as removed,
               count(*) filter (where u.before is not null and (t.version = u.version_after or (t.id is null and u.version_after = 0))) as restored,
               count(*) filter (where t.version <> u.version_after or (t.id is null and u.before is not null and u.version_after > 0)) as kept
             from run_undo u left join {t} t on t.org_id = $1 and t.id = u.row_id
             where u.org_id = $1 and u.run_id = $2 and u.table_name = '{t}' and u.kept is null",
            t = table.name
        );
        let row = sqlx::query(AssertSqlSafe(sql)).bind(tx.org().0).bind(run.0).fetch_one(tx.connection()).await?;
        sum.removed += row.try_get::<i64, _>("removed")?;
        sum.restored += row.try_get::<i64, _>("restored")?;
        sum.kept += row.try_get::<i64, _>("kept")?;
    }
    Ok(sum)
}

/// Rows that people edited since the run wrote them, up to `most` a table.
///
/// # Errors
/// When the database refuses.
pub async fn edited_rows(tx: &mut TenantTx, run: RunId, connection: ConnectionId, most: i64) -> Result<Vec<EditedRow>> {
    let mut edited = Vec::new();
    for table in tables_in_undo_order() {
        let sql = format!(
            "select t.id, to_jsonb(t) as row, e.snapshot as written, t.updated_at from run_undo u
             join {t} t on t.org_id = $1 and t.id = u.row_id and t.version <> u.version_after
             left join external_refs e on e.org_id = $1 and e.connection_id = $3 and e.kind = u.ref_kind and e.remote_id = u.ref_remote_id
             where u.org_id = $1 and u.run_id = $2 and u.table_name = '{t}' order by u.seq limit $4",
            t = table.name
        );
        let rows = sqlx::query(AssertSqlSafe(sql)).bind(tx.org().0).bind(run.0).bind(connection.0).bind(most).fetch_all(tx.connection()).await?;
        for row in rows {
            edited.push(EditedRow {
                table,
                id: row.try_get("id")?,
                row: row.try_get("row")?,
                written: row.try_get("written")?,
                updated_at: row.try_get("updated_at")?,
            });
        }
    }
    Ok(edited)
}

/// What the undo left standing and why, up to `most`.
///
/// # Errors
/// When the database refuses.
pub async fn kept_rows(tx: &mut TenantTx, run: RunId, most: i64) -> Result<Vec<KeptRow>> {
    Ok(sqlx::query_as!(
        KeptRow,
        r#"select u.table_name, u.row_id, u.kept as "why!", coalesce(s.name, c.name, t.name, g.name, r.name, o.name, d.title, '') as "title!" from run_undo u
           left join students s on s.org_id = u.org_id and s.id = u.row_id left join contacts c on c.org_id = u.org_id and c.id = u.row_id
           left join teachers t on t.org_id = u.org_id and t.id = u.row_id left join groups g on g.org_id = u.org_id and g.id = u.row_id
           left join rooms r on r.org_id = u.org_id and r.id = u.row_id
           left join companies o on o.org_id = u.org_id and o.id = u.row_id left join deals d on d.org_id = u.org_id and d.id = u.row_id
           where u.org_id = $1 and u.run_id = $2 and u.kept is not null order by u.kept, u.seq limit $3"#,
        tx.org().0,
        run.0,
        most
    )
    .fetch_all(tx.connection())
    .await?)
}

/// A newer run changed rows and stands: undoing this one beneath it would tear what the newer one built on.
///
/// # Errors
/// When the database refuses.
pub async fn has_later_changes(tx: &mut TenantTx, run: RunId) -> Result<bool> {
    Ok(sqlx::query_scalar!(
        r#"select exists (select 1 from runs r join runs this on this.org_id = r.org_id and this.id = $2
             where r.org_id = $1 and r.created_at > this.created_at and r.status <> 'rolled_back' and not r.is_dry_run
               and exists (select 1 from run_undo u where u.org_id = $1 and u.run_id = r.id)) as "later!""#,
        tx.org().0,
        run.0
    )
    .fetch_one(tx.connection())
    .await?)
}
