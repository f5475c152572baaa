//! What the program says about itself: addresses and the credentials of its accounts.

use std::net::SocketAddr;

use serde_json::{Value, json};

use crate::alfacrm::auth::{API_KEY, EMAIL};

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

    pub fn alfacrm(&self) -> String {
        format!("{}/alfacrm", self.root())
    }

    pub fn control(&self) -> String {
        format!("{}/_sandbox", self.root())
    }

    pub fn value(&self) -> Value {
        json!({
            "rootUrl": self.root(),
            "controlUrl": self.control(),
            "baseUrls": { "alfacrm": self.alfacrm() },
            "credentials": {
                "alfacrm": { "url": self.alfacrm(), "email": EMAIL, "apiKey": API_KEY },
            },
            "smtpHost": self.smtp.ip().to_string(),
            "smtpPort": self.smtp.port(),
        })
    }

    pub fn json(&self) -> String {
        self.value().to_string()
    }

    pub fn text(&self) -> String {
        format!("alfacrm: {}\nemail: {EMAIL}\napi key: {API_KEY}\nsmtp: {}\ncontrol: {}", self.alfacrm(), self.smtp, self.control(),)
    }
}
