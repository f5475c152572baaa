use crm::sales::stages::Change;
use serde::Deserialize;
use utoipa::ToSchema;
use uuid::Uuid;

use crate::routes::crm::StageKind;

/// What is written about a stage. A new one needs a name and, where it stands alone, its pipeline.
#[derive(Deserialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct StageFields {
    /// Only of a new stage: it stays in its pipeline.
    pub pipeline_id: Option<Uuid>,
    #[schema(min_length = 1, max_length = 200)]
    name: Option<String>,
    /// `gray`, `blue`, `cyan`, `teal`, `green`, `amber`, `orange`, `red`, `pink` or `violet`.
    color: Option<String>,
    /// In per cent; a won stage has 100 and a lost one 0.
    #[schema(minimum = 0, maximum = 100)]
    probability: Option<i32>,
    /// A stage in which deals stand keeps its kind.
    kind: Option<StageKind>,
    /// What a deal needs to come here: `amount`, `contact`, `company`, `owner`, `expectedOn`, `lossReason`, and own fields as `custom.KEY`.
    required_fields: Option<Vec<String>>,
    /// Its place among the pipeline's stages, from 0.
    #[schema(minimum = 0, maximum = 65_535)]
    position: Option<u16>,
}

impl StageFields {
    pub fn into_change(self) -> Change {
        Change {
            name: self.name,
            color: self.color,
            probability: self.probability,
            kind: self.kind.map(Into::into),
            required_fields: self.required_fields,
            position: self.position.map(i32::from),
        }
    }
}
