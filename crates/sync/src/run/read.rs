use std::collections::BTreeMap;
use std::time::Instant;

use connector::{Access, Descriptor, Note, ReadRequest, Scope as SourceScope, Session, StreamDescriptor};
use domain::id::OrgId;
use domain::import::{Kind, SourceRecord};
use secrecy::{ExposeSecret, SecretString};
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use store::Tenant;
use store::runs::{Checkpoint, Run};
use url::Url;

use super::lease::Lease;
use super::patience::read_patiently;
use super::{WorkError, finish, scope, tell, totals};
use crate::{Engine, migration, plan, sheet};

/// A run being read: its state in memory is what the last checkpoint saved, plus the pages since.
pub(super) struct Reading<'a> {
    pub engine: &'a Engine,
    pub org: OrgId,
    pub run: Run,
    pub lease: &'a Lease,
    pub kinds: Vec<Kind>,
    pending: Vec<SourceRecord>,
    notes: Vec<Note>,
    /// The stream whose last page is among the pending records: its counts are known once they are written.
    finished: Option<&'static StreamDescriptor>,
    flushed: Instant,
    requests_before: i64,
}

/// Where a stream that is read parent by parent stands.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
struct ParentCursor {
    parent: Option<String>,
    inner: Option<Value>,
}

pub(super) async fn work(engine: &Engine, org: OrgId, run: Run, lease: &Lease) -> Result<(), WorkError> {
    let requests_before = run.requests;
    let kinds = run.options.all_kinds();
    let mut reading =
        Reading { engine, org, run, lease, kinds, pending: Vec::new(), notes: Vec::new(), finished: None, flushed: Instant::now(), requests_before };
    reading.begin().await?;
    let (mut session, source) = reading.open().await?;
    while let Some(step) = reading.run.plan.get(reading.run.step).cloned() {
        match step.as_str() {
            plan::OPENING => finish::opening(&mut reading).await?,
            plan::RECONCILE => return finish::reconcile(&mut reading).await,
            name => match source.stream(name) {
                Some(stream) => reading.stream(session.as_mut(), stream).await?,
                // A stream that this version no longer has: nothing to read.
                None => reading.save_step(reading.run.step + 1, None).await?,
            },
        }
    }
    finish::reconcile(&mut reading).await
}

