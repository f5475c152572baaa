use std::collections::BTreeSet;
use std::sync::{Arc, Mutex};

use chrono::{DateTime, TimeDelta, Utc};
use connector::Error as VendorError;
use connector::account::{AccountAccess, Lane};
use connector::crm::{CrmConnector, CrmSession};
use connector::http::{Jitter, RandomJitter};
use domain::event::Event;
use domain::id::OrgId;
use domain::sync::Kind;
use serde_json::{Value, json};
use store::sync::connections::{self, Connection};
use store::sync::runs::{self, Run};
use store::{Tenant, TenantTx, outbox};
use tokio_util::sync::CancellationToken;
use url::Url;
use uuid::Uuid;

use super::bring_in::Counts;
use super::calls::{self, Calls, Kept};
use super::lease::Lease;
use super::mapping::Mapping;
use super::read::Ahead;
use super::sweep::IDS;
use super::{RoundError, SharedTurns, StoredTokens, account_key};
use crate::Engine;

/// How old a session may be.
const SESSION: TimeDelta = TimeDelta::seconds(15);

/// A session of a lane, and since when it is open.
struct Open {
    lane: Lane,
    since: DateTime<Utc>,
    session: Arc<dyn CrmSession>,
}

/// One worker's stretch of work for one connection.
pub(super) struct Worker {
    pub engine: Engine,
    pub org: OrgId,
    pub connection: Connection,
    pub connector: Arc<dyn CrmConnector>,
    pub lease: Lease,
    pub mapping: Mapping,
    pub kinds: BTreeSet<Kind>,
    /// Whether every stream is to be followed now.
    pub is_timer: bool,
    /// Streams that are done with in this pass.
    pub followed: Vec<String>,
    /// When the pass began: a long load or look is interrupted by passes as often as there would be rounds.
    pub passed_at: DateTime<Utc>,
    /// Whether the last page was one of a first load, and not its last.
    pub is_loading: bool,
    /// Records that were asked for in this round because others point at them.
    pub absent: BTreeSet<(Kind, String)>,
    pub ahead: Option<Ahead>,
    pub counts: Counts,
    /// The first failure that did not stop the rest.
    pub trouble: Option<(&'static str, String)>,
    kept: Arc<Mutex<Kept>>,
    sessions: Mutex<Vec<Open>>,
    run: Run,
    is_written: bool,
    written_at: Option<DateTime<Utc>>,
}

/// Works for a connection until there is nothing to do. Does nothing when somebody else is at it.
///
/// # Errors
/// When the database fails; the connection is poked again.
pub async fn work(engine: &Engine, org: OrgId, id: Uuid, stop: &CancellationToken) -> Result<(), store::Error> {
    if is_resting(engine, org, id).await? {
        return Ok(());
    }
    let Some(lease) = Lease::take(engine, org, id, stop).await? else { return Ok(()) };
    let owner = lease.owner;
    let done = match Worker::begin_work(engine, org, id, lease).await {
        Ok(Some(mut worker)) => {
            let outcome = worker.go_round().await;
            worker.end(outcome).await
        }
        Ok(None) => Ok((engine.settings.poll_every.as_secs_f64(), 0)),
        Err(RoundError::Store(error)) => return Err(error),
        Err(error) => {
            tracing::warn!(error = %error, connection.id = %id, "a connection could not be worked for");
            Ok((60.0, 1))
        }
    };
    let (next_in, failures) = done.unwrap_or_else(|error: store::Error| {
        tracing::warn!(error = %error, connection.id = %id, "the end of a stretch of work could not be written");
        (5.0, 0)
    });
    let mut tx = engine.ctx.db.begin(Tenant::of(org)).await?;
    connections::release(&mut tx, id, owner, next_in, failures).await?;
    tx.commit().await
}

/// After a failure, or behind a limit, nobody asks the vendor anything before the time comes, however many webhooks and edits there are.
async fn is_resting(engine: &Engine, org: OrgId, id: Uuid) -> Result<bool, store::Error> {
    let mut tx = engine.ctx.db.begin(Tenant::of(org)).await?;
    let connection = connections::get(&mut tx, id).await?;
    tx.rollback().await?;
    let now = engine.ctx.clock.now();
    Ok(connection.is_none_or(|connection| {
        (connection.failures > 0 && connection.next_run_at > now) || connection.status_until.is_some_and(|until| until > now)
    }))
}

impl Worker {
    async fn begin_work(engine: &Engine, org: OrgId, id: Uuid, lease: Lease) -> Result<Option<Self>, RoundError> {
        let mut tx = engine.ctx.db.begin(Tenant::of(org)).await?;
        let Some(connection) = connections::get(&mut tx, id).await? else { return Ok(None) };
        let Some(connector) = engine.crms.get(&connection.vendor).cloned() else { return Ok(None) };
        let mapping = Mapping::load(&mut tx, &connection, connector.descriptor()).await?;
        tx.rollback().await?;
        let now = engine.ctx.clock.now();
        let kinds =
            connection.kinds.iter().filter_map(|kind| kind.parse().ok()).filter(|kind| connector.descriptor().kind(*kind).is_some()).collect();
        let is_timer = connection.next_run_at <= now;
        let run = Run {
            id: engine.ctx.ids.next(),
            started_at: now,
            finished_at: None,
            reason: if is_timer { "timer" } else { "hint" }.to_owned(),
            counts: json!({}),
            error_code: None,
            error_detail: None,
        };
        Ok(Some(Self {
            engine: engine.clone(),
            org,
            connection,
            connector,
            lease,
            mapping,
            kinds,
            is_timer,
            followed: Vec::new(),
            passed_at: now,
            is_loading: false,
            absent: BTreeSet::new(),
            ahead: None,
            counts: Counts::default(),
            trouble: None,
            kept: Arc::default(),
            sessions: Mutex::default(),
            run,
            is_written: false,
            written_at: None,
        }))
    }

