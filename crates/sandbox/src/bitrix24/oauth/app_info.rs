//! `app.info` as the authorisation server answers it: what a token is worth, and where.
//!
//! The portal's own method of that name has another shape, see [`super::super::app::info`].

use serde_json::{Value, json};

use super::super::Vendor;
use super::super::call::Caller;
use super::super::events::post::MEMBER_ID;
use super::super::settings::Settings;
use super::super::values;

impl Vendor {
    /// Each scope is the portal's and the application's at once, since there is one portal.
    pub fn app_info(&self, token: &str, caller: &Caller, settings: &Settings) -> Value {
        let root = self.root();
        let endpoint = settings.client_endpoint(&root);
        let uri = endpoint.strip_suffix("/rest/").unwrap_or(&endpoint);
        let scope = settings.scopes.join(",");
        let expires = self.tokens().expires(token).unwrap_or_default();
        json!({
            "client_id": settings.client_id, "scope": scope, "expires": values::time(expires, settings.offset()), "user_id": caller.user,
            "install": {
                "installed": settings.installed, "version": "1", "status": "L", "scope": scope, "domain": settings.domain(&root), "uri": uri,
                "client_endpoint": endpoint, "member_id": MEMBER_ID, "member_type": "B24",
            },
        })
    }
}
