use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use sqlx::{Postgres, QueryBuilder};
use uuid::Uuid;

use crate::page::{Page, TimeKey, Window};
use crate::{Result, TenantTx};

#[derive(Debug, Clone, sqlx::FromRow)]
pub struct Task {
    pub id: Uuid,
    pub title: String,
    pub note: String,
    /// `task`, `call`, `meeting` or `message`.
    pub kind: String,
    pub due_at: Option<DateTime<Utc>>,
    /// Due on that day, whatever the hour.
    pub is_all_day: bool,
    pub assignee_id: Option<Uuid>,
    pub assignee_name: Option<String>,
    pub done_at: Option<DateTime<Utc>>,
    pub done_by: Option<Uuid>,
    pub result: String,
    pub contact_id: Option<Uuid>,
    pub contact_name: Option<String>,
    pub company_id: Option<Uuid>,
    pub company_name: Option<String>,
    pub deal_id: Option<Uuid>,
    pub deal_title: Option<String>,
    pub version: i64,
    pub created_at: DateTime<Utc>,
    pub updated_at: DateTime<Utc>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum State {
    /// The next to be done first, those without a day last.
    #[default]
    Open,
    /// The last done first.
    Done,
}

#[derive(Debug, Clone, Default)]
pub struct Filter {
    pub state: State,
    pub assignee: Option<Uuid>,
    pub contact: Option<Uuid>,
    pub company: Option<Uuid>,
    pub deal: Option<Uuid>,
    /// A `tsquery` in its text form, over title and note.
    pub words: Option<String>,
    /// Due at or after.
    pub from: Option<DateTime<Utc>>,
    /// Due before.
    pub until: Option<DateTime<Utc>>,
}

/// Where a page ends: when the last task is due, or was done; `None` for one without a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum TaskKey {
    At(TimeKey),
    Never(Uuid),
}

/// Candidates of a search; of a more frequent word the rest is cut off.
const MOST_FOUND: i32 = 5_000;

const OPEN: &str = "coalesce(t.due_at, 'infinity'::timestamptz)";

/// # Errors
/// When the database refuses.
pub async fn list(tx: &mut TenantTx, filter: &Filter, window: &Window<TaskKey>) -> Result<Page<Task, TaskKey>> {
    let (column, direction, sign) = match filter.state {
        State::Open => (OPEN, "", " > ("),
        State::Done => ("t.done_at", " desc", " < ("),
    };
    let order = format!(" order by {column}{direction}, t.id{direction}");
    let mut query = QueryBuilder::<Postgres>::new(SHOWN);
    query.push("(select t.* from tasks t ");
    matching(&mut query, tx, filter);
    match window.after {
        None => {}
        Some(TaskKey::At(TimeKey(at, id))) => {
            query.push(" and (").push(column).push(", t.id)").push(sign).push_bind(at).push(", ").push_bind(id).push(")");
        }
        Some(TaskKey::Never(id)) => {
            query.push(" and (").push(column).push(", t.id)").push(sign).push("'infinity'::timestamptz, ").push_bind(id).push(")");
        }
    }
    query.push(&order).push(" limit ").push(window.fetch()).push(") t").push(JOINED).push(&order);
    let rows: Vec<Task> = query.build_query_as().persistent(false).fetch_all(tx.connection()).await?;
    Ok(window.page(rows, |row| {
        let at = if filter.state == State::Open { row.due_at } else { row.done_at };
        at.map_or(TaskKey::Never(row.id), |at| TaskKey::At(TimeKey(at, row.id)))
    }))
}

/// One that is not deleted.
///
/// # Errors
/// When the database refuses.
pub async fn get(tx: &mut TenantTx, id: Uuid) -> Result<Option<Task>> {
    let mut query = QueryBuilder::<Postgres>::new(SHOWN);
    query.push("(select t.* from tasks t where t.org_id = ").push_bind(tx.org().0);
    query.push(" and t.deleted_at is null and t.id = ").push_bind(id).push(") t").push(JOINED);
    Ok(query.build_query_as().fetch_optional(tx.connection()).await?)
}

/// Those of the ids that are there and not deleted.
///
/// # Errors
/// When the database refuses.
pub async fn of_ids(tx: &mut TenantTx, ids: &[Uuid]) -> Result<Vec<Task>> {
    let mut query = QueryBuilder::<Postgres>::new(SHOWN);
    query.push("(select t.* from tasks t where t.org_id = ").push_bind(tx.org().0);
    query.push(" and t.deleted_at is null and t.id = any (").push_bind(ids).push(")) t").push(JOINED);
    Ok(query.build_query_as().persistent(false).fetch_all(tx.connection()).await?)
}

/// Open tasks of a person: all, and those that are due before `now`. Counting stops at a thousand.
///
/// # Errors
/// When the database refuses.
pub async fn count_open(tx: &mut TenantTx, assignee: Uuid, now: DateTime<Utc>) -> Result<(i64, i64)> {
    let row = sqlx::query!(
        r#"select count(*) as "open!", count(*) filter (where due_at < $3) as "late!" from (
             select due_at from tasks where org_id = $1 and assignee_id = $2 and done_at is null and deleted_at is null
             order by coalesce(due_at, 'infinity'::timestamptz), id limit 1000) t"#,
        tx.org().0,
        assignee,
        now
    )
    .fetch_one(tx.connection())
    .await?;
    Ok((row.open, row.late))
}

const SHOWN: &str = "select t.id, t.title, t.note, t.kind, t.due_at, t.is_all_day, t.assignee_id, u.name as assignee_name, t.done_at, t.done_by, t.result, \
    c.id as contact_id, c.name as contact_name, o.id as company_id, o.name as company_name, d.id as deal_id, d.title as deal_title, t.version, t.created_at, \
    t.updated_at from ";
/// What is deleted is shown as absent.
const JOINED: &str = " left join lateral (select name from users where id = t.assignee_id limit 1) u on true \
    left join lateral (select id, name from contacts where org_id = t.org_id and id = t.contact_id and deleted_at is null limit 1) c on true \
    left join lateral (select id, name from companies where org_id = t.org_id and id = t.company_id and deleted_at is null limit 1) o on true \
    left join lateral (select id, title from deals where org_id = t.org_id and id = t.deal_id and deleted_at is null limit 1) d on true";

fn matching(query: &mut QueryBuilder<Postgres>, tx: &TenantTx, filter: &Filter) {
    query.push("where t.org_id = ").push_bind(tx.org().0).push(" and t.deleted_at is null and t.done_at is ");
    query.push(if filter.state == State::Open { "null" } else { "not null" });
    for (column, id) in [("assignee_id", filter.assignee), ("contact_id", filter.contact), ("company_id", filter.company), ("deal_id", filter.deal)] {
        if let Some(id) = id {
            query.push(" and t.").push(column).push(" = ").push_bind(id);
        }
    }
    if let Some(words) = &filter.words {
        query.push(" and t.id in (select id from search_words('task', ").push_bind(words.clone()).push(", ").push_bind(MOST_FOUND).push("))");
    }
    if let Some(from) = filter.from {
        query.push(" and t.due_at >= ").push_bind(from);
    }
    if let Some(until) = filter.until {
        query.push(" and t.due_at < ").push_bind(until);
    }
}
