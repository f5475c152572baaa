//! Everything that happened around one record, newest first, however it is stored.

use chrono::{DateTime, Utc};
use sqlx::{Postgres, QueryBuilder};
use uuid::Uuid;

use super::links;
use crate::page::{Page, TimeKey, Window};
use crate::{Result, TenantTx};

/// Whose timeline it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Of {
    Contact(Uuid),
    Company(Uuid),
    Deal(Uuid),
}

/// What an entry tells of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum EntryKind {
    Note,
    Call,
    Email,
    Message,
    Meeting,
    /// A done one.
    Task,
    /// From stage to stage.
    Move,
    Payment,
}

impl EntryKind {
    pub const ALL: [Self; 8] = [Self::Note, Self::Call, Self::Email, Self::Message, Self::Meeting, Self::Task, Self::Move, Self::Payment];
    const SAID: [Self; 5] = [Self::Note, Self::Call, Self::Email, Self::Message, Self::Meeting];

    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Note => "note",
            Self::Call => "call",
            Self::Email => "email",
            Self::Message => "message",
            Self::Meeting => "meeting",
            Self::Task => "task",
            Self::Move => "move",
            Self::Payment => "payment",
        }
    }
}

impl std::str::FromStr for EntryKind {
    type Err = ();
    fn from_str(s: &str) -> std::result::Result<Self, ()> {
        Self::ALL.into_iter().find(|kind| kind.as_str() == s).ok_or(())
    }
}

/// One entry; which of the fields are there depends on the kind.
#[derive(Debug, Clone, sqlx::FromRow)]
pub struct Entry {
    /// `note`, `call`, `email`, `message`, `meeting`, `task` (a done one), `move` or `payment`.
    pub kind: String,
    /// Of the communication, the task or the payment; of a move one made of its number, so that the order is total.
    pub id: Uuid,
    pub at: DateTime<Utc>,
    pub direction: Option<String>,
    pub title: Option<String>,
    pub body: Option<String>,
    pub actor_id: Option<Uuid>,
    pub actor_name: Option<String>,
    pub deal_id: Option<Uuid>,
    pub deal_title: Option<String>,
    pub from_stage: Option<String>,
    pub to_stage: Option<String>,
    pub duration_seconds: Option<i64>,
    pub amount_minor: Option<i64>,
    pub currency: Option<String>,
    pub is_pinned: bool,
    /// 0 where the entry is not edited.
    pub version: i64,
}

/// Of a contact with everything of its person's other entries. Payments are those of the students behind a contact; nobody else has any.
///
/// # Errors
/// When the database refuses.
pub async fn list(tx: &mut TenantTx, of: Of, kinds: &[EntryKind], window: &Window<TimeKey>) -> Result<Page<Entry, TimeKey>> {
    let org = tx.org().0;
    let (column, ids) = match of {
        Of::Contact(id) => ("contact_id", links::of_person(tx, id).await?),
        Of::Company(id) => ("company_id", vec![id]),
        Of::Deal(id) => ("deal_id", vec![id]),
    };
    // Each source is walked along its own index and cut by itself: a page costs the same whatever the length of the history.
    let mut query = QueryBuilder::<Postgres>::new("select e.*, u.name as actor_name, d.title as deal_title from (");
    query.push(NOTHING);
    let has = |kind| kinds.contains(&kind);
    let said: Vec<&str> = EntryKind::SAID.into_iter().filter(|kind| has(*kind)).map(EntryKind::as_str).collect();
    for id in &ids {
        if !said.is_empty() {
            source(&mut query, COMMUNICATIONS, org, column, *id);
            if said.len() < EntryKind::SAID.len() {
                query.push(" and t.kind = any(").push_bind(said.iter().map(|kind| (*kind).to_owned()).collect::<Vec<_>>()).push(")");
            }
            cut(&mut query, "t.at", "t.id", window);
        }
        if has(EntryKind::Task) {
            source(&mut query, TASKS, org, column, *id);
            cut(&mut query, "t.done_at", "t.id", window);
        }
    }
    if has(EntryKind::Move) {
        moves(&mut query, org, column, &ids, window);
    }
    if matches!(of, Of::Contact(_)) && has(EntryKind::Payment) {
        payments(&mut query, org, &ids, window);
    }
    query.push(" order by at desc, id desc limit ").push(window.fetch());
    query.push(
        ") e left join lateral (select name from users where id = e.actor_id limit 1) u on true \
         left join lateral (select title from deals where id = e.deal_id and deleted_at is null and org_id = ",
    );
    query.push_bind(org).push(" limit 1) d on true order by e.at desc, e.id desc");
    let rows: Vec<Entry> = query.build_query_as().fetch_all(tx.connection()).await?;
    Ok(window.page(rows, |row| TimeKey(row.at, row.id)))
}

