//! The site seen from behind the counter.

use std::sync::Arc;

use axum::Router;
use serde_json::{Map, Value, json};

use super::settings::Settings;
use super::tokens::{self, PASSWORD, Tokens};
use super::{Vendor, change, data, lock, school};
use crate::faults::Faults;
use crate::simulated::{Front, Query, Refusal, Simulated, merged, planned};

impl Simulated for Vendor {
    fn name(&self) -> &'static str {
        "moodle"
    }

    fn router(self: Arc<Self>) -> Router {
        super::router(self)
    }

    /// The token offered is that of the account that may read everything.
    fn front(&self) -> Front {
        let mut credentials = Map::new();
        credentials.insert("url".to_owned(), json!(self.base()));
        credentials.insert("token".to_owned(), json!(tokens::text("reader")));
        credentials.extend(Tokens::names().map(|name| (format!("{name}Token"), json!(tokens::text(name)))));
        credentials.insert("username".to_owned(), json!("sync.reader"));
        credentials.insert("password".to_owned(), json!(PASSWORD));
        credentials.insert("service".to_owned(), json!("sync"));
        Front { base_url: self.base(), oauth_url: None, credentials: Value::Object(credentials) }
    }

    fn info(&self) -> Value {
        let plan = self.plan();
        json!({
            "scale": plan.scale, "seed": plan.seed, "today": plan.today, "sizes": self.site().sizes(), "withdrawnTokens": self.tokens().withdrawn(),
            "settings": *Vendor::settings(self),
        })
    }

    /// Tokens, settings, faults and the ledger start anew too.
    fn reset(&self, query: &Query) -> Result<Value, Refusal> {
        let plan = planned(query, self.plan(), school::SCALE_LIMIT)?;
        let site = school::generate(plan);
        let sizes = site.sizes();
        *lock(&self.plan) = plan;
        *self.site() = site;
        *self.tokens() = Tokens::default();
        *self.faults() = Faults::new(plan.seed);
        Vendor::ledger(self).clear();
        self.put_settings(Settings::default());
        Ok(json!({ "scale": plan.scale, "seed": plan.seed, "today": plan.today, "sizes": sizes }))
    }

    fn ledger(&self, since: u64, limit: usize) -> (Vec<Value>, u64) {
        lock(&self.ledger).told(since, limit)
    }

    fn data(&self, kind: &str, offset: usize, limit: usize) -> Result<(usize, Vec<Value>), Refusal> {
        data::rows(&self.site(), kind, offset, limit)
    }

    fn change(&self, wanted: Value) -> Result<Value, Refusal> {
        change::change(self, wanted)
    }

    fn arm_faults(&self, wanted: Vec<Value>) -> Result<(), Refusal> {
        lock(&self.faults).arm(wanted)
    }

    fn faults(&self) -> Value {
        json!(lock(&self.faults).list())
    }

    /// Also gives back the tokens that faults took.
    fn clear_faults(&self) {
        let seed = self.plan().seed;
        lock(&self.faults).clear(seed);
        self.tokens().restore();
    }

    fn settings(&self) -> Value {
        json!(**lock(&self.settings))
    }

    fn set_settings(&self, wanted: Map<String, Value>) -> Result<Value, Refusal> {
        let settings: Settings = merged(&*Vendor::settings(self), wanted)?;
        settings.check().map_err(Refusal::bad)?;
        let told = json!(settings);
        self.put_settings(settings);
        Ok(told)
    }
}
