use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use store::TenantTx;
use store::page::is_storable;
use store::school::calendar;

use crate::Result;

/// One end of a range as callers give it: an instant, or a day of the organisation's calendar.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Moment {
    At(DateTime<Utc>),
    Day(NaiveDate),
}

impl std::str::FromStr for Moment {
    type Err = ();

    fn from_str(text: &str) -> Result<Self, ()> {
        let at = text.parse::<NaiveDate>().map(Self::Day).or_else(|_| DateTime::parse_from_rfc3339(text).map(|at| Self::At(at.to_utc())));
        at.map_err(|_| ()).and_then(|moment| if is_storable(moment.day()) { Ok(moment) } else { Err(()) })
    }
}

impl Moment {
    fn day(self) -> NaiveDate {
        match self {
            Self::At(at) => at.date_naive(),
            Self::Day(day) => day,
        }
    }

    /// Where a range that begins with it begins.
    pub(super) async fn start(self, tx: &mut TenantTx) -> Result<DateTime<Utc>> {
        match self {
            Self::At(at) => Ok(at),
            Self::Day(day) => Ok(calendar::midnight(tx, day).await?),
        }
    }

    /// Before what a range that ends with it ends: an instant is its own end, a day belongs to the range as a whole.
    pub(super) async fn end(self, tx: &mut TenantTx) -> Result<DateTime<Utc>> {
        match self {
            Self::At(at) => Ok(at),
            Self::Day(day) => Ok(calendar::midnight(tx, day + TimeDelta::days(1)).await?),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Moment;

    #[test]
    fn days_and_instants() {
        assert!(matches!("2026-11-20".parse(), Ok(Moment::Day(_))));
        assert!(matches!("2026-11-20T09:00:00+03:00".parse(), Ok(Moment::At(at)) if at.to_rfc3339() == "2026-11-20T06:00:00+00:00"));
        for wrong in ["", "yesterday", "-99999-01-01", "+20000-01-01T00:00:00Z", "2026-02-30"] {
            assert_eq!(wrong.parse::<Moment>(), Err(()), "{wrong}");
        }
    }
}
