use chrono::{DateTime, Utc};
use crm::features;
use serde::Serialize;
use utoipa::ToSchema;
use uuid::Uuid;

use crate::routes::vocabulary::FeatureKey;

/// A part of the product that can be switched off or introduced step by step.
#[derive(Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct Feature {
    #[schema(value_type = FeatureKey)]
    key: &'static str,
    /// For the caller. For an API key only what is on for everybody is on.
    is_on: bool,
    /// Only for those who may change it.
    rollout: Option<FeatureRollout>,
    /// Also the `ETag`; 0 until somebody has decided something.
    pub version: i64,
}

/// Whom a feature reaches.
#[derive(Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct FeatureRollout {
    enabled: bool,
    /// The share of members it is on for, beside the first ones. Raising it only adds people.
    #[schema(minimum = 0, maximum = 100)]
    percent: u8,
    /// On for them whatever the share.
    first_member_ids: Vec<Uuid>,
    /// How many members it is on for…
    reached_count: usize,
    /// …of how many.
    member_count: usize,
    /// How many it would be on for at each share from 0 to 100, with these first members.
    #[schema(min_items = 101, max_items = 101)]
    reached_at: Vec<usize>,
    updated_by: Option<FeatureEditor>,
    updated_at: Option<DateTime<Utc>>,
}

/// Who changed it last.
#[derive(Serialize, ToSchema)]
pub struct FeatureEditor {
    id: Uuid,
    name: Option<String>,
}

impl From<features::Shown> for Feature {
    fn from(shown: features::Shown) -> Self {
        let rollout = shown.decided.map(|decided| FeatureRollout {
            reached_count: decided.reached(),
            member_count: decided.members,
            enabled: decided.rollout.enabled,
            percent: decided.rollout.share,
            first_member_ids: decided.rollout.first,
            reached_at: decided.reached_at,
            updated_by: decided.updated_by.map(|(id, name)| FeatureEditor { id, name }),
            updated_at: decided.updated_at,
        });
        Self { key: shown.feature.key(), is_on: shown.is_on, rollout, version: shown.version }
    }
}