const COMMUNICATIONS: &str = "select t.kind, t.id, t.at, t.direction, t.subject as title, t.body, t.author_id as actor_id, t.deal_id, null::text as from_stage, \
    null::text as to_stage, t.duration_seconds::bigint as duration_seconds, null::bigint as amount_minor, null::text as currency, t.is_pinned, t.version \
    from communications t where t.deleted_at is null";
const TASKS: &str = "select 'task', t.id, t.done_at, null, t.title, nullif(t.result, ''), t.done_by, t.deal_id, null, null, null::bigint, null::bigint, null, \
    false, t.version from tasks t where t.deleted_at is null and t.done_at is not null";
/// Names and types of the columns, whichever sources there are.
const NOTHING: &str = "(select null::text as kind, null::uuid as id, null::timestamptz as at, null::text as direction, null::text as title, null::text as body, \
    null::uuid as actor_id, null::uuid as deal_id, null::text as from_stage, null::text as to_stage, null::bigint as duration_seconds, \
    null::bigint as amount_minor, null::text as currency, false as is_pinned, 0::bigint as version where false)";
/// A move has a number; as an id it still sorts by it.
const MOVE_ID: &str = "('00000000-0000-7000-8000-' || lpad(to_hex(t.id), 12, '0'))::uuid";

fn source(query: &mut QueryBuilder<Postgres>, select: &str, org: Uuid, column: &str, id: Uuid) {
    query.push(" union all (").push(select).push(" and t.org_id = ").push_bind(org).push(" and t.").push(column).push(" = ").push_bind(id);
}

fn moves(query: &mut QueryBuilder<Postgres>, org: Uuid, column: &str, ids: &[Uuid], window: &Window<TimeKey>) {
    query.push(" union all (select 'move', ").push(MOVE_ID);
    query.push(
        ", t.at, null, null, null, case when t.actor_kind = 'user' then t.actor_id end, t.deal_id, f.name, s.name, t.duration_seconds, t.amount_minor, \
         t.currency::text, false, 0 from stage_moves t join stages s on s.org_id = t.org_id and s.id = t.to_stage_id \
         left join stages f on f.org_id = t.org_id and f.id = t.from_stage_id where t.org_id = ",
    );
    query.push_bind(org);
    match (column, ids) {
        ("deal_id", [id]) => {
            query.push(" and t.deal_id = ").push_bind(*id);
        }
        _ => {
            query.push(" and t.deal_id in (select id from deals where deleted_at is null and org_id = ").push_bind(org);
            query.push(" and ").push(column).push(" = any(").push_bind(ids.to_vec()).push("))");
        }
    }
    cut(query, "t.at", MOVE_ID, window);
}

fn payments(query: &mut QueryBuilder<Postgres>, org: Uuid, contacts: &[Uuid], window: &Window<TimeKey>) {
    query.push(
        " union all (select 'payment', t.id, t.occurred_on::timestamptz, null, null, nullif(t.note, ''), null::uuid, null::uuid, null, null, null::bigint, t.amount_minor, \
         t.currency::text, false, 0 from transactions t where t.kind in ('income', 'refund') and t.org_id = ",
    );
    query.push_bind(org).push(" and t.student_id in (select id from students where deleted_at is null and org_id = ").push_bind(org);
    query.push(" and contact_id = any(").push_bind(contacts.to_vec()).push("))");
    cut(query, "t.occurred_on::timestamptz", "t.id", window);
}

fn cut(query: &mut QueryBuilder<Postgres>, at: &str, id: &str, window: &Window<TimeKey>) {
    if let Some(TimeKey(time, key)) = window.after {
        query.push(" and (").push(at).push(", ").push(id).push(") < (").push_bind(time).push(", ").push_bind(key).push(")");
    }
    query.push(" order by ").push(at).push(" desc, ").push(id).push(" desc limit ").push(window.fetch()).push(")");
}
