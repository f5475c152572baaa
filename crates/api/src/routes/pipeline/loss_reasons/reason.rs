use serde::{Deserialize, Serialize};
use store::sales::loss_reasons;
use utoipa::ToSchema;
use uuid::Uuid;

/// Why deals are lost.
#[derive(Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct LossReason {
    pub id: Uuid,
    name: String,
    position: i32,
    /// Also the `ETag`.
    pub version: i64,
}

/// What is written about a reason. A new one needs a name.
#[derive(Deserialize, ToSchema)]
pub struct LossReasonFields {
    #[schema(min_length = 1, max_length = 200)]
    pub name: Option<String>,
    /// Its place, from 0; a new one comes last.
    #[schema(minimum = 0, maximum = 65_535)]
    pub position: Option<u16>,
}

impl From<loss_reasons::LossReason> for LossReason {
    fn from(row: loss_reasons::LossReason) -> Self {
        Self { id: row.id, name: row.name, position: row.position, version: row.version }
    }
}
