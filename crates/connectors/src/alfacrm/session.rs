use async_trait::async_trait;
use connector::http::Patience;
use connector::{Account, Error, Note, Page, ReadRequest, Scope, Session};
use serde_json::{Map, Value, json};
use std::collections::HashSet;

use super::check;
use super::client::{Call, Client};
use super::descriptor::PAGE_SIZE;
use super::dictionaries::Dictionary;
use super::paging::{Cursor, Pass, Step, judge};
use super::plan::{Plan, Proof};
use super::streams::subscriptions::DEAD;
use super::streams::{self, Stream, customers};
use super::wire::Row;

/// A page of a stream that hangs on a record is small: several are handed over together.
const ROWS_OF_A_PARENT: usize = 500;

/// Work with one account.
pub struct AlfaSession {
    pub(super) client: Client,
    pub(super) plan: Plan,
    /// Records of the stream being read, so that a record listed in several branches and populations is handed over once. Only a saving: a
    /// session that resumes starts without it, and the engine knows records by their ids.
    seen: Seen,
}

#[derive(Default)]
struct Seen {
    stream: String,
    /// The cursor these ids lead up to. Asked for anything else (a page that was not saved, say), nothing counts as handed over.
    upto: Option<Value>,
    ids: HashSet<u64>,
    /// Of the page being read; they count once it is handed over.
    staged: HashSet<u64>,
}

impl Seen {
    fn begin(&mut self, stream: &str, cursor: Option<&Value>) {
        self.staged.clear();
        if cursor.is_none() || self.stream != stream || self.upto.as_ref() != cursor {
            *self = Self { stream: stream.to_owned(), upto: cursor.cloned(), ..Self::default() };
        }
    }

    /// Whether this is the first time; rows whose id is no number are always new.
    fn is_new(&mut self, row: &Value) -> bool {
        let id = Row::of(row).and_then(|row| row.id("id")?.parse().ok());
        id.is_none_or(|id| !self.ids.contains(&id) && self.staged.insert(id))
    }

    fn hand_over(&mut self, upto: Option<&Value>) {
        self.ids.extend(self.staged.drain());
        self.upto = upto.cloned();
    }
}

/// The ids two questions about one parent brought.
#[derive(Default)]
struct Evidence {
    plain: HashSet<String>,
    dead: HashSet<String>,
}

impl AlfaSession {
    pub fn new(client: Client, scope: Scope) -> Result<Self, Error> {
        Ok(Self { client, plan: Plan::new(&scope)?, seen: Seen::default() })
    }

    /// Reads the branches, before anything else: every other call names one.
    pub(super) async fn know_branches(&mut self) -> Result<(), Error> {
        if !self.plan.branches.is_empty() {
            return Ok(());
        }
        let rows = match self.all("branch/index").await {
            // Some editions answer only with a branch segment in the address.
            Err(Error::Refused { code: "not_found", .. }) => self.all("0/branch/index").await?,
            other => other?,
        };
        self.plan.choose(rows)
    }

    async fn know_names(&mut self, dictionary: Dictionary) -> Result<(), Error> {
        if self.plan.context.names.knows(dictionary) {
            return Ok(());
        }
        let branches: Vec<String> = self.plan.branch_ids().map(str::to_owned).collect();
        let asked = if dictionary.is_per_branch() { branches.len() } else { 1 };
        let mut names = Vec::new();
        for branch in &branches[..asked] {
            let path = format!("{branch}/{}/index", dictionary.entity());
            match self.all(&path).await {
                Ok(rows) => names.extend(rows.iter().filter_map(Row::of).filter_map(|row| Some((row.id("id")?, row.line("name"))))),
                // Names are a comfort: without the right to see them the records still arrive.
                Err(error @ (Error::Refused { .. } | Error::Forbidden { .. })) => {
                    self.client.note(Note::new("dictionary_unavailable", json!({ "call": path, "error": error.code() })));
                }
                Err(error) => return Err(error),
            }
        }
        self.plan.context.names.put(dictionary, names);
        Ok(())
    }

