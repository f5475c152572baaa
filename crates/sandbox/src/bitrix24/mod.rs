//! Bitrix24: one simulated portal with the vendor's REST methods, and its authorisation server.
//!
//! A call goes [`incoming`] → [`serve`] → [`methods`]; rows lie in [`portal`] in one canonical form and
//! are given by either family of methods, [`crm::classic`] or [`crm::item`]. The data is made in [`school`].

pub mod app;
pub mod batch;
pub mod call;
pub mod catalog;
pub mod change;
pub mod control;
pub mod crm;
pub mod departments;
pub mod envelope;
pub mod events;
pub mod fields;
pub mod filter;
pub mod incoming;
pub mod install;
pub mod limits;
pub mod list;
pub mod methods;
pub mod noun;
pub mod oauth;
pub mod own_field;
pub mod portal;
pub mod school;
pub mod serve;
pub mod settings;
pub mod table;
pub mod task_fields;
pub mod tasks;
pub mod telephony;
pub mod tokens;
pub mod users;
pub mod values;

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use axum::Router;
use axum::routing::{any, get};

use self::limits::Limits;
use self::portal::Portal;
use self::settings::Settings;
use self::tokens::Tokens;
use crate::alfacrm::school::Plan;
use crate::announce::Places;
use crate::clock;
use crate::faults::Faults;
use crate::ledger::Ledger;
use crate::webhooks::Webhooks;

/// The whole portal.
pub struct Vendor {
    places: Places,
    webhooks: Arc<Webhooks>,
    plan: Mutex<Plan>,
    portal: Mutex<Portal>,
    settings: Mutex<Arc<Settings>>,
    tokens: Mutex<Tokens>,
    limits: Mutex<Limits>,
    faults: Mutex<Faults>,
    ledger: Mutex<Ledger>,
}

impl Vendor {
    pub fn new(plan: Plan, places: Places, webhooks: Arc<Webhooks>) -> Self {
        Self {
            places,
            webhooks,
            plan: Mutex::new(plan),
            portal: Mutex::new(school::generate(plan)),
            settings: Mutex::default(),
            tokens: Mutex::default(),
            limits: Mutex::default(),
            faults: Mutex::new(Faults::new(plan.seed)),
            ledger: Mutex::default(),
        }
    }

    pub fn root(&self) -> String {
        self.places.root()
    }

    /// Unix seconds by the portal's clock, which tests can move.
    pub fn now(&self, settings: &Settings) -> i64 {
        clock::now().timestamp() + settings.clock_offset_seconds
    }

    pub fn now_ms(&self, settings: &Settings) -> i64 {
        clock::now().timestamp_millis() + settings.clock_offset_seconds * 1_000
    }

    pub fn plan(&self) -> Plan {
        *lock(&self.plan)
    }

    pub fn portal(&self) -> MutexGuard<'_, Portal> {
        lock(&self.portal)
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

    pub fn limits(&self) -> MutexGuard<'_, Limits> {
        lock(&self.limits)
    }

    pub fn faults(&self) -> MutexGuard<'_, Faults> {
        lock(&self.faults)
    }

    pub fn ledger(&self) -> MutexGuard<'_, Ledger> {
        lock(&self.ledger)
    }
}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

/// The portal, its address after a renaming, and the authorisation server.
fn router(vendor: Arc<Vendor>) -> Router {
    let rest = any(serve::handle);
    let consent = get(oauth::consent::show).post(oauth::consent::decide);
    let token = any(oauth::token::handle);
    Router::new()
        .route("/bitrix24/rest/{*path}", rest.clone())
        // For callers that know only a host.
        .route("/rest/{*path}", rest.clone())
        .route("/bitrix24-renamed/rest/{*path}", rest.clone())
        .route("/bitrix24-auth/rest/{*path}", rest)
        .route("/bitrix24/oauth/authorize/", consent.clone())
        .route("/bitrix24/oauth/authorize", consent.clone())
        .route("/bitrix24-renamed/oauth/authorize/", consent)
        .route("/bitrix24-auth/oauth/token/", token.clone())
        .route("/bitrix24-auth/oauth/token", token)
        .with_state(vendor)
}
