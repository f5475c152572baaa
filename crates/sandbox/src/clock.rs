//! The only place of this program that asks what time it is.

use chrono::{DateTime, FixedOffset, NaiveDate, NaiveDateTime, Utc};

/// The simulated accounts keep Moscow time, which has no daylight saving.
const ACCOUNT_OFFSET_SECONDS: i32 = 3 * 3600;

#[expect(clippy::disallowed_methods, reason = "the simulated vendor is the outside world and has its own clock")]
pub fn now() -> DateTime<Utc> {
    Utc::now()
}

/// The account's wall clock.
pub fn account_time() -> NaiveDateTime {
    let offset = FixedOffset::east_opt(ACCOUNT_OFFSET_SECONDS).expect("three hours are an offset");
    now().with_timezone(&offset).naive_local()
}

pub fn account_date() -> NaiveDate {
    account_time().date()
}
