use crate::{Result, TenantTx};

/// How many students there are, by where they stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Counts {
    pub active: i64,
    pub archived: i64,
    pub leads: i64,
}

impl Counts {
    #[must_use]
    pub fn total(&self) -> i64 {
        self.active + self.archived + self.leads
    }
}

/// # Errors
/// When the database refuses.
pub async fn counts(tx: &mut TenantTx) -> Result<Counts> {
    Ok(sqlx::query_as!(
        Counts,
        r#"select coalesce(sum(n) filter (where status = 'active'), 0)::bigint as "active!",
             coalesce(sum(n) filter (where status = 'archived'), 0)::bigint as "archived!",
             coalesce(sum(n) filter (where status = 'lead'), 0)::bigint as "leads!"
           from (select status, count(*) as n from students where org_id = $1 and deleted_at is null group by status) counted"#,
        tx.org().0
    )
    .fetch_one(tx.connection())
    .await?)
}

/// All balances in one row. Archived students count too: their debts are still debts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Money {
    pub debtors: i64,
    /// Not positive.
    pub debt_minor: i64,
    pub balance_minor: i64,
}

/// # Errors
/// When the database refuses.
pub async fn money(tx: &mut TenantTx) -> Result<Money> {
    Ok(sqlx::query_as!(
        Money,
        r#"select count(*) filter (where b.balance_minor < 0) as "debtors!",
             coalesce(sum(b.balance_minor) filter (where b.balance_minor < 0), 0)::bigint as "debt_minor!",
             coalesce(sum(b.balance_minor), 0)::bigint as "balance_minor!"
           from balances b
           where b.org_id = $1 and not exists (
             select 1 from students gone where gone.org_id = $1 and gone.id = b.student_id and gone.deleted_at is not null)"#,
        tx.org().0
    )
    .fetch_one(tx.connection())
    .await?)
}

/// What is owed, without looking at those who owe nothing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Debts {
    pub debtors: i64,
    /// Not positive.
    pub debt_minor: i64,
}

/// # Errors
/// When the database refuses.
pub async fn debts(tx: &mut TenantTx) -> Result<Debts> {
    Ok(sqlx::query_as!(
        Debts,
        r#"select count(*) as "debtors!", coalesce(sum(b.balance_minor), 0)::bigint as "debt_minor!"
           from balances b
           where b.org_id = $1 and b.balance_minor < 0 and not exists (
             select 1 from students gone where gone.org_id = $1 and gone.id = b.student_id and gone.deleted_at is not null)"#,
        tx.org().0
    )
    .fetch_one(tx.connection())
    .await?)
}
