//! Reaching every row of a stream, once as far as one session can tell.
//!
//! A stream is a series of passes (branch by branch, and within a branch every variant of the question), each a series of pages. The
//! vendor's paging has many traps; which rule here answers which is listed in `NOTES.md`.

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value, json};

use super::answer::List;
use super::descriptor::PAGE_SIZE;
use super::wire::Row;

/// No list is longer: a server that never ends would otherwise hold us for ever.
const MOST_PAGES: u32 = 200_000;
/// Questions repeated when the answer is the page before, or empty too early.
pub const ASK_AGAIN: u32 = 2;
/// A pass whose `total` changed on the way is read once more, not endlessly.
const RERUNS: u8 = 1;

/// One question, asked page by page.
#[derive(Debug, Clone)]
pub struct Pass {
    /// Names the pass in a cursor; stable from session to session.
    pub key: String,
    pub branch: String,
    pub entity: &'static str,
    /// Ids that the vendor only heeds in the query.
    pub query: Vec<(&'static str, String)>,
    pub filters: Map<String, Value>,
    /// What the question says of its rows where they do not say it themselves.
    pub says: Says,
    /// Whether an answer like that of the branch's first pass means that the filter was ignored.
    pub is_variant: bool,
}

/// What follows from a row being in the answer.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Says {
    pub archived: bool,
    /// `is_study` or lesson `status`.
    pub state: Option<i32>,
}

impl Pass {
    pub fn new(branch: &str, entity: &'static str, variant: &str) -> Self {
        Self {
            key: if variant.is_empty() { branch.to_owned() } else { format!("{branch}/{variant}") },
            branch: branch.to_owned(),
            entity,
            query: Vec::new(),
            filters: Map::new(),
            says: Says::default(),
            is_variant: false,
        }
    }

    /// Key ids stand in both places: some calls heed only one of them, and the other does no harm.
    pub fn with_key(mut self, name: &'static str, id: &str) -> Self {
        self.query.push((name, id.to_owned()));
        self.with(name, id_value(id))
    }

    pub fn with(mut self, name: &str, value: impl Into<Value>) -> Self {
        self.filters.insert(name.to_owned(), value.into());
        self
    }

    pub fn saying(mut self, says: Says) -> Self {
        self.says = says;
        self
    }

    pub fn variant(mut self) -> Self {
        self.is_variant = true;
        self
    }

    pub fn path(&self) -> String {
        format!("{}/{}/index", self.branch, self.entity)
    }

    /// The page size goes where one or another edition looks for it; `count` is a field of answers and chooses nothing.
    pub fn page_query(&self) -> Vec<(&'static str, String)> {
        let mut query = self.query.clone();
        query.push(("per-page", PAGE_SIZE.to_string()));
        query
    }

    pub fn page_body(&self, page: u32) -> Map<String, Value> {
        let mut body = self.filters.clone();
        body.insert("page".to_owned(), json!(page));
        body.insert("pageSize".to_owned(), json!(PAGE_SIZE));
        body
    }
}

/// Numbers as numbers: that is how the vendor's own ids look.
pub fn id_value(id: &str) -> Value {
    id.parse::<i64>().map_or_else(|_| json!(id), |number| json!(number))
}

/// Where reading stands; what a [`connector::Page::next`] of this connector holds.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Cursor {
    /// Key of the pass.
    pub pass: String,
    pub page: u32,
    /// Rows of this pass so far.
    #[serde(default)]
    pub rows: u64,
    /// The `total` of the pass's first page.
    #[serde(default)]
    pub total: Option<u64>,
    /// Fingerprint of the page before.
    #[serde(default)]
    pub mark: Option<String>,
    /// Fingerprint of the first page of the branch's first pass.
    #[serde(default)]
    pub first: Option<String>,
    /// Records of the passes before.
    #[serde(default)]
    pub done: u64,
    /// `total` was not the same on every page.
    #[serde(default)]
    pub shifted: bool,
    /// Pages in a row that repeated the one before.
    #[serde(default)]
    pub repeats: u32,
    #[serde(default)]
    pub reruns: u8,
}

/// What to do after a page.
#[derive(Debug, PartialEq, Eq)]
pub enum Step {
    Page(Cursor),
    /// The pass has ended; the next begins with what is carried over.
    NextPass(Cursor),
    /// Ask for the same page once more.
    AskAgain,
    /// The pass is to be read once more from its beginning.
    Rerun(Cursor),
}

