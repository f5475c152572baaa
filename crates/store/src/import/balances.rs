//! The money proof: what the source says each student has, against the sum of the ledger.

use domain::id::{ConnectionId, RunId};
use uuid::Uuid;

use crate::{Result, TenantTx};

#[derive(Debug)]
pub struct BalanceRow {
    pub remote_id: String,
    pub student_id: Uuid,
    pub name: String,
    pub source_minor: i64,
    pub zveno_minor: i64,
    pub unconfirmed_minor: i64,
}

#[derive(Debug, Default)]
pub struct BalanceTotals {
    pub students: i64,
    pub matched: i64,
    pub source_minor: i64,
    pub zveno_minor: i64,
}

/// Sums over the students this run saw.
///
/// # Errors
/// When the database refuses.
pub async fn balance_totals(tx: &mut TenantTx, connection: ConnectionId, run: RunId) -> Result<BalanceTotals> {
    Ok(sqlx::query_as!(
        BalanceTotals,
        r#"select count(*) as "students!", count(*) filter (where s.balance_minor = coalesce(b.balance_minor, 0)) as "matched!",
             coalesce(sum(s.balance_minor), 0)::bigint as "source_minor!", coalesce(sum(coalesce(b.balance_minor, 0)), 0)::bigint as "zveno_minor!"
           from run_records r
           join external_refs e on e.org_id = r.org_id and e.connection_id = $2 and e.kind = 'source_balances' and e.remote_id = 'balance:' || r.remote_id
           join source_balances s on s.org_id = r.org_id and s.id = e.local_id
           left join balances b on b.org_id = s.org_id and b.student_id = s.student_id
           where r.org_id = $1 and r.run_id = $3 and r.kind = 'students'"#,
        tx.org().0,
        connection.0,
        run.0
    )
    .fetch_one(tx.connection())
    .await?)
}

/// Student by student, in the order of the source id; with `differing` only those where the two sides disagree.
///
/// # Errors
/// When the database refuses.
pub async fn balances(
    tx: &mut TenantTx,
    connection: ConnectionId,
    run: RunId,
    differing: bool,
    after: Option<&str>,
    most: i64,
) -> Result<Vec<BalanceRow>> {
    Ok(sqlx::query_as!(
        BalanceRow,
        r#"select r.remote_id, s.student_id, st.name, s.balance_minor as source_minor, coalesce(b.balance_minor, 0) as "zveno_minor!",
             coalesce((select sum(t.amount_minor) from transactions t
                       where t.org_id = s.org_id and t.student_id = s.student_id and not t.is_confirmed), 0)::bigint as "unconfirmed_minor!"
           from run_records r
           join external_refs e on e.org_id = r.org_id and e.connection_id = $2 and e.kind = 'source_balances' and e.remote_id = 'balance:' || r.remote_id
           join source_balances s on s.org_id = r.org_id and s.id = e.local_id
           join students st on st.org_id = s.org_id and st.id = s.student_id
           left join balances b on b.org_id = s.org_id and b.student_id = s.student_id
           where r.org_id = $1 and r.run_id = $3 and r.kind = 'students' and ($5::text is null or r.remote_id > $5)
             and (not $4 or s.balance_minor <> coalesce(b.balance_minor, 0))
           order by r.remote_id limit $6"#,
        tx.org().0,
        connection.0,
        run.0,
        differing,
        after,
        most
    )
    .fetch_all(tx.connection())
    .await?)
}

/// A student whose ledger misses what happened before the part of history that was taken.
#[derive(Debug)]
pub struct OpeningGap {
    pub remote_id: String,
    pub source_minor: i64,
    /// Sum of the confirmed ledger rows other than an earlier opening balance.
    pub ledger_minor: i64,
    pub currency: String,
}

/// The students after `after` of this run with the two sums an opening balance is made of.
///
/// # Errors
/// When the database refuses.
pub async fn opening_gaps(tx: &mut TenantTx, connection: ConnectionId, run: RunId, after: Option<&str>, most: i64) -> Result<Vec<OpeningGap>> {
    Ok(sqlx::query_as!(
        OpeningGap,
        r#"select r.remote_id, s.balance_minor as source_minor, s.currency::text as "currency!",
             (coalesce(b.balance_minor, 0) - coalesce(o.amount_minor, 0))::bigint as "ledger_minor!"
           from run_records r
           join external_refs e on e.org_id = r.org_id and e.connection_id = $2 and e.kind = 'source_balances' and e.remote_id = 'balance:' || r.remote_id
           join source_balances s on s.org_id = r.org_id and s.id = e.local_id
           left join balances b on b.org_id = s.org_id and b.student_id = s.student_id
           left join external_refs oe on oe.org_id = r.org_id and oe.connection_id = $2 and oe.kind = 'charges' and oe.remote_id = 'opening:' || r.remote_id
           left join transactions o on o.org_id = r.org_id and o.id = oe.local_id
           where r.org_id = $1 and r.run_id = $3 and r.kind = 'students' and ($4::text is null or r.remote_id > $4)
           order by r.remote_id limit $5"#,
        tx.org().0,
        connection.0,
        run.0,
        after,
        most
    )
    .fetch_all(tx.connection())
    .await?)
}
