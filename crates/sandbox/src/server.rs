//! Puts vendors, mailbox and control interface behind one listener.

use std::collections::BTreeMap;
use std::sync::Arc;

use axum::Router;
use axum::http::StatusCode;
use axum::routing::get;
use tokio::net::TcpListener;

use crate::alfacrm::school::Plan;
use crate::announce::Places;
use crate::connection::{Breakable, Connection};
use crate::control;
use crate::mailbox::Mailbox;
use crate::simulated::Simulated;
use crate::vendors::{self, Name};
use crate::webhooks::Webhooks;

/// Everything the program holds.
pub struct Sandbox {
    pub places: Places,
    pub vendors: BTreeMap<&'static str, Arc<dyn Simulated>>,
    pub webhooks: Arc<Webhooks>,
    pub mailbox: Arc<Mailbox>,
}

impl Sandbox {
    /// With every vendor there is.
    pub fn new(plan: Plan, places: Places) -> Arc<Self> {
        Self::of(plan, places, &vendors::ALL)
    }

    pub fn of(plan: Plan, places: Places, names: &[Name]) -> Arc<Self> {
        let webhooks = Arc::default();
        let made = names.iter().map(|name| vendors::make(*name, plan, &places, &webhooks));
        let vendors = made.map(|vendor| (vendor.name(), vendor)).collect();
        Arc::new(Self { places, vendors, webhooks, mailbox: Arc::default() })
    }

    /// For all vendors that have consent pages.
    pub fn send_people_back_to(&self, uri: &str) {
        for vendor in self.vendors.values().filter(|vendor| vendor.settings().get("redirectUri").is_some()) {
            let wanted = std::iter::once(("redirectUri".to_owned(), serde_json::json!(uri))).collect();
            if vendor.set_settings(wanted).is_err() {
                tracing::warn!(vendor = vendor.name(), "the integration keeps its way back");
            }
        }
    }
}

pub fn router(sandbox: Arc<Sandbox>) -> Router {
    let vendors = sandbox.vendors.values().cloned().map(Simulated::router);
    let vendors = vendors.fold(Router::new(), Router::merge);
    // What a browser wants for the tab of a vendor's page.
    let icon = get(async || StatusCode::NO_CONTENT);
    vendors.merge(Router::new().nest("/_sandbox", control::router()).with_state(sandbox)).route("/favicon.ico", icon)
}

pub async fn serve(listener: TcpListener, sandbox: Arc<Sandbox>) -> std::io::Result<()> {
    let app = router(sandbox).into_make_service_with_connect_info::<Connection>();
    axum::serve(Breakable(listener), app).await
}
