//! The account of a merge: only added to, and marked when it was undone.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};
use sqlx::{Postgres, QueryBuilder};
use uuid::Uuid;

use crate::page::{Page, TimeKey, Window};
use crate::sales::Kind;
use crate::{Error, Result, TenantTx};

/// Rows that were moved from one record to another.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Moved {
    pub table: String,
    pub column: String,
    pub from: Uuid,
    pub to: Uuid,
    #[serde(default)]
    pub ids: Vec<Uuid>,
    /// Keys of references of other systems, which have no ids.
    #[serde(default)]
    pub refs: Vec<Value>,
}

/// A record that was merged away.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Duplicate {
    pub id: Uuid,
    pub title: String,
    /// As it stood.
    pub row: Map<String, Value>,
}

#[derive(Debug)]
pub struct NewMerge {
    pub id: Uuid,
    pub kind: Kind,
    pub primary_id: Uuid,
    pub title: String,
    pub before: Map<String, Value>,
    pub after: Map<String, Value>,
    pub duplicates: Vec<Duplicate>,
    pub moved: Vec<Moved>,
    pub made_by: Uuid,
}

#[derive(Debug, Clone)]
pub struct Merge {
    pub id: Uuid,
    pub kind: Kind,
    pub primary_id: Uuid,
    pub title: String,
    pub before: Map<String, Value>,
    pub after: Map<String, Value>,
    pub duplicates: Vec<Duplicate>,
    pub moved: Vec<Moved>,
    pub made_by: Option<Uuid>,
    pub made_by_name: Option<String>,
    pub created_at: DateTime<Utc>,
    pub undone_at: Option<DateTime<Utc>>,
}

#[derive(sqlx::FromRow)]
struct Stored {
    id: Uuid,
    kind: String,
    primary_id: Uuid,
    title: String,
    before: Value,
    after: Value,
    duplicates: Value,
    moved: Value,
    made_by: Option<Uuid>,
    made_by_name: Option<String>,
    created_at: DateTime<Utc>,
    undone_at: Option<DateTime<Utc>>,
}

impl TryFrom<Stored> for Merge {
    type Error = Error;

    fn try_from(row: Stored) -> Result<Self> {
        fn read<T: serde::de::DeserializeOwned>(value: Value) -> Result<T> {
            serde_json::from_value(value).map_err(|source| Error::Corrupt { what: "merge", source })
        }
        Ok(Self {
            id: row.id,
            kind: if row.kind == "company" { Kind::Company } else { Kind::Contact },
            primary_id: row.primary_id,
            title: row.title,
            before: read(row.before)?,
            after: read(row.after)?,
            duplicates: read(row.duplicates)?,
            moved: read(row.moved)?,
            made_by: row.made_by,
            made_by_name: row.made_by_name,
            created_at: row.created_at,
            undone_at: row.undone_at,
        })
    }
}

const SHOWN: &str = "select m.id, m.kind, m.primary_id, m.title, m.before, m.after, m.duplicates, m.moved, m.made_by, u.name as made_by_name, m.created_at, \
    m.undone_at from merges m left join lateral (select name from users where id = m.made_by limit 1) u on true where m.org_id = ";

/// # Errors
/// When the database refuses.
pub async fn insert(tx: &mut TenantTx, new: &NewMerge, now: DateTime<Utc>) -> Result<()> {
    let plain = |value: serde_json::Result<Value>| value.map_err(|source| Error::Corrupt { what: "merge", source });
    let duplicates = plain(serde_json::to_value(&new.duplicates))?;
    let moved = plain(serde_json::to_value(&new.moved))?;
    sqlx::query(
        "insert into merges (org_id, id, kind, primary_id, title, before, after, duplicates, moved, made_by, created_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)",
    )
    .bind(tx.org().0)
    .bind(new.id)
    .bind(new.kind.as_str())
    .bind(new.primary_id)
    .bind(&new.title)
    .bind(Value::Object(new.before.clone()))
    .bind(Value::Object(new.after.clone()))
    .bind(duplicates)
    .bind(moved)
    .bind(new.made_by)
    .bind(now)
    .execute(tx.connection())
    .await?;
    let gone: Vec<Uuid> = new.duplicates.iter().map(|one| one.id).collect();
    sqlx::query("insert into merged_records (org_id, record_id, into_id, merge_id) select $1, gone, $3, $4 from unnest($2::uuid[]) gone")
        .bind(tx.org().0)
        .bind(gone)
        .bind(new.primary_id)
        .bind(new.id)
        .execute(tx.connection())
        .await?;
    Ok(())
}

