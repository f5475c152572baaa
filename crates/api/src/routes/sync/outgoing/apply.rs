//! From a change to the use case that a person's edit goes through.

use crm::feed::Kind;
use crm::sales::{communications, companies, contacts, custom_fields, deals, loss_reasons, pipelines, products, stages, tags, tasks};
use crm::{Caller, Context};
use serde::Deserialize;
use serde_json::Value;
use uuid::Uuid;

use crate::Problem;
use crate::extract::from_value;
use crate::routes::crm::communications::CommunicationFields;
use crate::routes::crm::companies::CompanyFields;
use crate::routes::crm::contacts::ContactFields;
use crate::routes::crm::deals::DealFields;
use crate::routes::crm::fields::{FieldFields, NewField};
use crate::routes::crm::products::ProductFields;
use crate::routes::crm::tags::TagFields;
use crate::routes::crm::tasks::TaskFields;
use crate::routes::pipeline::{LossReasonFields, NewPipeline, PipelineFields, StageFields};

/// Why a change was not made.
pub enum Refusal {
    /// Its `data` is none of this kind of record.
    Unreadable(Problem),
    Said(crm::Error),
}

impl From<Problem> for Refusal {
    fn from(problem: Problem) -> Self {
        Self::Unreadable(problem)
    }
}

impl From<crm::Error> for Refusal {
    fn from(error: crm::Error) -> Self {
        Self::Said(error)
    }
}

/// Where the deals go that stand in what is taken away.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct MovedTo {
    #[serde(default)]
    move_to: Option<Uuid>,
}

/// Makes a record under this id and returns its version.
///
/// # Errors
/// As `POST` of such a record.
pub async fn create(ctx: &Context, caller: &Caller, kind: Kind, id: Uuid, data: &Value) -> Result<i64, Refusal> {
    Ok(match kind {
        Kind::Companies => companies::create_with_id(ctx, caller, id, &from_value::<CompanyFields>(data)?.into()).await?.version,
        Kind::Contacts => contacts::create_with_id(ctx, caller, id, &from_value::<ContactFields>(data)?.into()).await?.version,
        Kind::Deals => deals::create_with_id(ctx, caller, id, &from_value::<DealFields>(data)?.into()).await?.version,
        Kind::Tasks => tasks::create_with_id(ctx, caller, id, &from_value::<TaskFields>(data)?.into()).await?.version,
        Kind::Communications => communications::create_with_id(ctx, caller, id, &from_value::<CommunicationFields>(data)?.into()).await?.version,
        Kind::Products => products::create_with_id(ctx, caller, id, &from_value::<ProductFields>(data)?.into()).await?.version,
        Kind::Tags => tags::create_with_id(ctx, caller, id, &from_value::<TagFields>(data)?.into()).await?.version,
        Kind::CustomFields => custom_fields::create_with_id(ctx, caller, id, &from_value::<NewField>(data)?.into()).await?.version,
        Kind::Pipelines => {
            pipelines::create_with_id(ctx, caller, id, &from_value::<NewPipeline>(data)?.into_new(caller.locale)).await?.pipeline.version
        }
        Kind::Stages => {
            let fields: StageFields = from_value(data)?;
            stages::create_with_id(ctx, caller, id, fields.pipeline_id, &fields.into_change()).await?.version
        }
        Kind::LossReasons => {
            let fields: LossReasonFields = from_value(data)?;
            loss_reasons::create_with_id(ctx, caller, id, &fields.name.unwrap_or_default()).await?.version
        }
    })
}

/// Changes a record and returns its version. `seen` is the version that was edited.
///
/// # Errors
/// As `PATCH` of such a record.
pub async fn update(ctx: &Context, caller: &Caller, kind: Kind, id: Uuid, seen: Option<i64>, data: &Value) -> Result<i64, Refusal> {
    Ok(match kind {
        Kind::Companies => companies::update(ctx, caller, id, seen, &from_value::<CompanyFields>(data)?.into()).await?.version,
        Kind::Contacts => contacts::update(ctx, caller, id, seen, &from_value::<ContactFields>(data)?.into()).await?.version,
        Kind::Deals => deals::update(ctx, caller, id, seen, &from_value::<DealFields>(data)?.into()).await?.version,
        Kind::Tasks => tasks::update(ctx, caller, id, seen, &from_value::<TaskFields>(data)?.into()).await?.version,
        Kind::Communications => communications::update(ctx, caller, id, seen, &from_value::<CommunicationFields>(data)?.into()).await?.version,
        Kind::Products => products::update(ctx, caller, id, seen, &from_value::<ProductFields>(data)?.into()).await?.version,
        Kind::Tags => tags::update(ctx, caller, id, seen, &from_value::<TagFields>(data)?.into()).await?.version,
        Kind::CustomFields => custom_fields::update(ctx, caller, id, seen, &from_value::<FieldFields>(data)?.into()).await?.version,
        Kind::Pipelines => pipelines::update(ctx, caller, id, seen, &from_value::<PipelineFields>(data)?.into()).await?.pipeline.version,
        Kind::Stages => stages::update(ctx, caller, id, seen, &from_value::<StageFields>(data)?.into_change()).await?.version,
        Kind::LossReasons => {
            let fields: LossReasonFields = from_value(data)?;
            let change = loss_reasons::Change { name: fields.name, position: fields.position.map(i32::from) };
            loss_reasons::update(ctx, caller, id, seen, &change).await?.version
        }
    })
}

/// Deletes a record. `seen` is the version that was seen.
///
/// # Errors
/// As `DELETE` of such a record.
pub async fn delete(ctx: &Context, caller: &Caller, kind: Kind, id: Uuid, seen: Option<i64>, data: &Value) -> Result<(), Refusal> {
    match kind {
        Kind::Companies => companies::delete(ctx, caller, id, seen).await?,
        Kind::Contacts => contacts::delete(ctx, caller, id, seen).await?,
        Kind::Deals => deals::delete(ctx, caller, id, seen).await?,
        Kind::Tasks => tasks::delete(ctx, caller, id, seen).await?,
        Kind::Communications => communications::delete(ctx, caller, id, seen).await?,
        Kind::Products => products::delete(ctx, caller, id, seen).await?,
        Kind::Tags => tags::delete(ctx, caller, id, seen).await?,
        Kind::CustomFields => custom_fields::delete(ctx, caller, id, seen).await?,
        Kind::LossReasons => loss_reasons::delete(ctx, caller, id, seen).await?,
        Kind::Pipelines => pipelines::delete(ctx, caller, id, seen, from_value::<MovedTo>(data)?.move_to).await?,
        Kind::Stages => stages::delete(ctx, caller, id, seen, from_value::<MovedTo>(data)?.move_to).await?,
    }
    Ok(())
}
