//! Puts vendors, mailbox and control interface behind one listener.

use std::sync::Arc;

use axum::Router;
use tokio::net::TcpListener;

use crate::alfacrm::Vendor;
use crate::alfacrm::school::Plan;
use crate::announce::Places;
use crate::connection::{Breakable, Connection};
use crate::mailbox::Mailbox;
use crate::{alfacrm, control};

/// Everything the program holds.
pub struct Sandbox {
    pub places: Places,
    pub alfacrm: Vendor,
    pub mailbox: Arc<Mailbox>,
}

impl Sandbox {
    pub fn new(plan: Plan, places: Places) -> Arc<Self> {
        Arc::new(Self { places, alfacrm: Vendor::new(plan), mailbox: Arc::new(Mailbox::default()) })
    }
}

pub fn router(sandbox: Arc<Sandbox>) -> Router {
    Router::new().merge(alfacrm::router()).nest("/_sandbox", control::router()).with_state(sandbox)
}

pub async fn serve(listener: TcpListener, sandbox: Arc<Sandbox>) -> std::io::Result<()> {
    let app = router(sandbox).into_make_service_with_connect_info::<Connection>();
    axum::serve(Breakable(listener), app).await
}
