use std::sync::atomic::Ordering;
use std::time::Duration;

use chrono::TimeDelta;
use connector::Error as VendorError;
use connector::http::{Jitter, RandomJitter};
use connector::lms::Part;
use domain::event::Event;
use store::lms::{figures, passes, troubles};
use store::sync::calls;
use store::sync::connections;
use store::sync::runs::{self, Run};
use store::{Tenant, outbox};

use super::super::session::Asked;
use super::pass::Pass;
use crate::round::RoundError;

/// The first pause after a failure; each further one is twice as long.
const FIRST_PAUSE: Duration = Duration::from_secs(30);
const LONGEST_PAUSE: Duration = Duration::from_secs(900);

impl Pass {
    /// Writes what the pass came to, and says in how many seconds the next one is due and how many failures there have been in a row.
    pub(super) async fn end(
        self,
        mut run: Run,
        asked: &Asked,
        outcome: Result<(), RoundError>,
        is_access_over: bool,
    ) -> Result<(f64, i32), store::Error> {
        let now = self.engine.ctx.clock.now();
        let failed = outcome.as_ref().err().map(RoundError::told);
        if let Some((code, detail)) = &failed {
            self.trouble("", Part::Site, code, detail);
        }
        let mut troubles = self.troubles();
        run.finished_at = Some(now);
        run.counts = self.figures.value(&asked.noted());
        if let Some(told) = troubles.iter().find(|trouble| trouble.course.is_empty() && trouble.part == Part::Site.as_str()).or(troubles.first()) {
            run.error_code = Some(told.code.clone());
            run.error_detail = Some(told.detail.clone());
            tracing::info!(connection.id = %self.id(), code = told.code, "a pass over a learning platform ended in trouble");
        }
        let written = self.figures.written.load(Ordering::Relaxed) + self.figures.linked.load(Ordering::Relaxed);
        let mut tx = self.engine.ctx.db.begin(Tenant::of(self.org)).await?;
        // First the connection, then its settings, as everywhere: two who lock in another order wait for each other.
        connections::lock(&mut tx, self.id()).await?;
        if failed.is_some() {
            // What was not come to this time stands as it was: only the site's own trouble is known to be new.
            let kept = troubles::list(&mut tx, Some(self.id()))
                .await?
                .into_iter()
                .filter(|old| !troubles.iter().any(|new| new.course == old.course_remote_id && new.part == old.part));
            let kept: Vec<_> =
                kept.map(|old| troubles::New { course: old.course_remote_id, part: old.part, code: old.code, detail: old.detail }).collect();
            troubles.extend(kept);
        }
        let is_other = troubles::replace(&mut tx, self.id(), &troubles, now).await?;
        calls::append(&mut tx, self.id(), &asked.take_failed()).await?;
        let counts = if written > 0 { Some(figures::counts(&mut tx, self.id()).await?) } else { None };
        let read = failed.is_none().then(|| (self.started_at, self.session.vendor_time().unwrap_or(self.started_at)));
        passes::end(&mut tx, self.id(), read, counts.as_ref()).await?;
        runs::put(&mut tx, self.id(), &run).await?;
        let (status, reason, until) = match &outcome {
            Err(_) if is_access_over => ("reconnect_needed", Some("access_ended"), None),
            Err(RoundError::Vendor(VendorError::LimitedUntil(wait))) => {
                ("limited", Some("limited"), Some(now + TimeDelta::from_std(*wait).unwrap_or(TimeDelta::hours(1))))
            }
            Err(error) => ("active", Some(error.told().0), None),
            Ok(()) => ("active", None, None),
        };
        let changed = connections::set_status(&mut tx, self.id(), status, reason, until, now).await?;
        if changed.is_some() || is_other || written > 0 || run.reason != "timer" {
            let version = changed.unwrap_or(self.connection.version);
            outbox::append(&mut tx, &Event::in_org("connection.updated", "connection", self.id(), version), now).await?;
        }
        if written > 0 {
            outbox::append(&mut tx, &Event::in_org("lms.changed", "connection", self.id(), self.number), now).await?;
        }
        tx.commit().await?;
        let failures = if failed.is_some() { self.connection.failures + 1 } else { 0 };
        let every = Duration::from_secs(u64::try_from(self.settings.interval_seconds).unwrap_or(300));
        let next = match &outcome {
            Err(RoundError::Vendor(VendorError::LimitedUntil(wait))) => *wait,
            Err(_) => {
                let pause =
                    FIRST_PAUSE.saturating_mul(2_u32.saturating_pow(u32::try_from(failures - 1).unwrap_or(0).min(10))).min(LONGEST_PAUSE.max(every));
                pause / 2 + RandomJitter.up_to(pause / 2)
            }
            // Counted from the beginning of this one. Connections that were made in one minute do not stay in step.
            Ok(()) => {
                let took = (now - self.started_at).to_std().unwrap_or_default();
                (every - every / 10 + RandomJitter.up_to(every / 10)).saturating_sub(took).max(every / 2)
            }
        };
        Ok((next.as_secs_f64(), failures))
    }
}
