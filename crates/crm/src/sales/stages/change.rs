use std::collections::HashSet;

use domain::deal::{Requirement, StageKind};
use store::sales::stages::Stage;
use uuid::Uuid;

use crate::FieldError;
use crate::changes::Changes;
use crate::input::Checks;
use crate::sales::fields;

/// What a person writes; `None` leaves a field alone.
#[derive(Debug, Clone, Default)]
pub struct Change {
    pub name: Option<String>,
    pub color: Option<String>,
    pub probability: Option<i32>,
    pub kind: Option<StageKind>,
    pub required_fields: Option<Vec<String>>,
    /// Its place among the pipeline's stages, from 0.
    pub position: Option<i32>,
}

/// A stage before anything has been said about it.
pub(in crate::sales) fn blank(id: Uuid, pipeline_id: Uuid, position: i32) -> Stage {
    Stage {
        id,
        pipeline_id,
        name: String::new(),
        position,
        color: "gray".to_owned(),
        probability: 0,
        kind: StageKind::Open.as_str().to_owned(),
        required_fields: Vec::new(),
        version: 1,
    }
}

impl Change {
    /// What replaces the whole record: what is absent becomes as a new stage has it. The place stays where none is named.
    #[must_use]
    pub fn whole(self) -> Self {
        Self {
            name: self.name.or_else(|| Some(String::new())),
            color: self.color.or_else(|| Some("gray".to_owned())),
            probability: self.probability.or(Some(0)),
            kind: self.kind.or(Some(StageKind::Open)),
            required_fields: self.required_fields.or_else(|| Some(Vec::new())),
            position: self.position,
        }
    }

    /// The stage as it becomes, except for its place. `base` is where the stage stands in the request, `own` are the keys of deals' own fields.
    pub(in crate::sales) fn apply(&self, checks: &mut Checks, base: &str, before: &Stage, own: &[String]) -> Stage {
        let mut after = before.clone();
        if self.name.is_some() || before.name.is_empty() {
            after.name = checks.line(&format!("{base}/name"), self.name.as_deref().unwrap_or_default(), 200);
        }
        if let Some(color) = &self.color {
            fields::color(checks, &format!("{base}/color"), color);
            after.color.clone_from(color);
        }
        if let Some(kind) = self.kind {
            kind.as_str().clone_into(&mut after.kind);
        }
        if let Some(probability) = self.probability {
            if !(0..=100).contains(&probability) {
                checks.wrong(FieldError::new(&format!("{base}/probability"), "out_of_range").with("min", 0).with("max", 100));
            }
            after.probability = probability;
        }
        // Won and lost say it all: a forecast never weighs them otherwise.
        match after.kind.parse() {
            Ok(StageKind::Won) => after.probability = 100,
            Ok(StageKind::Lost) => after.probability = 0,
            _ => {}
        }
        if let Some(required) = &self.required_fields {
            let mut seen = HashSet::new();
            after.required_fields = Vec::new();
            for (at, name) in required.iter().enumerate() {
                // A stage that asked for a field which is not defined could never be entered.
                let requirement = name.parse::<Requirement>().ok().filter(|one| !matches!(one, Requirement::Custom(key) if !own.contains(key)));
                match requirement {
                    None => {
                        let value = domain::text::clip(&domain::text::line(name), 50);
                        checks.wrong(FieldError::new(&format!("{base}/requiredFields/{at}"), "unknown_value").with("value", value));
                    }
                    Some(requirement) if seen.insert(requirement.clone()) => after.required_fields.push(requirement.name()),
                    Some(_) => {}
                }
            }
        }
        after
    }
}

/// What came out different, for the audit log.
pub(super) fn differences(before: &Stage, after: &Stage) -> Changes {
    let mut changes = Changes::default();
    changes.note("name", &before.name, &after.name);
    changes.note("color", &before.color, &after.color);
    changes.note("probability", &before.probability, &after.probability);
    changes.note("kind", &before.kind, &after.kind);
    changes.note("requiredFields", &before.required_fields, &after.required_fields);
    changes.note("position", &before.position, &after.position);
    changes
}
