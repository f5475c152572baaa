//! The account from behind the counter.

mod change;
mod data;

use std::sync::Arc;
use std::sync::atomic::Ordering;

use axum::Router;
use serde_json::{Map, Value, json};

use super::oauth::{CLIENT_ID, CLIENT_SECRET, LONG_LIVED_TOKEN, Tokens};
use super::settings::Settings;
use super::{SUBDOMAIN, Vendor, held, hooks, school};
use crate::faults::Faults;
use crate::simulated::{Front, Query, Refusal, Simulated, merged, planned};

const SCALE_LIMIT: u32 = 500;

impl Simulated for Vendor {
    fn name(&self) -> &'static str {
        hooks::VENDOR
    }

    fn router(self: Arc<Self>) -> Router {
        super::router(self)
    }

    fn front(&self) -> Front {
        let oauth_url = format!("{}/amocrm-www/oauth", self.places.root());
        let settings = Vendor::settings(self);
        // By its first name, so that telling where the account is does not make it.
        let credentials = json!({
            "url": self.base(), "clientId": CLIENT_ID, "clientSecret": CLIENT_SECRET, "redirectUri": settings.redirect_uri,
            "longLivedToken": LONG_LIVED_TOKEN, "domain": format!("{SUBDOMAIN}.{}", settings.domain),
        });
        Front { base_url: self.base(), oauth_url: Some(oauth_url), credentials }
    }

    fn info(&self) -> Value {
        let plan = *held(&self.plan);
        json!({
            "scale": plan.scale, "seed": plan.seed, "today": plan.today, "sizes": data::sizes(&self.account()), "tokens": self.tokens().counts(),
            "settings": *Vendor::settings(self),
        })
    }

    /// Tokens, settings, faults and the ledger start anew too; the integration keeps its way back.
    fn reset(&self, query: &Query) -> Result<Value, Refusal> {
        let plan = planned(query, *held(&self.plan), SCALE_LIMIT)?;
        let account = school::generate(plan);
        let sizes = data::sizes(&account);
        *held(&self.plan) = plan;
        *self.account_mut() = account;
        *self.tokens() = Tokens::new(plan.seed);
        *held(&self.limits) = super::limits::Limits::default();
        *held(&self.faults) = Faults::new(plan.seed);
        held(&self.ledger).clear();
        self.is_renamed.store(false, Ordering::Relaxed);
        let redirect_uri = Vendor::settings(self).redirect_uri.clone();
        Vendor::set_settings(self, Settings { redirect_uri, ..Settings::default() });
        self.webhooks.forget(Some(hooks::VENDOR));
        Ok(json!({ "scale": plan.scale, "seed": plan.seed, "today": plan.today, "sizes": sizes }))
    }

    fn ledger(&self, since: u64, limit: usize) -> (Vec<Value>, u64) {
        held(&self.ledger).told(since, limit)
    }

    fn data(&self, kind: &str, offset: usize, limit: usize) -> Result<(usize, Vec<Value>), Refusal> {
        data::rows(&self.account(), kind, offset, limit)
    }

    fn change(&self, wanted: Value) -> Result<Value, Refusal> {
        change::change(self, wanted)
    }

    fn arm_faults(&self, wanted: Vec<Value>) -> Result<(), Refusal> {
        held(&self.faults).arm(wanted)
    }

    fn faults(&self) -> Value {
        json!(held(&self.faults).list())
    }

    /// Also lifts a block and gives the long-lived token back.
    fn clear_faults(&self) {
        let seed = held(&self.plan).seed;
        held(&self.faults).clear(seed);
        *held(&self.limits) = super::limits::Limits::default();
        self.tokens().restore();
        let settings = Vendor::settings(self);
        if settings.blocked {
            Vendor::set_settings(self, Settings { blocked: false, ..(*settings).clone() });
        }
    }

    fn settings(&self) -> Value {
        json!(*Vendor::settings(self))
    }

    fn set_settings(&self, wanted: Map<String, Value>) -> Result<Value, Refusal> {
        let settings: Settings = merged(&*Vendor::settings(self), wanted)?;
        settings.check().map_err(Refusal::bad)?;
        *held(&self.limits) = super::limits::Limits::default();
        Vendor::set_settings(self, settings.clone());
        Ok(json!(settings))
    }
}
