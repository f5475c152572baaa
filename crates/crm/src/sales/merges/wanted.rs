use std::collections::{BTreeMap, HashMap, HashSet};

use store::sales::Kind;
use store::sales::merges::Row;
use uuid::Uuid;

use super::fields::fields;
use crate::input::Checks;
use crate::sales::duplicates::MOST;
use crate::{Error, FieldError, Result};

/// Which records become one.
#[derive(Debug, Clone)]
pub struct Wanted {
    pub kind: Kind,
    pub primary_id: Option<Uuid>,
    pub duplicate_ids: Vec<Uuid>,
    /// Field to the record whose value it takes; `custom.KEY` is one own field.
    pub choices: BTreeMap<String, Uuid>,
    /// The versions that the caller has seen.
    pub seen: HashMap<Uuid, i64>,
}

impl Wanted {
    /// The primary's id and those of the duplicates, each once.
    pub(super) fn checked(&self) -> Result<(Uuid, Vec<Uuid>)> {
        let mut checks = Checks::new();
        if self.primary_id.is_none() {
            checks.wrong(FieldError::new("/primaryId", "required"));
        }
        if self.duplicate_ids.is_empty() {
            checks.wrong(FieldError::new("/duplicateIds", "required"));
        }
        if self.duplicate_ids.len() > MOST {
            checks.wrong(FieldError::new("/duplicateIds", "too_many").with("max", MOST));
        }
        let mut seen = HashSet::new();
        let mut ids = Vec::with_capacity(self.duplicate_ids.len().min(MOST));
        for (at, id) in self.duplicate_ids.iter().take(MOST).enumerate() {
            if Some(*id) == self.primary_id {
                checks.wrong(FieldError::new(&format!("/duplicateIds/{at}"), "is_the_primary"));
            } else if seen.insert(*id) {
                ids.push(*id);
            }
        }
        for (name, from) in &self.choices {
            let pointer = format!("/fields/{}", name.replace('~', "~0").replace('/', "~1"));
            let known = fields(self.kind).iter().any(|field| field.name == name) || name.strip_prefix("custom.").is_some_and(|key| !key.is_empty());
            if !known {
                checks.wrong(FieldError::new(&pointer, "unknown_value").with("value", domain::text::clip(&domain::text::line(name), 50)));
            } else if Some(*from) != self.primary_id && !seen.contains(from) {
                checks.wrong(FieldError::new(&pointer, "not_merged_here"));
            }
        }
        checks.finish()?;
        Ok((self.primary_id.ok_or(Error::NotFound)?, ids))
    }

    /// The primary and the duplicates in the order asked for, of the rows that were found.
    pub(super) fn sorted(&self, primary: Uuid, duplicates: &[Uuid], rows: Vec<Row>) -> Result<(Row, Vec<Row>)> {
        let mut found: HashMap<Uuid, Row> = rows.into_iter().filter(|row| !row.is_deleted).map(|row| (row.id, row)).collect();
        let mut checks = Checks::new();
        if !found.contains_key(&primary) {
            checks.wrong(FieldError::new("/primaryId", "no_such_record"));
        }
        for (at, id) in self.duplicate_ids.iter().enumerate() {
            if !found.contains_key(id) {
                checks.wrong(FieldError::new(&format!("/duplicateIds/{at}"), "no_such_record"));
            }
        }
        checks.finish()?;
        let stale = found.values().find(|row| self.seen.get(&row.id).is_some_and(|seen| *seen != row.version));
        if let Some(row) = stale {
            return Err(Error::PreconditionFailed { current: row.version });
        }
        let primary = found.remove(&primary).ok_or(Error::NotFound)?;
        Ok((primary, duplicates.iter().filter_map(|id| found.remove(id)).collect()))
    }
}
