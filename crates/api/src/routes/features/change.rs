//! `PATCH /api/features/{key}`

use axum::extract::State;
use crm::features::{self, Change};
use domain::feature::Feature as Key;
use serde::Deserialize;
use utoipa::ToSchema;
use uuid::Uuid;

use super::feature::Feature;
use crate::extract::{Auth, IfMatch, Json, Path, Versioned};
use crate::problem::{ProblemDocument, or_current};
use crate::routes::vocabulary::FeatureKey;
use crate::{AppState, Problem};

/// What is decided about a feature: what is left out stays.
#[derive(Deserialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct FeatureFields {
    enabled: Option<bool>,
    #[schema(minimum = 0, maximum = 100)]
    rollout_percent: Option<i64>,
    /// Members who have it whatever the share.
    #[schema(max_items = 100)]
    first_member_ids: Option<Vec<Uuid>>,
}

/// Switches a feature on or off, or changes whom it reaches. Switching off hides and refuses; it removes nothing.
#[utoipa::path(patch, path = "/api/features/{key}", tag = "features", operation_id = "changeFeature",
    extensions(("x-permission" = json!("features:manage"))),
    params(("key" = FeatureKey, Path), ("if-match" = Option<String>, Header, description = "The `ETag` that was seen")), request_body = FeatureFields,
    responses((status = 200, body = Feature),
        (status = 412, body = ProblemDocument, content_type = "application/problem+json", description = "`changed_meanwhile`, with the feature as `current`")))]
pub async fn change_feature(
    State(state): State<AppState>,
    Auth(caller): Auth,
    Path(key): Path<String>,
    IfMatch(seen): IfMatch,
    Json(body): Json<FeatureFields>,
) -> Result<Versioned<Feature>, Problem> {
    let key: Key = key.parse().map_err(|()| Problem::not_found())?;
    let change = Change { enabled: body.enabled, rollout_percent: body.rollout_percent, first_member_ids: body.first_member_ids };
    let changed = features::change(&state.ctx, &caller, key, seen, &change).await;
    let feature = Feature::from(or_current(changed, async { features::get(&state.ctx, &caller, key).await.map(Feature::from) }).await?);
    Ok(Versioned(feature.version, feature))
}
