use chrono::{DateTime, Utc};
use domain::sync::{Fields, Kind, same};
use serde_json::Value;
use uuid::Uuid;

use super::{Bench, Desk, read_all};
use crate::Error;
use crate::account::Lane;
use crate::crm::{Change, Operation, RemoteRecord, Sought, Stream, Written};

/// A record to be made.
pub struct Draft {
    /// Which kind.
    pub kind: Kind,
    /// Its fields, by the vendor's names.
    pub fields: Fields,
}

impl Draft {
    /// From a JSON object.
    ///
    /// # Panics
    /// When it is none.
    #[must_use]
    pub fn new(kind: Kind, fields: &Value) -> Self {
        Self { kind, fields: fields.as_object().cloned().expect("an object") }
    }

    fn change(&self, local_id: Uuid) -> Change {
        Change { kind: self.kind, local_id, operation: Operation::Create, fields: self.fields.clone() }
    }
}

/// Makes it, and gives it back as it is read: with every field that was sent.
///
/// # Panics
/// When it is not made, or reads otherwise.
pub async fn made(desk: &Desk, draft: &Draft, local_id: Uuid) -> RemoteRecord {
    let answers = desk.session_in(Lane::Live).await.write(&[draft.change(local_id)]).await;
    let [Ok(Written { id, .. })] = answers.as_slice() else { panic!("{:?}: {answers:?}", draft.kind) };
    let mut found = desk.session().await.fetch(draft.kind, std::slice::from_ref(id)).await.expect("an answer");
    assert_eq!(found.len(), 1, "{:?} {id}", draft.kind);
    let record = found.remove(0);
    for (name, value) in &draft.fields {
        assert!(
            record.fields.get(name).is_some_and(|there| same(there, value)),
            "{:?} {name}: {:?}, not {value}",
            draft.kind,
            record.fields.get(name)
        );
    }
    record
}

/// A create whose answer was lost is of unknown outcome and is not repeated; then it is found, once, and what was never made is not.
///
/// # Panics
/// When it is otherwise.
pub async fn a_lost_create_is_found(bench: &Bench<'_>, draft: &Draft, local_id: Uuid, lose: Value, now: DateTime<Utc>) {
    let count = || async { read_all(bench.desk, Stream::Ids(draft.kind), None).await.expect("ids").len() };
    let before = count().await;
    let sought = Sought { kind: draft.kind, local_id, fields: &draft.fields, since: now };
    let early = bench.desk.session().await.find(&sought).await.expect("a look");
    assert!(early.is_empty(), "{:?}: found before it was made: {early:?}", draft.kind);
    // What a first write has to prepare is not what is to be lost.
    bench.control.arm(lose).await;
    let answers = bench.desk.session_in(Lane::Live).await.write(&[draft.change(local_id)]).await;
    bench.control.clear().await;
    assert!(matches!(answers.as_slice(), [Err(Error::OutcomeUnknown { .. })]), "{:?}: {answers:?}", draft.kind);
    assert_eq!(count().await, before + 1, "{:?}: made otherwise than once", draft.kind);
    let found = bench.desk.session().await.find(&sought).await.expect("a look");
    let [found] = found.as_slice() else { panic!("{:?}: not one is found: {found:?}", draft.kind) };
    for (name, value) in &draft.fields {
        assert!(found.fields.get(name).is_some_and(|there| same(there, value)), "{:?} {name}: {:?}, not {value}", draft.kind, found.fields.get(name));
    }
}
