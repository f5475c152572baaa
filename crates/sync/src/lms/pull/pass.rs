use std::collections::{BTreeMap, BTreeSet};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, PoisonError};

use chrono::{DateTime, TimeDelta, Utc};
use connector::Error as VendorError;
use connector::lms::{Course, LmsDescriptor, LmsSession, Part};
use crm::lms::bring_in::{self, Place};
use domain::id::OrgId;
use futures::future::BoxFuture;
use futures::{FutureExt, StreamExt};
use serde_json::{Value, json};
use store::lms::settings::Settings;
use store::lms::troubles;
use store::sync::connections::{self, Connection};
use store::{Tenant, TenantTx};
use tokio::sync::Mutex as AsyncMutex;
use uuid::Uuid;

use super::figures::Figures;
use super::progress::{Glances, Learners};
use super::rows;
use crate::Engine;
use crate::round::{Lease, RoundError};

/// One pass over a site.
pub(super) struct Pass {
    pub engine: Engine,
    pub org: OrgId,
    pub connection: Connection,
    pub settings: Settings,
    pub descriptor: &'static LmsDescriptor,
    pub session: Box<dyn LmsSession>,
    pub lease: Lease,
    /// When it began; rows written by it carry this time.
    pub started_at: DateTime<Utc>,
    /// Its number.
    pub number: i64,
    pub figures: Figures,
    /// Hashes of the parts of each course, as they were before.
    pub known: BTreeMap<String, Value>,
    /// Since when something has stood that could hardly be, by course, part and code.
    doubted: BTreeMap<(String, String, String), DateTime<Utc>>,
    troubles: Mutex<BTreeSet<troubles::New>>,
    seen: Mutex<Seen>,
    /// One writer at a time: transactions of two courses touch the same people, and would wait for each other in a ring.
    writing: AsyncMutex<()>,
    shown_at: Mutex<DateTime<Utc>>,
}

/// Which accounts the pass has met.
#[derive(Default)]
struct Seen {
    /// Those of the list of all, when there is one.
    listed: Option<BTreeSet<String>>,
    /// Others, that rosters name.
    unlisted: BTreeSet<String>,
    /// Whether a roster could not be read, so that somebody may be missing by that alone.
    is_incomplete: bool,
}

/// Courses under way for each request that is.
const COURSES_AHEAD: usize = 4;

/// See [`Pass::doubts`].
const BELIEVED_AFTER: TimeDelta = TimeDelta::hours(24);

/// Failures of single courses after which the site is taken to be down.
const MANY_FAILED: usize = 3;

impl Pass {
    #[expect(clippy::too_many_arguments, reason = "what a worker has found out, each once")]
    pub fn new(
        engine: Engine,
        org: OrgId,
        connection: Connection,
        settings: Settings,
        descriptor: &'static LmsDescriptor,
        session: Box<dyn LmsSession>,
        lease: Lease,
        number: i64,
    ) -> Self {
        let started_at = engine.ctx.clock.now();
        Self {
            engine,
            org,
            connection,
            settings,
            descriptor,
            session,
            lease,
            started_at,
            number,
            figures: Figures::default(),
            known: BTreeMap::new(),
            doubted: BTreeMap::new(),
            troubles: Mutex::default(),
            seen: Mutex::default(),
            writing: AsyncMutex::default(),
            shown_at: Mutex::new(started_at),
        }
    }

    pub fn id(&self) -> Uuid {
        self.connection.id
    }

