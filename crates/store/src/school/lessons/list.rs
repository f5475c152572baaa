use chrono::{DateTime, Utc};
use sqlx::{Postgres, QueryBuilder};
use uuid::Uuid;

use crate::count::{count, counting};
use crate::page::{Page, TimeKey, Window};
use crate::school::Named;
use crate::{Result, TenantTx};

#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Sort {
    #[default]
    Start,
    StartDown,
}

#[derive(Debug, Clone, Default)]
pub struct Filter {
    pub id: Option<Uuid>,
    /// Lessons that begin at or after.
    pub from: Option<DateTime<Utc>>,
    /// Lessons that begin before.
    pub to: Option<DateTime<Utc>>,
    /// First or second teacher.
    pub teacher: Option<Uuid>,
    /// The group itself, or among the others taught together with it.
    pub group: Option<Uuid>,
    pub room: Option<Uuid>,
    pub branch: Option<Uuid>,
    pub status: Option<&'static str>,
}

#[derive(Debug, Clone)]
pub struct Item {
    pub id: Uuid,
    pub starts_at: DateTime<Utc>,
    pub ends_at: DateTime<Utc>,
    pub status: String,
    pub topic: Option<String>,
    pub lesson_type: Option<String>,
    pub group: Option<Named>,
    pub teacher: Option<Named>,
    pub room: Option<Named>,
    pub subject: Option<Named>,
    /// On the lesson's list; of a lesson that has none yet, the members of its group.
    pub students: i64,
    pub attended: i64,
    pub version: i64,
}

#[derive(sqlx::FromRow)]
struct Row {
    id: Uuid,
    starts_at: DateTime<Utc>,
    ends_at: DateTime<Utc>,
    status: String,
    topic: Option<String>,
    lesson_type: Option<String>,
    group_id: Option<Uuid>,
    group_name: Option<String>,
    teacher_id: Option<Uuid>,
    teacher_name: Option<String>,
    room_id: Option<Uuid>,
    room_name: Option<String>,
    subject_id: Option<Uuid>,
    subject_name: Option<String>,
    students: i64,
    attended: i64,
    version: i64,
}

/// By start.
///
/// # Errors
/// When the database refuses.
pub async fn list(tx: &mut TenantTx, filter: &Filter, sort: Sort, window: &Window<TimeKey>) -> Result<Page<Item, TimeKey>> {
    let order = match sort {
        Sort::Start => " order by l.starts_at, l.id",
        Sort::StartDown => " order by l.starts_at desc, l.id desc",
    };
    // The page is cut before names are joined and attendance is counted.
    let mut query = QueryBuilder::<Postgres>::new(
        "select l.id, l.starts_at, l.ends_at, l.status, l.topic, l.type as lesson_type, l.version, g.id as group_id, g.name as group_name, \
         t.id as teacher_id, t.name as teacher_name, r.id as room_id, r.name as room_name, s.id as subject_id, s.name as subject_name, \
         case when a.n = 0 and l.status = 'planned' then m.n else a.n end as students, a.attended from (select * from lessons l where l.org_id = ",
    );
    matching(&mut query, tx, filter);
    if let Some(TimeKey(at, id)) = window.after {
        let beyond = if sort == Sort::Start { ">" } else { "<" };
        query.push(" and (l.starts_at, l.id) ").push(beyond).push(" (").push_bind(at).push(", ").push_bind(id).push(")");
    }
    query.push(order).push(" limit ").push(window.fetch());
    query.push(
        ") l left join groups g on g.org_id = l.org_id and g.id = l.group_id left join teachers t on t.org_id = l.org_id and t.id = l.teacher_id \
         left join rooms r on r.org_id = l.org_id and r.id = l.room_id left join subjects s on s.org_id = l.org_id and s.id = l.subject_id \
         cross join lateral (select count(*) as n, count(*) filter (where a.status = 'attended') as attended \
           from attendance a where a.org_id = l.org_id and a.lesson_id = l.id and a.deleted_at is null) a \
         cross join lateral (select count(distinct m.student_id) as n from group_memberships m where a.n = 0 and l.status = 'planned' \
           and m.org_id = l.org_id and m.group_id = l.group_id and m.deleted_at is null \
           and (m.starts_on is null or m.starts_on <= l.starts_at::date) and (m.ends_on is null or m.ends_on >= l.starts_at::date)) m",
    );
    query.push(order);
    let rows: Vec<Row> = query.build_query_as().fetch_all(tx.connection()).await?;
    Ok(window.page(rows.into_iter().map(Item::from).collect(), |item| TimeKey(item.starts_at, item.id)))
}

/// How many there are, where that is cheap.
///
/// # Errors
/// When the database refuses.
pub async fn total(tx: &mut TenantTx, filter: &Filter) -> Result<Option<i64>> {
    let mut query = counting("from lessons l where l.org_id = ");
    matching(&mut query, tx, filter);
    count(tx, query).await
}

fn matching(query: &mut QueryBuilder<Postgres>, tx: &TenantTx, filter: &Filter) {
    query.push_bind(tx.org().0).push(" and l.deleted_at is null");
    if let Some(id) = filter.id {
        query.push(" and l.id = ").push_bind(id);
    }
    within(query, "l", filter);
    // Two arms instead of an `or`: the first walks the index of the first teacher or group, the second the few lessons that have others.
    if let Some(teacher) = filter.teacher {
        taught_by(query, tx, filter, "x.teacher_id", "x.co_teacher_ids", teacher);
    }
    if let Some(group) = filter.group {
        taught_by(query, tx, filter, "x.group_id", "x.co_group_ids", group);
    }
    if let Some(room) = filter.room {
        query.push(" and l.room_id = ").push_bind(room);
    }
    if let Some(branch) = filter.branch {
        query.push(" and l.branch_id = ").push_bind(branch);
    }
    if let Some(status) = filter.status {
        query.push(" and l.status = ").push_bind(status);
    }
}

fn within(query: &mut QueryBuilder<Postgres>, lessons: &str, filter: &Filter) {
    if let Some(from) = filter.from {
        query.push(" and ").push(lessons).push(".starts_at >= ").push_bind(from);
    }
    if let Some(to) = filter.to {
        query.push(" and ").push(lessons).push(".starts_at < ").push_bind(to);
    }
}

fn taught_by(query: &mut QueryBuilder<Postgres>, tx: &TenantTx, filter: &Filter, first: &str, others: &str, id: Uuid) {
    query
        .push(" and l.id in (select x.id from lessons x where x.org_id = ")
        .push_bind(tx.org().0)
        .push(" and ")
        .push(first)
        .push(" = ")
        .push_bind(id);
    within(query, "x", filter);
    query.push(" union all select x.id from lessons x where x.org_id = ").push_bind(tx.org().0).push(" and ").push(others).push(" <> '{}' and ");
    query.push_bind(id).push(" = any(").push(others).push(")");
    within(query, "x", filter);
    query.push(")");
}

impl From<Row> for Item {
    fn from(row: Row) -> Self {
        Self {
            id: row.id,
            starts_at: row.starts_at,
            ends_at: row.ends_at,
            status: row.status,
            topic: row.topic,
            lesson_type: row.lesson_type,
            group: Named::from_columns(row.group_id, row.group_name),
            teacher: Named::from_columns(row.teacher_id, row.teacher_name),
            room: Named::from_columns(row.room_id, row.room_name),
            subject: Named::from_columns(row.subject_id, row.subject_name),
            students: row.students,
            attended: row.attended,
            version: row.version,
        }
    }
}
