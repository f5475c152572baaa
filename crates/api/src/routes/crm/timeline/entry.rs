use chrono::{DateTime, Utc};
use serde::Serialize;
use store::sales::timeline::Entry;
use utoipa::ToSchema;
use uuid::Uuid;

use crate::routes::reference::Reference;

/// One entry of a timeline; which fields are there depends on its kind.
#[derive(Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct TimelineEntry {
    /// `note`, `call`, `email`, `message`, `meeting`, `task` (a done one), `move` or `payment`.
    kind: String,
    /// Of the communication, the task or the payment; of a move its place in the history.
    id: Uuid,
    at: DateTime<Utc>,
    #[schema(value_type = Option<super::super::communications::Direction>)]
    direction: Option<String>,
    title: Option<String>,
    body: Option<String>,
    /// Who said, did or moved it; `null` for a machine.
    actor: Option<Reference>,
    deal: Option<Reference>,
    /// Names of the stages of a move.
    from_stage: Option<String>,
    to_stage: Option<String>,
    /// Of a call; of a move how long the deal had stood where it came from.
    duration_seconds: Option<i64>,
    /// Of a payment; of a move what the deal was worth.
    amount_minor: Option<i64>,
    currency: Option<String>,
    is_pinned: bool,
    /// Of what can be edited, else 0.
    version: i64,
}

impl From<Entry> for TimelineEntry {
    fn from(row: Entry) -> Self {
        Self {
            kind: row.kind,
            id: row.id,
            at: row.at,
            direction: row.direction,
            title: row.title,
            body: row.body,
            actor: Reference::of(row.actor_id, row.actor_name),
            deal: Reference::of(row.deal_id, row.deal_title),
            from_stage: row.from_stage,
            to_stage: row.to_stage,
            duration_seconds: row.duration_seconds,
            amount_minor: row.amount_minor,
            currency: row.currency,
            is_pinned: row.is_pinned,
            version: row.version,
        }
    }
}
