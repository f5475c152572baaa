//! Moments as the API writes and reads them: ISO 8601 in UTC, without a fraction.

use std::fmt;

use chrono::{DateTime, NaiveDate};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

pub const HOUR: i64 = 3_600;
pub const DAY: i64 = 24 * HOUR;

/// Unix seconds.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Time(pub i64);

impl Time {
    /// A bare date is its midnight.
    pub fn parse(text: &str) -> Option<Self> {
        let whole = DateTime::parse_from_rfc3339(text).map(|time| Self(time.timestamp()));
        whole.ok().or_else(|| text.parse::<NaiveDate>().ok()?.and_hms_opt(0, 0, 0).map(|night| Self(night.and_utc().timestamp())))
    }

    pub fn plus(self, seconds: i64) -> Self {
        Self(self.0.saturating_add(seconds))
    }

    pub fn midnight(self) -> Self {
        Self(self.0 - self.0.rem_euclid(DAY))
    }

    pub fn date(self) -> String {
        DateTime::from_timestamp(self.0, 0).map(|time| time.format("%Y-%m-%d").to_string()).unwrap_or_default()
    }
}

impl fmt::Display for Time {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        let time = DateTime::from_timestamp(self.0, 0).ok_or(fmt::Error)?;
        write!(to, "{}", time.format("%Y-%m-%dT%H:%M:%SZ"))
    }
}

impl Serialize for Time {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Time {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        let text = String::deserialize(from)?;
        Self::parse(&text).ok_or_else(|| serde::de::Error::custom(format!("{text:?} is no time")))
    }
}
