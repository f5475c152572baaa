use std::collections::BTreeMap;

use serde::Deserialize;

/// What Zveno may call.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Outbound {
    /// `host` or `host:port` that may be called although the address is private: an intranet Moodle, the sandbox.
    pub allow: Vec<String>,
    /// Replaces a vendor's own hosts, for the sandbox and tests: `{"amocrm":{"baseUrl":"http://127.0.0.1:8099/amocrm"}}`.
    pub vendor_urls: BTreeMap<String, VendorUrls>,
    /// Requests a second to one account of a CRM, in place of nearly all it bears: less where other programs use the account too. `{"amocrm":3}`.
    pub vendor_pace: BTreeMap<String, f64>,
}

#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase", default)]
pub struct VendorUrls {
    pub base_url: Option<url::Url>,
    pub oauth_url: Option<url::Url>,
}
