use std::net::SocketAddr;

use serde::Deserialize;
use url::Url;

use crate::roles::Role;

/// What the process serves and how it is reached.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Server {
    /// Address and port of the HTTP server; port 0 lets the system choose.
    pub listen: SocketAddr,
    /// The address people and vendors reach Zveno by; stands in mails and call-backs. The listening address when absent.
    pub public_url: Option<Url>,
    /// The allowed browser origin when the interface is served from elsewhere.
    pub frontend_url: Option<Url>,
    /// Proxies, as addresses or networks, whose `X-Forwarded-For` is believed.
    pub trusted_proxies: Vec<String>,
    /// Which loops this process runs; all when empty.
    pub roles: Vec<Role>,
}

impl Default for Server {
    fn default() -> Self {
        Self {
            listen: SocketAddr::from(([127, 0, 0, 1], 8080)),
            public_url: None,
            frontend_url: None,
            trusted_proxies: Vec::new(),
            roles: Vec::new(),
        }
    }
}
