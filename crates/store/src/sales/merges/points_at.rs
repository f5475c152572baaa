//! What points at a record and moves with it.

use chrono::{DateTime, Utc};
use serde_json::Value;
use sqlx::AssertSqlSafe;
use uuid::Uuid;

use super::account::Moved;
use crate::sales::Kind;
use crate::{Result, TenantTx};

/// A column that names a record of a kind.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Reference {
    pub kind: Kind,
    pub table: &'static str,
    pub column: &'static str,
}

const fn reference(kind: Kind, table: &'static str, column: &'static str) -> Reference {
    Reference { kind, table, column }
}

/// Every column that names a contact or a company, in the order in which rows are locked. A test holds it against the catalogue.
pub const REFERENCES: &[Reference] = &[
    reference(Kind::Contact, "students", "contact_id"),
    reference(Kind::Contact, "teachers", "contact_id"),
    reference(Kind::Contact, "deals", "contact_id"),
    reference(Kind::Contact, "tasks", "contact_id"),
    reference(Kind::Contact, "communications", "contact_id"),
    reference(Kind::Contact, "lms_people", "contact_id"),
    reference(Kind::Company, "deals", "company_id"),
    reference(Kind::Company, "tasks", "company_id"),
    reference(Kind::Company, "communications", "company_id"),
    reference(Kind::Company, "contacts", "company_id"),
];

pub fn references_of(kind: Kind) -> impl Iterator<Item = &'static Reference> {
    REFERENCES.iter().filter(move |one| one.kind == kind)
}

/// How many rows that are there point at these records.
///
/// # Errors
/// When the database refuses.
pub async fn pointing(tx: &mut TenantTx, at: &Reference, ids: &[Uuid]) -> Result<i64> {
    let sql = format!("select count(*) from {} where org_id = $1 and {} = any($2) and deleted_at is null", at.table, at.column);
    Ok(sqlx::query_scalar(AssertSqlSafe(sql)).bind(tx.org().0).bind(ids).fetch_one(tx.connection()).await?)
}

/// Locks what points at these records. To be called before the records themselves are locked: whoever edits such a row holds it first and then asks for the
/// record it names.
///
/// # Errors
/// When the database refuses.
pub async fn lock_pointing(tx: &mut TenantTx, at: &Reference, ids: &[Uuid]) -> Result<()> {
    let sql = format!("select 1 from {} where org_id = $1 and {} = any($2) order by id for no key update", at.table, at.column);
    sqlx::query(AssertSqlSafe(sql)).bind(tx.org().0).bind(ids).execute(tx.connection()).await?;
    Ok(())
}

/// Lets everything that points at `from` point at `to`, deleted rows too. `None` when nothing does.
///
/// # Errors
/// When the database refuses.
pub async fn move_to(tx: &mut TenantTx, table: &str, column: &str, from: Uuid, to: Uuid, now: DateTime<Utc>) -> Result<Option<Moved>> {
    let sql = format!("update {table} set {column} = $3, updated_at = $4 where org_id = $1 and {column} = $2 returning id");
    let ids: Vec<Uuid> = sqlx::query_scalar(AssertSqlSafe(sql)).bind(tx.org().0).bind(from).bind(to).bind(now).fetch_all(tx.connection()).await?;
    Ok((!ids.is_empty()).then(|| Moved { table: table.to_owned(), column: column.to_owned(), from, to, ids, refs: Vec::new() }))
}

/// Takes one [`move_to`] back: only what still points where it was moved to.
///
/// # Errors
/// When the database refuses.
pub async fn move_back(tx: &mut TenantTx, moved: &Moved, now: DateTime<Utc>) -> Result<()> {
    if moved.table == EXTERNAL {
        return refs_back(tx, moved).await;
    }
    if moved.table == TAGS {
        return tags_back(tx, moved).await;
    }
    let (table, column) = (&moved.table, &moved.column);
    let sql = format!("update {table} set {column} = $3, updated_at = $5 where org_id = $1 and id = any($2) and {column} = $4");
    sqlx::query(AssertSqlSafe(sql)).bind(tx.org().0).bind(&moved.ids).bind(moved.from).bind(moved.to).bind(now).execute(tx.connection()).await?;
    Ok(())
}

const EXTERNAL: &str = "external_refs";
const TAGS: &str = "record_tags";

/// Gives `to` the tags of `from` that it does not carry yet; `from` keeps them for when it comes back.
///
/// # Errors
/// When the database refuses.
pub async fn share_tags(tx: &mut TenantTx, kind: Kind, from: Uuid, to: Uuid) -> Result<Option<Moved>> {
    let sql = "insert into record_tags (org_id, record_kind, record_id, tag_id)
        select org_id, record_kind, $3, tag_id from record_tags where org_id = $1 and record_kind = $4 and record_id = $2 on conflict do nothing returning tag_id";
    let ids: Vec<Uuid> = sqlx::query_scalar(sql).bind(tx.org().0).bind(from).bind(to).bind(kind.as_str()).fetch_all(tx.connection()).await?;
    Ok((!ids.is_empty()).then(|| Moved { table: TAGS.to_owned(), column: "record_id".to_owned(), from, to, ids, refs: Vec::new() }))
}

async fn tags_back(tx: &mut TenantTx, moved: &Moved) -> Result<()> {
    let sql = "delete from record_tags where org_id = $1 and record_kind in ('company', 'contact') and record_id = $2 and tag_id = any($3)";
    sqlx::query(sql).bind(tx.org().0).bind(moved.to).bind(&moved.ids).execute(tx.connection()).await?;
    Ok(())
}

/// Lets the records of other systems that stood for `from` stand for `to`: what changes there from now on belongs there.
///
/// # Errors
/// When the database refuses.
pub async fn move_refs(tx: &mut TenantTx, kind: Kind, from: Uuid, to: Uuid) -> Result<Option<Moved>> {
    let sql = "update external_refs e set local_id = $3 where e.org_id = $1 and e.local_id = $2 and e.kind = $4
        returning jsonb_build_object('connection', e.connection_id, 'kind', e.kind, 'remote', e.remote_id)";
    let refs: Vec<Value> = sqlx::query_scalar(sql).bind(tx.org().0).bind(from).bind(to).bind(kind.table().name()).fetch_all(tx.connection()).await?;
    let moved = |refs| Moved { table: EXTERNAL.to_owned(), column: "local_id".to_owned(), from, to, ids: Vec::new(), refs };
    Ok((!refs.is_empty()).then(|| moved(refs)))
}

async fn refs_back(tx: &mut TenantTx, moved: &Moved) -> Result<()> {
    let sql = "update external_refs e set local_id = $3 from jsonb_to_recordset($2) as r(connection uuid, kind text, remote text)
        where e.org_id = $1 and e.connection_id = r.connection and e.kind = r.kind and e.remote_id = r.remote and e.local_id = $4";
    let refs = Value::Array(moved.refs.clone());
    sqlx::query(sql).bind(tx.org().0).bind(refs).bind(moved.from).bind(moved.to).execute(tx.connection()).await?;
    Ok(())
}