    pub fn place<'a>(&self, course: &'a str) -> Place<'a> {
        Place { connection: self.connection.id, course, now: self.started_at }
    }

    /// Reads everything.
    ///
    /// # Errors
    /// What stops the whole pass. A part that could not be read by itself is a trouble.
    pub async fn run(&mut self) -> Result<(), RoundError> {
        let mut tx = self.begin_reading().await?;
        self.known = store::lms::courses::parts(&mut tx, self.id()).await?;
        let stood = troubles::list(&mut tx, Some(self.id())).await?.into_iter();
        self.doubted = stood.map(|trouble| ((trouble.course_remote_id, trouble.part, trouble.code), trouble.since)).collect();
        tx.rollback().await?;
        let (people, courses) = tokio::join!(self.session.people(), self.session.courses());
        // Without the courses there is nothing to go by; without the list of people there still are the rosters.
        let courses = courses?;
        self.bring_people(people).await?;
        self.bring_courses(&courses).await?;
        let learners = self.read_courses(&courses).await?;
        self.mark_missing().await?;
        // Whom they are before how far they are: the longest part of a first pass comes last.
        self.link().await?;
        let glances = self.glance(&learners).await?;
        self.read_all_progress(&learners, &glances).await?;
        self.bring_events(&courses, &learners).await
    }

    async fn bring_courses(&self, courses: &[Course]) -> Result<(), RoundError> {
        Figures::add(&self.figures.courses, courses.len());
        let rows: Vec<_> = courses.iter().map(|course| rows::course(course, &*self.engine.ctx.ids)).collect();
        let known = i64::try_from(self.known.len()).unwrap_or(i64::MAX);
        let missing = self.known.keys().filter(|id| !courses.iter().any(|course| course.id == **id)).count();
        let is_unlikely = bring_in::is_unlikely(known, i64::try_from(missing).unwrap_or(i64::MAX))
            && self.doubts("", Part::Courses, "many_missing", &missing.to_string());
        let written = self.writing(async |tx, pass| bring_in::courses(tx, pass.place(""), &rows, !is_unlikely).await).await?;
        self.figures.wrote(written);
        Ok(())
    }

    async fn read_courses(&self, courses: &[Course]) -> Result<Vec<Learners>, RoundError> {
        let read = courses.iter().map(|course| self.read_course(course).boxed()).collect();
        let learners = self.course_by_course("courses", courses.len(), read).await?;
        Ok(learners.into_iter().flatten().collect())
    }

    async fn read_all_progress(&self, learners: &[Learners], glances: &Glances) -> Result<(), RoundError> {
        let tracked = learners.iter().filter(|one| one.course.tracks_progress != Some(false));
        let read: Vec<_> = tracked.map(|course| self.read_progress(course, glances).boxed()).collect();
        self.course_by_course("progress", read.len(), read).await.map(drop)
    }

    /// Work on several courses at once. One that the platform cannot answer for now is left; several in a row mean that it is down.
    async fn course_by_course<T: Send>(
        &self,
        stage: &str,
        total: usize,
        work: Vec<BoxFuture<'_, Result<T, RoundError>>>,
    ) -> Result<Vec<T>, RoundError> {
        let (mut failed, mut results) = (0, Vec::new());
        let done = &AtomicUsize::new(0);
        // The session keeps to its number of requests; with more courses at hand than that it can put several questions into one.
        let width = usize::try_from(self.settings.concurrency).unwrap_or(1).max(1) * COURSES_AHEAD;
        // Nothing is waited for beside the stream: what is under way in it holds the turn to write, and goes on only while the stream is asked.
        let mut shown: Vec<BoxFuture<'_, Result<T, RoundError>>> = Vec::with_capacity(work.len());
        for one in work {
            shown.push(
                async move {
                    let outcome = one.await;
                    self.show(stage, done.fetch_add(1, Ordering::Relaxed) + 1, total).await?;
                    outcome
                }
                .boxed(),
            );
        }
        let mut under_way = futures::stream::iter(shown).buffer_unordered(width);
        while let Some(outcome) = under_way.next().await {
            match outcome {
                Ok(result) => {
                    failed = 0;
                    results.push(result);
                }
                Err(RoundError::Vendor(error @ VendorError::Temporary { .. })) => {
                    failed += 1;
                    if failed >= MANY_FAILED {
                        return Err(error.into());
                    }
                }
                Err(error) => return Err(error),
            }
        }
        Ok(results)
    }

    /// Whom the accounts belong to, when there is anybody new or any contact changed since the last time.
    async fn link(&self) -> Result<(), RoundError> {
        let mut tx = self.begin_reading().await?;
        let before = self.settings.linked_at;
        let is_due = self.figures.written.load(Ordering::Relaxed) > 0
            || match before {
                None => true,
                Some(at) => store::lms::linking::contacts_changed_since(&mut tx, at).await?,
            };
        tx.rollback().await?;
        if !is_due {
            return Ok(());
        }
        let linked = self
            .writing(async |tx, pass| {
                let linked = crm::lms::link_unlinked(tx, pass.id(), pass.started_at).await?;
                store::lms::passes::set_linked(tx, pass.id(), pass.started_at).await?;
                Ok(linked)
            })
            .await?;
        self.figures.linked.fetch_add(linked, Ordering::Relaxed);
        Ok(())
    }

    /// A transaction that only reads.
    pub async fn begin_reading(&self) -> Result<TenantTx, RoundError> {
        Ok(self.engine.ctx.db.begin(Tenant::of(self.org)).await?)
    }

    /// Writes in a transaction of its own, while the lease is held.
    ///
    /// # Errors
    /// [`RoundError::Interrupted`] when the lease is lost, and what `work` says.
    pub async fn writing<T>(&self, work: impl AsyncFnOnce(&mut TenantTx, &Self) -> Result<T, crm::Error>) -> Result<T, RoundError> {
        let _turn = self.writing.lock().await;
        if self.lease.lost.is_cancelled() {
            return Err(RoundError::Interrupted);
        }
        let mut tx = self.engine.ctx.db.begin(Tenant::of(self.org)).await?;
        if !connections::holds(&mut tx, self.id(), self.lease.owner).await? {
            return Err(RoundError::Interrupted);
        }
        store::lms::passes::compare_by_hash(&mut tx).await?;
        let done = work(&mut tx, self).await?;
        tx.commit().await?;
        Ok(done)
    }

    /// Keeps a trouble of a part for the end of the pass; what concerns more than that part is handed back.
    ///
    /// # Errors
    /// What the whole pass has to stop for, and [`VendorError::Temporary`], of which one is borne.
    pub fn note<T>(&self, course: &str, part: Part, outcome: Result<T, VendorError>) -> Result<Option<T>, VendorError> {
        match outcome {
            Ok(read) => Ok(Some(read)),
            Err(
                error @ (VendorError::AuthRevoked | VendorError::BadCredentials | VendorError::Unreachable { .. } | VendorError::LimitedUntil(_)),
            ) => Err(error),
            Err(error) => {
                let detail = match &error {
                    VendorError::Forbidden { what } => what.clone(),
                    VendorError::Unexpected { excerpt } => excerpt.clone(),
                    other => other.to_string(),
                };
                self.trouble(course, part, error.code(), &detail);
                if matches!(error, VendorError::Temporary { .. }) { Err(error) } else { Ok(None) }
            }
        }
    }

    pub fn trouble(&self, course: &str, part: Part, code: &str, detail: &str) {
        let trouble = troubles::New {
            course: course.to_owned(),
            part: part.as_str().to_owned(),
            code: code.to_owned(),
            detail: domain::text::clip(detail, 300),
        };
        let mut troubles = self.troubles.lock().unwrap_or_else(PoisonError::into_inner);
        // One of a kind for a part: the first says it.
        if !troubles.iter().any(|known| known.course == trouble.course && known.part == trouble.part) {
            troubles.insert(trouble);
        }
    }

    /// What can hardly be is a trouble first, and believed when it still is so a day later: a right that was taken is given back by then, or it was no mistake.
    /// `true` while it is not believed.
    pub fn doubts(&self, course: &str, part: Part, code: &str, detail: &str) -> bool {
        let stood = self.doubted.get(&(course.to_owned(), part.as_str().to_owned(), code.to_owned()));
        let is_doubted = stood.is_none_or(|since| self.started_at - *since < BELIEVED_AFTER);
        if is_doubted {
            self.trouble(course, part, code, detail);
        }
        is_doubted
    }

    pub fn troubles(&self) -> Vec<troubles::New> {
        self.troubles.lock().unwrap_or_else(PoisonError::into_inner).iter().cloned().collect()
    }

    pub fn saw_all(&self, people: BTreeSet<String>) {
        self.seen.lock().unwrap_or_else(PoisonError::into_inner).listed = Some(people);
    }

    pub fn saw_in_part(&self) {
        self.seen.lock().unwrap_or_else(PoisonError::into_inner).is_incomplete = true;
    }

    /// Notes that somebody is there. `false` for those that the list of all has brought already.
    pub fn saw(&self, person: &str) -> bool {
        let mut seen = self.seen.lock().unwrap_or_else(PoisonError::into_inner);
        if seen.listed.as_ref().is_some_and(|listed| listed.contains(person)) {
            return false;
        }
        seen.unlisted.insert(person.to_owned());
        true
    }

    /// Everybody met, when nobody can have been missed.
    pub fn everybody(&self) -> Option<Vec<String>> {
        let seen = self.seen.lock().unwrap_or_else(PoisonError::into_inner);
        let listed = seen.listed.as_ref().filter(|_| !seen.is_incomplete)?;
        Some(listed.union(&seen.unlisted).cloned().collect())
    }

    /// Whether this pass asks for everything, also for what only changes are usually asked of.
    pub fn is_whole(&self) -> bool {
        self.number % self.slices() == 0
    }

    /// Into how many passes what moves silently is divided: an hour's, at most a dozen.
    pub fn slices(&self) -> i64 {
        (3600 / i64::from(self.settings.interval_seconds)).clamp(1, 12)
    }

    /// Lets people see how far it is, twice a second at most.
    async fn show(&self, stage: &str, done: usize, total: usize) -> Result<(), RoundError> {
        let now = self.engine.ctx.clock.now();
        {
            let mut shown = self.shown_at.lock().unwrap_or_else(PoisonError::into_inner);
            if now - *shown < TimeDelta::milliseconds(500) {
                return Ok(());
            }
            *shown = now;
        }
        let progress = json!({ "stage": stage, "done": done, "total": total });
        self.writing(async |tx, pass| Ok(store::lms::passes::progress(tx, pass.id(), &progress).await?)).await
    }
}

/// A pass is shared by the tasks of its courses.
const _: fn() = || {
    fn shared<T: Send + Sync>() {}
    shared::<Arc<Pass>>();
};
