//! What can be set about the site through the control interface.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

/// Of the exceptions' messages.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Language {
    En,
    Ru,
}

/// When the site notices that a course has been completed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Cron {
    /// With the activity that completes it.
    Immediate,
    /// When a change `{"kind": "cron", "op": "run"}` says so.
    OnDemand,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default, deny_unknown_fields)]
pub struct Settings {
    /// Added to what the site thinks the time is.
    pub clock_offset_seconds: i64,
    /// PHP processes; requests beyond so many wait. 0 means no limit.
    pub workers: usize,
    /// What each request takes inside its worker.
    pub latency_ms: u64,
    /// What each call adds to that: a request carries one or, bundled, many.
    pub latency_ms_per_call: u64,
    /// What each row of an answer adds to that.
    pub latency_us_per_row: u64,
    /// Form variables that PHP reads; the rest is cut off without a word. 0 means no limit.
    pub max_input_vars: usize,
    pub maintenance: bool,
    pub database_down: bool,
    pub web_services: bool,
    pub rest_protocol: bool,
    /// Whether exceptions say why.
    pub debugging: bool,
    pub language: Language,
    pub release: String,
    pub version: String,
    pub site_name: String,
    /// What the site calls itself in links; its own address when empty.
    pub site_url: String,
    /// Functions that no service contains, as on an older site or one without a plugin.
    pub forbidden_functions: Vec<String>,
    /// Courses that nobody but an administrator may enter, whatever else he may.
    pub forbidden_courses: Vec<u32>,
    /// Rights in the whole site of the service accounts, by name; what is not named keeps its own.
    pub capabilities: BTreeMap<String, Vec<String>>,
    pub completion_cron: Cron,
    /// Whether `core_enrol_get_enrolled_users` answers every page with the first.
    pub repeats_page: bool,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            clock_offset_seconds: 0,
            workers: 4,
            latency_ms: 0,
            latency_ms_per_call: 0,
            latency_us_per_row: 0,
            max_input_vars: 1_000,
            maintenance: false,
            database_down: false,
            web_services: true,
            rest_protocol: true,
            debugging: false,
            language: Language::En,
            release: "4.5.6 (Build: 20250811)".to_owned(),
            version: "2024100706".to_owned(),
            site_name: "Учебный центр".to_owned(),
            site_url: String::new(),
            forbidden_functions: Vec::new(),
            forbidden_courses: Vec::new(),
            capabilities: BTreeMap::new(),
            completion_cron: Cron::Immediate,
            repeats_page: false,
        }
    }
}

const MINUTES_10_MS: u64 = 600_000;

impl Settings {
    /// Says what is wrong with settings that would make no sense.
    pub fn check(&self) -> Result<(), String> {
        if self.clock_offset_seconds.abs() > 100 * 366 * 86_400 {
            return Err("clockOffsetSeconds must stay within a hundred years".into());
        }
        if [self.latency_ms, self.latency_ms_per_call, self.latency_us_per_row].iter().any(|latency| *latency > MINUTES_10_MS) {
            return Err("a request takes ten minutes at most".into());
        }
        if let Some(name) = self.capabilities.keys().find(|name| !super::tokens::is_service_account(name)) {
            return Err(format!("{name:?} is none of the service accounts"));
        }
        Ok(())
    }
}
