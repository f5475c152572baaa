use std::collections::{BTreeMap, BTreeSet};

use chrono::{DateTime, TimeDelta, Utc};
use store::TenantTx;
use store::lms::settings::{self, Settings};
use store::lms::troubles;
use store::sync::connections;
use uuid::Uuid;

use crate::Result;

/// How fresh something is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Fresh {
    /// As of when it is known; nothing before the first pass has come to its end.
    pub synced_at: Option<DateTime<Utc>>,
    /// Whether that is older than it should be.
    pub is_stale: bool,
}

/// Whether three passes should have come since the last one that read what can be read.
#[must_use]
pub fn is_late(settings: &Settings, now: DateTime<Utc>) -> bool {
    let late = TimeDelta::seconds(i64::from(settings.interval_seconds) * 3);
    settings.synced_at.is_none_or(|at| at + late < now)
}

/// Of all connections of an organisation.
#[derive(Debug, Default)]
pub struct Freshness {
    vendors: BTreeMap<Uuid, (String, Fresh)>,
    /// Courses of which a part could not be read, since when.
    courses: BTreeMap<(Uuid, String), DateTime<Utc>>,
}

impl Freshness {
    pub(crate) async fn load(tx: &mut TenantTx, now: DateTime<Utc>) -> Result<Self> {
        let all = troubles::list(tx, None).await?;
        let failed: BTreeSet<Uuid> =
            all.iter().filter(|one| one.course_remote_id.is_empty() && one.part == "site").map(|one| one.connection_id).collect();
        let names: BTreeMap<Uuid, String> = connections::list(tx, "lms").await?.into_iter().map(|one| (one.id, one.vendor)).collect();
        let vendors = settings::list(tx).await?.into_iter().map(|one| {
            let is_stale = failed.contains(&one.connection_id) || is_late(&one, now);
            let vendor = names.get(&one.connection_id).cloned().unwrap_or_default();
            (one.connection_id, (vendor, Fresh { synced_at: one.synced_at, is_stale }))
        });
        let vendors = vendors.collect();
        let courses = all.into_iter().filter(|one| !one.course_remote_id.is_empty());
        let mut since: BTreeMap<(Uuid, String), DateTime<Utc>> = BTreeMap::new();
        for one in courses {
            let earliest = since.entry((one.connection_id, one.course_remote_id)).or_insert(one.since);
            *earliest = one.since.min(*earliest);
        }
        Ok(Self { vendors, courses: since })
    }

    /// Of what a connection brought.
    #[must_use]
    pub fn of(&self, connection: Uuid) -> Fresh {
        self.vendors.get(&connection).map_or(Fresh { synced_at: None, is_stale: true }, |(_, fresh)| *fresh)
    }

    /// Of what belongs to one course: older, where the course could not be read whole.
    #[must_use]
    pub fn of_course(&self, connection: Uuid, course: &str) -> Fresh {
        let fresh = self.of(connection);
        match self.courses.get(&(connection, course.to_owned())) {
            None => fresh,
            Some(since) => Fresh { synced_at: fresh.synced_at.map(|at| at.min(*since)), is_stale: true },
        }
    }

    /// Which platform it is.
    #[must_use]
    pub fn vendor(&self, connection: Uuid) -> &str {
        self.vendors.get(&connection).map_or("", |(vendor, _)| vendor)
    }
}