/// A page judged: whether its rows count, what follows, and what to write into the log.
#[derive(Debug)]
pub struct Judged {
    pub step: Step,
    pub takes_rows: bool,
    pub note: Option<(&'static str, Value)>,
}

/// Decides what a page means. `asked` is how often this page was asked for before.
pub fn judge(pass: &Pass, cursor: &Cursor, list: &List, asked: u32) -> Judged {
    let mark = fingerprint(&list.items);
    let taken = |step, note| Judged { step, takes_rows: true, note };
    let left = |step, note| Judged { step, takes_rows: false, note };
    let ended = |cursor: Cursor| Cursor { first: cursor.first, done: cursor.done, ..Cursor::default() };

    if cursor.page == 0 && pass.is_variant && cursor.first.as_ref() == Some(&first_mark(list, &mark)) && !list.items.is_empty() {
        return left(Step::NextPass(ended(cursor.clone())), Some(("filter_ignored", json!({ "call": pass.path(), "pass": pass.key }))));
    }
    let mut next = cursor.clone();
    if cursor.page == 0 {
        next.total = list.total;
        if !pass.is_variant {
            next.first = Some(first_mark(list, &mark));
        }
    } else if list.total != cursor.total {
        next.shifted = true;
    }
    if !list.items.is_empty() && cursor.mark.as_deref() == Some(mark.as_str()) {
        if asked < ASK_AGAIN {
            return left(Step::AskAgain, None);
        }
        next.repeats += 1;
        next.page += 1;
        let note = Some(("page_repeated", json!({ "call": pass.path(), "page": cursor.page })));
        return if next.repeats > ASK_AGAIN { left(finish(next), note) } else { left(Step::Page(next), note) };
    }
    if list.items.is_empty() {
        let expected = next.total.filter(|total| *total > cursor.rows && !next.shifted);
        if expected.is_some() && asked < ASK_AGAIN {
            return left(Step::AskAgain, None);
        }
        let missing = expected.map(|total| ("rows_missing", json!({ "call": pass.path(), "expected": total, "got": cursor.rows })));
        let changed = is_unsettled(&next).then(|| ("total_changed", json!({ "call": pass.path() })));
        return left(finish(next), missing.or(changed));
    }
    next.rows += list.items.len() as u64;
    next.mark = Some(mark);
    next.repeats = 0;
    next.page += 1;
    // More rows than announced: the number is wrong, and only an empty page ends the pass.
    let complete = !next.shifted && next.total == Some(next.rows) && !may_be_cut(cursor, list);
    if complete || next.page >= MOST_PAGES { taken(finish(next), None) } else { taken(Step::Page(next), None) }
}

/// A first page that holds just as many rows as there are said to be, and a round number of them, may be a full page whose `total` is off.
fn may_be_cut(cursor: &Cursor, list: &List) -> bool {
    let rows = list.items.len();
    cursor.page == 0 && rows >= 20 && rows.is_multiple_of(10) && list.total == Some(rows as u64)
}

fn finish(cursor: Cursor) -> Step {
    if is_unsettled(&cursor) {
        return Step::Rerun(Cursor { pass: cursor.pass, first: cursor.first, done: cursor.done, reruns: cursor.reruns + 1, ..Cursor::default() });
    }
    Step::NextPass(Cursor { first: cursor.first, done: cursor.done, ..Cursor::default() })
}

/// Whether the pass has to be read once more, since rows may have moved past us.
fn is_unsettled(cursor: &Cursor) -> bool {
    cursor.shifted && cursor.reruns < RERUNS
}

fn first_mark(list: &List, mark: &str) -> String {
    format!("{mark}:{}", list.total.map_or_else(String::new, |total| total.to_string()))
}

/// The rows' ids, as one short text.
fn fingerprint(items: &[Value]) -> String {
    let mut hash = Fnv::new();
    for item in items {
        let id = Row::of(item).and_then(|row| row.id("id"));
        hash.write(id.unwrap_or_else(|| item.to_string()).as_bytes());
        hash.write(b"\n");
    }
    hash.text()
}

/// A name for a row without an id: the same row has the same name next time.
pub fn row_name(row: &Value) -> String {
    let mut hash = Fnv::new();
    hash.write(row.to_string().as_bytes());
    format!("row:{}", hash.text())
}

/// FNV-1a: the standard library's hash may change between versions, and cursors outlive them.
struct Fnv(u64);

impl Fnv {
    fn new() -> Self {
        Self(0xcbf2_9ce4_8422_2325)
    }

    fn write(&mut self, bytes: &[u8]) {
        for byte in bytes {
            self.0 = (self.0 ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3);
        }
    }

    fn text(&self) -> String {
        format!("{:016x}", self.0)
    }
}

#[cfg(test)]
mod tests;
