//! Sums that the database keeps beside the rows stay equal to the rows, whatever is done to them.

use sqlx::Executor;
use store::{Tenant, TenantTx};
use testkit::TestDatabase;

use super::school;

/// How many kept rows differ from what the rows say, for each kind of sum.
async fn differences(tx: &mut TenantTx) -> (i64, i64, i64) {
    let balances = sqlx::query_scalar(
        "with truth as (select s.id as student_id, coalesce(sum(t.amount_minor) filter (where t.is_confirmed), 0)::bigint as balance, count(t.id) as n
           from students s left join transactions t on t.student_id = s.id group by 1)
         select count(*) from truth full join balances b using (student_id)
         where (truth.balance, truth.n) is distinct from (b.balance_minor, b.transactions)",
    );
    let days = sqlx::query_scalar(
        "with truth as (select occurred_on as day, kind, coalesce(sum(amount_minor) filter (where is_confirmed), 0)::bigint as amount, count(*) as n
           from transactions where kind in ('income', 'refund', 'correction') group by 1, 2)
         select count(*) from truth full join payment_days d using (day, kind) where (truth.amount, truth.n) is distinct from (d.amount_minor, d.payments)",
    );
    let hours = sqlx::query_scalar(
        "with truth as (select hour_of(l.starts_at) as hour, count(*) filter (where a.status = 'attended') as attended,
             count(*) filter (where a.status = 'missed') as missed
           from lessons l join attendance a on a.lesson_id = l.id
           where l.status = 'held' and a.status <> 'planned' and l.deleted_at is null and a.deleted_at is null group by 1)
         select count(*) from truth full join attendance_hours h using (hour) where (truth.attended, truth.missed) is distinct from (h.attended, h.missed)",
    );
    (
        balances.fetch_one(tx.connection()).await.expect("balances"),
        days.fetch_one(tx.connection()).await.expect("days"),
        hours.fetch_one(tx.connection()).await.expect("hours"),
    )
}

#[tokio::test]
async fn sums_follow_their_rows() {
    let test = TestDatabase::new().await;
    let org = school(&test, 1, 60).await;
    let mut tx = test.db.begin(Tenant::of(org)).await.expect("a transaction");
    assert_eq!(differences(&mut tx).await, (0, 0, 0), "as written");
    for (what, sql) in [
        // Only a run may change a ledger; what it may not is tested with the ledger's triggers.
        ("a run", "select set_config('app.run_id', gen_random_uuid()::text, true)"),
        ("amounts and days move", "update transactions set amount_minor = amount_minor * 2, occurred_on = occurred_on - 40 where kind = 'income'"),
        ("a payment is confirmed", "update transactions set is_confirmed = true"),
        (
            "a payment becomes another's",
            "update transactions set student_id = (select min(student_id::text)::uuid from balances) where kind = 'charge'",
        ),
        ("some came after all", "update attendance set status = 'attended' where status = 'missed' and id::text < '8'"),
        ("a visit is taken back", "update attendance set deleted_at = now() where id::text > 'c'"),
        ("lessons move", "update lessons set starts_at = starts_at + interval '3 hours' where id::text < '8'"),
        ("a lesson is cancelled", "update lessons set status = 'cancelled' where id::text > 'c'"),
        ("a planned lesson is held", "update lessons set status = 'held' where status = 'planned'"),
        ("nothing that counts changes", "update lessons set note = 'x'"),
        ("visits go", "delete from attendance where id::text < '4'"),
        ("payments go", "delete from transactions where id::text < '8'"),
        ("the rest goes", "delete from transactions; delete from attendance"),
    ] {
        tx.connection().execute(sql).await.expect(what);
        assert_eq!(differences(&mut tx).await, (0, 0, 0), "{what}");
    }
    for table in ["payment_days", "attendance_hours"] {
        let left: i64 =
            sqlx::query_scalar(sqlx::AssertSqlSafe(format!("select count(*) from {table}"))).fetch_one(tx.connection()).await.expect(table);
        assert_eq!(left, 0, "{table} keeps nothing of rows that are gone");
    }
}

#[tokio::test]
async fn a_person_cannot_rewrite_the_ledger() {
    let test = TestDatabase::new().await;
    let org = school(&test, 1, 5).await;
    for sql in ["update transactions set note = 'x'", "delete from transactions"] {
        let mut tx = test.db.begin(Tenant::of(org)).await.expect("a transaction");
        let refused = tx.connection().execute(sql).await.expect_err(sql);
        assert!(refused.to_string().contains("only added to"), "{refused}");
    }
}
