//! Canvas: one simulated school with the vendor's REST API v1, its developer key and its consent page.
//!
//! A call goes `serve` → [`api`] → [`site`]; rows become JSON in `show`, lists become pages in [`paging`].
//! `school` makes the example school, `simulated` is the way in from behind the counter.

pub mod api;
pub mod call;
mod find;
pub mod limits;
pub mod oauth;
pub mod paging;
pub mod problem;
pub mod school;
mod serve;
pub mod settings;
mod show;
mod simulated;
pub mod site;
mod string_ids;
pub mod time;

use std::sync::{Arc, Mutex, MutexGuard, OnceLock, PoisonError, RwLock, RwLockReadGuard, RwLockWriteGuard};

use axum::Router;
use axum::routing::{any, get};

use self::limits::Limits;
use self::oauth::Tokens;
use self::settings::Settings;
use self::site::Site;
use self::time::Time;
use crate::alfacrm::school::Plan;
use crate::announce::Places;
use crate::clock;
use crate::faults::Faults;
use crate::ledger::{Effect, Entry, Ledger};

/// The whole school.
pub struct Vendor {
    places: Places,
    plan: Mutex<Plan>,
    /// Made when it is first looked at, so that a program that plays another vendor does not pay for it.
    site: OnceLock<RwLock<Site>>,
    settings: RwLock<Arc<Settings>>,
    tokens: Mutex<Tokens>,
    limits: Mutex<Limits>,
    faults: Mutex<Faults>,
    ledger: Mutex<Ledger>,
}

impl Vendor {
    pub fn new(plan: Plan, places: Places) -> Self {
        Self {
            places,
            plan: Mutex::new(plan),
            site: OnceLock::new(),
            settings: RwLock::default(),
            tokens: Mutex::new(Tokens::new(plan.seed)),
            limits: Mutex::default(),
            faults: Mutex::new(Faults::new(plan.seed)),
            ledger: Mutex::default(),
        }
    }

    fn lock(&self) -> &RwLock<Site> {
        self.site.get_or_init(|| RwLock::new(school::generate(*held(&self.plan))))
    }

    pub fn site(&self) -> RwLockReadGuard<'_, Site> {
        self.lock().read().unwrap_or_else(PoisonError::into_inner)
    }

    pub fn site_mut(&self) -> RwLockWriteGuard<'_, Site> {
        self.lock().write().unwrap_or_else(PoisonError::into_inner)
    }

    pub fn settings(&self) -> Arc<Settings> {
        self.settings.read().unwrap_or_else(PoisonError::into_inner).clone()
    }

    fn put_settings(&self, settings: Settings) {
        *self.settings.write().unwrap_or_else(PoisonError::into_inner) = Arc::new(settings);
    }

    pub fn tokens(&self) -> MutexGuard<'_, Tokens> {
        held(&self.tokens)
    }

    pub fn now(&self) -> Time {
        Time(clock::now().timestamp() + self.settings().clock_offset_seconds)
    }

    fn now_ms(&self) -> i64 {
        clock::now().timestamp_millis() + self.settings().clock_offset_seconds * 1_000
    }

    /// What stands for the school's own host.
    pub fn base(&self) -> String {
        format!("{}/canvas", self.places.root())
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

/// `/canvas` stands for the school's host.
fn router(vendor: Arc<Vendor>) -> Router {
    Router::new()
        .route("/canvas/login/oauth2/auth", get(oauth::consent::show).post(oauth::consent::answer))
        .route("/canvas/{*path}", any(serve::handle))
        .with_state(vendor)
}
