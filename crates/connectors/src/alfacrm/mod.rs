//! AlfaCRM (Альфа CRM), API v2: reading a school's account.
//!
//! The vendor's traps, the codes used for verdicts and warnings, and the tests that show each of them are in `NOTES.md` beside this file.

mod address;
mod answer;
mod check;
mod client;
mod descriptor;
mod dictionaries;
mod left_out;
pub mod map;
mod paging;
mod plan;
mod session;
mod streams;
pub mod wire;

use std::time::Duration;

use async_trait::async_trait;
use connector::http::HttpClient;
use connector::{Access, Connector, Descriptor, Error, Scope, Session};
use url::Url;

pub use descriptor::DESCRIPTOR;
pub use dictionaries::{Dictionary, Names};
pub use left_out::LeftOut;
pub use paging::Says;

/// The vendor documents fifteen minutes in one place and an hour in another: ahead of the shorter is right for both.
const TOKEN_TTL: Duration = Duration::from_secs(14 * 60);

/// The connector; made once, by the binary.
pub struct AlfaCrm {
    http: HttpClient,
    vendor_url: Option<Url>,
    token_ttl: Duration,
    most_per_second: Option<f64>,
}

impl AlfaCrm {
    /// `vendor_url` stands in for the vendor's own hosts, whatever account is named: for the sandbox and for tests.
    #[must_use]
    pub fn new(http: HttpClient, vendor_url: Option<Url>) -> Self {
        Self { http, vendor_url, token_ttl: TOKEN_TTL, most_per_second: None }
    }

    /// How long a token is used before a new one is fetched.
    #[must_use]
    pub fn with_token_ttl(mut self, ttl: Duration) -> Self {
        self.token_ttl = ttl;
        self
    }

    /// Never more requests per second to one account than this.
    #[must_use]
    pub fn with_most_per_second(mut self, rate: f64) -> Self {
        self.most_per_second = Some(rate);
        self
    }
}

#[async_trait]
impl Connector for AlfaCrm {
    fn descriptor(&self) -> &'static Descriptor {
        &DESCRIPTOR
    }

    fn normal_url(&self, typed: &str) -> Result<Url, Error> {
        address::normal(typed, self.http.guard())
    }

    async fn open(&self, access: Access, scope: Scope) -> Result<Box<dyn Session>, Error> {
        let base = match &self.vendor_url {
            Some(instead) if address::is_vendors_own(&access.url) => instead.clone(),
            _ => access.url.clone(),
        };
        let settings = client::Settings { base, token_ttl: self.token_ttl, most_per_second: self.most_per_second };
        let client = client::Client::new(self.http.clone(), settings, access);
        Ok(Box::new(session::AlfaSession::new(client, scope)?))
    }
}
