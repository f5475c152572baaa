use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use serde::Serialize;
use serde_json::Value;
use sync::connection::{Entity, Shown};
use utoipa::ToSchema;
use uuid::Uuid;

/// An account of another CRM that is kept in step.
#[derive(Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct Connection {
    pub id: Uuid,
    /// `amocrm`, `bitrix24`.
    crm_type: String,
    /// `active`, `reconnect_needed`, `limited`, `paused`.
    status: String,
    /// A stable word: `access_ended`, `limited`, `disabled_there`, or the code of the last failure.
    status_reason: Option<String>,
    status_until: Option<DateTime<Utc>>,
    account: CrmAccount,
    /// Who wins when both sides changed one field: `newest`, `vendor`, `zveno`, `ask`.
    strategy: String,
    kinds: Vec<String>,
    sends_existing: bool,
    /// Whether the vendor calls when something changes: `none`, `active`, `unavailable` (then there is only polling).
    webhook_state: String,
    /// Age of the oldest change that waits to be sent, or of the last complete look at the vendor's side, whichever is older.
    lag_seconds: i64,
    queue_depth: i64,
    dead_letters: i64,
    conflicts: i64,
    /// Records the vendor told of that have not been looked at yet.
    hints: i64,
    entities: BTreeMap<&'static str, EntityState>,
    /// Pipelines with deals in stages the vendor does not have: these deals stay here. Known once deals are followed.
    deals_outside: Vec<DealsOutside>,
    next_run_at: DateTime<Utc>,
    /// What the last comparison of both sides found: `checkedAt`, `equal`, and for each kind `here`, `there`, `differing`, `missingHere`, `missingThere`, `records`.
    #[schema(value_type = Option<Object>)]
    drift: Option<Value>,
    created_at: DateTime<Utc>,
    /// Also the `ETag`.
    pub version: i64,
}

#[derive(Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct CrmAccount {
    /// The vendor's stable key of the account.
    key: String,
    name: String,
    /// Where requests go.
    address: String,
    currency: Option<String>,
    /// Rights the user behind the credential lacks, in the vendor's words.
    missing_rights: Vec<String>,
}

#[derive(Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct DealsOutside {
    pipeline_id: Uuid,
    pipeline: String,
    deals: i64,
}

/// One kind of record of a connection.
#[derive(Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct EntityState {
    /// `initial` until everything has been read once, then `following`.
    phase: String,
    /// Records read in the pass under way, or in the last one.
    done: i64,
    total: Option<i64>,
    last_success_at: Option<DateTime<Utc>>,
    last_error: Option<String>,
    last_error_at: Option<DateTime<Utc>>,
    /// Records that have a twin.
    pairs: i64,
}

impl From<Entity> for EntityState {
    fn from(entity: Entity) -> Self {
        Self {
            phase: entity.phase,
            done: entity.done,
            total: entity.total,
            last_success_at: entity.last_success_at,
            last_error: entity.last_error,
            last_error_at: entity.last_error_at,
            pairs: entity.pairs,
        }
    }
}

impl From<Shown> for Connection {
    fn from(shown: Shown) -> Self {
        let connection = shown.connection;
        let text = |name: &str| connection.account.get(name).and_then(Value::as_str).map(str::to_owned);
        let missing = connection.account.get("missingRights").and_then(Value::as_array);
        let drift = connection.drift.filter(|drift| drift.get("checkedAt").is_some()).map(|mut drift| {
            if let Value::Object(members) = &mut drift {
                members.remove("wanted");
            }
            drift
        });
        Self {
            id: connection.id,
            account: CrmAccount {
                key: connection.account_key,
                name: text("name").filter(|name| !name.is_empty()).unwrap_or_else(|| connection.base_url.clone()),
                address: connection.base_url,
                currency: text("currency"),
                missing_rights: missing.into_iter().flatten().filter_map(|right| right.as_str().map(str::to_owned)).collect(),
            },
            crm_type: connection.vendor,
            status: connection.status,
            status_reason: connection.status_reason,
            status_until: connection.status_until,
            strategy: connection.strategy,
            kinds: connection.kinds,
            sends_existing: connection.sends_existing,
            webhook_state: connection.webhook_state,
            lag_seconds: shown.lag_seconds,
            queue_depth: shown.queue_depth,
            dead_letters: shown.dead_letters,
            conflicts: shown.conflicts,
            hints: shown.hints,
            entities: shown.entities.into_iter().map(|(kind, entity)| (kind.as_str(), entity.into())).collect(),
            deals_outside: shown
                .deals_outside
                .into_iter()
                .map(|outside| DealsOutside { pipeline_id: outside.pipeline_id, pipeline: outside.pipeline, deals: outside.deals })
                .collect(),
            next_run_at: connection.next_run_at,
            drift,
            created_at: connection.created_at,
            version: connection.version,
        }
    }
}
