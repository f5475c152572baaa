//! Connections with other CRMs: what people do with them, one file each.

mod account;
mod auth_url;
mod callback;
mod change;
mod connect;
mod fields;
mod history;
mod list;
mod outgoing;
mod pull;
mod remove;
pub(crate) mod sign_in;
mod vendors;
mod webhook;

pub use auth_url::{AuthUrl, AuthUrlInput, auth_url};
pub use callback::{Returned, returned};
pub use change::{Change, audit, change, run};
pub use connect::{ConnectInput, connect};
pub use fields::{FieldChange, Fields, Local, change_fields, fields};
pub use history::{calls, runs};
pub use list::{Entity, Shown, get, list};
pub use outgoing::{Waiting, discard, outgoing, retry};
pub use pull::{Pull, pull};
pub use remove::remove;
pub use vendors::{Vendor, VendorDemo, vendors};
pub use webhook::receive;

pub(crate) use account::account_value;
pub(crate) use webhook::{seal_webhook, webhook_url};

use connector::crm::CrmConnector;
use crm::{Error, FieldError};
use std::sync::Arc;

use crate::Engine;

/// The way back from a vendor's page.
pub const CALLBACK: &str = "/api/sync/connection/callback";

/// The connector of that name.
///
/// # Errors
/// A wrong field when there is none.
pub(crate) fn connector<'a>(engine: &'a Engine, crm_type: &str) -> Result<&'a Arc<dyn CrmConnector>, Error> {
    let known = engine.crms.get(crm_type);
    known.ok_or_else(|| {
        Error::Invalid(vec![FieldError::new("/crmType", "unknown_value").with("value", domain::text::clip(&domain::text::line(crm_type), 50))])
    })
}
