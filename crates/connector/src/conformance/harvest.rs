use std::collections::BTreeMap;
use std::collections::btree_map::Entry;

use domain::import::{Derived, Kind, Reference, SourceRecord, Target};
use serde_json::{Value, json};

use super::Bench;
use crate::{Error, Note, Page, ReadRequest, Session};

/// Everything a connector brought, as an engine would keep it.
#[derive(Debug, Default)]
pub struct Harvest {
    /// By kind and remote id, as [`describe`] prints them; of a record that came twice the first.
    pub records: BTreeMap<(Kind, String), Value>,
    /// Records that came more than once.
    pub repeated: Vec<(Kind, String)>,
    /// What was noted on the way.
    pub notes: Vec<Note>,
    /// Pages read.
    pub pages: u64,
    /// Requests sent.
    pub requests: u64,
}

impl Harvest {
    /// How many records of a kind there are.
    #[must_use]
    pub fn count(&self, kind: Kind) -> usize {
        self.of(kind).count()
    }

    /// The records of a kind, by remote id.
    pub fn of(&self, kind: Kind) -> impl Iterator<Item = (&str, &Value)> {
        self.records.iter().filter(move |((of, _), _)| *of == kind).map(|((_, id), record)| (id.as_str(), record))
    }

    /// Takes a page in.
    pub fn take(&mut self, page: Page) {
        self.pages += 1;
        self.notes.extend(page.notes);
        for record in page.records {
            match self.records.entry((record.kind, record.remote_id.clone())) {
                Entry::Occupied(known) => self.repeated.push(known.key().clone()),
                Entry::Vacant(new) => {
                    new.insert(describe(&record));
                }
            }
        }
    }

    /// The accepted records of a kind, as parents of another stream.
    #[must_use]
    pub fn parents(&self, kind: Kind) -> Vec<String> {
        self.of(kind).filter(|(_, record)| record.get("fields").is_some()).map(|(id, _)| id.to_owned()).collect()
    }
}

/// Reads every stream to its end, in one session.
///
/// # Errors
/// The first error a page ends with.
pub async fn read_all(bench: &Bench<'_>) -> Result<Harvest, Error> {
    let mut session = bench.open().await;
    let mut harvest = Harvest::default();
    for stream in bench.connector.descriptor().streams {
        let parents: Vec<Option<String>> = match stream.parent {
            None => vec![None],
            Some(kind) => harvest.parents(kind).into_iter().step_by(bench.every_nth_parent).map(Some).collect(),
        };
        for parent in parents {
            read_stream(&mut *session, stream.name, parent.as_deref(), &mut harvest).await?;
        }
    }
    harvest.requests = session.requests();
    Ok(harvest)
}

async fn read_stream(session: &mut dyn Session, stream: &str, parent: Option<&str>, harvest: &mut Harvest) -> Result<(), Error> {
    let mut cursor: Option<Value> = None;
    loop {
        let page = session.read(ReadRequest { stream, cursor: cursor.as_ref(), parent }).await?;
        let next = page.next.clone();
        harvest.take(page);
        assert!(next.is_none() || next != cursor, "{stream}: the cursor does not move: {next:?}");
        cursor = next;
        if cursor.is_none() {
            return Ok(());
        }
    }
}

/// A record as JSON: for comparing runs, and for fixtures.
#[must_use]
pub fn describe(record: &SourceRecord) -> Value {
    let head = json!({ "kind": record.kind, "remoteId": record.remote_id, "title": record.title });
    let body = match &record.outcome {
        Ok(mapped) => {
            let mut body = json!({ "fields": mapped.fields, "references": references(&mapped.references) });
            let parts: [(&str, Value); 4] = [
                ("derived", mapped.derived.iter().map(derived).collect()),
                ("warnings", json!(mapped.warnings)),
                ("emails", json!(mapped.emails)),
                ("phones", json!(mapped.phones)),
            ];
            for (key, value) in parts {
                if value != json!([]) {
                    body[key] = value;
                }
            }
            if let Some(refusal) = &mapped.without_student {
                body["withoutStudent"] = json!(refusal.code);
            }
            body
        }
        Err(refusal) => json!({ "verdict": refusal.verdict, "code": refusal.code, "detail": refusal.detail }),
    };
    let mut all = head;
    if let (Value::Object(all), Value::Object(body)) = (&mut all, body) {
        all.extend(body);
    }
    all
}

fn derived(derived: &Derived) -> Value {
    json!({ "kind": derived.kind, "remoteId": derived.remote_id, "fields": derived.fields, "references": references(&derived.references) })
}

fn references(references: &[Reference]) -> Value {
    let mut map = serde_json::Map::new();
    for reference in references {
        let target = match &reference.target {
            Target::Required(id) => json!({ "required": id }),
            Target::Optional(id) => json!({ "optional": id }),
            Target::Many(ids) => json!({ "many": ids }),
        };
        map.insert(format!("{}:{}", reference.column, reference.kind.as_str()), target);
    }
    Value::Object(map)
}
