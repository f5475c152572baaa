//! Students of learning platforms, as they are shown.

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
    pub search: Option<Pattern>,
    /// Whether they are linked to a contact.
    pub is_linked: Option<bool>,
    /// `active`, `suspended` (the whole account) or `removed`.
    pub status: Option<&'static str>,
    pub contact: Option<Uuid>,
}

#[derive(Debug, Clone, sqlx::FromRow)]
pub struct Student {
    pub id: Uuid,
    pub connection_id: Uuid,
    pub remote_id: String,
    pub name: String,
    pub email: Option<String>,
    pub external_id: Option<String>,
    pub is_suspended: bool,
    pub last_access_at: Option<DateTime<Utc>>,
    pub url: Option<String>,
    pub contact_id: Option<Uuid>,
    pub contact_name: Option<String>,
    pub link: Option<String>,
    pub is_kept_apart: bool,
    pub course_count: i32,
    /// Mean over the courses they are in, where anything is tracked.
    pub percent: Option<f64>,
    pub completed_courses: i64,
    pub done_lessons: i64,
    pub deleted_at: Option<DateTime<Utc>>,
    sort_name: String,
}

/// One page, by family name.
///
/// # Errors
/// When the database refuses.
pub async fn list(tx: &mut TenantTx, filter: &Filter, window: &Window<NameKey>) -> Result<Page<Student, NameKey>> {
    let mut query = QueryBuilder::new(
        "select p.id, p.connection_id, p.remote_id, p.name, p.email, p.external_id, p.is_suspended, p.last_access_at, p.url, p.contact_id, c.name as contact_name, \
           case when p.contact_id is null then null else p.link end as link, p.is_kept_apart, p.course_count, s.percent, s.completed_courses, s.done_lessons, \
           p.deleted_at, p.sort_name from (select p.* from lms_people p ",
    );
    matching(&mut query, tx, filter);
    if let Some(NameKey(name, id)) = &window.after {
        query.push(" and (p.sort_name, p.id) > (").push_bind(name.clone()).push(", ").push_bind(*id).push(")");
    }
    query.push(" order by p.sort_name, p.id limit ").push(window.fetch());
    // `offset 0` keeps the planner from gathering whole tables for the few rows of a page.
    query.push(
        ") p left join contacts c on c.org_id = p.org_id and c.id = p.contact_id cross join lateral (select avg(e.percent) as percent, \
           count(*) filter (where e.is_completed) as completed_courses, coalesce(sum(e.done_count), 0)::bigint as done_lessons from lms_enrolments e \
           where e.org_id = p.org_id and e.connection_id = p.connection_id and e.person_remote_id = p.remote_id and e.deleted_at is null \
             and 'student' = any(e.roles) offset 0) s order by p.sort_name, p.id",
    );
    let rows: Vec<Student> = query.build_query_as().persistent(false).fetch_all(tx.connection()).await?;
    Ok(window.page(rows, |row| NameKey(row.sort_name.clone(), row.id)))
}

/// How many there are, where that is cheap.
///
/// # Errors
/// When the database refuses.
pub async fn total(tx: &mut TenantTx, filter: &Filter) -> Result<Option<i64>> {
    let mut query = counting("from lms_people p ");
    matching(&mut query, tx, filter);
    count(tx, query).await
}

/// The one with that id, whatever they are in their courses.
///
/// # Errors
/// When the database refuses.
pub async fn get(tx: &mut TenantTx, id: Uuid) -> Result<Option<Student>> {
    let mut query = QueryBuilder::new(
        "select p.id, p.connection_id, p.remote_id, p.name, p.email, p.external_id, p.is_suspended, p.last_access_at, p.url, p.contact_id, c.name as contact_name, \
           case when p.contact_id is null then null else p.link end as link, p.is_kept_apart, p.course_count, s.percent, s.completed_courses, s.done_lessons, \
           p.deleted_at, p.sort_name from lms_people p left join contacts c on c.org_id = p.org_id and c.id = p.contact_id cross join lateral \
           (select avg(e.percent) as percent, count(*) filter (where e.is_completed) as completed_courses, coalesce(sum(e.done_count), 0)::bigint as done_lessons \
            from lms_enrolments e where e.org_id = p.org_id and e.connection_id = p.connection_id and e.person_remote_id = p.remote_id and e.deleted_at is null \
              and 'student' = any(e.roles)) s where p.org_id = ",
    );
    query.push_bind(tx.org().0).push(" and p.id = ").push_bind(id);
    Ok(query.build_query_as().fetch_optional(tx.connection()).await?)
}

fn matching(query: &mut QueryBuilder<Postgres>, tx: &TenantTx, filter: &Filter) {
    query.push("where p.org_id = ").push_bind(tx.org().0).push(" and p.is_student");
    if let Some(connection) = filter.connection {
        query.push(" and p.connection_id = ").push_bind(connection);
    }
    if let Some(contact) = filter.contact {
        query.push(" and p.contact_id = ").push_bind(contact);
    }
    match filter.is_linked {
        Some(true) => query.push(" and p.contact_id is not null"),
        Some(false) => query.push(" and p.contact_id is null"),
        None => query,
    };
    match filter.status {
        Some("removed") => query.push(" and p.deleted_at is not null"),
        Some("suspended") => query.push(" and p.deleted_at is null and p.is_suspended"),
        Some(_) => query.push(" and p.deleted_at is null and not p.is_suspended"),
        None => query,
    };
    if let Some(pattern) = &filter.search {
        query.push(" and translate(p.sort_name, 'ё', 'е') || ' ' || coalesce(p.email_normal, '') like all(").push_bind(pattern.all.clone()).push(")");
    }
}