impl Reading<'_> {
    async fn begin(&mut self) -> Result<(), WorkError> {
        let now = self.engine.ctx.clock.now();
        let mut tx = self.engine.ctx.db.begin(Tenant::of(self.org)).await?;
        let first = store::runs::begin(&mut tx, self.run.id, now).await?;
        let (code, detail) = if first {
            ("started", json!({ "url": self.run.base_url, "kinds": self.kinds, "dryRun": self.run.options.dry_run }))
        } else {
            ("continued", json!({ "step": self.run.plan.get(self.run.step) }))
        };
        store::import::append_log(&mut tx, self.run.id, now, "info", code, &detail).await?;
        tx.commit().await?;
        self.run.started_at.get_or_insert(now);
        if self.run.cancel_requested_at.is_some() {
            return Err(WorkError::Cancelled);
        }
        Ok(())
    }

    /// The source of the run, ready to be read, and what it is.
    async fn open(&mut self) -> Result<(Box<dyn Session>, &'static Descriptor), WorkError> {
        let (mut session, source) = match self.run.options.sheet.clone() {
            None => self.open_vendor().await?,
            Some(options) => {
                let session = sheet::open(self.engine, self.org, &self.run, &options).await?.ok_or(WorkError::FileGone)?;
                (Box::new(session) as Box<dyn Session>, sheet::descriptor_of(options.kind))
            }
        };
        self.count(session.as_mut()).await?;
        Ok((session, source))
    }

    async fn open_vendor(&self) -> Result<(Box<dyn Session>, &'static Descriptor), WorkError> {
        let connector = self.engine.registry.get(&self.run.vendor).ok_or(WorkError::KeyNeeded)?;
        let sealed = self.run.credential.as_deref().ok_or(WorkError::KeyNeeded)?;
        let credential = migration::open_credential(&self.engine.ctx.keys, self.org, self.run.id, sealed).ok_or(WorkError::KeyNeeded)?;
        let url = Url::parse(&self.run.base_url).map_err(|_| WorkError::KeyNeeded)?;
        let access = Access { url, email: credential.email, api_key: SecretString::from(credential.api_key.expose_secret().to_owned()) };
        let changed_since = self.changed_since().await?;
        let scope = SourceScope { options: self.run.options.clone(), changed_since, now: self.run.started_at.unwrap_or(self.run.created_at) };
        Ok((connector.open(access, scope).await?, connector.descriptor()))
    }

    async fn count(&mut self, session: &mut dyn Session) -> Result<(), WorkError> {
        if self.run.step == 0 && self.run.progress.kinds.is_empty() {
            let account = tokio::select! {
                account = session.check() => account,
                () = self.lease.lost.cancelled() => return Err(WorkError::Interrupted),
            };
            // The counts only make the first percentages right; an account that does not tell them can be read all the same.
            match account {
                Ok(account) => {
                    for (kind, count) in account.counts.into_iter().filter(|(kind, _)| self.kinds.contains(kind)) {
                        self.run.progress.of(kind).total = count;
                    }
                }
                Err(error) if error.is_retryable() => {}
                Err(error) => return Err(error.into()),
            }
        }
        for kind in &self.kinds {
            self.run.progress.of(*kind);
        }
        Ok(())
    }

    async fn changed_since(&self) -> Result<Option<chrono::DateTime<chrono::Utc>>, WorkError> {
        if !self.run.options.only_changed {
            return Ok(None);
        }
        let mut tx = self.engine.ctx.db.begin(Tenant::of(self.org)).await?;
        let since = store::runs::last_completed_start(&mut tx, self.run.connection_id).await?;
        tx.rollback().await?;
        Ok(since)
    }

    /// Reads one stream from where the checkpoint says to its end.
    async fn stream(&mut self, session: &mut dyn Session, stream: &'static StreamDescriptor) -> Result<(), WorkError> {
        match stream.parent {
            None => self.list(session, stream).await?,
            Some(parent) => self.parents(session, stream, parent).await?,
        }
        self.finished = Some(stream);
        self.save_step(self.run.step + 1, Some(session.requests())).await
    }

    async fn list(&mut self, session: &mut dyn Session, stream: &'static StreamDescriptor) -> Result<(), WorkError> {
        let mut cursor = self.run.cursor.clone();
        loop {
            let request = ReadRequest { stream: stream.name, cursor: cursor.as_ref(), parent: None };
            let page = read_patiently(self.engine, self.org, self.run.id, self.lease, session, request).await?;
            self.take(page.records, page.notes);
            let listed = page.total;
            let Some(next) = page.next else {
                totals::of_list(&mut self.run.progress, stream, listed);
                return Ok(());
            };
            cursor = Some(next);
            if self.is_full() {
                self.flush(cursor.clone(), Some(session.requests())).await?;
                totals::of_list(&mut self.run.progress, stream, listed);
            }
        }
    }

    async fn parents(&mut self, session: &mut dyn Session, stream: &'static StreamDescriptor, parent: Kind) -> Result<(), WorkError> {
        let mut at: ParentCursor = self.run.cursor.clone().and_then(|cursor| serde_json::from_value(cursor).ok()).unwrap_or_default();
        let mut line: std::collections::VecDeque<String> = std::collections::VecDeque::new();
        loop {
            let current = match (&at.inner, &at.parent) {
                (Some(_), Some(parent)) => parent.clone(),
                _ => {
                    if line.is_empty() {
                        line = self.next_parents(parent, at.parent.as_deref()).await?.into();
                    }
                    let Some(next) = line.pop_front() else { return Ok(()) };
                    next
                }
            };
            let request = ReadRequest { stream: stream.name, cursor: at.inner.as_ref(), parent: Some(&current) };
            let page = read_patiently(self.engine, self.org, self.run.id, self.lease, session, request).await?;
            self.take(page.records, page.notes);
            at = ParentCursor { parent: Some(current), inner: page.next };
            if self.is_full() {
                let upto = at.parent.clone().unwrap_or_default();
                self.flush(Some(json!(at)), Some(session.requests())).await?;
                let mut tx = self.engine.ctx.db.begin(Tenant::of(self.org)).await?;
                let counts = store::import::parent_counts(&mut tx, self.run.id, parent, &upto).await?;
                tx.rollback().await?;
                totals::of_parents(&mut self.run.progress, stream, counts);
            }
        }
    }

    async fn next_parents(&self, kind: Kind, after: Option<&str>) -> Result<Vec<String>, WorkError> {
        let mut tx = self.engine.ctx.db.begin(Tenant::of(self.org)).await?;
        let parents = store::import::next_parents(&mut tx, self.run.id, kind, after, 500).await?;
        tx.rollback().await?;
        Ok(parents)
    }

    fn take(&mut self, records: Vec<SourceRecord>, notes: Vec<Note>) {
        self.pending.extend(records.into_iter().filter(|record| self.kinds.contains(&record.kind)));
        self.notes.extend(notes);
    }

    fn is_full(&self) -> bool {
        self.pending.len() >= self.engine.settings.flush_records || self.flushed.elapsed() >= self.engine.settings.flush_after
    }

    pub async fn save_step(&mut self, step: usize, requests: Option<u64>) -> Result<(), WorkError> {
        let before = self.run.step;
        self.run.step = step;
        let saved = self.flush(None, requests).await;
        if saved.is_err() {
            self.run.step = before;
        }
        saved
    }

    /// Writes the pending records, the notes and the checkpoint in one transaction. A transaction that lost against another is tried again.
    pub async fn flush(&mut self, cursor: Option<Value>, requests: Option<u64>) -> Result<(), WorkError> {
        let mut tries = 0;
        loop {
            match self.try_flush(cursor.clone(), requests).await {
                Err(WorkError::Crm(crm::Error::Store(error)) | WorkError::Store(error)) if error.is_transient() && tries < 5 => {
                    tries += 1;
                    tracing::info!(run.id = %self.run.id, error = %error, tries, "the page is written again");
                    tokio::time::sleep(std::time::Duration::from_millis(50 << tries)).await;
                }
                other => return other,
            }
        }
    }

    async fn try_flush(&mut self, cursor: Option<Value>, requests: Option<u64>) -> Result<(), WorkError> {
        if self.lease.lost.is_cancelled() {
            return Err(WorkError::Interrupted);
        }
        let now = self.engine.ctx.clock.now();
        let mut progress = self.run.progress.clone();
        let requests = requests.map_or(self.run.requests, |sent| self.requests_before + i64::try_from(sent).unwrap_or(i64::MAX));
        let active_ms = self.run.active_ms + i64::try_from(self.flushed.elapsed().as_millis()).unwrap_or(i64::MAX);
        let mut tx = self.engine.ctx.db.begin(Tenant::of(self.org)).await?;
        crm::import::apply(&mut tx, &scope(self.engine, &self.run), self.pending.clone(), &mut progress).await?;
        for note in &self.notes {
            store::import::append_log(&mut tx, self.run.id, now, "warning", &note.code, &note.detail).await?;
        }
        if let Some(stream) = self.finished {
            totals::complete(&mut progress, stream);
            let counts: BTreeMap<_, _> = stream.kinds.iter().map(|kind| (*kind, progress.of(*kind).clone())).collect();
            let detail = json!({ "stream": stream.name, "kinds": counts });
            store::import::append_log(&mut tx, self.run.id, now, "info", "stream_read", &detail).await?;
        }
        let checkpoint = Checkpoint { step: self.run.step, cursor: cursor.as_ref(), progress: &progress, requests, active_ms };
        let saved = store::runs::checkpoint(&mut tx, self.run.id, self.lease.owner, &checkpoint).await?.ok_or(WorkError::Interrupted)?;
        tell(self.engine, &mut tx, "migration.progress", self.run.id, saved.version).await?;
        tx.commit().await?;
        self.run.progress = progress;
        self.run.cursor = cursor;
        self.run.requests = requests;
        self.run.active_ms = active_ms;
        self.pending.clear();
        self.notes.clear();
        self.finished = None;
        self.flushed = Instant::now();
        if saved.cancel_requested { Err(WorkError::Cancelled) } else { Ok(()) }
    }
}