    /// Lists those who were left out, for the streams whose rows may belong to them. Anew in every session: a cursor is no place for them.
    async fn know_left_out(&mut self, stream: &Stream) -> Result<(), Error> {
        if !stream.of_students || self.plan.context.left_out.is_read {
            return Ok(());
        }
        for pass in customers::left_out(&self.plan) {
            let mut cursor = Cursor { pass: pass.key.clone(), ..Cursor::default() };
            loop {
                let (rows, step) = match self.page(&customers::STREAM, &pass, &cursor).await {
                    Ok(answer) => answer,
                    // The reason is a comfort: without it their records count as lost.
                    Err(error @ (Error::Refused { .. } | Error::Forbidden { .. })) => {
                        self.client.note(Note::new("dictionary_unavailable", json!({ "call": pass.path(), "error": error.code() })));
                        break;
                    }
                    Err(error) => return Err(error),
                };
                for row in &rows {
                    self.plan.context.left_out.add(row, &pass);
                }
                match step {
                    Step::Page(next) | Step::Rerun(next) => cursor = next,
                    Step::NextPass(_) | Step::AskAgain => break,
                }
            }
        }
        self.plan.context.left_out.is_read = true;
        Ok(())
    }

    /// All rows of a small list.
    async fn all(&mut self, path: &str) -> Result<Vec<Value>, Error> {
        let query = [("per-page", PAGE_SIZE.to_string())];
        let mut rows: Vec<Value> = Vec::new();
        for page in 0..100 {
            let mut body = Map::new();
            body.insert("page".to_owned(), json!(page));
            body.insert("pageSize".to_owned(), json!(PAGE_SIZE));
            let list = self.client.list(&Call { path, query: &query, body }).await?;
            let is_new = list.items.iter().any(|row| !rows.contains(row));
            let full = list.total.is_some_and(|total| (rows.len() + list.items.len()) as u64 >= total);
            rows.extend(list.items);
            if !is_new || full {
                break;
            }
        }
        Ok(rows)
    }

    /// Asks until the page can be judged, then says what to do with it.
    async fn page(&mut self, stream: &Stream, pass: &Pass, cursor: &Cursor) -> Result<(Vec<Value>, Step), Error> {
        let (path, query) = (pass.path(), pass.page_query());
        let mut asked = 0;
        loop {
            let call = Call { path: &path, query: &query, body: pass.page_body(cursor.page) };
            let list = match self.client.list(&call).await {
                // The record it hangs on was deleted between the two questions.
                Err(Error::Refused { code: "not_found", .. }) if stream.descriptor.parent.is_some() && !self.is_missing(&path).await? => {
                    self.client.note(Note::new("parent_gone", json!({ "call": path, "id": pass.query.first().map(|(_, id)| id) })));
                    return Ok((Vec::new(), Step::NextPass(Cursor { first: cursor.first.clone(), done: cursor.done, ..Cursor::default() })));
                }
                other => other.map_err(|error| of_list(pass.entity, error))?,
            };
            let judged = judge(pass, cursor, &list, asked);
            // That one student's two lists are the same says nothing about the filter.
            let is_news = stream.descriptor.parent.is_none() || !matches!(judged.note, Some(("filter_ignored", _)));
            if let Some((code, detail)) = judged.note.filter(|_| is_news) {
                self.client.note(Note::new(code, detail));
            }
            match judged.step {
                Step::AskAgain => asked += 1,
                step => return Ok((if judged.takes_rows { list.items } else { Vec::new() }, step)),
            }
        }
    }

    /// Whether the vendor has no such list at all, whosever it is: then nobody was deleted, and every parent would pass for empty.
    async fn is_missing(&mut self, path: &str) -> Result<bool, Error> {
        match self.client.list(&Call { path, query: &[], body: Map::new() }).await {
            Err(Error::Refused { code: "not_found", .. }) => Ok(true),
            Err(error) if error.is_retryable() => Err(error),
            _ => Ok(false),
        }
    }

    fn branches_page(&mut self) -> Page {
        let stream = streams::find("branches").expect("the stream is in the table");
        let pass = Pass::new("", "branch", "");
        let records: Vec<_> = self.plan.branches.iter().flat_map(|branch| (stream.map)(&branch.row, &self.plan.context, &pass)).collect();
        Page { total: Some(records.len() as u64), records, next: None, notes: self.client.take_notes() }
    }

    /// Remembers where the records of a page live, for the streams that hang on them.
    fn settle(&mut self, stream: &Stream, pass: &Pass, rows: &[Value]) {
        let Some(kind) = stream.settles else { return };
        for row in rows.iter().filter_map(Row::of) {
            if let Some(id) = row.id("id") {
                self.plan.settle(kind, &id, &row.ids("branch_ids"), &pass.branch);
            }
        }
    }
}

#[async_trait]
impl Session for AlfaSession {
    async fn check(&mut self) -> Result<Account, Error> {
        self.client.set_patience(Patience::PERSON_WAITS);
        let account = check::check(self).await;
        self.client.set_patience(Patience::BACKGROUND);
        self.client.take_notes();
        account
    }

