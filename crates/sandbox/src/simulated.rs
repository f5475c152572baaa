//! What a simulated vendor is to the rest of the program: something with a mount point, data that
//! can be looked at and changed from behind the counter, faults, settings and a ledger.

use std::collections::BTreeMap;
use std::sync::Arc;

use axum::Router;
use axum::http::StatusCode;
use serde_json::{Map, Value};

use crate::alfacrm::school::Plan;

/// Why a call of the control interface makes no sense.
#[derive(Debug)]
pub struct Refusal {
    pub status: StatusCode,
    pub text: String,
}

impl Refusal {
    pub fn with(status: StatusCode, text: impl Into<String>) -> Self {
        Self { status, text: text.into() }
    }

    pub fn bad(text: impl Into<String>) -> Self {
        Self::with(StatusCode::BAD_REQUEST, text)
    }

    pub fn not_found(text: impl Into<String>) -> Self {
        Self::with(StatusCode::NOT_FOUND, text)
    }
}

/// Where a vendor is and who may call it.
#[derive(Debug, Clone)]
pub struct Front {
    /// Stands for the account's own host.
    pub base_url: String,
    /// Stands for the host that asks for consent or gives tokens, when that is another one.
    pub oauth_url: Option<String>,
    pub credentials: Value,
}

pub type Query = BTreeMap<String, String>;

/// Object safe, so that the control interface holds vendors in one map. Calls may block for as long as it
/// takes to make an account; the control interface knows.
pub trait Simulated: Send + Sync {
    /// As in the paths of the control interface.
    fn name(&self) -> &'static str;

    /// The vendor's own paths, from the root of the program on.
    fn router(self: Arc<Self>) -> Router;

    fn front(&self) -> Front;

    /// Sizes and settings.
    fn info(&self) -> Value;

    /// A fresh account; what the query does not name stays as it was.
    fn reset(&self, query: &Query) -> Result<Value, Refusal>;

    /// Calls numbered above `since`, oldest first, and the number of the last of all.
    fn ledger(&self, since: u64, limit: usize) -> (Vec<Value>, u64);

    /// How many rows of the kind there are, and those asked for, nothing hidden.
    fn data(&self, kind: &str, offset: usize, limit: usize) -> Result<(usize, Vec<Value>), Refusal>;

    /// A person at the vendor edits, creates, deletes.
    fn change(&self, wanted: Value) -> Result<Value, Refusal>;

    fn arm_faults(&self, wanted: Vec<Value>) -> Result<(), Refusal>;

    fn faults(&self) -> Value;

    fn clear_faults(&self);

    fn settings(&self) -> Value;

    /// What is not named stays.
    fn set_settings(&self, wanted: Map<String, Value>) -> Result<Value, Refusal>;
}

/// Settings with some of their fields replaced, as [`Simulated::set_settings`] gets them.
pub fn merged<S: serde::Serialize + serde::de::DeserializeOwned>(old: &S, wanted: Map<String, Value>) -> Result<S, Refusal> {
    let unreadable = |error: serde_json::Error| Refusal::bad(error.to_string());
    let mut fields = serde_json::to_value(old).map_err(unreadable)?;
    if let Value::Object(fields) = &mut fields {
        fields.extend(wanted);
    }
    serde_json::from_value(fields).map_err(unreadable)
}

/// One of the query's values, read; absent is fine, unreadable is not.
pub fn asked<T: std::str::FromStr>(query: &Query, name: &str) -> Result<Option<T>, Refusal> {
    let read = |text: &String| text.parse().map_err(|_| Refusal::bad(format!("{name}: {text:?} cannot be read")));
    query.get(name).map(read).transpose()
}

/// The plan of a fresh account: what the query does not name stays as it was.
pub fn planned(query: &Query, old: Plan, most: u32) -> Result<Plan, Refusal> {
    let plan = Plan {
        scale: asked(query, "scale")?.unwrap_or(old.scale),
        seed: asked(query, "seed")?.unwrap_or(old.seed),
        today: asked(query, "today")?.unwrap_or(old.today),
    };
    if plan.scale == 0 || plan.scale > most { Err(Refusal::bad(format!("scale must be between 1 and {most}"))) } else { Ok(plan) }
}
