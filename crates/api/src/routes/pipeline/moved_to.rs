use serde::Deserialize;
use utoipa::IntoParams;
use uuid::Uuid;

/// Where the deals go that stand in what is taken away.
#[derive(Deserialize, IntoParams)]
#[serde(rename_all = "camelCase")]
#[into_params(parameter_in = Query)]
pub struct MovedTo {
    /// The stage that takes the deals; needed when there are any.
    pub move_to: Option<Uuid>,
}
