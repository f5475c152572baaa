use chrono::{DateTime, TimeDelta, Utc};
use store::lms::settings::Settings;
use store::lms::troubles::Trouble;
use store::sync::connections::Connection;

/// How a connection to a learning platform stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum State {
    Ok,
    /// Does not read by itself.
    Paused,
    /// Reads, but not everything.
    Degraded,
    /// Does not read.
    Error,
}

impl State {
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Ok => "ok",
            Self::Paused => "paused",
            Self::Degraded => "degraded",
            Self::Error => "error",
        }
    }

    pub(super) fn of(connection: &Connection, settings: &Settings, troubles: &[Trouble]) -> Self {
        let is_site = |trouble: &Trouble| trouble.course_remote_id.is_empty() && trouble.part == "site";
        if connection.status == "reconnect_needed" || (troubles.iter().any(is_site) && settings.is_automatic) {
            Self::Error
        } else if !settings.is_automatic {
            Self::Paused
        } else if !troubles.is_empty() {
            Self::Degraded
        } else {
            Self::Ok
        }
    }
}

/// Whether what is served is older than it should be: the last pass failed as a whole, or three of them should have come since.
pub(super) fn is_stale(settings: &Settings, troubles: &[Trouble], now: DateTime<Utc>) -> bool {
    let late = TimeDelta::seconds(i64::from(settings.interval_seconds) * 3);
    let has_failed = troubles.iter().any(|trouble| trouble.course_remote_id.is_empty() && trouble.part == "site");
    has_failed || settings.synced_at.is_none_or(|at| at + late < now)
}
