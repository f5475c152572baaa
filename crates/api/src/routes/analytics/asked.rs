//! What the questions have in common.

use chrono::NaiveDate;
use crm::analytics::Asked;
use serde::Deserialize;
use store::analytics::Step;
use utoipa::{IntoParams, ToSchema};
use uuid::Uuid;

#[derive(Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub struct Days {
    /// The first day, in the organisation's time zone; thirty days in all unless said.
    from: Option<NaiveDate>,
    /// The last day; today unless said.
    to: Option<NaiveDate>,
    /// `csv` gives the same figures as a table, in UTF-8 with a byte order mark.
    #[param(inline)]
    format: Option<Format>,
}

#[derive(Clone, Copy, PartialEq, Eq, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum Format {
    Json,
    Csv,
}

#[derive(Deserialize, IntoParams)]
#[serde(rename_all = "camelCase")]
#[into_params(parameter_in = Query)]
pub struct Whose {
    pipeline_id: Option<Uuid>,
    owner_id: Option<Uuid>,
}

#[derive(Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub struct Steps {
    /// What the range is cut into; by its length unless said.
    #[param(inline)]
    step: Option<StepName>,
}

#[derive(Clone, Copy, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum StepName {
    Day,
    /// From Monday.
    Week,
    Month,
}

impl From<StepName> for Step {
    fn from(step: StepName) -> Self {
        match step {
            StepName::Day => Self::Day,
            StepName::Week => Self::Week,
            StepName::Month => Self::Month,
        }
    }
}

impl Days {
    pub fn as_csv(&self) -> bool {
        self.format == Some(Format::Csv)
    }

    pub fn of(&self, whose: Option<&Whose>, steps: Option<&Steps>) -> Asked {
        Asked {
            from: self.from,
            to: self.to,
            pipeline: whose.and_then(|whose| whose.pipeline_id),
            owner: whose.and_then(|whose| whose.owner_id),
            step: steps.and_then(|steps| steps.step).map(Step::from),
        }
    }
}
