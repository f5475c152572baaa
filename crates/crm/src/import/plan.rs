use std::collections::HashMap;

use domain::import::{Fields, Kind, Mapped, Refusal, Verdict};
use serde_json::{Value, json};
use sha2::{Digest, Sha256};
use store::import::{KnownRef, RefKey};
use uuid::Uuid;

/// One row to be: a source record's own, or one derived from it.
pub(super) struct Row {
    pub kind: Kind,
    pub remote_id: String,
    pub id: Uuid,
    /// With every reference filled in; without `id`.
    pub fields: Fields,
    pub hash: Vec<u8>,
    /// Keys of the rows derived from this one; only a source record has them.
    pub derived: Vec<String>,
    pub known: Option<KnownRef>,
    /// The record of the page it belongs to.
    pub record: usize,
    /// What the source said, where the row was here before the source told of it and `fields` is what both make together.
    pub said: Option<Fields>,
}

impl Row {
    pub fn is_new(&self) -> bool {
        self.known.is_none()
    }

    pub fn is_changed(&self) -> bool {
        self.known.as_ref().is_some_and(|known| known.hash != self.hash)
    }

    /// Of the fields only those that have a value: half of a record's are empty, and there is a snapshot for every row that ever came.
    pub fn snapshot(&self) -> Value {
        let fields: serde_json::Map<String, Value> = self
            .said
            .as_ref()
            .unwrap_or(&self.fields)
            .iter()
            .filter(|(_, value)| !value.is_null())
            .map(|(name, value)| (name.clone(), value.clone()))
            .collect();
        if self.derived.is_empty() { json!({ "fields": fields }) } else { json!({ "fields": fields, "derived": self.derived }) }
    }

    /// Of what the source said.
    pub fn agreed_hash(&self) -> Vec<u8> {
        self.said.as_ref().map_or_else(|| self.hash.clone(), |said| fingerprint(said, &self.derived))
    }

    /// The source has told of it before.
    pub fn was_told(&self) -> bool {
        self.known.is_some() && self.said.is_none()
    }

    /// What both sides last agreed on.
    pub fn base(&self) -> Fields {
        let Some(known) = &self.known else { return Fields::default() };
        let before = known.snapshot.get("fields").and_then(Value::as_object);
        self.fields.keys().map(|name| (name.clone(), before.and_then(|before| before.get(name)).cloned().unwrap_or_default())).collect()
    }

    /// Rows derived from the record the last time and not any more.
    pub fn no_longer_derived(&self) -> Vec<RefKey> {
        let before = self.known.as_ref().and_then(|known| known.snapshot.get("derived")).and_then(Value::as_array);
        let gone = before.into_iter().flatten().filter_map(Value::as_str).filter(|key| !self.derived.iter().any(|now| now == key));
        gone.filter_map(|key| key.split_once(' ')).filter_map(|(kind, remote)| Some((kind.parse().ok()?, remote.to_owned()))).collect()
    }
}

/// A source record with its verdict so far.
pub(super) struct Judged {
    pub kind: Kind,
    pub remote_id: String,
    pub title: String,
    pub verdict: Verdict,
    pub reason: Option<String>,
    pub detail: Option<Value>,
    pub local_id: Option<Uuid>,
    pub warnings: Vec<String>,
    pub match_keys: Vec<String>,
}

impl Judged {
    pub fn refuse(&mut self, refusal: &Refusal) {
        self.verdict = refusal.verdict;
        self.reason = Some(refusal.code.to_owned());
        self.detail = Some(refusal.detail.clone());
        self.local_id = None;
    }

    /// A change to any row of the record makes it at least updated.
    pub fn touched(&mut self) {
        if self.verdict == Verdict::Unchanged {
            self.verdict = Verdict::Updated;
        }
    }
}

pub(super) fn key_text(kind: Kind, remote_id: &str) -> String {
    format!("{} {remote_id}", kind.as_str())
}

pub(super) fn fingerprint(fields: &Fields, derived: &[String]) -> Vec<u8> {
    let text = serde_json::to_vec(&(fields, derived)).unwrap_or_else(|_| unreachable!("JSON values always have a text"));
    Sha256::digest(text).to_vec()
}

pub(super) fn match_keys(mapped: &Mapped) -> Vec<String> {
    let emails = mapped.emails.iter().map(|email| format!("e:{email}"));
    let mut keys: Vec<String> = emails.chain(mapped.phones.iter().map(|phone| format!("p:{phone}"))).collect();
    keys.sort();
    keys.dedup();
    keys
}

/// Remote id to local id of everything a page may point at.
pub(super) type LocalIds = HashMap<RefKey, Uuid>;
