//! A sales desk of any size, generated in the database: for figures and query plans.

use chrono::{DateTime, Utc};
use sqlx::{AssertSqlSafe, Executor};
use uuid::Uuid;

use crate::TestDatabase;

/// How much there is of each.
#[derive(Debug, Clone, Copy)]
pub struct SalesDesk {
    /// A twentieth as many companies; every third contact works in one.
    pub contacts: u32,
    /// Spread evenly over the stages of the organisation's pipeline, each with the moves that brought it there; half as many tasks.
    pub deals: u32,
    pub communications: u32,
}

impl SalesDesk {
    /// Everything belongs to `user`, a member of `org`, which has one pipeline.
    ///
    /// # Panics
    /// When the database refuses.
    pub async fn write(self, test: &TestDatabase, org: Uuid, user: Uuid, now: DateTime<Utc>) {
        let sql = include_str!("sales_desk.sql").replace("$org", &format!("'{org}'::uuid")).replace("$user", &format!("'{user}'::uuid"));
        let sql = sql.replace("$contacts", &self.contacts.to_string()).replace("$communications", &self.communications.to_string());
        let sql = sql.replace("$deals", &self.deals.to_string()).replace("$now", &format!("'{}'::timestamptz", now.to_rfc3339()));
        let mut owner = test.owner().await;
        owner.execute(AssertSqlSafe(sql)).await.expect("the desk is written");
        owner.execute("drop function pg_temp.id(text, int), pg_temp.surname(int), pg_temp.first(int)").await.expect("the connection is clean");
    }
}
