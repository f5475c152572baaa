use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use sqlx::types::Json;
use uuid::Uuid;

use super::details;
use super::list::Item;
use crate::school::Named;
use crate::{Result, TenantTx};

#[derive(Debug, Clone)]
pub struct Record {
    pub item: Item,
    pub birth_date: Option<NaiveDate>,
    pub gender: Option<String>,
    pub payer_name: Option<String>,
    pub note: String,
    pub joined_at: Option<DateTime<Utc>>,
    pub archived_on: Option<NaiveDate>,
    pub custom: serde_json::Value,
    pub branches: Vec<Named>,
    pub teacher: Option<Named>,
    pub contact: Contact,
    /// What the system they came from says; `None` when it says nothing.
    pub source_balance_minor: Option<i64>,
    pub groups: Vec<GroupOf>,
    pub external_ids: Vec<ExternalId>,
}

#[derive(Debug, Clone)]
pub struct Contact {
    pub id: Uuid,
    pub name: String,
    pub emails: Vec<String>,
    pub phones: Vec<String>,
    pub phones_typed: Vec<String>,
    pub addresses: Vec<String>,
}

#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct GroupOf {
    pub id: Uuid,
    pub name: String,
    pub starts_on: Option<NaiveDate>,
    pub ends_on: Option<NaiveDate>,
}

#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct ExternalId {
    pub vendor: String,
    pub remote_id: String,
}

/// The student's card, or `None` when the organisation has no such student.
///
/// # Errors
/// When the database refuses.
pub async fn get(tx: &mut TenantTx, id: Uuid, now: DateTime<Utc>) -> Result<Option<Record>> {
    let org = tx.org().0;
    let row = sqlx::query!(
        r#"select s.id as "id!", s.name as "name!", s.status as "status!", s.stage, s.birth_date, s.gender, s.payer_name, s.note as "note!", s.joined_at,
             s.archived_on, s.custom as "custom!", s.version as "version!", s.last_attended_on, s.next_lesson_at, s.paid_lessons,
             b.balance_minor as "balance_minor!", sb.balance_minor as "source_balance_minor?",
             t.id as "teacher_id?", t.name as "teacher_name?",
             c.id as "contact_id!", c.name as "contact_name!", c.emails as "emails!", c.phones as "phones!", c.phones_typed as "phones_typed!",
             c.addresses as "addresses!",
             (select jsonb_agg(jsonb_build_object('id', br.id, 'name', br.name) order by br.position, br.name, br.id)
                from branches br where br.org_id = s.org_id and br.id = any(s.branch_ids)) as "branches: Json<Vec<Named>>",
             (select jsonb_agg(jsonb_build_object('id', g.id, 'name', g.name, 'starts_on', m.starts_on, 'ends_on', m.ends_on)
                 order by m.ends_on desc nulls first, g.sort_name, m.id)
                from group_memberships m join groups g on g.org_id = m.org_id and g.id = m.group_id
                where m.org_id = s.org_id and m.student_id = s.id and m.deleted_at is null and g.deleted_at is null) as "groups: Json<Vec<GroupOf>>",
             (select jsonb_agg(jsonb_build_object('vendor', cn.vendor, 'remote_id', r.remote_id) order by cn.vendor, r.remote_id)
                from external_refs r join connections cn on cn.org_id = r.org_id and cn.id = r.connection_id
                where r.org_id = s.org_id and r.local_id = s.id) as "external_ids: Json<Vec<ExternalId>>"
           from students s
           join contacts c on c.org_id = s.org_id and c.id = s.contact_id
           join balances b on b.org_id = s.org_id and b.student_id = s.id
           left join source_balances sb on sb.org_id = s.org_id and sb.student_id = s.id
           left join teachers t on t.org_id = s.org_id and t.id = s.teacher_id
           where s.org_id = $1 and s.id = $2 and s.deleted_at is null"#,
        org,
        id
    )
    .fetch_optional(tx.connection())
    .await?;
    let Some(row) = row else { return Ok(None) };
    let details = details::of(tx, &[id], now).await?.remove(&id).unwrap_or_default();
    Ok(Some(Record {
        item: Item {
            id: row.id,
            name: row.name,
            status: row.status,
            stage: row.stage,
            balance_minor: Some(row.balance_minor),
            groups: details.groups,
            phones: row.phones.clone(),
            emails: row.emails.clone(),
            last_attended_on: row.last_attended_on,
            next_lesson_at: details.next_lesson_at.or(row.next_lesson_at.filter(|at| *at >= now)),
            paid_lessons: row.paid_lessons,
            attendance_percent: details.attendance_percent,
            vendor: details.vendor,
            version: row.version,
        },
        birth_date: row.birth_date,
        gender: row.gender,
        payer_name: row.payer_name,
        note: row.note,
        joined_at: row.joined_at,
        archived_on: row.archived_on,
        custom: row.custom,
        branches: row.branches.map(|Json(branches)| branches).unwrap_or_default(),
        teacher: Named::from_columns(row.teacher_id, row.teacher_name),
        contact: Contact {
            id: row.contact_id,
            name: row.contact_name,
            emails: row.emails,
            phones: row.phones,
            phones_typed: row.phones_typed,
            addresses: row.addresses,
        },
        source_balance_minor: row.source_balance_minor,
        groups: row.groups.map(|Json(groups)| groups).unwrap_or_default(),
        external_ids: row.external_ids.map(|Json(ids)| ids).unwrap_or_default(),
    }))
}

/// # Errors
/// When the database refuses.
pub async fn exists(tx: &mut TenantTx, id: Uuid) -> Result<bool> {
    let found = sqlx::query_scalar!(
        r#"select exists (select 1 from students where org_id = $1 and id = $2 and deleted_at is null) as "exists!""#,
        tx.org().0,
        id
    );
    Ok(found.fetch_one(tx.connection()).await?)
}
