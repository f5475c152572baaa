//! What can be set about the portal through the control interface; where readings of the vendor's
//! documents differ, the choice is here.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

/// What an empty multiple custom field is in the classic family.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum Empty {
    False,
    List,
    Text,
}

impl Empty {
    pub fn value(self) -> Value {
        match self {
            Self::False => json!(false),
            Self::List => json!([]),
            Self::Text => json!(""),
        }
    }
}

/// What the portal's owner has paid for, or has done to it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum State {
    Active,
    /// A plan without REST.
    FreePlan,
    /// The application's own term has ended.
    AppUnpaid,
    Deleted,
    Overload,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum Odd {
    Ignore,
    Refuse,
}

/// What an administrator says about a method that needs his consent.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum Confirm {
    Waiting,
    Denied,
}

/// A webhook somebody has set up in the portal's own pages: no tokens inside.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct OutgoingWebhook {
    pub url: String,
    pub application_token: String,
    /// All events when empty.
    #[serde(default)]
    pub events: Vec<String>,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default, deny_unknown_fields)]
pub struct Settings {
    pub state: State,
    pub client_id: String,
    pub client_secret: String,
    pub redirect_uri: String,
    /// Where the portal reports that the application was installed or removed; nowhere when absent.
    pub install_url: Option<String>,
    /// Whether the application is installed; without it no token is given.
    pub installed: bool,
    /// What the application's card lists.
    pub scopes: Vec<String>,
    /// What the inbound webhook was given.
    pub webhook_scopes: Vec<String>,
    pub webhook_active: bool,
    pub code_seconds: i64,
    pub access_token_seconds: i64,
    pub refresh_token_seconds: i64,
    /// How long a used refresh token still answers with the pair it was exchanged for.
    pub refresh_grace_seconds: i64,
    /// Whether a token is also taken from the header `Authorization: Bearer`.
    pub bearer_accepted: bool,
    /// The portal's name in what it says about itself.
    pub portal_host: String,
    /// Name the simulator's own address as the endpoints rather than the portal's.
    pub own_endpoints: bool,
    /// How many calls to the old address are still sent on with 302; -1 for all.
    pub redirects: i64,
    pub server_offset_hours: i32,
    pub clock_offset_seconds: i64,
    /// The bucket's leak; 0 for no limit.
    pub requests_per_second: f64,
    pub requests_burst: f64,
    /// Ten minutes' work of one method; 0 for no limit.
    pub operating_limit_seconds: f64,
    /// What a call counts for besides the time it really took.
    pub operating_seconds_per_call: f64,
    /// The methods it is so with; all of them when empty.
    pub operating_methods: Vec<String>,
    pub empty_multiple: Empty,
    /// What a classic list does with a key of the filter that is no field.
    pub unknown_filter_keys: Odd,
    /// What a classic write does with a stage of another funnel.
    pub foreign_stage: Odd,
    /// Whether phones sent without the row's id on update are added a second time.
    pub multi_without_id_appends: bool,
    /// Whether the acting user is an administrator.
    pub admin: bool,
    /// Rows of these responsible users are kept from the acting one: missing from lists, refused elsewhere.
    pub hidden_responsible: Vec<i64>,
    /// Whether a classic filter by `CONTACT_ID` also finds deals whose other contacts it names.
    pub classic_contact_filter_all: bool,
    /// Leads are used; otherwise deals only.
    pub leads: bool,
    /// Offline events may be confirmed after they were read.
    pub offline_extended: bool,
    /// Whether events carry the acting user's token.
    pub event_tokens: bool,
    /// Whether a row that comes back from the recycle bin has another id.
    pub restore_under_new_id: bool,
    /// Required fields by the name of the entity.
    pub required: BTreeMap<String, Vec<String>>,
    pub confirm: BTreeMap<String, Confirm>,
    pub outgoing_webhook: Option<OutgoingWebhook>,
}

