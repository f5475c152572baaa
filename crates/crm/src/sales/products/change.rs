use store::sales::products::ProductChange;

use crate::Result;
use crate::changes::Changes;
use crate::input::Checks;
use crate::sales::fields::{self, NAME};

const CODE: usize = 100;
const UNIT: usize = 40;

/// What a person writes; `None` leaves a field alone, `Some(None)` empties it.
#[derive(Debug, Clone, Default)]
pub struct Change {
    pub name: Option<String>,
    pub code: Option<Option<String>>,
    pub price_minor: Option<i64>,
    pub currency: Option<String>,
    pub unit: Option<Option<String>>,
    pub is_active: Option<bool>,
}

impl Change {
    /// What replaces the whole record: a field that is absent is emptied. A price is always in some currency, so that stays where none is named.
    #[must_use]
    pub fn whole(self) -> Self {
        Self {
            name: self.name.or_else(|| Some(String::new())),
            code: self.code.or(Some(None)),
            price_minor: self.price_minor.or(Some(0)),
            currency: self.currency,
            unit: self.unit.or(Some(None)),
            is_active: self.is_active.or(Some(true)),
        }
    }

    /// The row as it becomes.
    pub(super) fn apply(&self, before: &ProductChange) -> Result<ProductChange> {
        let mut checks = Checks::new();
        let mut after = before.clone();
        if let Some(name) = &self.name {
            after.name = checks.line("/name", name, NAME);
        }
        if let Some(code) = &self.code {
            after.code = code.as_ref().map(|code| checks.optional_line("/code", code, CODE)).filter(|code| !code.is_empty());
        }
        if let Some(price) = self.price_minor {
            after.price_minor = fields::minor(&mut checks, "/priceMinor", price);
        }
        if let Some(currency) = &self.currency {
            after.currency = fields::currency(&mut checks, "/currency", currency);
        }
        if let Some(unit) = &self.unit {
            after.unit = unit.as_ref().map(|unit| checks.optional_line("/unit", unit, UNIT)).filter(|unit| !unit.is_empty());
        }
        after.is_active = self.is_active.unwrap_or(before.is_active);
        checks.finish()?;
        Ok(after)
    }
}

/// What came out different, for the audit log.
pub(super) fn differences(before: &ProductChange, after: &ProductChange) -> Changes {
    let mut changes = Changes::default();
    changes.note("name", &before.name, &after.name);
    changes.note("code", &before.code, &after.code);
    changes.note("priceMinor", &before.price_minor, &after.price_minor);
    changes.note("currency", &before.currency, &after.currency);
    changes.note("unit", &before.unit, &after.unit);
    changes.note("isActive", &before.is_active, &after.is_active);
    changes
}
