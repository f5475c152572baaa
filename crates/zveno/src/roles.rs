//! Loops of the process, each with a switch, so that several machines can share the work. All run by default, and several processes may run the same.

use clap::ValueEnum;
use serde::Deserialize;

#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, ValueEnum)]
#[serde(rename_all = "lowercase")]
pub enum Role {
    /// HTTP: the API and the web interface.
    Api,
    /// Live events over WebSocket, on the same listener.
    Realtime,
    /// Migrations, and CRMs kept in step.
    Sync,
    /// Outgoing mail, and upkeep of the job tables.
    Mail,
}

impl Role {
    pub const ALL: [Self; 4] = [Self::Api, Self::Realtime, Self::Sync, Self::Mail];

    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Api => "api",
            Self::Realtime => "realtime",
            Self::Sync => "sync",
            Self::Mail => "mail",
        }
    }
}
