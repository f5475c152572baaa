use chrono::NaiveDate;
use crm::sales::Values;
use crm::sales::deals::Change;
use serde::Deserialize;
use serde_json::{Map, Value};
use utoipa::ToSchema;
use uuid::Uuid;

use crate::extract::given;

/// What is written about a deal. A new one needs a title; a field left out of a patch stays, left out of a replacement it is emptied – except that a deal
/// stays in its stage until another is named.
#[derive(Deserialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct DealFields {
    #[schema(min_length = 1, max_length = 300)]
    title: Option<String>,
    /// Without a stage: the first one of that pipeline. Without both a new deal begins in the default pipeline.
    pipeline_id: Option<Uuid>,
    /// Moves the deal.
    stage_id: Option<Uuid>,
    /// As long as the deal has no lines: they set it.
    #[schema(minimum = 0, maximum = 9_007_199_254_740_991_i64)]
    amount_minor: Option<i64>,
    /// The organisation's when absent. The lines are in it, so it stays as long as there are any.
    #[schema(min_length = 3, max_length = 3)]
    currency: Option<String>,
    #[serde(default, deserialize_with = "given")]
    #[schema(value_type = Option<Uuid>)]
    contact_id: Option<Option<Uuid>>,
    #[serde(default, deserialize_with = "given")]
    #[schema(value_type = Option<Uuid>)]
    company_id: Option<Option<Uuid>>,
    /// A member of the team. A new deal without this field is the caller's.
    #[serde(default, deserialize_with = "given")]
    #[schema(value_type = Option<Uuid>)]
    owner_id: Option<Option<Uuid>>,
    #[serde(default, deserialize_with = "given")]
    #[schema(value_type = Option<NaiveDate>)]
    expected_on: Option<Option<NaiveDate>>,
    /// Only a deal in a lost stage has one.
    #[serde(default, deserialize_with = "given")]
    #[schema(value_type = Option<Uuid>)]
    loss_reason_id: Option<Option<Uuid>>,
    #[serde(default, deserialize_with = "given")]
    #[schema(value_type = Option<String>, max_length = 300)]
    source: Option<Option<String>>,
    #[schema(max_length = 10_000)]
    note: Option<String>,
    /// All tags it is to carry.
    #[schema(max_items = 50)]
    tag_ids: Option<Vec<Uuid>>,
    /// Values of own fields by key. Those left out of a patch stay, and null empties one; a replacement empties those it leaves out.
    #[schema(value_type = Option<Object>)]
    custom: Option<Map<String, Value>>,
}

impl From<DealFields> for Change {
    fn from(fields: DealFields) -> Self {
        Self {
            title: fields.title,
            pipeline_id: fields.pipeline_id,
            stage_id: fields.stage_id,
            amount_minor: fields.amount_minor,
            currency: fields.currency,
            contact_id: fields.contact_id,
            company_id: fields.company_id,
            owner_id: fields.owner_id,
            expected_on: fields.expected_on,
            loss_reason_id: fields.loss_reason_id,
            source: fields.source,
            note: fields.note,
            is_whole: false,
            tag_ids: fields.tag_ids,
            custom: fields.custom.map(|by_key| Values { by_key, is_whole: false }),
        }
    }
}
