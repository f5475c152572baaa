use store::TenantTx;
use store::sales::tags::{self, Tag};

use crate::changes::Changes;
use crate::input::Checks;
use crate::sales::fields;
use crate::{FieldError, Result};

const NAME: usize = 60;

/// What a person writes; `None` leaves a field alone.
#[derive(Debug, Clone, Default)]
pub struct Change {
    pub name: Option<String>,
    pub color: Option<String>,
}

impl Change {
    /// What replaces the whole tag: a field that is absent is as in a new one.
    #[must_use]
    pub fn whole(self) -> Self {
        Self { name: self.name.or_else(|| Some(String::new())), color: self.color.or_else(|| Some(fields::COLORS[0].to_owned())) }
    }

    /// The tag as it becomes. The caller holds [`tags::lock`].
    pub(super) async fn apply(&self, tx: &mut TenantTx, checks: &mut Checks, before: &Tag) -> Result<Tag> {
        let mut after = before.clone();
        if let Some(name) = &self.name {
            after.name = checks.line("/name", name, NAME);
            if tags::is_taken(tx, &after.name, before.id).await? {
                checks.wrong(FieldError::new("/name", "name_taken"));
            }
        }
        if let Some(color) = &self.color {
            fields::color(checks, "/color", color);
            after.color.clone_from(color);
        }
        Ok(after)
    }
}

/// What came out different, for the audit log.
pub(super) fn differences(before: &Tag, after: &Tag) -> Changes {
    let mut changes = Changes::default();
    changes.note("name", &before.name, &after.name);
    changes.note("color", &before.color, &after.color);
    changes
}
