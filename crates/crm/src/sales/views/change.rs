use serde_json::Value;
use store::sales::views::View;

use crate::input::Checks;
use crate::{FieldError, Result};

/// Of the settings' text.
const MOST_SETTINGS: usize = 10_000;

/// What a person writes; `None` leaves a field alone.
#[derive(Debug, Clone, Default)]
pub struct Change {
    pub name: Option<String>,
    pub is_shared: Option<bool>,
    pub position: Option<i32>,
    pub settings: Option<Value>,
}

impl Change {
    /// What replaces the whole view.
    #[must_use]
    pub fn whole(self) -> Self {
        Self {
            name: self.name.or_else(|| Some(String::new())),
            is_shared: self.is_shared.or(Some(false)),
            position: self.position.or(Some(0)),
            settings: self.settings.or_else(|| Some(Value::Object(serde_json::Map::new()))),
        }
    }

    pub(super) fn apply(&self, before: &View) -> Result<View> {
        let mut checks = Checks::new();
        let mut after = before.clone();
        if let Some(name) = &self.name {
            after.name = checks.line("/name", name, 100);
        }
        after.is_shared = self.is_shared.unwrap_or(before.is_shared);
        after.position = self.position.unwrap_or(before.position).clamp(0, 1_000);
        if let Some(settings) = &self.settings {
            let text = settings.to_string();
            if !settings.is_object() || text.contains("\\u0000") {
                checks.wrong(FieldError::new("/settings", "wrong_type").with("expected", "an object without NUL"));
            } else if text.len() > MOST_SETTINGS {
                checks.wrong(FieldError::new("/settings", "too_long").with("max", MOST_SETTINGS));
            }
            after.settings = settings.clone();
        }
        checks.finish()?;
        Ok(after)
    }
}
