use chrono::{DateTime, Utc};
use serde_json::Value;
use sqlx::{Postgres, QueryBuilder};
use uuid::Uuid;

use crate::count::{count, counting};
use crate::page::{Page, Window};
use crate::sales::custom_values::{self, Asked};
use crate::sales::matching::push_search;
use crate::sales::narrowed::Narrowed;
use crate::sales::order::Ordered;
use crate::sales::tags::{self, RecordTag};
use crate::sales::{Key, Order};
use crate::school::search::Pattern;
use crate::{Result, TenantTx};

#[derive(Debug, Clone, sqlx::FromRow)]
pub struct Contact {
    pub id: Uuid,
    pub name: String,
    pub sort_name: String,
    pub position: Option<String>,
    pub company_id: Option<Uuid>,
    pub company_name: Option<String>,
    pub emails: Vec<String>,
    pub phones: Vec<String>,
    pub phones_typed: Vec<String>,
    /// `[{"kind": …, "value": …}]`
    pub messengers: Value,
    pub addresses: Vec<String>,
    pub note: String,
    pub owner_id: Option<Uuid>,
    pub owner_name: Option<String>,
    pub source: Option<String>,
    /// As it stands: an import may have brought more than the own fields that are defined.
    pub custom: Value,
    /// Values of own fields, by key.
    pub own: Value,
    #[sqlx(json)]
    pub tags: Vec<RecordTag>,
    /// Deals that are not closed.
    pub open_deals: i64,
    /// A student shares this contact.
    pub is_student: bool,
    pub version: i64,
    pub created_at: DateTime<Utc>,
    pub updated_at: DateTime<Utc>,
}

#[derive(Debug, Clone, Default)]
pub struct Filter {
    pub search: Option<Pattern>,
    pub company: Option<Uuid>,
    pub owner: Option<Uuid>,
    /// Any of these.
    pub tags: Vec<Uuid>,
    /// All of these.
    pub custom: Vec<Asked>,
}

impl Ordered for Contact {
    fn id(&self) -> Uuid {
        self.id
    }

    fn sorted_name(&self) -> &str {
        &self.sort_name
    }

    fn created_at(&self) -> DateTime<Utc> {
        self.created_at
    }

    fn updated_at(&self) -> DateTime<Utc> {
        self.updated_at
    }
}

/// # Errors
/// When the database refuses.
pub async fn list(tx: &mut TenantTx, filter: &Filter, order: Order, window: &Window<Key>) -> Result<Page<Contact, Key>> {
    let narrowed = Narrowed::by(tx, "contact", &filter.tags, &filter.custom).await?;
    let mut query = QueryBuilder::<Postgres>::new(SHOWN);
    query.push("(select t.* from contacts t ");
    matching(&mut query, tx, filter, &narrowed);
    order.push_after(&mut query, "sort_name", window.after.as_ref());
    order.push(&mut query, "sort_name");
    query.push(" limit ").push(window.fetch()).push(") t").push(JOINED);
    tags::push_joined(&mut query, "contact");
    custom_values::push_joined(&mut query, "contact");
    order.push(&mut query, "sort_name");
    let rows: Vec<Contact> = query.build_query_as().persistent(false).fetch_all(tx.connection()).await?;
    Ok(window.page(rows, |row| order.key(row)))
}

/// One that is not deleted.
///
/// # Errors
/// When the database refuses.
pub async fn get(tx: &mut TenantTx, id: Uuid) -> Result<Option<Contact>> {
    let mut query = QueryBuilder::<Postgres>::new(SHOWN);
    query.push("(select t.* from contacts t where t.org_id = ").push_bind(tx.org().0);
    query.push(" and t.deleted_at is null and t.id = ").push_bind(id).push(") t").push(JOINED);
    tags::push_joined(&mut query, "contact");
    custom_values::push_joined(&mut query, "contact");
    Ok(query.build_query_as().fetch_optional(tx.connection()).await?)
}

/// Those of the ids that are there and not deleted.
///
/// # Errors
/// When the database refuses.
pub async fn of_ids(tx: &mut TenantTx, ids: &[Uuid]) -> Result<Vec<Contact>> {
    let mut query = QueryBuilder::<Postgres>::new(SHOWN);
    query.push("(select t.* from contacts t where t.org_id = ").push_bind(tx.org().0);
    query.push(" and t.deleted_at is null and t.id = any (").push_bind(ids).push(")) t").push(JOINED);
    tags::push_joined(&mut query, "contact");
    custom_values::push_joined(&mut query, "contact");
    Ok(query.build_query_as().persistent(false).fetch_all(tx.connection()).await?)
}

/// How many there are, where that is cheap.
///
/// # Errors
/// When the database refuses.
pub async fn total(tx: &mut TenantTx, filter: &Filter) -> Result<Option<i64>> {
    let narrowed = Narrowed::by(tx, "contact", &filter.tags, &filter.custom).await?;
    let mut query = counting("from contacts t ");
    matching(&mut query, tx, filter, &narrowed);
    count(tx, query).await
}

const SHOWN: &str = "select t.id, t.name, t.sort_name, t.position, c.id as company_id, c.name as company_name, t.emails, t.phones, t.phones_typed, t.messengers, \
    t.addresses, t.note, t.owner_id, u.name as owner_name, t.source, t.custom, w.own, g.tags, d.n as open_deals, \
    exists (select from students s where s.org_id = t.org_id and s.contact_id = t.id and s.deleted_at is null) as is_student, \
    t.version, t.created_at, t.updated_at from ";
const JOINED: &str = " left join lateral (select id, name from companies where org_id = t.org_id and id = t.company_id and deleted_at is null limit 1) c on true \
    left join lateral (select name from users where id = t.owner_id limit 1) u on true \
    cross join lateral (select count(*) as n from deals d where d.org_id = t.org_id and d.contact_id = t.id and d.closed_at is null and d.deleted_at is null) d";

fn matching(query: &mut QueryBuilder<Postgres>, tx: &TenantTx, filter: &Filter, narrowed: &Narrowed) {
    query.push("where t.org_id = ").push_bind(tx.org().0).push(" and t.deleted_at is null");
    if let Some(company) = filter.company {
        query.push(" and t.company_id = ").push_bind(company);
    }
    if let Some(owner) = filter.owner {
        query.push(" and t.owner_id = ").push_bind(owner);
    }
    narrowed.push(query);
    if let Some(pattern) = &filter.search {
        push_search(query, "contacts", pattern);
    }
}
