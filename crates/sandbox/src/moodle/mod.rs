//! Moodle: one simulated site with the REST protocol of its web services.
//!
//! A request goes `serve` → [`schema`] → [`api`] → [`site`]; what it wrote comes back as effects for the ledger.
//! The data is made in [`school`]; [`change`] is the way in from behind the counter.

mod admission;
pub mod api;
pub mod call;
pub mod change;
mod control;
mod data;
pub mod form;
pub mod functions;
pub mod login;
mod pages;
pub mod problem;
pub mod rights;
pub mod schema;
pub mod school;
mod serve;
pub mod settings;
pub mod site;
pub mod tokens;
pub mod tree;
mod workers;

use std::sync::{Arc, Mutex, MutexGuard, OnceLock, PoisonError};

use axum::Router;
use axum::routing::any;

use self::settings::Settings;
use self::site::Site;
use self::tokens::Tokens;
use self::workers::Workers;
use crate::alfacrm::school::Plan;
use crate::announce::Places;
use crate::clock;
use crate::faults::Faults;
use crate::ledger::Ledger;

const BASE: &str = "/moodle";

/// The whole site.
pub struct Vendor {
    places: Places,
    plan: Mutex<Plan>,
    /// Made when it is first looked at, so that a program that plays another vendor does not pay for it.
    site: OnceLock<Mutex<Site>>,
    settings: Mutex<Arc<Settings>>,
    tokens: Mutex<Tokens>,
    workers: Workers,
    faults: Mutex<Faults>,
    ledger: Mutex<Ledger>,
}

impl Vendor {
    pub fn new(plan: Plan, places: Places) -> Self {
        Self {
            places,
            plan: Mutex::new(plan),
            site: OnceLock::new(),
            settings: Mutex::default(),
            tokens: Mutex::default(),
            workers: Workers::default(),
            faults: Mutex::new(Faults::new(plan.seed)),
            ledger: Mutex::default(),
        }
    }

    pub fn plan(&self) -> Plan {
        *lock(&self.plan)
    }

    pub fn site(&self) -> MutexGuard<'_, Site> {
        lock(self.site.get_or_init(|| Mutex::new(school::generate(self.plan()))))
    }

    pub fn settings(&self) -> Arc<Settings> {
        lock(&self.settings).clone()
    }

    pub fn put_settings(&self, settings: Settings) {
        *lock(&self.settings) = Arc::new(settings);
    }

    pub fn tokens(&self) -> MutexGuard<'_, Tokens> {
        lock(&self.tokens)
    }

    pub fn workers(&self) -> &Workers {
        &self.workers
    }

    pub fn faults(&self) -> MutexGuard<'_, Faults> {
        lock(&self.faults)
    }

    pub fn ledger(&self) -> MutexGuard<'_, Ledger> {
        lock(&self.ledger)
    }

    /// Unix seconds by the site's clock, which tests can move.
    pub fn now(&self, settings: &Settings) -> i64 {
        clock::now().timestamp() + settings.clock_offset_seconds
    }

    pub fn base(&self) -> String {
        format!("{}{BASE}", self.places.root())
    }

    /// What the site calls itself in links.
    pub fn url(&self, settings: &Settings) -> String {
        if settings.site_url.is_empty() { self.base() } else { settings.site_url.clone() }
    }
}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

fn router(vendor: Arc<Vendor>) -> Router {
    let rest = any(serve::handle);
    Router::new().route(BASE, rest.clone()).route("/moodle/{*path}", rest).with_state(vendor)
}