/// # Errors
/// When the database refuses.
pub async fn get(tx: &mut TenantTx, id: Uuid) -> Result<Option<Merge>> {
    let mut query = QueryBuilder::<Postgres>::new(SHOWN);
    query.push_bind(tx.org().0).push(" and m.id = ").push_bind(id);
    query.build_query_as::<Stored>().fetch_optional(tx.connection()).await?.map(Merge::try_from).transpose()
}

/// The same, locked until the transaction ends.
///
/// # Errors
/// When the database refuses.
pub async fn lock(tx: &mut TenantTx, id: Uuid) -> Result<Option<Merge>> {
    let mut query = QueryBuilder::<Postgres>::new(SHOWN);
    query.push_bind(tx.org().0).push(" and m.id = ").push_bind(id).push(" for update of m");
    query.build_query_as::<Stored>().fetch_optional(tx.connection()).await?.map(Merge::try_from).transpose()
}

/// The newest first; of one record those in which it was the one that stayed.
///
/// # Errors
/// When the database refuses.
pub async fn list(tx: &mut TenantTx, kind: Option<Kind>, primary: Option<Uuid>, window: &Window<TimeKey>) -> Result<Page<Merge, TimeKey>> {
    let mut query = QueryBuilder::<Postgres>::new(SHOWN);
    query.push_bind(tx.org().0);
    if let Some(kind) = kind {
        query.push(" and m.kind = ").push_bind(kind.as_str());
    }
    if let Some(primary) = primary {
        query.push(" and m.primary_id = ").push_bind(primary);
    }
    if let Some(TimeKey(at, id)) = window.after {
        query.push(" and (m.created_at, m.id) < (").push_bind(at).push(", ").push_bind(id).push(")");
    }
    query.push(" order by m.created_at desc, m.id desc limit ").push(window.fetch());
    let rows = query.build_query_as::<Stored>().fetch_all(tx.connection()).await?;
    let merges = rows.into_iter().map(Merge::try_from).collect::<Result<Vec<_>>>()?;
    Ok(window.page(merges, |row| TimeKey(row.created_at, row.id)))
}

/// Marks a merge as taken back: what it hid is no longer elsewhere.
///
/// # Errors
/// When the database refuses.
pub async fn undo(tx: &mut TenantTx, id: Uuid, by: Uuid, now: DateTime<Utc>) -> Result<()> {
    sqlx::query("update merges set undone_at = $3, undone_by = $4 where org_id = $1 and id = $2")
        .bind(tx.org().0)
        .bind(id)
        .bind(now)
        .bind(by)
        .execute(tx.connection())
        .await?;
    sqlx::query("delete from merged_records where org_id = $1 and merge_id = $2").bind(tx.org().0).bind(id).execute(tx.connection()).await?;
    Ok(())
}

/// The record that a merged one ended in, through however many merges.
///
/// # Errors
/// When the database refuses.
pub async fn merged_into(tx: &mut TenantTx, id: Uuid) -> Result<Option<Uuid>> {
    // Nothing can be merged into what was merged away, so the way ends.
    let sql = "with recursive way(id, steps) as (
          select into_id, 1 from merged_records where org_id = $1 and record_id = $2
          union all select m.into_id, way.steps + 1 from way join merged_records m on m.org_id = $1 and m.record_id = way.id where way.steps < 100)
        select id from way order by steps desc limit 1";
    Ok(sqlx::query_scalar(sql).bind(tx.org().0).bind(id).fetch_optional(tx.connection()).await?)
}
