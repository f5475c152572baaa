//! Events on their way out. The vendor sends each once and never again.

use std::sync::Arc;
use std::time::Duration;

use serde_json::{Map, Value, json};

use super::super::Vendor;
use super::super::settings::Settings;
use super::Happening;
use crate::faults::Target;
use crate::php;
use crate::webhooks::{Letter, Outcome, Policy};

pub const MEMBER_ID: &str = "a223c6b3710f85df22e9377d6c4f7553";
pub const APPLICATION_TOKEN: &str = "51856fefc120afa4b628cc82d3935cce";

struct Once;

impl Policy for Once {
    fn patience(&self) -> Duration {
        Duration::from_secs(5)
    }

    fn again(&self, _attempt: u32, _outcome: &Outcome) -> Option<Duration> {
        None
    }
}

impl Vendor {
    /// Queues and sends. Must be called inside the runtime when anybody listens.
    pub fn tell(&self, happenings: &[Happening]) {
        let settings = self.settings();
        let now = self.now(&settings);
        for happening in happenings {
            let (bindings, woken) = {
                let subscriptions = &mut self.portal().subscriptions;
                let heard = subscriptions.bindings.iter().filter(|binding| binding.event == happening.event);
                let foreign = heard.filter(|binding| binding.connector.is_empty() || happening.connector.as_ref() != Some(&binding.connector));
                let bindings: Vec<_> = foreign.cloned().collect();
                for binding in bindings.iter().filter(|binding| binding.handler.is_none()) {
                    subscriptions.queue.put(happening, &binding.connector, now);
                }
                let queued = bindings.iter().any(|binding| binding.handler.is_none());
                let woken = if queued { subscriptions.to_wake(now) } else { Vec::new() };
                (bindings, woken)
            };
            for binding in woken {
                if let Some(handler) = &binding.handler {
                    let auth = self.auth(&settings, happening, now);
                    let body =
                        json!({"event": binding.event, "event_handler_id": binding.id.to_string(), "data": [], "ts": now.to_string(), "auth": auth});
                    self.deliver(handler, &binding.event, body);
                }
            }
            for binding in bindings {
                if let Some(handler) = binding.handler {
                    let auth = self.auth(&settings, happening, now);
                    self.send(&handler, happening, &binding.id.to_string(), auth, now);
                }
            }
            if let Some(webhook) = &settings.outgoing_webhook
                && (webhook.events.is_empty() || webhook.events.iter().any(|event| event.eq_ignore_ascii_case(&happening.event)))
            {
                let auth = json!({
                    "domain": settings.domain(&self.root()), "client_endpoint": settings.client_endpoint(&self.root()),
                    "server_endpoint": settings.server_endpoint(&self.root()), "member_id": MEMBER_ID,
                    "application_token": webhook.application_token,
                });
                self.send(&webhook.url, happening, "1", auth, now);
            }
        }
    }

    fn send(&self, url: &str, happening: &Happening, handler_id: &str, auth: Value, now: i64) {
        let mut fields = Map::new();
        fields.insert("ID".to_owned(), json!(happening.id));
        fields.extend(happening.more.iter().map(|(name, value)| ((*name).to_owned(), value.clone())));
        // Tasks tell both states under names of their own.
        let data = if happening.event.starts_with("ONTASK") {
            let (before, after) = match happening.event.as_str() {
                "ONTASKADD" => (json!("undefined"), json!(fields)),
                "ONTASKDELETE" => (json!(fields), json!("undefined")),
                _ => (json!(fields), json!(fields)),
            };
            json!({ "FIELDS_BEFORE": before, "FIELDS_AFTER": after, "IS_ACCESSIBLE_BEFORE": "N", "IS_ACCESSIBLE_AFTER": "undefined" })
        } else {
            json!({ "FIELDS": fields })
        };
        self.deliver(
            url,
            &happening.event,
            json!({ "event": happening.event, "event_handler_id": handler_id, "data": data, "ts": now.to_string(), "auth": auth }),
        );
    }

    pub fn deliver(&self, url: &str, event: &str, body: Value) {
        let hit = self.faults().draw_webhook(&Target { path: url, method: "POST", kind: event });
        let form = body.as_object().map(php::encode);
        let letter = Letter { vendor: "bitrix24", event: event.to_owned(), destination: url.to_owned(), form };
        self.webhooks.send(letter, Arc::new(Once), &hit);
    }

    /// What an event says of itself; the tokens are the acting user's, if a user acted.
    fn auth(&self, settings: &Settings, happening: &Happening, now: i64) -> Value {
        let mut auth = json!({
            "domain": settings.domain(&self.root()), "client_endpoint": settings.client_endpoint(&self.root()),
            "server_endpoint": settings.server_endpoint(&self.root()), "member_id": MEMBER_ID, "status": "L",
            "application_token": APPLICATION_TOKEN,
        });
        if let Some(user) = happening.user.filter(|_| settings.event_tokens) {
            let scope = settings.scopes.join(",");
            auth["access_token"] = json!(self.tokens().access(user, settings, now));
            auth["expires"] = json!((now + settings.access_token_seconds).to_string());
            auth["expires_in"] = json!(settings.access_token_seconds.to_string());
            auth["scope"] = json!(scope);
            auth["user_id"] = json!(user.to_string());
        }
        auth
    }
}
