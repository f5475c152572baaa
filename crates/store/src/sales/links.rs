//! Contacts that are one person's: they share `person_id`.

use chrono::{DateTime, Utc};
use uuid::Uuid;

use crate::{Result, TenantTx};

/// As many entries as one person may reasonably have; a card shows no more.
const MOST: i64 = 50;

/// The contact and the others of its person that are there, in the order of their ids.
///
/// # Errors
/// When the database refuses.
pub async fn of_person(tx: &mut TenantTx, contact: Uuid) -> Result<Vec<Uuid>> {
    let sql = "select c.id from contacts c where c.org_id = $1 and c.deleted_at is null
          and c.person_id = (select p.person_id from contacts p where p.org_id = $1 and p.id = $2)
        union select $2 order by 1 limit $3";
    Ok(sqlx::query_scalar(sql).bind(tx.org().0).bind(contact).bind(MOST).fetch_all(tx.connection()).await?)
}

/// A contact that is there and the person it belongs to.
#[derive(Debug, Clone, sqlx::FromRow)]
pub struct Member {
    pub id: Uuid,
    pub name: String,
    pub person_id: Option<Uuid>,
}

/// These contacts and everybody who shares a person with one of them, as far as they are there, locked in the order of their ids.
///
/// # Errors
/// When the database refuses.
pub async fn lock(tx: &mut TenantTx, contacts: &[Uuid]) -> Result<Vec<Member>> {
    // In two steps, so that each is a probe of an index.
    let persons = "select person_id from contacts where org_id = $1 and id = any($2) and person_id is not null";
    let persons: Vec<Uuid> = sqlx::query_scalar(persons).bind(tx.org().0).bind(contacts).fetch_all(tx.connection()).await?;
    let sql = "select id, name, person_id from contacts where org_id = $1 and deleted_at is null and (id = any($2) or person_id = any($3))
        order by id for no key update";
    Ok(sqlx::query_as(sql).bind(tx.org().0).bind(contacts).bind(persons).fetch_all(tx.connection()).await?)
}

/// Makes these contacts one person's, or with `None` each a person of its own. Returns the versions of those that changed.
///
/// # Errors
/// When the database refuses.
pub async fn write(tx: &mut TenantTx, contacts: &[Uuid], person: Option<Uuid>, now: DateTime<Utc>) -> Result<Vec<(Uuid, i64)>> {
    let sql = "update contacts set person_id = $3, updated_at = $4 where org_id = $1 and id = any($2) and person_id is distinct from $3 returning id, version";
    Ok(sqlx::query_as(sql).bind(tx.org().0).bind(contacts).bind(person).bind(now).fetch_all(tx.connection()).await?)
}
