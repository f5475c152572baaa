//! Lessons of learning platforms, items of their courses, as they are shown.

use chrono::{DateTime, Utc};
use sqlx::{Postgres, QueryBuilder};
use uuid::Uuid;

use crate::count::{count, counting};
use crate::page::{NameKey, Page, Window};
use crate::school::search::Pattern;
use crate::{Result, TenantTx};

#[derive(Debug, Clone, Default)]
pub struct Filter {
    pub connection: Option<Uuid>,
    pub course: Option<Uuid>,
    pub search: Option<Pattern>,
    /// Only those whose progress is tracked.
    pub is_tracked: bool,
}

#[derive(Debug, Clone, sqlx::FromRow)]
pub struct Lesson {
    pub id: Uuid,
    pub connection_id: Uuid,
    pub remote_id: String,
    pub name: String,
    pub kind: String,
    pub position: i32,
    pub is_visible: bool,
    pub tracking: String,
    pub max_score: Option<f64>,
    pub due_at: Option<DateTime<Utc>>,
    pub url: Option<String>,
    pub course_id: Uuid,
    pub course_remote_id: String,
    pub course_name: String,
    pub module_remote_id: String,
    pub module_name: Option<String>,
    /// Students of the course who have done it.
    pub done_count: i32,
    pub student_count: i32,
    pub deleted_at: Option<DateTime<Utc>>,
}

const COLUMNS: &str = "i.id, i.connection_id, i.remote_id, i.name, i.kind, i.position, i.is_visible, i.tracking, i.max_score, i.due_at, i.url, c.id as course_id, \
    i.course_remote_id, c.name as course_name, i.module_remote_id, m.name as module_name, i.done_count, c.student_count, i.deleted_at";
const JOINS: &str = "join lms_courses c on c.org_id = i.org_id and c.connection_id = i.connection_id and c.remote_id = i.course_remote_id \
    left join lms_modules m on m.org_id = i.org_id and m.connection_id = i.connection_id and m.course_remote_id = i.course_remote_id and m.remote_id = i.module_remote_id";

/// One page of those that are there, by name.
///
/// # Errors
/// When the database refuses.
pub async fn list(tx: &mut TenantTx, filter: &Filter, window: &Window<NameKey>) -> Result<Page<Lesson, NameKey>> {
    let mut query = QueryBuilder::new(format!("select {COLUMNS} from (select i.* from lms_items i "));
    matching(&mut query, tx, filter);
    if let Some(NameKey(name, id)) = &window.after {
        query.push(" and (i.name, i.id) > (").push_bind(name.clone()).push(", ").push_bind(*id).push(")");
    }
    query.push(" order by i.name, i.id limit ").push(window.fetch()).push(format!(") i {JOINS} order by i.name, i.id"));
    let rows: Vec<Lesson> = query.build_query_as().persistent(false).fetch_all(tx.connection()).await?;
    Ok(window.page(rows, |row| NameKey(row.name.clone(), row.id)))
}

/// How many there are, where that is cheap.
///
/// # Errors
/// When the database refuses.
pub async fn total(tx: &mut TenantTx, filter: &Filter) -> Result<Option<i64>> {
    let mut query = counting("from lms_items i ");
    matching(&mut query, tx, filter);
    count(tx, query).await
}

/// # Errors
/// When the database refuses.
pub async fn get(tx: &mut TenantTx, id: Uuid) -> Result<Option<Lesson>> {
    let mut query = QueryBuilder::new(format!("select {COLUMNS} from lms_items i {JOINS} where i.org_id = "));
    query.push_bind(tx.org().0).push(" and i.id = ").push_bind(id);
    Ok(query.build_query_as().fetch_optional(tx.connection()).await?)
}

/// All of a course that are there, in their order.
///
/// # Errors
/// When the database refuses.
pub async fn of_course(tx: &mut TenantTx, connection: Uuid, course: &str) -> Result<Vec<Lesson>> {
    let mut query = QueryBuilder::new(format!("select {COLUMNS} from lms_items i {JOINS} where i.org_id = "));
    query.push_bind(tx.org().0).push(" and i.connection_id = ").push_bind(connection).push(" and i.course_remote_id = ").push_bind(course);
    query.push(" and i.deleted_at is null order by i.position, i.id limit 3000");
    Ok(query.build_query_as().fetch_all(tx.connection()).await?)
}

fn matching(query: &mut QueryBuilder<Postgres>, tx: &TenantTx, filter: &Filter) {
    query.push("where i.org_id = ").push_bind(tx.org().0).push(" and i.deleted_at is null");
    if let Some(connection) = filter.connection {
        query.push(" and i.connection_id = ").push_bind(connection);
    }
    if let Some(course) = filter.course {
        query.push(" and (i.connection_id, i.course_remote_id) = (select o.connection_id, o.remote_id from lms_courses o where o.org_id = ");
        query.push_bind(tx.org().0).push(" and o.id = ").push_bind(course).push(")");
    }
    if filter.is_tracked {
        query.push(" and i.tracking <> 'none'");
    }
    if let Some(pattern) = &filter.search {
        query.push(" and translate(lower(i.name), 'ё', 'е') like all(").push_bind(pattern.all.clone()).push(")");
    }
}
