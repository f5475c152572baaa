use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{Kind, SheetOptions};

/// What a person chose before starting. Stored with the run, so that a resumed run keeps to it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct MigrationOptions {
    pub kinds: Vec<Kind>,
    /// The source's branch ids; empty means all.
    pub branch_ids: Vec<String>,
    pub lessons: LessonRange,
    pub include_leads: bool,
    pub include_archived: bool,
    /// IANA name: the source writes local times without an offset.
    pub time_zone: String,
    pub currency: String,
    /// Ask the source only for what changed since the last completed run, where it can tell.
    pub only_changed: bool,
    pub dry_run: bool,
    /// The file it all comes from, where it is not a vendor.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub sheet: Option<SheetOptions>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct LessonRange {
    pub from: Option<NaiveDate>,
    pub to: Option<NaiveDate>,
}

impl Default for MigrationOptions {
    fn default() -> Self {
        Self {
            kinds: Kind::COUNTED.to_vec(),
            branch_ids: Vec::new(),
            lessons: LessonRange::default(),
            include_leads: false,
            include_archived: true,
            time_zone: "Europe/Moscow".to_owned(),
            currency: "RUB".to_owned(),
            only_changed: false,
            dry_run: false,
            sheet: None,
        }
    }
}

impl MigrationOptions {
    /// The chosen kinds with everything they require, in reading order.
    #[must_use]
    pub fn all_kinds(&self) -> Vec<Kind> {
        if self.sheet.is_some() {
            return self.kinds.clone();
        }
        let wanted = |kind: &Kind| self.kinds.contains(kind) || self.kinds.iter().any(|chosen| chosen.requires().contains(kind));
        Kind::COUNTED.into_iter().filter(wanted).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn payments_bring_their_students() {
        let options = MigrationOptions { kinds: vec![Kind::Payments], ..MigrationOptions::default() };
        assert_eq!(options.all_kinds(), [Kind::Students, Kind::Payments]);
    }
}