impl Default for Settings {
    fn default() -> Self {
        let scopes = ["crm", "task", "tasks", "user", "user_brief", "catalog", "telephony", "im"].map(str::to_owned).to_vec();
        Self {
            state: State::Active,
            client_id: "local.6735a1b2c3d4e5.12345678".to_owned(),
            client_secret: "sandboxBitrix24ClientSecretOfNoValue0000000000000".to_owned(),
            redirect_uri: "http://127.0.0.1:8080/api/sync/connection/callback".to_owned(),
            install_url: None,
            installed: true,
            webhook_scopes: scopes.clone(),
            scopes,
            webhook_active: true,
            code_seconds: 30,
            access_token_seconds: 3_600,
            refresh_token_seconds: 180 * 86_400,
            refresh_grace_seconds: 0,
            bearer_accepted: false,
            portal_host: "school1.bitrix24.ru".to_owned(),
            own_endpoints: false,
            redirects: 0,
            server_offset_hours: 3,
            clock_offset_seconds: 0,
            requests_per_second: 2.0,
            requests_burst: 50.0,
            operating_limit_seconds: 480.0,
            operating_seconds_per_call: 0.0,
            operating_methods: Vec::new(),
            empty_multiple: Empty::False,
            unknown_filter_keys: Odd::Ignore,
            foreign_stage: Odd::Ignore,
            multi_without_id_appends: true,
            admin: true,
            hidden_responsible: Vec::new(),
            classic_contact_filter_all: false,
            leads: true,
            offline_extended: true,
            event_tokens: true,
            restore_under_new_id: true,
            required: BTreeMap::new(),
            confirm: BTreeMap::new(),
            outgoing_webhook: None,
        }
    }
}

impl Settings {
    /// Says what is wrong with settings that would make no sense.
    pub fn check(&self) -> Result<(), String> {
        let rates = [
            ("requestsPerSecond", self.requests_per_second),
            ("requestsBurst", self.requests_burst),
            ("operatingLimitSeconds", self.operating_limit_seconds),
            ("operatingSecondsPerCall", self.operating_seconds_per_call),
        ];
        if let Some((name, _)) = rates.iter().find(|(_, rate)| !rate.is_finite() || *rate < 0.0) {
            return Err(format!("{name} must be 0 or a positive number"));
        }
        if !(-14..=14).contains(&self.server_offset_hours) {
            return Err("serverOffsetHours must be between -14 and 14".into());
        }
        if self.clock_offset_seconds.abs() > 100 * 366 * 86_400 {
            return Err("clockOffsetSeconds must lie within a century".into());
        }
        let seconds = [self.code_seconds, self.access_token_seconds, self.refresh_token_seconds, self.refresh_grace_seconds];
        if seconds.iter().any(|seconds| !(0..=100 * 366 * 86_400).contains(seconds)) {
            return Err("lifetimes must be between 0 and a century".into());
        }
        Ok(())
    }

    pub fn offset(&self) -> chrono::FixedOffset {
        chrono::FixedOffset::east_opt(self.server_offset_hours * 3_600).unwrap_or_else(|| chrono::FixedOffset::east_opt(0).expect("no offset"))
    }

    /// The portal's REST address, with the slash at its end.
    pub fn client_endpoint(&self, root: &str) -> String {
        if self.own_endpoints { format!("{root}/bitrix24/rest/") } else { format!("https://{}/rest/", self.portal_host) }
    }

    pub fn server_endpoint(&self, root: &str) -> String {
        if self.own_endpoints { format!("{root}/bitrix24-auth/rest/") } else { "https://oauth.bitrix24.tech/rest/".to_owned() }
    }

    /// The host of [`Self::client_endpoint`].
    pub fn domain(&self, root: &str) -> String {
        if self.own_endpoints { root.trim_start_matches("http://").to_owned() } else { self.portal_host.clone() }
    }
}
