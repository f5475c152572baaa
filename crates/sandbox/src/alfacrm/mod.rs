//! AlfaCRM: one simulated account with the vendor's API v2 and its habits.
//!
//! Reading goes [`call`] → [`read`], writing [`call`] → [`mod@write`]; [`faults`] stand around both.
//! The data is made in [`school`]; what a kind's rows look like and how they are filtered and
//! written is in [`entities`].

pub mod auth;
pub mod call;
pub mod dates;
pub mod entities;
pub mod envelope;
pub mod faults;
pub mod ledger;
pub mod limits;
pub mod lists;
pub mod money;
pub mod paging;
pub mod params;
pub mod read;
pub mod row;
pub mod school;
pub mod serve;
pub mod settings;
mod simulated;
pub mod table;
pub mod write;

use std::sync::{Arc, Mutex, MutexGuard, PoisonError, RwLock, RwLockReadGuard, RwLockWriteGuard};

use axum::Router;
use axum::routing::any;

use self::auth::Tokens;
use self::faults::Faults;
use self::ledger::Entry;
use self::limits::Limits;
use self::lists::Lists;
use self::school::{Plan, School};
use self::settings::Settings;
use crate::announce::Places;
use crate::ledger::Ledger;

/// The whole account.
pub struct Vendor {
    places: Places,
    plan: Mutex<Plan>,
    school: RwLock<School>,
    lists: Lists,
    settings: RwLock<Arc<Settings>>,
    tokens: Mutex<Tokens>,
    limits: Mutex<Limits>,
    faults: Mutex<Faults>,
    ledger: Mutex<Ledger<Entry>>,
}

impl Vendor {
    pub fn new(plan: Plan, places: Places) -> Self {
        Self {
            places,
            plan: Mutex::new(plan),
            school: RwLock::new(School::generate(plan)),
            lists: Lists::default(),
            settings: RwLock::default(),
            tokens: Mutex::default(),
            limits: Mutex::default(),
            faults: Mutex::new(Faults::new(plan.seed)),
            ledger: Mutex::default(),
        }
    }

    pub fn plan(&self) -> Plan {
        *lock(&self.plan)
    }

    /// Puts a fresh account in the old one's place: data, tokens, settings, faults and ledger.
    pub fn reset(&self, plan: Plan) {
        let school = School::generate(plan);
        let old = std::mem::replace(&mut *self.school_mut(), school);
        self.lists.forget();
        *lock(&self.plan) = plan;
        *lock(&self.tokens) = Tokens::default();
        *lock(&self.limits) = Limits::default();
        *lock(&self.faults) = Faults::new(plan.seed);
        lock(&self.ledger).clear();
        self.set_settings(Settings::default());
        drop(old);
    }

    pub fn school(&self) -> RwLockReadGuard<'_, School> {
        self.school.read().unwrap_or_else(PoisonError::into_inner)
    }

    /// For changes; whoever takes it must not leave lists of the old state behind.
    pub fn school_mut(&self) -> RwLockWriteGuard<'_, School> {
        let school = self.school.write().unwrap_or_else(PoisonError::into_inner);
        self.lists.forget();
        school
    }

    pub fn settings(&self) -> Arc<Settings> {
        self.settings.read().unwrap_or_else(PoisonError::into_inner).clone()
    }

    pub fn set_settings(&self, settings: Settings) {
        *self.settings.write().unwrap_or_else(PoisonError::into_inner) = Arc::new(settings);
        self.lists.forget();
    }

    pub fn tokens(&self) -> MutexGuard<'_, Tokens> {
        lock(&self.tokens)
    }

    pub fn limits(&self) -> MutexGuard<'_, Limits> {
        lock(&self.limits)
    }

    pub fn faults(&self) -> MutexGuard<'_, Faults> {
        lock(&self.faults)
    }

    pub fn ledger(&self) -> MutexGuard<'_, Ledger<Entry>> {
        lock(&self.ledger)
    }
}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

/// The account under its base path, and at the root for callers that know only a host.
fn router(vendor: Arc<Vendor>) -> Router {
    let account = any(serve::handle);
    Router::new().route("/alfacrm", account.clone()).route("/alfacrm/{*path}", account.clone()).route("/v2api/{*path}", account).with_state(vendor)
}
