//! The audit log: append-only.

use chrono::{DateTime, Utc};
use domain::id::OrgId;
use serde_json::Value;
use sqlx::{PgConnection, Postgres, QueryBuilder};
use uuid::Uuid;

use crate::{Result, TenantTx};

pub struct NewEntry<'a> {
    pub at: DateTime<Utc>,
    /// `user`, `api_key`, `import` or `system`.
    pub actor_kind: &'a str,
    pub actor_id: Option<Uuid>,
    pub action: &'a str,
    pub record_kind: &'a str,
    pub record_id: Option<Uuid>,
    pub title: &'a str,
    pub before: Option<Value>,
    pub after: Option<Value>,
    pub request_id: Option<&'a str>,
    pub address: Option<String>,
}

/// Takes the bare connection because registration and sign-in write before there is a tenant transaction.
///
/// # Errors
/// When the database refuses.
pub async fn append(connection: &mut PgConnection, org: OrgId, entry: &NewEntry<'_>) -> Result<()> {
    sqlx::query!(
        "insert into audit_entries (org_id, at, actor_kind, actor_id, action, record_kind, record_id, title, before, after, request_id, address)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)",
        org.0,
        entry.at,
        entry.actor_kind,
        entry.actor_id,
        entry.action,
        entry.record_kind,
        entry.record_id,
        entry.title,
        entry.before,
        entry.after,
        entry.request_id,
        entry.address
    )
    .execute(connection)
    .await?;
    Ok(())
}

/// Several at once, of one tenant.
///
/// # Errors
/// When the database refuses.
pub async fn append_all(tx: &mut TenantTx, entries: &[NewEntry<'_>]) -> Result<()> {
    if entries.is_empty() {
        return Ok(());
    }
    let at: Vec<DateTime<Utc>> = entries.iter().map(|entry| entry.at).collect();
    let actor_kinds: Vec<String> = entries.iter().map(|entry| entry.actor_kind.to_owned()).collect();
    let actors: Vec<Option<Uuid>> = entries.iter().map(|entry| entry.actor_id).collect();
    let actions: Vec<String> = entries.iter().map(|entry| entry.action.to_owned()).collect();
    let kinds: Vec<String> = entries.iter().map(|entry| entry.record_kind.to_owned()).collect();
    let records: Vec<Option<Uuid>> = entries.iter().map(|entry| entry.record_id).collect();
    let titles: Vec<String> = entries.iter().map(|entry| entry.title.to_owned()).collect();
    let before: Vec<Option<Value>> = entries.iter().map(|entry| entry.before.clone()).collect();
    let after: Vec<Option<Value>> = entries.iter().map(|entry| entry.after.clone()).collect();
    sqlx::query!(
        "insert into audit_entries (org_id, at, actor_kind, actor_id, action, record_kind, record_id, title, before, after)
         select $1, n.* from unnest($2::timestamptz[], $3::text[], $4::uuid[], $5::text[], $6::text[], $7::uuid[], $8::text[], $9::jsonb[], $10::jsonb[]) as n",
        tx.org().0,
        &at,
        &actor_kinds,
        &actors as &[Option<Uuid>],
        &actions,
        &kinds,
        &records as &[Option<Uuid>],
        &titles,
        &before as &[Option<Value>],
        &after as &[Option<Value>]
    )
    .execute(tx.connection())
    .await?;
    Ok(())
}

#[derive(Debug, sqlx::FromRow)]
pub struct Entry {
    pub id: i64,
    pub at: DateTime<Utc>,
    pub actor_kind: String,
    pub actor_id: Option<Uuid>,
    /// The person's or the key's name today.
    pub actor_name: Option<String>,
    pub action: String,
    pub record_kind: String,
    pub record_id: Option<Uuid>,
    pub title: String,
    pub before: Option<Value>,
    pub after: Option<Value>,
    pub request_id: Option<String>,
}

#[derive(Debug, Default)]
pub struct Filter {
    pub actor_id: Option<Uuid>,
    pub kind: Option<String>,
    pub record_id: Option<Uuid>,
    pub from: Option<DateTime<Utc>>,
    pub to: Option<DateTime<Utc>>,
    /// Only entries older than this one.
    pub before: Option<i64>,
}

/// Newest first, at most `most`.
///
/// # Errors
/// When the database refuses.
pub async fn list(tx: &mut TenantTx, filter: &Filter, most: i64) -> Result<Vec<Entry>> {
    let mut query = QueryBuilder::<Postgres>::new(
        "select e.id, e.at, e.actor_kind, e.actor_id, coalesce(u.name, k.name) as actor_name, e.action, e.record_kind, e.record_id, e.title,
                e.before, e.after, e.request_id
         from audit_entries e
         left join users u on e.actor_kind = 'user' and u.id = e.actor_id
         left join api_keys k on e.actor_kind = 'api_key' and k.org_id = e.org_id and k.id = e.actor_id
         where e.org_id = ",
    );
    query.push_bind(tx.org().0);
    if let Some(id) = filter.before {
        query.push(" and e.id < ").push_bind(id);
    }
    if let Some(actor) = filter.actor_id {
        query.push(" and e.actor_id = ").push_bind(actor);
    }
    if let Some(kind) = &filter.kind {
        query.push(" and e.record_kind = ").push_bind(kind);
    }
    if let Some(record) = filter.record_id {
        query.push(" and e.record_id = ").push_bind(record);
    }
    if let Some(from) = filter.from {
        query.push(" and e.at >= ").push_bind(from);
    }
    if let Some(to) = filter.to {
        query.push(" and e.at < ").push_bind(to);
    }
    query.push(" order by e.id desc limit ").push_bind(most);
    Ok(query.build_query_as().fetch_all(tx.connection()).await?)
}
