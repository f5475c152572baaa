//! `POST /api/pipeline`

use axum::extract::State;
use crm::sales::pipelines::{self, New};
use domain::locale::Locale;
use serde::Deserialize;
use utoipa::ToSchema;

use super::shown::Pipeline;
use super::stages::StageFields;
use crate::extract::{Auth, Created, Json};
use crate::{AppState, Problem};

#[derive(Deserialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct NewPipeline {
    /// Needed.
    #[schema(min_length = 1, max_length = 200)]
    name: Option<String>,
    #[serde(default)]
    is_default: bool,
    /// In their order. Without any there is one to begin with.
    #[serde(default)]
    #[schema(max_items = 50)]
    stages: Vec<StageFields>,
}

impl NewPipeline {
    /// In the language its only stage is to be named in, when none are given.
    pub fn into_new(self, locale: Locale) -> New {
        let first_stage = match locale {
            Locale::Ru => "Новая",
            Locale::En => "New",
        };
        New {
            name: self.name.unwrap_or_default(),
            is_default: self.is_default,
            stages: self.stages.into_iter().map(StageFields::into_change).collect(),
            first_stage: first_stage.to_owned(),
        }
    }
}

/// Adds a pipeline.
#[utoipa::path(post, path = "/api/pipeline", tag = "pipeline", operation_id = "createPipeline", extensions(("x-permission" = json!("pipeline:manage"))),
    request_body = NewPipeline, responses((status = 201, body = Pipeline)))]
pub async fn create_pipeline(State(state): State<AppState>, Auth(caller): Auth, Json(body): Json<NewPipeline>) -> Result<Created<Pipeline>, Problem> {
    let pipeline = Pipeline::from(pipelines::create(&state.ctx, &caller, &body.into_new(caller.locale)).await?);
    Ok(Created { at: "/api/pipeline", id: pipeline.id, version: pipeline.version, record: pipeline })
}
