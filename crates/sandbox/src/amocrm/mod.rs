//! amoCRM: one simulated account with the vendor's API v4, its consent page and its webhooks.
//!
//! A call goes `serve` → [`api`] → [`account`]; what it did comes back as effects for the ledger and as
//! happenings from which `hooks` makes webhooks. `simulated` is the way in from behind the counter.

pub mod account;
pub mod api;
pub mod context;
mod hooks;
pub mod limits;
pub mod oauth;
pub mod problem;
mod school;
mod serve;
pub mod settings;
mod simulated;

use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, OnceLock, PoisonError, RwLock, RwLockReadGuard, RwLockWriteGuard, Weak};

use axum::Router;
use axum::routing::{any, get};

use self::account::Account;
use self::limits::Limits;
use self::oauth::Tokens;
use self::settings::Settings;
use crate::alfacrm::school::Plan;
use crate::announce::Places;
use crate::clock;
use crate::faults::Faults;
use crate::ledger::{Effect, Entry, Ledger};
use crate::webhooks::Webhooks;

/// Of the account until it is renamed.
const SUBDOMAIN: &str = "school1";

/// The whole account.
pub struct Vendor {
    /// For what outlives a call, such as webhooks on their way.
    me: Weak<Self>,
    places: Places,
    webhooks: Arc<Webhooks>,
    plan: Mutex<Plan>,
    /// Made when it is first looked at, so that a program that plays another vendor does not pay for it.
    account: OnceLock<RwLock<Account>>,
    settings: RwLock<Arc<Settings>>,
    tokens: Mutex<Tokens>,
    limits: Mutex<Limits>,
    faults: Mutex<Faults>,
    ledger: Mutex<Ledger>,
    /// Set by a change of subdomain until a caller asks where the account went.
    is_renamed: AtomicBool,
}

impl Vendor {
    pub fn new(plan: Plan, places: Places, webhooks: Arc<Webhooks>) -> Arc<Self> {
        Arc::new_cyclic(|me| Self {
            me: me.clone(),
            places,
            webhooks,
            plan: Mutex::new(plan),
            account: OnceLock::new(),
            settings: RwLock::default(),
            tokens: Mutex::new(Tokens::new(plan.seed)),
            limits: Mutex::default(),
            faults: Mutex::new(Faults::new(plan.seed)),
            ledger: Mutex::default(),
            is_renamed: AtomicBool::new(false),
        })
    }

    fn lock(&self) -> &RwLock<Account> {
        self.account.get_or_init(|| RwLock::new(school::generate(*held(&self.plan))))
    }

    pub fn account(&self) -> RwLockReadGuard<'_, Account> {
        self.lock().read().unwrap_or_else(PoisonError::into_inner)
    }

    pub fn account_mut(&self) -> RwLockWriteGuard<'_, Account> {
        self.lock().write().unwrap_or_else(PoisonError::into_inner)
    }

    pub fn settings(&self) -> Arc<Settings> {
        self.settings.read().unwrap_or_else(PoisonError::into_inner).clone()
    }

    fn set_settings(&self, settings: Settings) {
        *self.settings.write().unwrap_or_else(PoisonError::into_inner) = Arc::new(settings);
    }

    pub fn tokens(&self) -> MutexGuard<'_, Tokens> {
        held(&self.tokens)
    }

    pub fn now(&self) -> i64 {
        clock::now().timestamp() + self.settings().clock_offset_seconds
    }

    fn now_ms(&self) -> i64 {
        clock::now().timestamp_millis() + self.settings().clock_offset_seconds * 1_000
    }

    /// What stands for the account's own host.
    pub fn base(&self) -> String {
        format!("{}/amocrm", self.places.root())
    }

    /// What the account calls itself in links, in answers as in webhooks.
    fn link_base(&self, settings: &Settings) -> String {
        if settings.link_base.is_empty() { self.base() } else { settings.link_base.clone() }
    }

    pub fn domain(&self, account: &Account) -> String {
        format!("{}.{}", account.subdomain, self.settings().domain)
    }

    fn is_renamed(&self) -> bool {
        self.is_renamed.load(Ordering::Relaxed)
    }

    /// The consent page is no API call, but the ledger knows of it.
    fn note_consent(&self, method: &str, path: &str, query: Option<&str>, status: u16, effects: Vec<Effect>) {
        held(&self.ledger).add(Entry {
            n: 0,
            at: clock::now(),
            method: method.to_owned(),
            path: path.to_owned(),
            query: query.map(str::to_owned),
            kind: Some("consent".to_owned()),
            status,
            fault: None,
            count: None,
            note: None,
            effects,
        });
    }
}

fn held<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

/// `/amocrm` stands for the account's host, `/amocrm-www` for `www.amocrm.ru`.
fn router(vendor: Arc<Vendor>) -> Router {
    let consent = get(oauth::consent::show).post(oauth::consent::answer);
    Router::new()
        .route("/amocrm-www/oauth", consent.clone())
        .route("/amocrm-www/oauth/", consent)
        .route("/amocrm-www/{*path}", any(serve::handle))
        .route("/amocrm", any(serve::handle))
        .route("/amocrm/{*path}", any(serve::handle))
        .with_state(vendor)
}
