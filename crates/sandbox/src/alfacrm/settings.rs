//! What can be set about the account through the control interface.

use std::num::NonZeroU32;

use serde::{Deserialize, Serialize};

use super::dates::DateStyle;

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default, deny_unknown_fields)]
pub struct Settings {
    /// How long a token lives.
    pub token_ttl_seconds: u64,
    /// Rows of a page when the caller asks for no size.
    pub default_page_size: NonZeroU32,
    /// The most rows a page holds, whatever the caller asks for.
    pub max_page_size: NonZeroU32,
    /// Above this rate calls are answered 429; 0 means no limit.
    pub requests_per_second: f64,
    /// Calls are answered no faster than this; 0 means at once.
    pub pace_requests_per_second: f64,
    /// HTTP status of a refused write: 200 or 422.
    pub validation_status: u16,
    pub date_style: DateStyle,
    /// Whether the API user's role holds the module `v2api`; without it calls are answered 403.
    pub v2api_granted: bool,
    /// Payment types that `pay/index` lists only when asked for by `pay_type_id`.
    pub pay_types_omitted: Vec<u32>,
}

impl Default for Settings {
    fn default() -> Self {
        let page = NonZeroU32::new(50).expect("fifty is not zero");
        Self {
            token_ttl_seconds: 900,
            default_page_size: page,
            max_page_size: page,
            requests_per_second: 0.0,
            pace_requests_per_second: 0.0,
            validation_status: 200,
            date_style: DateStyle::default(),
            v2api_granted: true,
            pay_types_omitted: vec![5, 6],
        }
    }
}

impl Settings {
    /// Says what is wrong with settings that would make no sense.
    pub fn check(&self) -> Result<(), String> {
        if ![200, 422].contains(&self.validation_status) {
            return Err("validationStatus must be 200 or 422".into());
        }
        for (name, rate) in [("requestsPerSecond", self.requests_per_second), ("paceRequestsPerSecond", self.pace_requests_per_second)] {
            if !rate.is_finite() || rate < 0.0 {
                return Err(format!("{name} must be 0 or a positive number"));
            }
        }
        Ok(())
    }
}
