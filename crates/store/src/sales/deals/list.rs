use sqlx::{Postgres, QueryBuilder};
use uuid::Uuid;

use super::row::{Deal, JOINED, SHOWN};
use crate::count::{count, counting};
use crate::page::{Page, Window};
use crate::sales::custom_values::{self, Asked};
use crate::sales::matching::push_search;
use crate::sales::narrowed::Narrowed;
use crate::sales::tags;
use crate::sales::{Key, Order};
use crate::school::search::Pattern;
use crate::{Result, TenantTx};

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Status {
    Open,
    Won,
    Lost,
}

#[derive(Debug, Clone, Default)]
pub struct Filter {
    pub search: Option<Pattern>,
    pub pipeline: Option<Uuid>,
    pub stage: Option<Uuid>,
    pub status: Option<Status>,
    pub owner: Option<Uuid>,
    pub contact: Option<Uuid>,
    pub company: Option<Uuid>,
    /// Any of these.
    pub tags: Vec<Uuid>,
    /// All of these.
    pub custom: Vec<Asked>,
}

/// # Errors
/// When the database refuses.
pub async fn list(tx: &mut TenantTx, filter: &Filter, order: Order, window: &Window<Key>) -> Result<Page<Deal, Key>> {
    let narrowed = Narrowed::by(tx, "deal", &filter.tags, &filter.custom).await?;
    // The page is cut before the names it shows are joined.
    let mut query = QueryBuilder::<Postgres>::new(SHOWN);
    query.push("(select t.* from deals t ");
    matching(&mut query, tx, filter, &narrowed);
    order.push_after(&mut query, "sort_title", window.after.as_ref());
    order.push(&mut query, "sort_title");
    query.push(" limit ").push(window.fetch()).push(") t").push(JOINED);
    tags::push_joined(&mut query, "deal");
    custom_values::push_joined(&mut query, "deal");
    order.push(&mut query, "sort_title");
    let rows: Vec<Deal> = query.build_query_as().persistent(false).fetch_all(tx.connection()).await?;
    Ok(window.page(rows, |row| order.key(row)))
}

/// One that is not deleted.
///
/// # Errors
/// When the database refuses.
pub async fn get(tx: &mut TenantTx, id: Uuid) -> Result<Option<Deal>> {
    let mut query = QueryBuilder::<Postgres>::new(SHOWN);
    query.push("(select t.* from deals t where t.org_id = ").push_bind(tx.org().0);
    query.push(" and t.deleted_at is null and t.id = ").push_bind(id).push(") t").push(JOINED);
    tags::push_joined(&mut query, "deal");
    custom_values::push_joined(&mut query, "deal");
    Ok(query.build_query_as().fetch_optional(tx.connection()).await?)
}

/// Those of the ids that are there and not deleted.
///
/// # Errors
/// When the database refuses.
pub async fn of_ids(tx: &mut TenantTx, ids: &[Uuid]) -> Result<Vec<Deal>> {
    let mut query = QueryBuilder::<Postgres>::new(SHOWN);
    query.push("(select t.* from deals t where t.org_id = ").push_bind(tx.org().0);
    query.push(" and t.deleted_at is null and t.id = any (").push_bind(ids).push(")) t").push(JOINED);
    tags::push_joined(&mut query, "deal");
    custom_values::push_joined(&mut query, "deal");
    Ok(query.build_query_as().persistent(false).fetch_all(tx.connection()).await?)
}

/// How many there are, where that is cheap.
///
/// # Errors
/// When the database refuses.
pub async fn total(tx: &mut TenantTx, filter: &Filter) -> Result<Option<i64>> {
    let narrowed = Narrowed::by(tx, "deal", &filter.tags, &filter.custom).await?;
    let mut query = counting("from deals t ");
    matching(&mut query, tx, filter, &narrowed);
    count(tx, query).await
}

pub(super) fn matching(query: &mut QueryBuilder<Postgres>, tx: &TenantTx, filter: &Filter, narrowed: &Narrowed) {
    let org = tx.org().0;
    query.push("where t.org_id = ").push_bind(org).push(" and t.deleted_at is null");
    for (column, id) in [
        ("pipeline_id", filter.pipeline),
        ("stage_id", filter.stage),
        ("owner_id", filter.owner),
        ("contact_id", filter.contact),
        ("company_id", filter.company),
    ] {
        if let Some(id) = id {
            query.push(" and t.").push(column).push(" = ").push_bind(id);
        }
    }
    match filter.status {
        None => {}
        Some(Status::Open) => {
            query.push(" and t.closed_at is null");
        }
        Some(Status::Won) => of_kind(query, org, "won"),
        Some(Status::Lost) => of_kind(query, org, "lost"),
    }
    narrowed.push(query);
    if let Some(pattern) = &filter.search {
        push_search(query, "deals", pattern);
    }
}

fn of_kind(query: &mut QueryBuilder<Postgres>, org: Uuid, kind: &'static str) {
    // An array, not a join: a join would be cut by stage and sorted whole, where the order asked for has an index.
    query.push(" and t.closed_at is not null and t.stage_id = any (array(select id from stages where org_id = ").push_bind(org);
    query.push(" and kind = ").push_bind(kind).push("))");
}
