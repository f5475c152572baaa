use chrono::{DateTime, Utc};
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
        if connection.status == "reconnect_needed" || (has_failed(troubles) && settings.is_automatic) {
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
    has_failed(troubles) || crm::lms::read::is_late(settings, now)
}

/// Whether the last pass failed as a whole.
fn has_failed(troubles: &[Trouble]) -> bool {
    troubles.iter().any(|trouble| trouble.course_remote_id.is_empty() && trouble.part == "site")
}
