//! What can be set about the account through the control interface. Where readings of the vendor's documents
//! differ, the likelier one is the default and the other a setting.

use serde::{Deserialize, Serialize};

/// In what form the answer to too many calls comes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum RateLimitBody {
    Json,
    Html,
    Text,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default, deny_unknown_fields)]
pub struct Settings {
    /// Added to what the account thinks the time is.
    pub clock_offset_seconds: i64,
    pub access_token_seconds: i64,
    /// How long a refresh token may lie unused.
    pub refresh_token_seconds: i64,
    pub code_seconds: i64,
    /// Whether a refresh token dies with its use; else it lives on until its successor is first used.
    pub strict_rotation: bool,
    /// What the account's host ends in: `amocrm.ru`, `amocrm.com`, or `kommo.com`, where titles are English.
    pub domain: String,
    pub redirect_uri: String,
    /// Where the account says by GET that the integration has been switched off; nowhere when empty.
    pub disable_uri: String,
    /// 0 means no limit.
    pub requests_per_second: f64,
    pub rate_limit_body: RateLimitBody,
    /// `retry_after` in the JSON of a 429; not there when 0.
    pub retry_after_seconds: u64,
    /// So many calls over the limit block the account; 0 means never.
    pub block_after_violations: u32,
    /// Every call is answered 403 with a gateway's page.
    pub blocked: bool,
    /// Every call is answered 402.
    pub unpaid: bool,
    /// Filters, ordering excepted, are not heeded, as on accounts without them.
    pub filters_ignored: bool,
    pub default_page_size: usize,
    pub max_page_size: usize,
    /// Whether more than the largest page is refused, or cut to it.
    pub over_limit_refused: bool,
    /// How long a write stays invisible to `query`.
    pub index_lag_ms: i64,
    /// Whether `query` on leads looks into their contacts too.
    pub query_sees_contacts: bool,
    /// Whether unknown fields of a write are refused, or not heeded.
    pub unknown_fields_refused: bool,
    /// Whether one changed row comes back in `_embedded`, or bare.
    pub patch_reply_embedded: bool,
    pub loss_reason_as_list: bool,
    /// `custom_fields_values` without values: `[]`, or `null`.
    pub empty_values_as_list: bool,
    /// Whether linking counts as a change of both ends.
    pub linking_bumps: bool,
    /// Whether complex creation merges into a contact with the same phone or e-mail.
    pub duplicate_control: bool,
    /// Whether the tariff includes webhooks.
    pub webhooks_allowed: bool,
    /// Whether a second subscription of a destination adds to the first, or replaces it.
    pub webhook_settings_merge: bool,
    /// Whether all a call did comes in one webhook, or each action in its own.
    pub webhook_batch: bool,
    pub webhook_delay_ms: u64,
    /// The waits between attempts are multiplied by this.
    pub webhook_time_scale: f64,
    pub webhook_patience_ms: u64,
    /// In front of the paths in `_links`, and the account's link in webhooks; the account's own address when empty.
    pub link_base: String,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            clock_offset_seconds: 0,
            access_token_seconds: 86_400,
            refresh_token_seconds: 90 * 86_400,
            code_seconds: 20 * 60,
            strict_rotation: false,
            domain: "amocrm.ru".to_owned(),
            redirect_uri: "http://127.0.0.1:8080/api/sync/connection/callback".to_owned(),
            disable_uri: String::new(),
            requests_per_second: 7.0,
            rate_limit_body: RateLimitBody::Json,
            retry_after_seconds: 0,
            block_after_violations: 20,
            blocked: false,
            unpaid: false,
            filters_ignored: false,
            default_page_size: 50,
            max_page_size: 250,
            over_limit_refused: false,
            index_lag_ms: 0,
            query_sees_contacts: false,
            unknown_fields_refused: true,
            patch_reply_embedded: false,
            loss_reason_as_list: false,
            empty_values_as_list: false,
            linking_bumps: true,
            duplicate_control: false,
            webhooks_allowed: true,
            webhook_settings_merge: false,
            webhook_batch: false,
            webhook_delay_ms: 0,
            webhook_time_scale: 1.0,
            webhook_patience_ms: 2_000,
            link_base: String::new(),
        }
    }
}

impl Settings {
    /// Says what is wrong with settings that would make no sense.
    pub fn check(&self) -> Result<(), String> {
        for (name, number) in [("requestsPerSecond", self.requests_per_second), ("webhookTimeScale", self.webhook_time_scale)] {
            if !number.is_finite() || number < 0.0 {
                return Err(format!("{name} must be 0 or a positive number"));
            }
        }
        if self.default_page_size == 0 || self.max_page_size == 0 {
            return Err("a page holds at least one row".into());
        }
        if !["amocrm.ru", "amocrm.com", "kommo.com"].contains(&self.domain.as_str()) {
            return Err("domain must be amocrm.ru, amocrm.com or kommo.com".into());
        }
        let lives = [self.access_token_seconds, self.refresh_token_seconds, self.code_seconds];
        if lives.iter().any(|seconds| !(0..=100 * 366 * 86_400).contains(seconds)) {
            return Err("seconds must be positive and stay within a hundred years".into());
        }
        if self.clock_offset_seconds.abs() > 100 * 366 * 86_400 {
            return Err("clockOffsetSeconds must stay within a hundred years".into());
        }
        Ok(())
    }
}
