use std::collections::HashMap;

use domain::deal::StageKind;
use domain::import::SheetOptions;
use domain::text::name_key;
use store::sales::{pipelines, stages};
use store::{TenantTx, members};
use uuid::Uuid;

/// What rows call by name, and what they mean when they say nothing.
#[derive(Debug, Default)]
pub(super) struct Names {
    /// By e-mail and by name.
    members: HashMap<String, Uuid>,
    /// Of the pipeline that new deals go to.
    stages: HashMap<String, Place>,
    pub beginning: Option<Place>,
    pub owner: Option<Uuid>,
    pub currency: String,
}

/// A stage.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Place {
    pub pipeline: Uuid,
    pub stage: Uuid,
    pub kind: StageKind,
}

impl Names {
    pub async fn load(tx: &mut TenantTx, options: &SheetOptions, currency: &str) -> Result<Self, store::Error> {
        let mut names = Self { owner: options.owner_id, currency: currency.to_owned(), ..Self::default() };
        for member in members::list(tx).await?.into_iter().filter(|member| member.disabled_at.is_none()) {
            names.members.insert(name_key(&member.name), member.id);
            names.members.insert(member.email.to_lowercase(), member.id);
        }
        let all = stages::list(tx, None).await?;
        let pipeline = match options.stage_id.and_then(|id| all.iter().find(|stage| stage.id == id)) {
            Some(stage) => Some(stage.pipeline_id),
            None => pipelines::default(tx).await?,
        };
        for stage in all.iter().filter(|stage| Some(stage.pipeline_id) == pipeline) {
            let place = Place { pipeline: stage.pipeline_id, stage: stage.id, kind: stage.kind.parse().unwrap_or(StageKind::Open) };
            names.stages.entry(name_key(&stage.name)).or_insert(place);
            if options.stage_id == Some(stage.id) || (options.stage_id.is_none() && names.beginning.is_none()) {
                names.beginning = Some(place);
            }
        }
        Ok(names)
    }

    pub fn member(&self, typed: &str) -> Option<Uuid> {
        self.members.get(&typed.to_lowercase()).or_else(|| self.members.get(&name_key(typed))).copied()
    }

    pub fn stage(&self, typed: &str) -> Option<Place> {
        self.stages.get(&name_key(typed)).copied()
    }
}
