use serde::Serialize;
use store::sales::stages;
use utoipa::ToSchema;
use uuid::Uuid;

use crate::routes::crm::StageKind;

/// A stage of a pipeline.
#[derive(Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct Stage {
    pub id: Uuid,
    pipeline_id: Uuid,
    name: String,
    /// Its place among the pipeline's stages, from 0.
    position: i32,
    /// A name of the palette.
    color: String,
    /// Of a deal that stands here to be won, in per cent.
    probability: i32,
    #[schema(value_type = StageKind)]
    kind: String,
    /// What a deal needs to come here: `amount`, `contact`, `company`, `owner`, `expectedOn`, `lossReason`.
    required_fields: Vec<String>,
    /// Also the `ETag`.
    pub version: i64,
}

impl From<stages::Stage> for Stage {
    fn from(row: stages::Stage) -> Self {
        Self {
            id: row.id,
            pipeline_id: row.pipeline_id,
            name: row.name,
            position: row.position,
            color: row.color,
            probability: row.probability,
            kind: row.kind,
            required_fields: row.required_fields,
            version: row.version,
        }
    }
}
