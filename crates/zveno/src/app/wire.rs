//! Every part made from the settings and handed to those that need it.

use std::collections::BTreeMap;
use std::net::SocketAddr;
use std::str::FromStr;
use std::sync::Arc;

use base64::Engine as _;
use connector::account::Pace;
use connector::crm::{CrmConnector, CrmRegistry};
use connector::http::{Guard, HostPort, HttpClient, HttpSettings};
use connector::lms::{LmsConnector, LmsRegistry};
use domain::clock::SystemClock;
use domain::id::RandomIds;
use secrecy::{ExposeSecret, SecretString};
use sha2::{Digest, Sha256};

use super::{Extras, Opened};
use crate::config::{Config, Mail, MailSecurity};
use crate::failure::Failure;

/// The parts that roles run.
pub struct Wired {
    pub ctx: crm::Context,
    pub engine: sync::Engine,
    /// The database has no other user, so what earlier processes held is free.
    pub alone: bool,
}

pub fn wire(config: &Config, extras: &Extras, opened: &Opened) -> Result<Wired, Failure> {
    let address = extras.listener.local_addr().map_err(|error| Failure::of("the listening address", &error))?;
    let ctx = context(config, opened, config.public_url(address), extras.demo.clone())?;
    let http = http(config)?;
    let crms = sync::Crms { registry: crms(config, &http), apps: BTreeMap::new(), demos: extras.crms.clone() };
    let pace = config.outbound.vendor_pace.iter().map(|(vendor, per_second)| (vendor.clone(), Pace::of(*per_second))).collect();
    let settings = sync::EngineSettings { pace, ..sync::EngineSettings::default() };
    let lmss = sync::Lmss { registry: lmss(config, &http), demos: extras.lmss.clone() };
    let engine = sync::Engine::new(ctx.clone(), sources(config, &http), crms, settings).with_lms(lmss);
    Ok(Wired { ctx, engine, alone: opened.is_private() })
}

/// What use cases are given.
///
/// # Errors
/// When the encryption keys cannot be used.
pub fn context(config: &Config, opened: &Opened, public_url: String, demo: Option<crm::DemoSource>) -> Result<crm::Context, Failure> {
    let keys = crm::keys::Keyring::from_settings(&config.security.encryption_keys).map_err(|error| Failure::new(error.to_string()))?;
    let settings = crm::Settings { mail: mail(&config.mail), demo, ..crm::Settings::new(&public_url, jwt_keys(config)) };
    Ok(crm::Context {
        db: opened.database.clone(),
        clock: Arc::new(SystemClock),
        ids: Arc::new(RandomIds),
        keys: Arc::new(keys),
        queue: queue::Queue::new(&opened.database),
        settings: Arc::new(settings),
    })
}

/// The one way out.
fn http(config: &Config) -> Result<HttpClient, Failure> {
    let allow: Result<Vec<HostPort>, _> = config.outbound.allow.iter().map(|host| HostPort::from_str(host)).collect();
    let allow = allow.map_err(|error| Failure::of("ZVENO_OUTBOUND_ALLOW", &error))?;
    HttpClient::new(Guard::new(allow), HttpSettings::default()).map_err(|error| Failure::of("outbound requests", &error))
}

/// Where schools are moved in from: one line a vendor.
fn sources(config: &Config, http: &HttpClient) -> connector::Registry {
    let instead = |vendor: &str| config.outbound.vendor_urls.get(vendor).and_then(|urls| urls.base_url.clone());
    connector::Registry::new([Arc::new(connectors::alfacrm::AlfaCrm::new(http.clone(), instead("alfacrm"))) as Arc<dyn connector::Connector>])
}

/// CRMs to keep in step with: one line a vendor.
fn crms(config: &Config, http: &HttpClient) -> CrmRegistry {
    CrmRegistry::new([
        Arc::new(connectors::amocrm::AmoCrm::new(http.clone(), replaced(config, "amocrm"))) as Arc<dyn CrmConnector>,
        Arc::new(connectors::bitrix24::Bitrix24::new(http.clone(), replaced(config, "bitrix24"))),
    ])
}

/// Learning platforms to read from: one line a vendor.
fn lmss(config: &Config, http: &HttpClient) -> LmsRegistry {
    LmsRegistry::new([
        Arc::new(connectors::moodle::Moodle::new(http.clone(), replaced(config, "moodle"))) as Arc<dyn LmsConnector>,
        Arc::new(connectors::canvas::Canvas::new(http.clone(), replaced(config, "canvas"))),
    ])
}

fn replaced(config: &Config, vendor: &str) -> connectors::Replaced {
    let urls = config.outbound.vendor_urls.get(vendor).cloned().unwrap_or_default();
    connectors::Replaced { base_url: urls.base_url, oauth_url: urls.oauth_url }
}

impl Config {
    /// Where people reach this process, as far as it can know.
    #[must_use]
    pub fn public_url(&self, address: SocketAddr) -> String {
        match &self.server.public_url {
            Some(url) => url.as_str().trim_end_matches('/').to_owned(),
            None if address.ip().is_unspecified() => format!("http://localhost:{}", address.port()),
            None => format!("http://{address}"),
        }
    }
}

/// The chosen ones, else one made from each encryption key, in the same order. The label keeps the two uses of a key apart.
fn jwt_keys(config: &Config) -> Vec<SecretString> {
    if !config.security.jwt_keys.is_empty() {
        return config.security.jwt_keys.clone();
    }
    let derived = config.security.encryption_keys.iter().map(|key| {
        let digest = Sha256::new().chain_update(b"zveno access tokens\0").chain_update(key.expose_secret().trim()).finalize();
        base64::engine::general_purpose::STANDARD.encode(digest).into()
    });
    derived.collect()
}

fn mail(mail: &Mail) -> Option<crm::Mail> {
    let (security, usual_port) = match mail.security {
        MailSecurity::Starttls => (crm::MailSecurity::StartTls, 587),
        MailSecurity::Tls => (crm::MailSecurity::Tls, 465),
        MailSecurity::None => (crm::MailSecurity::None, 25),
    };
    Some(crm::Mail {
        host: mail.host.clone()?,
        port: mail.port.unwrap_or(usual_port),
        security,
        user: mail.user.clone(),
        password: mail.password.clone(),
        from: mail.from.clone(),
    })
}
