//! The money proof: what the source says each student has, against the sum of the ledger.

use domain::id::{ConnectionId, RunId};
use uuid::Uuid;

use crate::{Result, TenantTx};

// A key made by joining texts is no plain column: under row-level security no index is asked for it. It is therefore made in a sub-select that stands
// for itself (`offset 0`), and what is looked up by it is looked up once a student.

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
           from (select 'balance:' || remote_id as key from run_records
                 where org_id = $1 and run_id = $3 and kind = 'students' offset 0) r
           join external_refs e on e.org_id = $1 and e.connection_id = $2 and e.kind = 'source_balances' and e.remote_id = r.key
           join source_balances s on s.org_id = $1 and s.id = e.local_id
           left join balances b on b.org_id = $1 and b.student_id = s.student_id"#,
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
        r#"select r.remote_id as "remote_id!", s.student_id, st.name, s.balance_minor as source_minor, coalesce(b.balance_minor, 0) as "zveno_minor!",
             coalesce((select sum(t.amount_minor) from transactions t
                       where t.org_id = s.org_id and t.student_id = s.student_id and not t.is_confirmed), 0)::bigint as "unconfirmed_minor!"
           from (select remote_id, 'balance:' || remote_id as key from run_records
                 where org_id = $1 and run_id = $3 and kind = 'students' and ($5::text is null or remote_id > $5)
                 order by remote_id offset 0) r
           join external_refs e on e.org_id = $1 and e.connection_id = $2 and e.kind = 'source_balances' and e.remote_id = r.key
           join source_balances s on s.org_id = $1 and s.id = e.local_id
           join students st on st.org_id = $1 and st.id = s.student_id
           left join balances b on b.org_id = $1 and b.student_id = s.student_id
           where not $4 or s.balance_minor <> coalesce(b.balance_minor, 0)
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
        r#"select r.remote_id as "remote_id!", s.balance_minor as source_minor, s.currency::text as "currency!",
             coalesce((select b.balance_minor from balances b where b.org_id = $1 and b.student_id = s.student_id), 0)
             - coalesce((select t.amount_minor from transactions t where t.org_id = $1 and t.id = (
                 select o.local_id from external_refs o
                 where o.org_id = $1 and o.connection_id = $2 and o.kind = 'charges' and o.remote_id = r.opening)), 0) as "ledger_minor!"
           from (select remote_id, 'balance:' || remote_id as balance, 'opening:' || remote_id as opening from run_records
                 where org_id = $1 and run_id = $3 and kind = 'students' and ($4::text is null or remote_id > $4)
                 order by remote_id offset 0) r
           cross join lateral (select e.local_id from external_refs e
                 where e.org_id = $1 and e.connection_id = $2 and e.kind = 'source_balances' and e.remote_id = r.balance limit 1) e
           cross join lateral (select s.student_id, s.balance_minor, s.currency from source_balances s where s.org_id = $1 and s.id = e.local_id limit 1) s
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
