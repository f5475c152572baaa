//! People who share an e-mail or a phone: within the run, and with people who were here before it.

use domain::id::RunId;
use uuid::Uuid;

use crate::{Result, TenantTx};

#[derive(Debug)]
pub struct DuplicateMember {
    /// `e:` or `p:` and the normal form they share.
    pub match_key: String,
    pub kind: String,
    pub remote_id: Option<String>,
    pub title: String,
    pub local_id: Option<Uuid>,
    pub is_existing: bool,
}

/// Keeps, for each shared key, who shares it. Replaces what an earlier call kept.
///
/// # Errors
/// When the database refuses.
pub async fn mark_duplicates(tx: &mut TenantTx, run: RunId) -> Result<u64> {
    let org = tx.org().0;
    sqlx::query!("delete from run_duplicates where org_id = $1 and run_id = $2", org, run.0).execute(tx.connection()).await?;
    let written = sqlx::query!(
        "with keyed as (
           select r.kind, r.remote_id, r.title, r.local_id, key from run_records r, unnest(r.match_keys) as key
           where r.org_id = $1 and r.run_id = $2 and r.kind in ('students', 'teachers')),
         existing as (
           select c.id, c.name, 'e:' || p.email as key from contacts c, unnest(c.emails) as p(email) where c.org_id = $1 and c.deleted_at is null
             and not exists (select 1 from run_undo u where u.org_id = $1 and u.run_id = $2 and u.table_name = 'contacts' and u.row_id = c.id)
             and exists (select 1 from keyed k where k.key = 'e:' || p.email)
             and not exists (select 1 from external_refs e where e.org_id = $1 and e.local_id = c.id)
           union all
           select c.id, c.name, 'p:' || p.phone from contacts c, unnest(c.phones) as p(phone) where c.org_id = $1 and c.deleted_at is null
             and not exists (select 1 from run_undo u where u.org_id = $1 and u.run_id = $2 and u.table_name = 'contacts' and u.row_id = c.id)
             and exists (select 1 from keyed k where k.key = 'p:' || p.phone)
             and not exists (select 1 from external_refs e where e.org_id = $1 and e.local_id = c.id)),
         everyone as (
           select key, kind, remote_id, title, local_id, false as is_existing from keyed
           union all select key, 'contacts', null, name, id, true from existing)
         insert into run_duplicates (org_id, run_id, match_key, seq, kind, remote_id, title, local_id, is_existing)
         select $1, $2, key, row_number() over (partition by key order by is_existing desc, kind, remote_id), kind, remote_id, title, local_id, is_existing
         from everyone where key in (select key from everyone group by key having count(*) > 1)",
        org,
        run.0
    )
    .execute(tx.connection())
    .await?;
    Ok(written.rows_affected())
}

/// The members of the next `most` shared keys after `after`.
///
/// # Errors
/// When the database refuses.
pub async fn duplicates(tx: &mut TenantTx, run: RunId, after: Option<&str>, most: i64) -> Result<Vec<DuplicateMember>> {
    Ok(sqlx::query_as!(
        DuplicateMember,
        "select d.match_key, d.kind, d.remote_id, d.title, d.local_id, d.is_existing from run_duplicates d
         where d.org_id = $1 and d.run_id = $2 and d.match_key in (
           select match_key from run_duplicates where org_id = $1 and run_id = $2 and seq = 1 and ($3::text is null or match_key > $3) order by match_key limit $4)
         order by d.match_key, d.seq",
        tx.org().0,
        run.0,
        after,
        most
    )
    .fetch_all(tx.connection())
    .await?)
}
