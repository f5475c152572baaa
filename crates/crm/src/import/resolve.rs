use domain::import::{Fields, Kind, Reference, Refusal, Target};
use serde_json::{Value, json};
use store::import::RefKey;
use uuid::Uuid;

use super::plan::LocalIds;

/// What the references of one record are looked up in.
pub(super) struct Resolver<'a> {
    pub own: &'a [(RefKey, Uuid)],
    pub known: &'a LocalIds,
    /// The kinds of the run.
    pub kinds: &'a [Kind],
    pub without_student: Option<Refusal>,
}

impl Resolver<'_> {
    /// Fills in the columns that point at other records. Deleted ones that may be missing leave a warning.
    ///
    /// # Errors
    /// A refusal when a record without which this one makes no sense is not here.
    pub fn fill_in(&self, fields: &mut Fields, references: &[Reference], warnings: &mut Vec<String>) -> Result<(), Refusal> {
        for reference in references {
            let value = match &reference.target {
                Target::Required(remote) => match self.find(reference.kind, remote) {
                    Some(id) => json!(id),
                    None => return Err(self.missing(reference.kind, remote, references)),
                },
                Target::Optional(None) => Value::Null,
                Target::Optional(Some(remote)) => {
                    let id = self.find(reference.kind, remote);
                    if id.is_none() {
                        self.warn(warnings, reference.kind, remote);
                    }
                    json!(id)
                }
                Target::Many(remotes) => {
                    let mut ids = Vec::with_capacity(remotes.len());
                    for remote in remotes {
                        match self.find(reference.kind, remote) {
                            Some(id) => ids.push(id),
                            None => self.warn(warnings, reference.kind, remote),
                        }
                    }
                    json!(ids)
                }
            };
            fields.insert(reference.column.to_owned(), value);
        }
        Ok(())
    }

    fn find(&self, kind: Kind, remote: &str) -> Option<Uuid> {
        let own = self.own.iter().find(|((k, r), _)| *k == kind && r == remote).map(|(_, id)| *id);
        own.or_else(|| self.known.get(&(kind, remote.to_owned())).copied())
    }

    fn warn(&self, warnings: &mut Vec<String>, kind: Kind, remote: &str) {
        let warning = format!("deleted_reference:{}:{remote}", kind.as_str());
        if self.kinds.contains(&kind) && !warnings.contains(&warning) {
            warnings.push(warning);
        }
    }

    fn missing(&self, kind: Kind, remote: &str, references: &[Reference]) -> Refusal {
        match &self.without_student {
            Some(refusal) if kind == Kind::Students => refusal.clone(),
            _ => missing(kind, remote, references),
        }
    }
}

/// Names the student, too: the money proof lists the refused rows of each.
fn missing(kind: Kind, remote: &str, references: &[Reference]) -> Refusal {
    let student = references.iter().find_map(|reference| match (&reference.target, reference.kind) {
        (Target::Required(student), Kind::Students) => Some(student.as_str()),
        _ => None,
    });
    Refusal::quarantine("missing_reference", json!({ "kind": kind.as_str(), "remoteId": remote, "student": student }))
}