    async fn read(&mut self, request: ReadRequest<'_>) -> Result<Page, Error> {
        let stream =
            streams::find(request.stream).ok_or_else(|| Error::BadRequest(format!("no stream {}", domain::text::clip(request.stream, 40))))?;
        if stream.descriptor.parent.is_some() != request.parent.is_some() {
            return Err(Error::BadRequest(format!("{}: a parent is wanted exactly where the stream has one", stream.descriptor.name)));
        }
        let cursor: Option<Cursor> = request
            .cursor
            .map(|cursor| serde_json::from_value(cursor.clone()).map_err(|_| Error::BadRequest("the cursor is not of this connector".to_owned())))
            .transpose()?;
        self.know_branches().await?;
        if stream.descriptor.name == "branches" {
            return Ok(self.branches_page());
        }
        for dictionary in (stream.dictionaries)(&self.plan) {
            self.know_names(dictionary).await?;
        }
        self.know_left_out(stream).await?;
        self.seen.begin(request.stream, request.cursor);
        let page = self.read_from(stream, request.parent, cursor).await?;
        self.seen.hand_over(page.next.as_ref());
        Ok(page)
    }

    fn requests(&self) -> u64 {
        self.client.requests()
    }
}

impl AlfaSession {
    async fn read_from(&mut self, stream: &Stream, parent: Option<&str>, cursor: Option<Cursor>) -> Result<Page, Error> {
        let passes = (stream.passes)(&self.plan, parent);
        // A pass that is no longer there (a branch was deleted) means starting over: reading twice is harmless, leaving out is not.
        let mut at = cursor.as_ref().and_then(|cursor| passes.iter().position(|pass| pass.key == cursor.pass)).unwrap_or(0);
        let mut cursor = cursor.filter(|cursor| passes.get(at).is_some_and(|pass| pass.key == cursor.pass)).unwrap_or_default();
        let mut page = Page::default();
        let mut evidence = Evidence::default();
        let enough = if parent.is_some() { ROWS_OF_A_PARENT } else { 1 };
        while let Some(pass) = passes.get(at) {
            cursor.pass.clone_from(&pass.key);
            let (rows, step) = self.page(stream, pass, &cursor).await?;
            evidence.add(pass, &rows);
            self.settle(stream, pass, &rows);
            let fresh: Vec<Value> = rows.into_iter().filter(|row| self.seen.is_new(row)).collect();
            page.records.extend(fresh.iter().flat_map(|row| (stream.map)(row, &self.plan.context, pass)));
            let handed_over = fresh.len() as u64;
            let mut next = match step {
                Step::NextPass(next) => {
                    at += 1;
                    next
                }
                Step::Page(next) | Step::Rerun(next) => next,
                Step::AskAgain => cursor.clone(),
            };
            next.done = cursor.done + handed_over;
            page.total = Some(next.done + next.total.map_or(0, |total| total.saturating_sub(next.rows)));
            cursor = next;
            if page.records.len() >= enough {
                break;
            }
        }
        if parent.is_some() {
            self.conclude(&evidence);
        }
        if let Some(pass) = passes.get(at) {
            cursor.pass.clone_from(&pass.key);
            page.next = Some(serde_json::to_value(&cursor).expect("a cursor is plain data"));
        }
        page.notes = self.client.take_notes();
        Ok(page)
    }

    /// One student whose archived subscriptions stand in the plain list proves that it holds them.
    fn conclude(&mut self, evidence: &Evidence) {
        if !evidence.dead.is_empty() && evidence.dead.is_subset(&evidence.plain) {
            self.plan.proofs.insert(Proof::PlainListHoldsArchivedSubscriptions);
        }
    }
}

/// Names the list that is kept from us. The branches have been read by now, so the right to the interface itself is there.
fn of_list(entity: &str, error: Error) -> Error {
    match error {
        Error::Forbidden { .. } => Error::Refused { code: "forbidden", reason: entity.to_owned() },
        Error::Refused { code: "not_found", reason } => Error::Refused { code: "not_found", reason: format!("{entity}: {reason}") },
        other => other,
    }
}

impl Evidence {
    fn add(&mut self, pass: &Pass, rows: &[Value]) {
        if pass.entity != "customer-tariff" {
            return;
        }
        let ids = rows.iter().filter_map(|row| Row::of(row)?.id("id"));
        if pass.key.ends_with(DEAD) { self.dead.extend(ids) } else { self.plain.extend(ids) }
    }
}
