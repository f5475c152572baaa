//! The school from behind the counter.

mod change;
mod data;

use std::sync::Arc;

use axum::Router;
use serde_json::{Map, Value, json};

use super::limits::Limits;
use super::oauth::{ADMIN_TOKEN, CLIENT_ID, CLIENT_SECRET, EXPIRED_TOKEN, REVOKED_TOKEN, STUDENT_TOKEN, TEACHER_TOKEN, Tokens};
use super::settings::Settings;
use super::{Vendor, held, school};
use crate::faults::Faults;
use crate::simulated::{Front, Query, Refusal, Simulated, merged, planned};

const SCALE_LIMIT: u32 = 400;

impl Simulated for Vendor {
    fn name(&self) -> &'static str {
        "canvas"
    }

    fn router(self: Arc<Self>) -> Router {
        super::router(self)
    }

    /// Consent and tokens are on the school's own host.
    fn front(&self) -> Front {
        let settings = Vendor::settings(self);
        let credentials = json!({
            "url": self.base(), "clientId": CLIENT_ID, "clientSecret": CLIENT_SECRET, "redirectUri": settings.redirect_uri,
            "adminToken": ADMIN_TOKEN, "teacherToken": TEACHER_TOKEN, "studentToken": STUDENT_TOKEN, "expiredToken": EXPIRED_TOKEN,
            "revokedToken": REVOKED_TOKEN,
        });
        Front { base_url: self.base(), oauth_url: None, credentials }
    }

    fn info(&self) -> Value {
        let plan = *held(&self.plan);
        json!({
            "scale": plan.scale, "seed": plan.seed, "today": plan.today, "sizes": data::sizes(&self.site()), "tokens": self.tokens().counts(),
            "settings": *Vendor::settings(self),
        })
    }

    /// Tokens, settings, faults and the ledger start anew too; the key keeps its way back.
    fn reset(&self, query: &Query) -> Result<Value, Refusal> {
        let plan = planned(query, *held(&self.plan), SCALE_LIMIT)?;
        let site = school::generate(plan);
        let sizes = data::sizes(&site);
        *held(&self.plan) = plan;
        *self.site_mut() = site;
        *self.tokens() = Tokens::new(plan.seed);
        *held(&self.limits) = Limits::default();
        *held(&self.faults) = Faults::new(plan.seed);
        held(&self.ledger).clear();
        let redirect_uri = Vendor::settings(self).redirect_uri.clone();
        self.put_settings(Settings { redirect_uri, ..Settings::default() });
        Ok(json!({ "scale": plan.scale, "seed": plan.seed, "today": plan.today, "sizes": sizes }))
    }

    fn ledger(&self, since: u64, limit: usize) -> (Vec<Value>, u64) {
        held(&self.ledger).told(since, limit)
    }

    fn data(&self, kind: &str, offset: usize, limit: usize) -> Result<(usize, Vec<Value>), Refusal> {
        data::rows(&self.site(), kind, offset, limit)
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

    /// Also gives the tokens made by hand back and empties the buckets.
    fn clear_faults(&self) {
        let seed = held(&self.plan).seed;
        held(&self.faults).clear(seed);
        *held(&self.limits) = Limits::default();
        self.tokens().restore();
    }

    fn settings(&self) -> Value {
        json!(*Vendor::settings(self))
    }

    /// A new quota begins with empty buckets; moving the clock lets the old ones leak.
    fn set_settings(&self, wanted: Map<String, Value>) -> Result<Value, Refusal> {
        let old = Vendor::settings(self);
        let settings: Settings = merged(&*old, wanted)?;
        settings.check().map_err(Refusal::bad)?;
        let then = Settings { clock_offset_seconds: old.clock_offset_seconds, ..settings.clone() };
        if then != *old {
            *held(&self.limits) = Limits::default();
        }
        self.put_settings(settings.clone());
        Ok(json!(settings))
    }
}
