//! Courses of learning platforms, as they are shown.

use chrono::{DateTime, Utc};
use sqlx::{Postgres, QueryBuilder};
use uuid::Uuid;

use crate::page::{NameKey, Page, Window};
use crate::school::search::Pattern;
use crate::{Result, TenantTx};

#[derive(Debug, Clone, Default)]
pub struct Filter {
    pub connection: Option<Uuid>,
    pub search: Option<Pattern>,
    /// Also those that are not there any more.
    pub with_gone: bool,
}

#[derive(Debug, Clone, sqlx::FromRow)]
pub struct Course {
    pub id: Uuid,
    pub connection_id: Uuid,
    pub remote_id: String,
    pub name: String,
    pub code: Option<String>,
    pub external_id: Option<String>,
    pub category: Option<String>,
    pub is_visible: Option<bool>,
    pub tracks_progress: Option<bool>,
    pub starts_at: Option<DateTime<Utc>>,
    pub ends_at: Option<DateTime<Utc>>,
    pub url: Option<String>,
    pub student_count: i32,
    pub teacher_count: i32,
    pub item_count: i32,
    /// Mean over its students, where anything is tracked.
    pub percent: Option<f64>,
    pub completed_count: i64,
    pub deleted_at: Option<DateTime<Utc>>,
}

#[derive(Debug, Clone)]
pub struct Module {
    pub remote_id: String,
    pub name: String,
    pub is_visible: bool,
}

#[derive(Debug, Clone)]
pub struct Group {
    pub remote_id: String,
    pub name: String,
    pub kind: String,
}

#[derive(Debug, Clone)]
pub struct Event {
    pub title: String,
    pub kind: String,
    pub starts_at: DateTime<Utc>,
    pub ends_at: Option<DateTime<Utc>>,
    pub location: Option<String>,
    pub url: Option<String>,
}

const SELECT: &str = "select c.id, c.connection_id, c.remote_id, c.name, c.code, c.external_id, c.category, c.is_visible, c.tracks_progress, c.starts_at, c.ends_at, c.url, \
    c.student_count, c.teacher_count, c.item_count, s.percent, s.completed_count, c.deleted_at";
const FIGURES: &str = "cross join lateral (select avg(e.percent) as percent, count(*) filter (where e.is_completed) as completed_count from lms_enrolments e \
    where e.org_id = c.org_id and e.connection_id = c.connection_id and e.course_remote_id = c.remote_id and e.deleted_at is null and 'student' = any(e.roles) offset 0) s";

/// One page, by name.
///
/// # Errors
/// When the database refuses.
pub async fn list(tx: &mut TenantTx, filter: &Filter, window: &Window<NameKey>) -> Result<Page<Course, NameKey>> {
    let mut query = QueryBuilder::<Postgres>::new(format!("{SELECT} from (select c.* from lms_courses c where c.org_id = "));
    query.push_bind(tx.org().0);
    if !filter.with_gone {
        query.push(" and c.deleted_at is null");
    }
    if let Some(connection) = filter.connection {
        query.push(" and c.connection_id = ").push_bind(connection);
    }
    if let Some(pattern) = &filter.search {
        query.push(" and translate(lower(c.name || ' ' || coalesce(c.code, '')), 'ё', 'е') like all(").push_bind(pattern.all.clone()).push(")");
    }
    if let Some(NameKey(name, id)) = &window.after {
        query.push(" and (c.name, c.id) > (").push_bind(name.clone()).push(", ").push_bind(*id).push(")");
    }
    query.push(" order by c.name, c.id limit ").push(window.fetch()).push(format!(") c {FIGURES} order by c.name, c.id"));
    let rows: Vec<Course> = query.build_query_as().persistent(false).fetch_all(tx.connection()).await?;
    Ok(window.page(rows, |row| NameKey(row.name.clone(), row.id)))
}

/// # Errors
/// When the database refuses.
pub async fn get(tx: &mut TenantTx, id: Uuid) -> Result<Option<Course>> {
    let mut query = QueryBuilder::<Postgres>::new(format!("{SELECT} from lms_courses c {FIGURES} where c.org_id = "));
    query.push_bind(tx.org().0).push(" and c.id = ").push_bind(id);
    Ok(query.build_query_as().fetch_optional(tx.connection()).await?)
}

/// In their order.
///
/// # Errors
/// When the database refuses.
pub async fn modules(tx: &mut TenantTx, connection: Uuid, course: &str) -> Result<Vec<Module>> {
    Ok(sqlx::query_as!(
        Module,
        "select remote_id, name, is_visible from lms_modules
         where org_id = $1 and connection_id = $2 and course_remote_id = $3 and deleted_at is null order by position, remote_id limit 1000",
        tx.org().0,
        connection,
        course
    )
    .fetch_all(tx.connection())
    .await?)
}

/// By name.
///
/// # Errors
/// When the database refuses.
pub async fn groups(tx: &mut TenantTx, connection: Uuid, course: &str) -> Result<Vec<Group>> {
    Ok(sqlx::query_as!(
        Group,
        "select remote_id, name, kind from lms_groups
         where org_id = $1 and connection_id = $2 and course_remote_id = $3 and deleted_at is null order by name, remote_id limit 1000",
        tx.org().0,
        connection,
        course
    )
    .fetch_all(tx.connection())
    .await?)
}

/// What comes next in a course's calendar.
///
/// # Errors
/// When the database refuses.
pub async fn events(tx: &mut TenantTx, connection: Uuid, course: &str, from: DateTime<Utc>) -> Result<Vec<Event>> {
    Ok(sqlx::query_as!(
        Event,
        "select title, kind, starts_at, ends_at, location, url from lms_events
         where org_id = $1 and connection_id = $2 and course_remote_id = $3 and deleted_at is null and coalesce(ends_at, starts_at) >= $4
         order by starts_at, remote_id limit 20",
        tx.org().0,
        connection,
        course,
        from
    )
    .fetch_all(tx.connection())
    .await?)
}
