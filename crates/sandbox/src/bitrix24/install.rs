//! Installing and removing the application at the portal, with the events that report it.

use serde_json::{Value, json};

use super::Vendor;
use super::events::post::{APPLICATION_TOKEN, MEMBER_ID};
use super::settings::Settings;
use super::tokens::WEBHOOK_USER;
use crate::simulated::Refusal;

impl Vendor {
    pub fn install(&self, op: &str) -> Result<Value, Refusal> {
        let settings = match op {
            "install" => Settings { installed: true, ..(*self.settings()).clone() },
            "uninstall" => Settings { installed: false, ..(*self.settings()).clone() },
            _ => return Err(Refusal::bad("op must be install or uninstall")),
        };
        self.put_settings(settings.clone());
        // Handlers do not outlive the application, and a new installation begins without any.
        self.portal().subscriptions.bindings.clear();
        self.tokens().revoke();
        let (event, data, auth) = if settings.installed {
            let data = json!({"VERSION": "1", "ACTIVE": "Y", "INSTALLED": "Y", "LANGUAGE_ID": "ru"});
            ("ONAPPINSTALL", data, self.tokens_of_installation(&settings))
        } else {
            let root = self.root();
            let auth = json!({
                "domain": settings.domain(&root), "server_endpoint": settings.server_endpoint(&root),
                "client_endpoint": settings.client_endpoint(&root), "member_id": MEMBER_ID, "application_token": APPLICATION_TOKEN,
            });
            ("ONAPPUNINSTALL", json!({"LANGUAGE_ID": "ru", "CLEAN": "0"}), auth)
        };
        if let Some(url) = &settings.install_url {
            let handler = self.portal().subscriptions.next_id().to_string();
            let body = json!({"event": event, "event_handler_id": handler, "data": data, "ts": self.now(&settings).to_string(), "auth": auth});
            self.deliver(url, event, body);
        }
        Ok(json!({ "installed": settings.installed }))
    }

    fn tokens_of_installation(&self, settings: &Settings) -> Value {
        let (now, root) = (self.now(settings), self.root());
        let pair = self.tokens().pair(WEBHOOK_USER, settings, now);
        json!({
            "access_token": pair.access, "refresh_token": pair.refresh, "expires": pair.expires.to_string(), "expires_in": (pair.expires - now).to_string(),
            "scope": settings.scopes.join(","), "domain": settings.domain(&root), "server_endpoint": settings.server_endpoint(&root),
            "client_endpoint": settings.client_endpoint(&root), "member_id": MEMBER_ID, "status": "L", "user_id": WEBHOOK_USER.to_string(),
            "application_token": APPLICATION_TOKEN,
        })
    }
}
