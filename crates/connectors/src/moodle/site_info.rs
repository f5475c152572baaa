use std::collections::BTreeSet;

use connector::Error;
use serde_json::Value;

use super::rights::SITE_INFO;
use super::{address, wire};

/// What a site says of itself, and of whoever asks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SiteInfo {
    /// As it calls itself, in one spelling.
    pub url: String,
    pub name: String,
    pub release: Option<String>,
    /// The course that is the front page.
    pub front_page: String,
    pub user_id: String,
    pub user: String,
    functions: BTreeSet<String>,
}

impl SiteInfo {
    pub fn read(answer: &Value) -> Result<Self, Error> {
        let url = wire::raw(wire::get(answer, "siteurl")).ok_or_else(|| wire::strange(SITE_INFO, "no address"))?;
        let named = |name: &str| wire::typed(wire::get(answer, name));
        let functions = wire::list_in(answer, "functions", SITE_INFO)?.iter().filter_map(|function| wire::raw(wire::get(function, "name"))).collect();
        Ok(Self {
            url: address::key(&url),
            name: wire::name(wire::get(answer, "sitename")),
            release: named("release"),
            front_page: wire::id(wire::get(answer, "siteid")).unwrap_or_else(|| "1".to_owned()),
            user_id: wire::own_id(answer, "userid", SITE_INFO)?,
            user: named("fullname").or_else(|| named("username")).unwrap_or_default(),
            functions,
        })
    }

    /// Whether the token's service holds that function.
    pub fn holds(&self, function: &str) -> bool {
        function == SITE_INFO || self.functions.contains(function)
    }

    /// A page that people open.
    pub fn page(&self, path: &str) -> Option<String> {
        self.url.starts_with("http").then(|| format!("{}/{path}", self.url))
    }
}
