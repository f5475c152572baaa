//! Records that point at others: vendors change them silently when what they point at goes.

use domain::sync::Kind;
use sqlx::AssertSqlSafe;
use uuid::Uuid;

use crate::{Result, TenantTx};

/// Who points at records of a kind: kind, column, and name in JSON.
fn holders(kind: Kind) -> &'static [(Kind, &'static str, &'static str)] {
    match kind {
        Kind::Companies => &[(Kind::Contacts, "company_id", "companyId"), (Kind::Deals, "company_id", "companyId")],
        Kind::Contacts => &[(Kind::Deals, "contact_id", "contactId")],
        _ => &[],
    }
}

/// As many records as one record's going or coming back may touch at once; the audit finds the others.
const MOST: i64 = 5000;

/// After records went there: their holders are to be looked at.
///
/// # Errors
/// When the database refuses.
pub async fn look_at_holders(tx: &mut TenantTx, connection: Uuid, kind: Kind, gone: &[Uuid]) -> Result<()> {
    for (holder, column, _) in holders(kind).iter().filter(|_| !gone.is_empty()) {
        let sql = format!(
            "insert into sync_hints (org_id, connection_id, kind, remote_id, at)
             select distinct $1::uuid, $2::uuid, '{0}', p.remote_id, clock_timestamp() {1}
             on conflict (org_id, connection_id, kind, remote_id) do update set at = excluded.at, tries = 0",
            holder.as_str(),
            linked_holders(*holder, column)
        );
        sqlx::query(AssertSqlSafe(sql)).bind(tx.org().0).bind(connection).bind(gone).bind(MOST).execute(tx.connection()).await?;
    }
    Ok(())
}

/// After records were made there once more: what their holders say of them is agreed on no more, and is sent.
///
/// # Errors
/// When the database refuses.
pub async fn say_holders_again(tx: &mut TenantTx, connection: Uuid, kind: Kind, made: &[Uuid]) -> Result<()> {
    for (holder, column, field) in holders(kind).iter().filter(|_| !made.is_empty()) {
        let sql = format!(
            "update sync_pairs u set base = u.base - '{field}' from (select distinct p.remote_id {1}) h
             where u.org_id = $1 and u.connection_id = $2 and u.kind = '{0}' and u.remote_id = h.remote_id returning u.local_id",
            holder.as_str(),
            linked_holders(*holder, column)
        );
        let ids: Vec<Uuid> =
            sqlx::query_scalar(AssertSqlSafe(sql)).bind(tx.org().0).bind(connection).bind(made).bind(MOST).fetch_all(tx.connection()).await?;
        super::outgoing::mark(tx, connection, *holder, &ids).await?;
    }
    Ok(())
}

/// `from` the pairs `p` of records that hold one of `$3`.
fn linked_holders(holder: Kind, column: &str) -> String {
    format!(
        "from unnest($3::uuid[]) w(id)
           cross join lateral (select r.id from {0} r where r.org_id = $1 and r.{column} = w.id and r.deleted_at is null limit $4) r
           cross join lateral (select p.remote_id from sync_pairs p where p.org_id = $1 and p.connection_id = $2 and p.kind = '{0}' and p.local_id = r.id
             and p.state = 'linked' limit 1) p",
        holder.as_str()
    )
}
