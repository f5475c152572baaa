//! What the program says about itself: addresses and the credentials of its accounts.

use std::net::SocketAddr;

use serde_json::{Map, Value, json};

use crate::server::Sandbox;

#[derive(Debug, Clone)]
pub struct Places {
    pub http: SocketAddr,
    pub smtp: SocketAddr,
}

impl Places {
    pub fn new(http: SocketAddr, smtp: SocketAddr) -> Self {
        Self { http, smtp }
    }

    pub fn root(&self) -> String {
        format!("http://{}", self.http)
    }

    pub fn control(&self) -> String {
        format!("{}/_sandbox", self.root())
    }
}

pub fn value(sandbox: &Sandbox) -> Value {
    let places = &sandbox.places;
    let (mut base_urls, mut oauth_urls, mut credentials) = (Map::new(), Map::new(), Map::new());
    for (name, vendor) in &sandbox.vendors {
        let front = vendor.front();
        base_urls.insert((*name).to_owned(), json!(front.base_url));
        credentials.insert((*name).to_owned(), front.credentials);
        if let Some(url) = front.oauth_url {
            oauth_urls.insert((*name).to_owned(), json!(url));
        }
    }
    json!({
        "rootUrl": places.root(),
        "controlUrl": places.control(),
        "baseUrls": base_urls,
        "oauthUrls": oauth_urls,
        "credentials": credentials,
        "smtpHost": places.smtp.ip().to_string(),
        "smtpPort": places.smtp.port(),
    })
}

/// The same for people.
pub fn text(sandbox: &Sandbox) -> String {
    let mut lines = Vec::new();
    for (name, vendor) in &sandbox.vendors {
        let front = vendor.front();
        lines.push(format!("{name}: {}", front.base_url));
        lines.extend(front.oauth_url.map(|url| format!("  consent: {url}")));
        let credentials = front.credentials.as_object().cloned().unwrap_or_default();
        let told = credentials.iter().filter(|(key, _)| *key != "url");
        lines.extend(told.map(|(key, value)| format!("  {key}: {}", value.as_str().unwrap_or_default())));
    }
    lines.push(format!("smtp: {}", sandbox.places.smtp));
    lines.push(format!("control: {}", sandbox.places.control()));
    lines.join("\n")
}
