use connector::account::SignIn;
use connector::crm::CrmDescriptor;
use crm::{Caller, Error};
use domain::permissions::Permission;

use super::CALLBACK;
use crate::Engine;

/// A CRM that can be connected.
#[derive(Debug, Clone)]
pub struct Vendor {
    pub descriptor: &'static CrmDescriptor,
    pub redirect_uri: String,
    /// The operator's own integration, where there is one.
    pub client_id: Option<String>,
    pub demo: Option<VendorDemo>,
}

/// What the sandbox's account is opened with, in demo mode; nothing of it is secret.
#[derive(Debug, Clone, Default)]
pub struct VendorDemo {
    pub client_id: String,
    pub client_secret: String,
    pub address: String,
    pub access_token: Option<String>,
    pub webhook_url: Option<String>,
}

impl Vendor {
    /// Words of the API for the ways to sign in.
    #[must_use]
    pub fn sign_in(&self) -> Vec<&'static str> {
        let word = |way: &SignIn| match way {
            SignIn::OAuth => "oauth",
            SignIn::LongLivedToken => "long_lived_token",
            SignIn::InboundWebhook => "inbound_webhook",
            SignIn::Password => "password",
        };
        self.descriptor.sign_in.iter().map(word).collect()
    }
}

/// # Errors
/// Without permission.
pub fn vendors(engine: &Engine, caller: &Caller) -> Result<Vec<Vendor>, Error> {
    caller.require(Permission::SyncRead)?;
    let vendor = |connector: &std::sync::Arc<dyn connector::crm::CrmConnector>| {
        let descriptor = connector.descriptor();
        Vendor {
            descriptor,
            redirect_uri: format!("{}{CALLBACK}", engine.ctx.settings.public_url),
            client_id: engine.apps.get(descriptor.vendor).map(|app| app.client_id.clone()),
            demo: engine.demos.get(descriptor.vendor).cloned(),
        }
    };
    Ok(engine.crms.iter().map(vendor).collect())
}
