use std::collections::BTreeMap;

use domain::import::{Kind, SourceRecord};
use serde::{Deserialize, Serialize};
use serde_json::Value;

/// Which page is wanted.
#[derive(Debug, Clone, Copy)]
pub struct ReadRequest<'a> {
    /// A [`crate::StreamDescriptor::name`].
    pub stream: &'a str,
    /// `next` of the page before; `None` for the first.
    pub cursor: Option<&'a Value>,
    /// Remote id of the record the stream hangs on, where the descriptor names a parent.
    pub parent: Option<&'a str>,
}

impl<'a> ReadRequest<'a> {
    /// The first page of a stream.
    #[must_use]
    pub fn first(stream: &'a str) -> Self {
        Self { stream, cursor: None, parent: None }
    }
}

/// One page, mapped.
#[derive(Debug, Default)]
pub struct Page {
    /// In the source's order; a record stands after the records of this page it refers to. The same record may come again on another page
    /// (rows shift, and one row is listed under several branches): the remote id tells.
    pub records: Vec<SourceRecord>,
    /// Opaque to the engine, saved with the page; `None` on the last page. Any later session can go on from it.
    pub next: Option<Value>,
    /// How many records of the stream's main kind there are, as far as known by now; for a stream with a parent, of that parent.
    pub total: Option<u64>,
    /// What happened on the way, for the run's log.
    pub notes: Vec<Note>,
}

/// Something that happened and harmed nothing, for the run's log.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Note {
    /// Stable code, translated by the interface.
    pub code: String,
    /// What the sentence needs.
    pub detail: Value,
}

impl Note {
    /// A note with the values its sentence needs.
    #[must_use]
    pub fn new(code: &str, detail: Value) -> Self {
        Self { code: code.to_owned(), detail }
    }
}

/// What a connection test found.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Account {
    /// The branches the user sees.
    pub branches: Vec<Branch>,
    /// How many records there are, for the kinds that can be counted without reading everything.
    pub counts: BTreeMap<Kind, u64>,
    /// Kinds whose count may hold a record twice, because the source lists it under several branches.
    pub approximate: Vec<Kind>,
}

/// A branch of the account.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Branch {
    /// The source's id.
    pub id: String,
    /// What people call it.
    pub name: String,
}
