//! People in courses and how far they are, as they are shown.

use chrono::{DateTime, Utc};
use sqlx::QueryBuilder;
use uuid::Uuid;

use crate::page::{NameKey, Page, Window};
use crate::school::search::Pattern;
use crate::{Result, TenantTx};

/// Somebody in a course.
#[derive(Debug, Clone, sqlx::FromRow)]
pub struct Learner {
    pub id: Uuid,
    pub name: String,
    pub email: Option<String>,
    pub contact_id: Option<Uuid>,
    pub is_suspended: bool,
    pub roles: Vec<String>,
    /// `active`, `invited`, `suspended` or `concluded`.
    pub status: String,
    pub groups: Vec<String>,
    pub percent: Option<f64>,
    pub is_completed: Option<bool>,
    pub completed_at: Option<DateTime<Utc>>,
    pub done_count: i32,
    pub score: Option<f64>,
    pub max_score: Option<f64>,
    pub last_access_at: Option<DateTime<Utc>>,
    pub deleted_at: Option<DateTime<Utc>>,
    sort_name: String,
}

/// A student of a course, and what they did with one lesson.
#[derive(Debug, Clone, sqlx::FromRow)]
pub struct LessonLearner {
    pub id: Uuid,
    pub name: String,
    pub contact_id: Option<Uuid>,
    pub status: String,
    pub state: Option<String>,
    pub reached_at: Option<DateTime<Utc>>,
    pub is_overridden: Option<bool>,
    pub score: Option<f64>,
    pub max_score: Option<f64>,
    pub graded_at: Option<DateTime<Utc>>,
    pub deleted_at: Option<DateTime<Utc>>,
    sort_name: String,
}

/// A course somebody is in.
#[derive(Debug, Clone)]
pub struct Place {
    pub person_id: Uuid,
    pub course_id: Uuid,
    pub connection_id: Uuid,
    pub course_remote_id: String,
    pub person_remote_id: String,
    pub name: String,
    pub url: Option<String>,
    pub roles: Vec<String>,
    pub status: String,
    pub percent: Option<f64>,
    pub is_completed: Option<bool>,
    pub completed_at: Option<DateTime<Utc>>,
    pub done_count: i32,
    /// Lessons of the course whose progress is tracked.
    pub tracked_count: i64,
    pub score: Option<f64>,
    pub max_score: Option<f64>,
    pub last_access_at: Option<DateTime<Utc>>,
    pub deleted_at: Option<DateTime<Utc>>,
}

/// What somebody did with a lesson.
#[derive(Debug, Clone)]
pub struct Step {
    pub lesson_remote_id: String,
    pub state: Option<String>,
    pub reached_at: Option<DateTime<Utc>>,
    pub is_overridden: Option<bool>,
    pub score: Option<f64>,
    pub max_score: Option<f64>,
    pub graded_at: Option<DateTime<Utc>>,
    pub feedback: Option<String>,
}

#[derive(Debug, Clone, Default)]
pub struct Filter {
    /// `student` or `teacher`.
    pub role: Option<&'static str>,
    pub group: Option<String>,
    pub search: Option<Pattern>,
}

/// One page of a course's people, by family name; those who are not in it any more come too, marked.
///
/// # Errors
/// When the database refuses.
pub async fn of_course(
    tx: &mut TenantTx,
    connection: Uuid,
    course: &str,
    filter: &Filter,
    window: &Window<NameKey>,
) -> Result<Page<Learner, NameKey>> {
    let mut query = QueryBuilder::new(
        "select p.id, p.name, p.email, p.contact_id, p.is_suspended, e.roles, e.status, e.percent, e.is_completed, e.completed_at, e.done_count, e.score, e.max_score, \
           e.last_access_at, coalesce(e.deleted_at, p.deleted_at) as deleted_at, p.sort_name, \
           array(select g.name from lms_groups g where g.org_id = e.org_id and g.connection_id = e.connection_id and g.course_remote_id = e.course_remote_id \
             and g.remote_id = any(e.group_ids) and g.deleted_at is null order by g.name) as groups \
         from ",
    );
    push_course(&mut query, tx, connection, course);
    query.push(" where true");
    if let Some(role) = filter.role {
        query.push(" and ").push_bind(role).push(" = any(e.roles)");
    }
    if let Some(group) = &filter.group {
        query.push(" and ").push_bind(group.clone()).push(" = any(e.group_ids)");
    }
    push_search(&mut query, filter.search.as_ref());
    push_after(&mut query, window);
    let rows: Vec<Learner> = query.build_query_as().persistent(false).fetch_all(tx.connection()).await?;
    Ok(window.page(rows, |row| NameKey(row.sort_name.clone(), row.id)))
}

