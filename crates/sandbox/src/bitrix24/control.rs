//! The portal seen from behind the counter.

use std::sync::Arc;

use axum::Router;
use serde_json::{Map, Value, json};

use super::change::{NO_PARAMS, held, named, person};
use super::events::post::{APPLICATION_TOKEN, MEMBER_ID};
use super::settings::Settings;
use super::tokens::{WEBHOOK_CODE, WEBHOOK_USER};
use super::{Vendor, lock, school};
use crate::faults::Faults;
use crate::simulated::{Front, Query, Refusal, Simulated, merged, planned};

const SCALE_LIMIT: u32 = 2_000;

impl Simulated for Vendor {
    fn name(&self) -> &'static str {
        "bitrix24"
    }

    fn router(self: Arc<Self>) -> Router {
        super::router(self)
    }

    fn front(&self) -> Front {
        let (root, settings) = (self.root(), self.settings());
        Front {
            base_url: format!("{root}/bitrix24"),
            oauth_url: Some(format!("{root}/bitrix24-auth")),
            credentials: json!({
                "url": format!("{root}/bitrix24"),
                "authorizeUrl": format!("{root}/bitrix24/oauth/authorize/"),
                "clientId": settings.client_id,
                "clientSecret": settings.client_secret,
                "redirectUri": settings.redirect_uri,
                "webhookUrl": format!("{root}/bitrix24/rest/{WEBHOOK_USER}/{WEBHOOK_CODE}/"),
                "memberId": MEMBER_ID,
                "applicationToken": APPLICATION_TOKEN,
            }),
        }
    }

    fn info(&self) -> Value {
        let plan = self.plan();
        json!({ "scale": plan.scale, "seed": plan.seed, "today": plan.today, "sizes": self.portal().sizes(), "settings": *self.settings() })
    }

    fn reset(&self, query: &Query) -> Result<Value, Refusal> {
        let plan = planned(query, self.plan(), SCALE_LIMIT)?;
        let portal = school::generate(plan);
        let sizes = portal.sizes();
        *self.portal() = portal;
        *lock(&self.plan) = plan;
        *self.tokens() = Default::default();
        *self.limits() = Default::default();
        *self.faults() = Faults::new(plan.seed);
        self.ledger().clear();
        self.put_settings(Settings::default());
        Ok(json!({ "scale": plan.scale, "seed": plan.seed, "today": plan.today, "sizes": sizes }))
    }

    fn ledger(&self, since: u64, limit: usize) -> (Vec<Value>, u64) {
        lock(&self.ledger).told(since, limit)
    }

    fn data(&self, kind: &str, offset: usize, limit: usize) -> Result<(usize, Vec<Value>), Refusal> {
        let settings = self.settings();
        let caller = person(Some(WEBHOOK_USER), &settings);
        let mut portal = self.portal();
        if kind == "userfield" {
            let fields = super::noun::ENTITIES.into_iter().flat_map(|noun| portal.own(noun).iter().map(move |field| field.row(noun.name())));
            let fields: Vec<Value> = fields.collect();
            return Ok((fields.len(), fields.into_iter().skip(offset).take(limit).collect()));
        }
        let noun = named(kind)?;
        let call = self.call(&mut portal, &settings, &caller, &NO_PARAMS);
        let table = call.portal.table(noun);
        let total = table.rows.len() + table.gone.len();
        let rows = table.rows.values().map(|row| (row, false)).chain(table.gone.values().map(|row| (row, true)));
        let rows = rows.skip(offset).take(limit).map(|(row, gone)| held(&call, noun, row, gone));
        Ok((total, rows.collect()))
    }

    fn change(&self, wanted: Value) -> Result<Value, Refusal> {
        self.carry_out(wanted)
    }

    fn arm_faults(&self, wanted: Vec<Value>) -> Result<(), Refusal> {
        lock(&self.faults).arm(wanted)
    }

    fn faults(&self) -> Value {
        json!(lock(&self.faults).list())
    }

    fn clear_faults(&self) {
        let seed = self.plan().seed;
        lock(&self.faults).clear(seed);
    }

    fn settings(&self) -> Value {
        json!(**lock(&self.settings))
    }

    fn set_settings(&self, wanted: Map<String, Value>) -> Result<Value, Refusal> {
        let settings: Settings = merged(&**lock(&self.settings), wanted)?;
        settings.check().map_err(Refusal::bad)?;
        let told = json!(settings);
        self.put_settings(settings);
        Ok(told)
    }
}
