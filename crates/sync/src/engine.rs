use std::collections::BTreeMap;
use std::sync::Arc;
use std::time::Duration;

use chrono::TimeDelta;
use connector::Registry;
use connector::account::{AccountAccess, App, Lane, Pace};
use connector::crm::{CrmDescriptor, CrmRegistry, CrmSession};
use connector::lms::LmsRegistry;
use crm::Context;
use domain::id::OrgId;
use store::sync::connections::Connection;
use url::Url;

use crate::connection::VendorDemo;
use crate::lms::connection::LmsDemo;
use crate::round::{Renewals, SharedTurns, StoredTokens, Unkept, account_key};

/// How the engine paces itself. The defaults suit a real vendor; tests shorten the times.
#[derive(Debug, Clone)]
pub struct EngineSettings {
    /// A worker that says nothing for so long is taken for dead, and its run is continued by another.
    pub lease: Duration,
    /// Rows wait at most so long for more before they are written: a short wait is a smooth progress bar, a long one fewer transactions.
    pub flush_after: Duration,
    pub flush_records: usize,
    /// Pauses after failures of the vendor that pass by themselves; when they are used up, the run stops and says so.
    pub pauses: Vec<Duration>,
    /// How long a stopped run keeps its sealed key, so that a person can resume without typing it again.
    pub keep_credential: chrono::TimeDelta,
    /// How often the timer looks at a connection when nothing else wakes it.
    pub poll_every: Duration,
    /// How often what changed is asked for while a worker is there anyway.
    pub follow_every: TimeDelta,
    /// So much of what was read before is read again: clocks differ, and a vendor's second is long.
    pub overlap: TimeDelta,
    pub directory_every: TimeDelta,
    pub audit_every: TimeDelta,
    /// How often the ids there are compared with the pairs, where the vendor does not tell of deletions.
    pub sweep_every: TimeDelta,
    /// For how long others wait for one who renews tokens, before they take them for dead.
    pub renewal_lease: Duration,
    /// Another pace than the vendor's descriptor says, by vendor.
    pub pace: BTreeMap<String, Pace>,
}

impl Default for EngineSettings {
    fn default() -> Self {
        Self {
            lease: Duration::from_secs(10),
            flush_after: Duration::from_millis(300),
            flush_records: 1000,
            pauses: [1, 2, 4, 8, 15, 30, 60].map(Duration::from_secs).to_vec(),
            keep_credential: chrono::TimeDelta::hours(24),
            poll_every: Duration::from_secs(30),
            follow_every: TimeDelta::seconds(25),
            overlap: TimeDelta::seconds(120),
            directory_every: TimeDelta::minutes(10),
            audit_every: TimeDelta::hours(24),
            sweep_every: TimeDelta::minutes(15),
            renewal_lease: Duration::from_secs(20),
            pace: BTreeMap::new(),
        }
    }
}

/// The CRMs that can be kept in step, and what is known of them beforehand.
#[derive(Debug, Clone, Default)]
pub struct Crms {
    pub registry: CrmRegistry,
    /// The operator's own integrations, by vendor.
    pub apps: BTreeMap<String, App>,
    /// Accounts of the sandbox that the connection form offers in demo mode.
    pub demos: BTreeMap<String, VendorDemo>,
}

/// The learning platforms that can be read, and what is known of them beforehand.
#[derive(Debug, Clone, Default)]
pub struct Lmss {
    pub registry: LmsRegistry,
    /// Accounts of the sandbox that the connection form offers in demo mode.
    pub demos: BTreeMap<String, LmsDemo>,
}

/// What the engine works with: cheap to clone.
#[derive(Clone)]
pub struct Engine {
    pub ctx: Context,
    pub registry: Registry,
    pub crms: CrmRegistry,
    pub lmss: LmsRegistry,
    pub lms_demos: Arc<BTreeMap<String, LmsDemo>>,
    pub apps: Arc<BTreeMap<String, App>>,
    pub demos: Arc<BTreeMap<String, VendorDemo>>,
    pub settings: Arc<EngineSettings>,
    pub(crate) renewals: Renewals,
}

impl Engine {
    #[must_use]
    pub fn new(ctx: Context, registry: Registry, crms: Crms, settings: EngineSettings) -> Self {
        Self {
            ctx,
            registry,
            crms: crms.registry,
            lmss: LmsRegistry::default(),
            lms_demos: Arc::default(),
            apps: Arc::new(crms.apps),
            demos: Arc::new(crms.demos),
            settings: Arc::new(settings),
            renewals: Renewals::default(),
        }
    }

    /// The same, with learning platforms.
    #[must_use]
    pub fn with_lms(mut self, lmss: Lmss) -> Self {
        self.lmss = lmss.registry;
        self.lms_demos = Arc::new(lmss.demos);
        self
    }

    pub(crate) fn pace(&self, descriptor: &CrmDescriptor) -> Pace {
        self.settings.pace.get(descriptor.vendor).copied().unwrap_or(descriptor.pace)
    }

    /// The stored tokens of a connection, renewed by whoever comes first.
    #[must_use]
    pub fn tokens(&self, org: OrgId, connection: &Connection) -> Option<StoredTokens> {
        Some(StoredTokens {
            ctx: self.ctx.clone(),
            org,
            connection: connection.id,
            connector: self.crms.get(&connection.vendor)?.clone(),
            renewals: self.renewals.clone(),
            lease: self.settings.renewal_lease,
        })
    }

    /// A session of a person's request, whose calls go to no run.
    pub(crate) fn session(&self, org: OrgId, connection: &Connection) -> Option<Box<dyn CrmSession>> {
        let connector = self.crms.get(&connection.vendor)?;
        let account = account_key(&connection.vendor, &connection.account_key);
        Some(connector.open(AccountAccess {
            base_url: Url::parse(&connection.base_url).ok()?,
            account_key: Some(connection.account_key.clone()),
            facts: connection.account.get("facts").cloned().unwrap_or_default(),
            tokens: Arc::new(self.tokens(org, connection)?),
            turns: Arc::new(SharedTurns::new(self.ctx.db.clone(), account, self.pace(connector.descriptor()))),
            calls: Arc::new(Unkept),
            lane: Lane::Live,
        }))
    }
}
