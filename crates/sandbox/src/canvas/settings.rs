//! What can be set about the school's Canvas through the control interface.

use std::collections::BTreeSet;

use axum::http::StatusCode;
use serde::{Deserialize, Serialize};

/// How lists are cut.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Paging {
    /// Each list as Canvas does it.
    Mixed,
    Ordinal,
    Bookmark,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default, deny_unknown_fields)]
pub struct Settings {
    /// Added to what the school thinks the time is; the bucket leaks by the same clock.
    pub clock_offset_seconds: i64,
    pub access_token_seconds: i64,
    pub code_seconds: i64,
    /// Of the developer key; a caller's own must lie on its host or below.
    pub redirect_uri: String,
    /// Whether the key grants only the scopes asked for.
    pub enforce_scopes: bool,
    /// Whether a key with scopes lets `include[]` through.
    pub scoped_includes: bool,
    /// The bucket refuses from here on; 0 means no limit.
    pub high_water_mark: f64,
    pub bucket_maximum: f64,
    pub outflow_per_second: f64,
    /// What a call holds while it runs.
    pub reservation: f64,
    /// What a call costs, and each row in its answer.
    pub request_cost: f64,
    pub row_cost: f64,
    /// 403 or 429.
    pub rate_limit_status: u16,
    /// 403, or 401 as in older releases.
    pub unauthorized_status: u16,
    /// How long each call takes.
    pub latency_ms: u64,
    /// Every id is a string, whatever `Accept` says.
    pub string_ids: bool,
    /// Whether an account administrator sees SIS fields, and whether a teacher does.
    pub sis_for_admins: bool,
    pub sis_for_teachers: bool,
    pub paging: Paging,
    /// That page of every list comes twice; 0 is none.
    pub repeated_page: usize,
    /// In front of the pages in `Link`; the school's own address when empty.
    pub link_base: String,
    /// Calls, as the ledger names them, that are refused although the caller may; and those of a page switched off.
    pub forbidden: BTreeSet<String>,
    pub disabled: BTreeSet<String>,
    /// A module with more items leaves them out of `include[]=items`.
    pub inline_items: usize,
    /// More contexts of a calendar are passed over.
    pub context_codes: usize,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            clock_offset_seconds: 0,
            access_token_seconds: 3_600,
            code_seconds: 600,
            redirect_uri: "http://127.0.0.1:8080/api/sync/connection/callback".to_owned(),
            enforce_scopes: false,
            scoped_includes: false,
            high_water_mark: 600.0,
            bucket_maximum: 800.0,
            outflow_per_second: 10.0,
            reservation: 50.0,
            request_cost: 0.05,
            row_cost: 0.002,
            rate_limit_status: 403,
            unauthorized_status: 403,
            latency_ms: 0,
            string_ids: false,
            sis_for_admins: true,
            sis_for_teachers: false,
            paging: Paging::Mixed,
            repeated_page: 0,
            link_base: String::new(),
            forbidden: BTreeSet::new(),
            disabled: BTreeSet::new(),
            inline_items: 50,
            context_codes: 10,
        }
    }
}

impl Settings {
    /// Says what is wrong with settings that would make no sense.
    pub fn check(&self) -> Result<(), String> {
        let numbers = [
            ("highWaterMark", self.high_water_mark),
            ("bucketMaximum", self.bucket_maximum),
            ("outflowPerSecond", self.outflow_per_second),
            ("reservation", self.reservation),
            ("requestCost", self.request_cost),
            ("rowCost", self.row_cost),
        ];
        if let Some((name, _)) = numbers.into_iter().find(|(_, number)| !number.is_finite() || *number < 0.0) {
            return Err(format!("{name} must be 0 or a positive number"));
        }
        if ![403, 429].contains(&self.rate_limit_status) || ![401, 403].contains(&self.unauthorized_status) {
            return Err("rateLimitStatus must be 403 or 429, unauthorizedStatus 401 or 403".into());
        }
        if [self.access_token_seconds, self.code_seconds].iter().any(|seconds| !(0..=100 * 366 * 86_400).contains(seconds)) {
            return Err("seconds must be positive and stay within a hundred years".into());
        }
        if self.clock_offset_seconds.abs() > 100 * 366 * 86_400 {
            return Err("clockOffsetSeconds must stay within a hundred years".into());
        }
        Ok(())
    }

    pub fn unauthorized(&self) -> StatusCode {
        if self.unauthorized_status == 401 { StatusCode::UNAUTHORIZED } else { StatusCode::FORBIDDEN }
    }
}
