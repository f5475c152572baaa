use chrono::{DateTime, Utc};
use sqlx::{Postgres, QueryBuilder};
use uuid::Uuid;

use crate::page::{Page, TimeKey, Window};
use crate::{Result, TenantTx};

#[derive(Debug, Clone, sqlx::FromRow)]
pub struct Communication {
    pub id: Uuid,
    /// `note`, `call`, `email`, `message` or `meeting`.
    pub kind: String,
    /// `in` or `out`; a note has none.
    pub direction: Option<String>,
    pub at: DateTime<Utc>,
    pub author_id: Option<Uuid>,
    pub author_name: Option<String>,
    pub contact_id: Option<Uuid>,
    pub contact_name: Option<String>,
    pub company_id: Option<Uuid>,
    pub company_name: Option<String>,
    pub deal_id: Option<Uuid>,
    pub deal_title: Option<String>,
    pub subject: Option<String>,
    pub body: String,
    pub duration_seconds: Option<i32>,
    pub is_pinned: bool,
    pub source: Option<String>,
    pub version: i64,
    pub created_at: DateTime<Utc>,
    pub updated_at: DateTime<Utc>,
}

/// Of one record: exactly one of the three is given.
#[derive(Debug, Clone, Default)]
pub struct Filter {
    pub contact: Option<Uuid>,
    pub company: Option<Uuid>,
    pub deal: Option<Uuid>,
    pub kind: Option<&'static str>,
}

/// Newest first.
///
/// # Errors
/// When the database refuses.
pub async fn list(tx: &mut TenantTx, filter: &Filter, window: &Window<TimeKey>) -> Result<Page<Communication, TimeKey>> {
    let mut query = QueryBuilder::<Postgres>::new(SHOWN);
    query.push("(select t.* from communications t where t.org_id = ").push_bind(tx.org().0).push(" and t.deleted_at is null");
    for (column, id) in [("contact_id", filter.contact), ("company_id", filter.company), ("deal_id", filter.deal)] {
        if let Some(id) = id {
            query.push(" and t.").push(column).push(" = ").push_bind(id);
        }
    }
    if let Some(kind) = filter.kind {
        query.push(" and t.kind = ").push_bind(kind);
    }
    if let Some(TimeKey(at, id)) = window.after {
        query.push(" and (t.at, t.id) < (").push_bind(at).push(", ").push_bind(id).push(")");
    }
    query.push(" order by t.at desc, t.id desc limit ").push(window.fetch()).push(") t").push(JOINED).push(" order by t.at desc, t.id desc");
    let rows: Vec<Communication> = query.build_query_as().persistent(false).fetch_all(tx.connection()).await?;
    Ok(window.page(rows, |row| TimeKey(row.at, row.id)))
}

/// One that is not deleted.
///
/// # Errors
/// When the database refuses.
pub async fn get(tx: &mut TenantTx, id: Uuid) -> Result<Option<Communication>> {
    let mut query = QueryBuilder::<Postgres>::new(SHOWN);
    query.push("(select t.* from communications t where t.org_id = ").push_bind(tx.org().0);
    query.push(" and t.deleted_at is null and t.id = ").push_bind(id).push(") t").push(JOINED);
    Ok(query.build_query_as().fetch_optional(tx.connection()).await?)
}

/// Those of the ids that are there and not deleted.
///
/// # Errors
/// When the database refuses.
pub async fn of_ids(tx: &mut TenantTx, ids: &[Uuid]) -> Result<Vec<Communication>> {
    let mut query = QueryBuilder::<Postgres>::new(SHOWN);
    query.push("(select t.* from communications t where t.org_id = ").push_bind(tx.org().0);
    query.push(" and t.deleted_at is null and t.id = any (").push_bind(ids).push(")) t").push(JOINED);
    Ok(query.build_query_as().persistent(false).fetch_all(tx.connection()).await?)
}

const SHOWN: &str = "select t.id, t.kind, t.direction, t.at, t.author_id, u.name as author_name, c.id as contact_id, c.name as contact_name, \
    o.id as company_id, o.name as company_name, d.id as deal_id, d.title as deal_title, t.subject, t.body, t.duration_seconds, t.is_pinned, t.source, \
    t.version, t.created_at, t.updated_at from ";
/// What is deleted is shown as absent.
const JOINED: &str = " left join lateral (select name from users where id = t.author_id limit 1) u on true \
    left join lateral (select id, name from contacts where org_id = t.org_id and id = t.contact_id and deleted_at is null limit 1) c on true \
    left join lateral (select id, name from companies where org_id = t.org_id and id = t.company_id and deleted_at is null limit 1) o on true \
    left join lateral (select id, title from deals where org_id = t.org_id and id = t.deal_id and deleted_at is null limit 1) d on true";
