use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::{Kind, Verdict};

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum RunStatus {
    Queued,
    Running,
    Completed,
    CompletedWithWarnings,
    Failed,
    Cancelled,
    RollingBack,
    RolledBack,
}

impl RunStatus {
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Queued => "queued",
            Self::Running => "running",
            Self::Completed => "completed",
            Self::CompletedWithWarnings => "completed_with_warnings",
            Self::Failed => "failed",
            Self::Cancelled => "cancelled",
            Self::RollingBack => "rolling_back",
            Self::RolledBack => "rolled_back",
        }
    }

    /// Something works on it, or is about to.
    #[must_use]
    pub fn is_active(self) -> bool {
        matches!(self, Self::Queued | Self::Running | Self::RollingBack)
    }
}

impl std::str::FromStr for RunStatus {
    type Err = ();
    fn from_str(s: &str) -> Result<Self, ()> {
        use RunStatus::{Cancelled, Completed, CompletedWithWarnings, Failed, Queued, RolledBack, RollingBack, Running};
        [Queued, Running, Completed, CompletedWithWarnings, Failed, Cancelled, RollingBack, RolledBack]
            .into_iter()
            .find(|status| status.as_str() == s)
            .ok_or(())
    }
}

/// Counts of one kind. `total` is what the source says there is, as far as it has said; it never stays below `done`.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct KindProgress {
    pub total: u64,
    pub done: u64,
    pub created: u64,
    pub updated: u64,
    pub unchanged: u64,
    pub skipped: u64,
    pub quarantined: u64,
}

impl KindProgress {
    pub fn count(&mut self, verdict: Verdict) {
        let field = match verdict {
            Verdict::Created => &mut self.created,
            Verdict::Updated => &mut self.updated,
            Verdict::Unchanged => &mut self.unchanged,
            Verdict::Skipped => &mut self.skipped,
            Verdict::Quarantined => &mut self.quarantined,
        };
        *field += 1;
        self.done += 1;
        self.total = self.total.max(self.done);
    }
}

/// Counts of a run, kept with its checkpoint in one transaction, so that they are right after a kill.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Progress {
    #[serde(default)]
    pub kinds: BTreeMap<Kind, KindProgress>,
    #[serde(default)]
    pub warnings: u64,
}

impl Progress {
    pub fn of(&mut self, kind: Kind) -> &mut KindProgress {
        self.kinds.entry(kind).or_default()
    }

    #[must_use]
    pub fn done(&self) -> u64 {
        self.kinds.values().map(|kind| kind.done).sum()
    }

    #[must_use]
    pub fn total(&self) -> u64 {
        self.kinds.values().map(|kind| kind.total).sum()
    }

    #[must_use]
    pub fn quarantined(&self) -> u64 {
        self.kinds.values().map(|kind| kind.quarantined).sum()
    }
}