/// One page of the students of a lesson's course, and what they did with it.
///
/// # Errors
/// When the database refuses.
pub async fn of_lesson(
    tx: &mut TenantTx,
    (connection, course, item): (Uuid, &str, &str),
    state: Option<&'static str>,
    window: &Window<NameKey>,
) -> Result<Page<LessonLearner, NameKey>> {
    let mut query = QueryBuilder::new(
        "select p.id, p.name, p.contact_id, e.status, l.state, l.reached_at, l.is_overridden, g.score, g.max_score, g.graded_at, \
           coalesce(e.deleted_at, p.deleted_at) as deleted_at, p.sort_name from ",
    );
    push_course(&mut query, tx, connection, course);
    query.push(
        " left join lms_completions l on l.org_id = e.org_id and l.connection_id = e.connection_id and l.course_remote_id = e.course_remote_id \
           and l.person_remote_id = e.person_remote_id and l.item_remote_id = ",
    );
    query.push_bind(item);
    query.push(
        " left join lms_grades g on g.org_id = e.org_id and g.connection_id = e.connection_id and g.course_remote_id = e.course_remote_id \
           and g.person_remote_id = e.person_remote_id and g.item_remote_id = ",
    );
    query.push_bind(item).push(" where 'student' = any(e.roles)");
    match state {
        Some("done") => query.push(" and l.state in ('complete', 'passed')"),
        Some("failed") => query.push(" and l.state = 'failed'"),
        Some(_) => query.push(" and (l.state is null or l.state = 'incomplete')"),
        None => &mut query,
    };
    push_after(&mut query, window);
    let rows: Vec<LessonLearner> = query.build_query_as().persistent(false).fetch_all(tx.connection()).await?;
    Ok(window.page(rows, |row| NameKey(row.sort_name.clone(), row.id)))
}

/// Who is in a course, and their accounts. `offset 0` keeps the planner from going through everybody by name for the few of one course.
fn push_course(query: &mut QueryBuilder<sqlx::Postgres>, tx: &TenantTx, connection: Uuid, course: &str) {
    query.push("(select e.* from lms_enrolments e where e.org_id = ").push_bind(tx.org().0).push(" and e.connection_id = ").push_bind(connection);
    query.push(" and e.course_remote_id = ").push_bind(course.to_owned());
    query.push(" offset 0) e join lms_people p on p.org_id = e.org_id and p.connection_id = e.connection_id and p.remote_id = e.person_remote_id");
}

fn push_search(query: &mut QueryBuilder<sqlx::Postgres>, search: Option<&Pattern>) {
    if let Some(pattern) = search {
        query.push(" and translate(p.sort_name, 'ё', 'е') || ' ' || coalesce(p.email_normal, '') like all(").push_bind(pattern.all.clone()).push(")");
    }
}

fn push_after(query: &mut QueryBuilder<sqlx::Postgres>, window: &Window<NameKey>) {
    if let Some(NameKey(name, id)) = &window.after {
        query.push(" and (p.sort_name, p.id) > (").push_bind(name.clone()).push(", ").push_bind(*id).push(")");
    }
    query.push(" order by p.sort_name, p.id limit ").push(window.fetch());
}

/// Courses these accounts are or were in, by name.
///
/// # Errors
/// When the database refuses.
pub async fn places(tx: &mut TenantTx, people: &[Uuid]) -> Result<Vec<Place>> {
    Ok(sqlx::query_as!(
        Place,
        r#"select p.id as person_id, c.id as course_id, e.connection_id, e.course_remote_id, e.person_remote_id, c.name, c.url, e.roles, e.status, e.percent, e.is_completed,
             e.completed_at, e.done_count, e.score, e.max_score, e.last_access_at, coalesce(e.deleted_at, c.deleted_at) as deleted_at,
             (select count(*) from lms_items i where i.org_id = e.org_id and i.connection_id = e.connection_id and i.course_remote_id = e.course_remote_id
               and i.deleted_at is null and i.tracking <> 'none') as "tracked_count!"
           from lms_people p
             join lms_enrolments e on e.org_id = p.org_id and e.connection_id = p.connection_id and e.person_remote_id = p.remote_id
             join lms_courses c on c.org_id = e.org_id and c.connection_id = e.connection_id and c.remote_id = e.course_remote_id
           where p.org_id = $1 and p.id = any($2) order by c.name, c.id limit 500"#,
        tx.org().0,
        people
    )
    .fetch_all(tx.connection())
    .await?)
}

/// What somebody did with each lesson of a course they did anything with.
///
/// # Errors
/// When the database refuses.
pub async fn steps(tx: &mut TenantTx, place: &Place) -> Result<Vec<Step>> {
    Ok(sqlx::query_as!(
        Step,
        r#"select coalesce(l.item_remote_id, g.item_remote_id) as "lesson_remote_id!", l.state as "state?", l.reached_at, l.is_overridden as "is_overridden?", g.score, g.max_score, g.graded_at, g.feedback
           from (select * from lms_completions where org_id = $1 and connection_id = $2 and course_remote_id = $3 and person_remote_id = $4) l
           full join (select * from lms_grades where org_id = $1 and connection_id = $2 and course_remote_id = $3 and person_remote_id = $4 and item_remote_id <> 'total') g
             on g.item_remote_id = l.item_remote_id limit 3000"#,
        tx.org().0,
        place.connection_id,
        place.course_remote_id,
        place.person_remote_id
    )
    .fetch_all(tx.connection())
    .await?)
}
