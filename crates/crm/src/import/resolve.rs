use domain::import::{Fields, Kind, Reference, Refusal, Target};
use serde_json::{Value, json};
use store::import::RefKey;
use uuid::Uuid;

use super::plan::LocalIds;

/// Fills in the columns that point at other records. Deleted ones that may be missing leave a warning.
///
/// # Errors
/// A refusal when a record without which this one makes no sense is not here.
pub(super) fn fill_in(
    fields: &mut Fields,
    references: &[Reference],
    own: &[(RefKey, Uuid)],
    known: &LocalIds,
    warnings: &mut Vec<String>,
) -> Result<(), Refusal> {
    let find = |kind: Kind, remote: &str| {
        own.iter().find(|((k, r), _)| *k == kind && r == remote).map(|(_, id)| *id).or_else(|| known.get(&(kind, remote.to_owned())).copied())
    };
    for reference in references {
        let value = match &reference.target {
            Target::Required(remote) => match find(reference.kind, remote) {
                Some(id) => json!(id),
                None => return Err(missing(reference.kind, remote, references)),
            },
            Target::Optional(None) => Value::Null,
            Target::Optional(Some(remote)) => {
                let id = find(reference.kind, remote);
                if id.is_none() {
                    warn(warnings, reference.kind, remote);
                }
                json!(id)
            }
            Target::Many(remotes) => {
                let mut ids = Vec::with_capacity(remotes.len());
                for remote in remotes {
                    match find(reference.kind, remote) {
                        Some(id) => ids.push(id),
                        None => warn(warnings, reference.kind, remote),
                    }
                }
                json!(ids)
            }
        };
        fields.insert(reference.column.to_owned(), value);
    }
    Ok(())
}

fn warn(warnings: &mut Vec<String>, kind: Kind, remote: &str) {
    let warning = format!("deleted_reference:{}:{remote}", kind.as_str());
    if !warnings.contains(&warning) {
        warnings.push(warning);
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
