//! What every test starts from.

use std::time::Duration;

use chrono::{DateTime, Utc};
use connector::http::{FullWait, Guard, HttpClient, HttpSettings, Jitter, Sources, parse_allow};
use connector::{Access, Connector, Scope};
use connectors::alfacrm::AlfaCrm;
use secrecy::SecretString;

pub const KEY: &str = "key-0123456789-secret";
pub const EMAIL: &str = "admin@school.example";

/// No waiting between attempts: what is tested is that there is another one.
pub struct NoWait;

impl Jitter for NoWait {
    fn up_to(&self, _: Duration) -> Duration {
        Duration::ZERO
    }
}

pub fn http(allow: &str) -> HttpClient {
    http_with(allow, Sources { jitter: std::sync::Arc::new(NoWait), ..Sources::default() })
}

pub fn http_with(allow: &str, sources: Sources) -> HttpClient {
    HttpClient::with(Guard::new(parse_allow(allow).expect("a list")), HttpSettings::default(), sources).expect("an HTTP client")
}

/// Waits as it would outside of tests, at its longest.
pub fn patient_http(allow: &str) -> HttpClient {
    http_with(allow, Sources { jitter: std::sync::Arc::new(FullWait), ..Sources::default() })
}

pub fn alfacrm(allow: &str) -> AlfaCrm {
    AlfaCrm::new(http(allow), None)
}

pub fn access(connector: &AlfaCrm, url: &str) -> Access {
    let url = connector.normal_url(url).expect("an address that is listed");
    Access { url, email: EMAIL.to_owned(), api_key: SecretString::from(KEY.to_owned()) }
}

pub fn scope() -> Scope {
    Scope::everything(now())
}

pub fn now() -> DateTime<Utc> {
    "2026-11-18T09:00:00Z".parse().expect("an instant")
}
