use connector::account::SignIn;
use connector::lms::LmsDescriptor;
use crm::{Caller, Error};
use domain::permissions::Permission;

use super::CALLBACK;
use crate::Engine;

/// What the sandbox's site is opened with, in demo mode; nothing of it is secret.
#[derive(Debug, Clone, Default)]
pub struct LmsDemo {
    pub address: String,
    pub token: Option<String>,
    pub username: Option<String>,
    pub password: Option<String>,
    pub client_id: Option<String>,
    pub client_secret: Option<String>,
}

/// A learning platform that can be connected.
#[derive(Debug, Clone)]
pub struct Vendor {
    pub descriptor: &'static LmsDescriptor,
    pub redirect_uri: String,
    pub demo: Option<LmsDemo>,
}

impl Vendor {
    /// Words of the API for the ways to sign in.
    #[must_use]
    pub fn sign_in(&self) -> Vec<&'static str> {
        let word = |way: &SignIn| match way {
            SignIn::OAuth => "oauth",
            SignIn::LongLivedToken => "token",
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
    let vendor = |connector: &std::sync::Arc<dyn connector::lms::LmsConnector>| Vendor {
        descriptor: connector.descriptor(),
        redirect_uri: format!("{}{CALLBACK}", engine.ctx.settings.public_url),
        demo: engine.lms_demos.get(connector.descriptor().vendor).cloned(),
    };
    Ok(engine.lmss.iter().map(vendor).collect())
}
