use chrono::{DateTime, Utc};
use serde::Serialize;
use store::sales::stage_moves::Move;
use utoipa::ToSchema;
use uuid::Uuid;

/// A deal's arrival at a stage.
#[derive(Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct StageMove {
    deal_id: Uuid,
    deal_title: String,
    /// `null` for a deal's first stage.
    from_stage_id: Option<Uuid>,
    from_stage_name: Option<String>,
    to_stage_id: Uuid,
    to_stage_name: String,
    actor: MoveActor,
    at: DateTime<Utc>,
    /// How long it had stood where it came from.
    duration_seconds: Option<i64>,
}

#[derive(Serialize, ToSchema)]
pub struct MoveActor {
    /// `null` when nobody in particular moved it.
    id: Option<Uuid>,
    /// The person's or the key's name today.
    name: Option<String>,
    /// `user`, `api_key`, `import` or `system`.
    kind: String,
}

impl From<Move> for StageMove {
    fn from(row: Move) -> Self {
        Self {
            deal_id: row.deal_id,
            deal_title: row.deal_title,
            from_stage_id: row.from_stage_id,
            from_stage_name: row.from_stage_name,
            to_stage_id: row.to_stage_id,
            to_stage_name: row.to_stage_name,
            actor: MoveActor { id: row.actor_id, name: row.actor_name, kind: row.actor_kind },
            at: row.at,
            duration_seconds: row.duration_seconds,
        }
    }
}