    pub(super) fn tenant(&self) -> Tenant {
        Tenant::of(self.org)
    }

    /// A session whose requests go in that lane. One serves for a moment: opening it anew for each step would ask for the account's settings each time, and keeping
    /// it would miss what an administrator has added to them.
    pub(super) fn session(&self, lane: Lane) -> Arc<dyn CrmSession> {
        let now = self.engine.ctx.clock.now();
        let mut open = self.sessions.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
        open.retain(|one| one.since + SESSION > now);
        if let Some(one) = open.iter().find(|one| one.lane == lane) {
            return one.session.clone();
        }
        let session: Arc<dyn CrmSession> = self.open_session(lane).into();
        open.push(Open { lane, since: now, session: session.clone() });
        session
    }

    /// The account's settings may have changed.
    pub(super) fn forget_sessions(&self) {
        self.sessions.lock().unwrap_or_else(std::sync::PoisonError::into_inner).clear();
    }

    fn open_session(&self, lane: Lane) -> Box<dyn CrmSession> {
        let tokens = StoredTokens {
            ctx: self.engine.ctx.clone(),
            org: self.org,
            connection: self.connection.id,
            connector: self.connector.clone(),
            renewals: self.engine.renewals.clone(),
            lease: self.engine.settings.renewal_lease,
        };
        let account = account_key(&self.connection.vendor, &self.connection.account_key);
        let base_url = Url::parse(&self.connection.base_url).unwrap_or_else(|_| Url::parse("https://invalid.invalid/").expect("a constant address"));
        self.connector.open(AccountAccess {
            base_url,
            account_key: Some(self.connection.account_key.clone()),
            facts: self.connection.account.get("facts").cloned().unwrap_or(Value::Null),
            tokens: Arc::new(tokens),
            turns: Arc::new(SharedTurns::new(self.engine.ctx.db.clone(), account, self.engine.pace(self.connector.descriptor()))),
            calls: Arc::new(Calls::new(self.engine.ctx.clock.clone(), lane, self.kept.clone())),
            lane,
        })
    }

    async fn go_round(&mut self) -> Result<(), RoundError> {
        if self.directory_is_due() {
            self.read_directory().await?;
            self.keep_webhook().await?;
        }
        loop {
            if self.lease.lost.is_cancelled() {
                return Err(RoundError::Interrupted);
            }
            if self.is_loading {
                self.follow_again();
            }
            let due = self.due().await?;
            let mut did = self.follow_hints(&due).await?;
            did |= self.send_batch(&due).await?;
            if did {
                // A page asked for before may show what has just been changed or deleted as it was.
                self.ahead = None;
            }
            did |= self.read_page().await?;
            if did {
                self.write_run_sometimes().await?;
            } else if self.sweep().await? {
                continue;
            } else if self.audit_is_due() {
                self.audit().await?;
            } else {
                return Ok(());
            }
        }
    }

    /// Between two pages of a long look: what a person has just changed, on either side, does not wait for its end.
    pub(super) async fn let_live_pass(&mut self) -> Result<(), RoundError> {
        let mut passes = self.follow_again();
        loop {
            if self.lease.lost.is_cancelled() {
                return Err(RoundError::Interrupted);
            }
            let due = self.due().await?;
            self.follow_hints(&due).await?;
            self.send_batch(&due).await?;
            passes = passes && self.read_page().await?;
            if !passes {
                return Ok(());
            }
        }
    }

