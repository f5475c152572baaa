//! Rooms: paged like every list, though most schools have few.

use chrono::{DateTime, Utc};
use sqlx::{Postgres, QueryBuilder};
use uuid::Uuid;

use crate::count::{count, counting};
use crate::page::{NameKey, Page, Window};
use crate::school::calendar::Calendar;
use crate::{Result, TenantTx};

#[derive(Debug, Clone, sqlx::FromRow)]
pub struct Room {
    pub id: Uuid,
    pub name: String,
    pub sort_name: String,
    pub location: Option<String>,
    pub note: String,
    pub branch_id: Option<Uuid>,
    pub branch_name: Option<String>,
    pub is_active: bool,
    /// Not cancelled.
    pub lessons_this_week: i64,
    pub version: i64,
}

#[derive(Debug, Clone, Default)]
pub struct Filter {
    pub id: Option<Uuid>,
    pub branch: Option<Uuid>,
}

/// By name.
///
/// # Errors
/// When the database refuses.
pub async fn list(tx: &mut TenantTx, filter: &Filter, window: &Window<NameKey>, calendar: &Calendar) -> Result<Page<Room, NameKey>> {
    let mut query = QueryBuilder::<Postgres>::new(
        "select r.id, r.name, r.sort_name, r.location, r.note, r.branch_id, b.name as branch_name, r.is_active, w.n as lessons_this_week, r.version \
         from rooms r left join branches b on b.org_id = r.org_id and b.id = r.branch_id cross join lateral (\
         select count(*) as n from lessons l where l.org_id = r.org_id and l.room_id = r.id and l.deleted_at is null and l.status <> 'cancelled' and l.starts_at >= ",
    );
    query.push_bind(calendar.week_start).push(" and l.starts_at < ").push_bind(calendar.week_end);
    query.push(") w where r.org_id = ");
    matching(&mut query, tx, filter);
    if let Some(NameKey(name, id)) = &window.after {
        query.push(" and (r.sort_name, r.id) > (").push_bind(name.clone()).push(", ").push_bind(*id).push(")");
    }
    query.push(" order by r.sort_name, r.id limit ").push(window.fetch());
    let rows: Vec<Room> = query.build_query_as().fetch_all(tx.connection()).await?;
    Ok(window.page(rows, |row| NameKey(row.sort_name.clone(), row.id)))
}

/// How many there are, where that is cheap.
///
/// # Errors
/// When the database refuses.
pub async fn total(tx: &mut TenantTx, filter: &Filter) -> Result<Option<i64>> {
    let mut query = counting("from rooms r where r.org_id = ");
    matching(&mut query, tx, filter);
    count(tx, query).await
}

fn matching(query: &mut QueryBuilder<Postgres>, tx: &TenantTx, filter: &Filter) {
    query.push_bind(tx.org().0).push(" and r.deleted_at is null");
    if let Some(id) = filter.id {
        query.push(" and r.id = ").push_bind(id);
    }
    if let Some(branch) = filter.branch {
        query.push(" and r.branch_id = ").push_bind(branch);
    }
}

/// # Errors
/// When the database refuses.
pub async fn get(tx: &mut TenantTx, id: Uuid, calendar: &Calendar) -> Result<Option<Room>> {
    let filter = Filter { id: Some(id), branch: None };
    Ok(list(tx, &filter, &Window::first(1), calendar).await?.items.pop())
}

/// The room's version, with the row locked until the transaction ends.
///
/// # Errors
/// When the database refuses.
pub async fn lock(tx: &mut TenantTx, id: Uuid) -> Result<Option<i64>> {
    Ok(sqlx::query_scalar!("select version from rooms where org_id = $1 and id = $2 and deleted_at is null for no key update", tx.org().0, id)
        .fetch_optional(tx.connection())
        .await?)
}

/// Returns the new version.
///
/// # Errors
/// When the database refuses.
pub async fn change(tx: &mut TenantTx, id: Uuid, name: &str, note: &str, now: DateTime<Utc>) -> Result<i64> {
    Ok(sqlx::query_scalar!(
        "update rooms set name = $3, note = $4, updated_at = $5 where org_id = $1 and id = $2 returning version",
        tx.org().0,
        id,
        name,
        note,
        now
    )
    .fetch_one(tx.connection())
    .await?)
}
