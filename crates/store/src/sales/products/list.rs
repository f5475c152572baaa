use chrono::{DateTime, Utc};
use sqlx::{Postgres, QueryBuilder};
use uuid::Uuid;

use crate::count::{count, counting};
use crate::page::{Page, Window};
use crate::sales::matching::push_search;
use crate::sales::order::Ordered;
use crate::sales::{Key, Order};
use crate::school::search::Pattern;
use crate::{Result, TenantTx};

#[derive(Debug, Clone, sqlx::FromRow)]
pub struct Product {
    pub id: Uuid,
    pub name: String,
    pub sort_name: String,
    pub code: Option<String>,
    pub price_minor: i64,
    pub currency: String,
    pub unit: Option<String>,
    pub is_active: bool,
    pub version: i64,
    pub created_at: DateTime<Utc>,
    pub updated_at: DateTime<Utc>,
}

#[derive(Debug, Clone, Default)]
pub struct Filter {
    pub search: Option<Pattern>,
    pub is_active: Option<bool>,
}

impl Ordered for Product {
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
pub async fn list(tx: &mut TenantTx, filter: &Filter, order: Order, window: &Window<Key>) -> Result<Page<Product, Key>> {
    let mut query = QueryBuilder::<Postgres>::new(SHOWN);
    matching(&mut query, tx, filter);
    order.push_after(&mut query, "sort_name", window.after.as_ref());
    order.push(&mut query, "sort_name");
    query.push(" limit ").push(window.fetch());
    let rows: Vec<Product> = query.build_query_as().persistent(false).fetch_all(tx.connection()).await?;
    Ok(window.page(rows, |row| order.key(row)))
}

/// One that is not deleted.
///
/// # Errors
/// When the database refuses.
pub async fn get(tx: &mut TenantTx, id: Uuid) -> Result<Option<Product>> {
    let mut query = QueryBuilder::<Postgres>::new(SHOWN);
    query.push("where t.org_id = ").push_bind(tx.org().0).push(" and t.deleted_at is null and t.id = ").push_bind(id);
    Ok(query.build_query_as().fetch_optional(tx.connection()).await?)
}

/// Those of the ids that are there and not deleted.
///
/// # Errors
/// When the database refuses.
pub async fn of_ids(tx: &mut TenantTx, ids: &[Uuid]) -> Result<Vec<Product>> {
    let mut query = QueryBuilder::<Postgres>::new(SHOWN);
    query.push("where t.org_id = ").push_bind(tx.org().0).push(" and t.deleted_at is null and t.id = any (").push_bind(ids).push(")");
    Ok(query.build_query_as().persistent(false).fetch_all(tx.connection()).await?)
}

/// How many there are, where that is cheap.
///
/// # Errors
/// When the database refuses.
pub async fn total(tx: &mut TenantTx, filter: &Filter) -> Result<Option<i64>> {
    let mut query = counting("from products t ");
    matching(&mut query, tx, filter);
    count(tx, query).await
}

const SHOWN: &str = "select t.id, t.name, t.sort_name, t.code, t.price_minor, t.currency::text as currency, t.unit, t.is_active, t.version, t.created_at, \
    t.updated_at from products t ";

fn matching(query: &mut QueryBuilder<Postgres>, tx: &TenantTx, filter: &Filter) {
    query.push("where t.org_id = ").push_bind(tx.org().0).push(" and t.deleted_at is null");
    if let Some(is_active) = filter.is_active {
        query.push(" and t.is_active = ").push_bind(is_active);
    }
    if let Some(pattern) = &filter.search {
        push_search(query, "products", pattern);
    }
}
