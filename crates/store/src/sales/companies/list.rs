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
pub struct Company {
    pub id: Uuid,
    pub name: String,
    pub sort_name: String,
    pub website: Option<String>,
    pub industry: Option<String>,
    pub emails: Vec<String>,
    pub phones: Vec<String>,
    pub phones_typed: Vec<String>,
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
    /// People who work there.
    pub contacts: i64,
    /// Deals that are not closed.
    pub open_deals: i64,
    pub version: i64,
    pub created_at: DateTime<Utc>,
    pub updated_at: DateTime<Utc>,
}

#[derive(Debug, Clone, Default)]
pub struct Filter {
    pub search: Option<Pattern>,
    pub owner: Option<Uuid>,
    /// Any of these.
    pub tags: Vec<Uuid>,
    /// All of these.
    pub custom: Vec<Asked>,
}

impl Ordered for Company {
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
pub async fn list(tx: &mut TenantTx, filter: &Filter, order: Order, window: &Window<Key>) -> Result<Page<Company, Key>> {
    let narrowed = Narrowed::by(tx, "company", &filter.tags, &filter.custom).await?;
    let mut query = QueryBuilder::<Postgres>::new(SHOWN);
    query.push("(select t.* from companies t ");
    matching(&mut query, tx, filter, &narrowed);
    order.push_after(&mut query, "sort_name", window.after.as_ref());
    order.push(&mut query, "sort_name");
    query.push(" limit ").push(window.fetch()).push(") t").push(JOINED);
    tags::push_joined(&mut query, "company");
    custom_values::push_joined(&mut query, "company");
    order.push(&mut query, "sort_name");
    let rows: Vec<Company> = query.build_query_as().persistent(false).fetch_all(tx.connection()).await?;
    Ok(window.page(rows, |row| order.key(row)))
}

/// One that is not deleted.
///
/// # Errors
/// When the database refuses.
pub async fn get(tx: &mut TenantTx, id: Uuid) -> Result<Option<Company>> {
    let mut query = QueryBuilder::<Postgres>::new(SHOWN);
    query.push("(select t.* from companies t where t.org_id = ").push_bind(tx.org().0);
    query.push(" and t.deleted_at is null and t.id = ").push_bind(id).push(") t").push(JOINED);
    tags::push_joined(&mut query, "company");
    custom_values::push_joined(&mut query, "company");
    Ok(query.build_query_as().fetch_optional(tx.connection()).await?)
}

/// Those of the ids that are there and not deleted.
///
/// # Errors
/// When the database refuses.
pub async fn of_ids(tx: &mut TenantTx, ids: &[Uuid]) -> Result<Vec<Company>> {
    let mut query = QueryBuilder::<Postgres>::new(SHOWN);
    query.push("(select t.* from companies t where t.org_id = ").push_bind(tx.org().0);
    query.push(" and t.deleted_at is null and t.id = any (").push_bind(ids).push(")) t").push(JOINED);
    tags::push_joined(&mut query, "company");
    custom_values::push_joined(&mut query, "company");
    Ok(query.build_query_as().persistent(false).fetch_all(tx.connection()).await?)
}

/// How many there are, where that is cheap.
///
/// # Errors
/// When the database refuses.
pub async fn total(tx: &mut TenantTx, filter: &Filter) -> Result<Option<i64>> {
    let narrowed = Narrowed::by(tx, "company", &filter.tags, &filter.custom).await?;
    let mut query = counting("from companies t ");
    matching(&mut query, tx, filter, &narrowed);
    count(tx, query).await
}

const SHOWN: &str = "select t.id, t.name, t.sort_name, t.website, t.industry, t.emails, t.phones, t.phones_typed, t.addresses, t.note, t.owner_id, \
    u.name as owner_name, t.source, t.custom, w.own, g.tags, c.n as contacts, d.n as open_deals, t.version, t.created_at, t.updated_at from ";
const JOINED: &str = " left join lateral (select name from users where id = t.owner_id limit 1) u on true \
    cross join lateral (select count(*) as n from contacts c where c.org_id = t.org_id and c.company_id = t.id and c.deleted_at is null) c \
    cross join lateral (select count(*) as n from deals d where d.org_id = t.org_id and d.company_id = t.id and d.closed_at is null and d.deleted_at is null) d";

fn matching(query: &mut QueryBuilder<Postgres>, tx: &TenantTx, filter: &Filter, narrowed: &Narrowed) {
    query.push("where t.org_id = ").push_bind(tx.org().0).push(" and t.deleted_at is null");
    if let Some(owner) = filter.owner {
        query.push(" and t.owner_id = ").push_bind(owner);
    }
    narrowed.push(query);
    if let Some(pattern) = &filter.search {
        push_search(query, "companies", pattern);
    }
}
