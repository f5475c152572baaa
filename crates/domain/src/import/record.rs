use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::Kind;

/// Column name to value. Sorted, so that equal content has one spelling and one hash.
pub type Fields = BTreeMap<String, Value>;

/// One record of the source, read and mapped, or refused with a reason. Every source record becomes exactly one of these.
#[derive(Debug, Clone)]
pub struct SourceRecord {
    pub kind: Kind,
    pub remote_id: String,
    /// What a person calls it: a name, a date and a sum. Shown in lists of verdicts; no longer than 200 characters.
    pub title: String,
    pub outcome: Result<Box<Mapped>, Refusal>,
}

#[derive(Debug, Clone, Default)]
pub struct Mapped {
    /// The record's own columns; never ids of other records.
    pub fields: Fields,
    pub references: Vec<Reference>,
    pub derived: Vec<Derived>,
    pub warnings: Vec<Warning>,
    /// Why it is not taken should its student not be here, where the source knows that: without it the student counts as lost.
    pub without_student: Option<Refusal>,
    /// Normal e-mails and E.164 phones by which duplicates are found.
    pub emails: Vec<String>,
    pub phones: Vec<String>,
}

/// A column that points at another record, still by the source's id.
#[derive(Debug, Clone)]
pub struct Reference {
    pub column: &'static str,
    pub kind: Kind,
    pub target: Target,
}

#[derive(Debug, Clone)]
pub enum Target {
    /// Without it the record makes no sense: it goes to quarantine.
    Required(String),
    /// Left empty with a warning when the source has deleted it.
    Optional(Option<String>),
    /// A column of several ids; deleted ones are left out with a warning.
    Many(Vec<String>),
}

/// A row made beside a source record: its own table, its own external reference, the verdict of its parent.
#[derive(Debug, Clone)]
pub struct Derived {
    pub kind: Kind,
    pub remote_id: String,
    pub fields: Fields,
    pub references: Vec<Reference>,
}

/// Why a record is not taken. `code` is stable and translated by the interface; `detail` holds what the sentence needs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Refusal {
    pub verdict: Verdict,
    pub code: &'static str,
    pub detail: Value,
}

impl Refusal {
    #[must_use]
    pub fn quarantine(code: &'static str, detail: Value) -> Self {
        Self { verdict: Verdict::Quarantined, code, detail }
    }

    #[must_use]
    pub fn skip(code: &'static str, detail: Value) -> Self {
        Self { verdict: Verdict::Skipped, code, detail }
    }
}

/// The record was taken, but something of it was not: a code such as `phone_unreadable` or `deleted_reference:rooms`.
pub type Warning = String;

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Verdict {
    Created,
    Updated,
    Unchanged,
    Skipped,
    Quarantined,
}

impl Verdict {
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Created => "created",
            Self::Updated => "updated",
            Self::Unchanged => "unchanged",
            Self::Skipped => "skipped",
            Self::Quarantined => "quarantined",
        }
    }
}

impl std::str::FromStr for Verdict {
    type Err = ();
    fn from_str(s: &str) -> Result<Self, ()> {
        [Self::Created, Self::Updated, Self::Unchanged, Self::Skipped, Self::Quarantined].into_iter().find(|verdict| verdict.as_str() == s).ok_or(())
    }
}