    /// Begins another pass over what changed, when it is time. `false` when it is not.
    fn follow_again(&mut self) -> bool {
        let now = self.engine.ctx.clock.now();
        let every = TimeDelta::from_std(self.engine.settings.poll_every).unwrap_or(TimeDelta::MAX);
        if now - self.passed_at < every {
            return false;
        }
        self.passed_at = now;
        self.is_timer = true;
        self.followed.retain(|done| done == IDS);
        true
    }

    fn directory_is_due(&self) -> bool {
        let now = self.engine.ctx.clock.now();
        self.connection.directory_at.is_none_or(|at| at + self.engine.settings.directory_every <= now)
    }

    pub(super) async fn flush_calls(&self, tx: &mut TenantTx) -> store::Result<()> {
        calls::flush(tx, self.connection.id, &self.kept).await
    }

    /// How the run stands is for people: a line a second is as good as one a page.
    async fn write_run_sometimes(&mut self) -> Result<(), store::Error> {
        let now = self.engine.ctx.clock.now();
        if self.written_at.is_some_and(|at| at + TimeDelta::seconds(1) > now) {
            return Ok(());
        }
        self.written_at = Some(now);
        self.write_run(None).await
    }

    /// Writes how the run stands, once it has come to anything.
    pub(super) async fn write_run(&mut self, ended: Option<DateTime<Utc>>) -> Result<(), store::Error> {
        let is_worth_it = self.counts.here + self.counts.there + self.counts.conflicts > 0
            || self.run.error_code.is_some()
            || matches!(self.run.reason.as_str(), "initial" | "audit")
            || self.is_written;
        self.run.counts = self.counts.value(calls::counted(&self.kept));
        self.run.finished_at = ended;
        let mut tx = self.engine.ctx.db.begin(self.tenant()).await?;
        self.flush_calls(&mut tx).await?;
        if is_worth_it {
            runs::put(&mut tx, self.connection.id, &self.run).await?;
            self.is_written = true;
        }
        tx.commit().await
    }

    pub(super) fn is_for(&mut self, reason: &str) {
        reason.clone_into(&mut self.run.reason);
    }

    /// Notes how it went, and says when the timer comes again and how many failures there have been in a row.
    async fn end(&mut self, outcome: Result<(), RoundError>) -> Result<(f64, i32), store::Error> {
        let now = self.engine.ctx.clock.now();
        let poll = self.engine.settings.poll_every.as_secs_f64();
        let failed = match &outcome {
            Ok(()) => None,
            Err(RoundError::Interrupted) => return Ok((0.0, self.connection.failures)),
            Err(error) => Some(error),
        };
        let trouble = failed.map(RoundError::told).or_else(|| self.trouble.clone());
        if let Some((code, detail)) = trouble {
            self.run.error_code = Some(code.to_owned());
            self.run.error_detail = Some(domain::text::clip(&detail, 500));
            tracing::info!(connection.id = %self.connection.id, code, "a stretch of work for a connection ended in trouble");
        }
        let failures = if failed.is_some() { self.connection.failures + 1 } else { 0 };
        let backoff = std::time::Duration::from_secs(2_u64.saturating_pow(u32::try_from(failures.clamp(1, 9)).unwrap_or(9)));
        let (status, reason, until, next_in) = match failed {
            None => ("active", None, None, poll),
            Some(RoundError::Vendor(VendorError::AuthRevoked | VendorError::BadCredentials)) => {
                ("reconnect_needed", Some("access_ended"), None, 3600.0)
            }
            Some(RoundError::Vendor(VendorError::LimitedUntil(wait))) => {
                let until = now + TimeDelta::from_std(*wait).unwrap_or(TimeDelta::hours(1));
                ("limited", Some("limited"), Some(until), wait.as_secs_f64())
            }
            Some(error) => ("active", Some(error.told().0), None, (backoff / 2 + RandomJitter.up_to(backoff)).as_secs_f64().min(600.0)),
        };
        let mut tx = self.engine.ctx.db.begin(self.tenant()).await?;
        // Whoever renews tokens knows the reason better.
        let is_known = self.connection_status(&mut tx).await?.as_deref() == Some("reconnect_needed") && status == "reconnect_needed";
        let changed = if is_known { None } else { connections::set_status(&mut tx, self.connection.id, status, reason, until, now).await? };
        if changed.is_some() || self.counts.here + self.counts.there + self.counts.conflicts > 0 || self.counts.read > 0 {
            let version = changed.unwrap_or(self.connection.version);
            outbox::append(&mut tx, &Event::in_org("connection.updated", "connection", self.connection.id, version), now).await?;
        }
        tx.commit().await?;
        self.write_run(Some(now)).await?;
        Ok((next_in, failures))
    }

    async fn connection_status(&self, tx: &mut TenantTx) -> Result<Option<String>, store::Error> {
        Ok(connections::get(tx, self.connection.id).await?.map(|connection| connection.status))
    }
}
