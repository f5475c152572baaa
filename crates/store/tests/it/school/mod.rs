mod isolation;
mod sums;

use chrono::{DateTime, Utc};
use domain::id::OrgId;
use sqlx::Executor;
use testkit::{Roster, TestDatabase};
use uuid::Uuid;

/// Saturday noon in Moscow.
fn now() -> DateTime<Utc> {
    "2026-11-21T09:00:00Z".parse().expect("an instant")
}

/// An organisation with a generated school in it.
async fn school(test: &TestDatabase, number: u128, students: u32) -> OrgId {
    let org = Uuid::from_u128(number);
    let sql = format!("insert into organisations (org_id, name, created_at, updated_at) values ('{org}', 'School {number}', now(), now())");
    test.owner().await.execute(sqlx::AssertSqlSafe(sql)).await.expect("an organisation");
    Roster::write(test, org, students, now()).await;
    OrgId(org)
}
