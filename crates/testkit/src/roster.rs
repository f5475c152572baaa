//! A school of any size, generated in the database: for tests of lists, sums and searches.

use chrono::{DateTime, Utc};
use sqlx::{AssertSqlSafe, Executor};
use uuid::Uuid;

use crate::TestDatabase;

/// Students 1 to `students`, in groups of eight.
///
/// Names repeat every seven students and hold «ё», capitals and small letters. Every tenth student is a lead without any money, every fourth of the others
/// archived. Of the others each paid 1,000.00 or 3,000.00, was charged 500.00 for each of four lessons of the last weeks and missed a fifth, so that every
/// other one is in debt; a sixth lesson is planned for tomorrow. The first student has a refund and an unconfirmed payment, too.
pub struct Roster;

impl Roster {
    /// # Panics
    /// When the database refuses.
    pub async fn write(test: &TestDatabase, org: Uuid, students: u32, now: DateTime<Utc>) {
        let sql = include_str!("roster.sql").replace("$org", &format!("'{org}'::uuid")).replace("$students", &students.to_string());
        let sql = sql.replace("$now", &format!("'{}'::timestamptz", now.to_rfc3339()));
        let mut owner = test.owner().await;
        owner.execute(AssertSqlSafe(sql)).await.expect("the school is written");
    }
}
