//! Which list holds which kind, and reading one page of it.

use connector::Error;
use connector::crm::RemoteRecord;
use domain::sync::{Fields, Kind};
use serde_json::Value;

use super::client::{Client, Query, has_next, listed, pair};
use super::facts::{Known, entity};
use super::map::{self, Context, moment_of};

/// The most rows of a page.
pub const PAGE: usize = 250;
/// Cards that notes hang on.
pub const NOTED: [&str; 3] = ["leads", "contacts", "companies"];

/// A list of the vendor's.
#[derive(Debug, Clone)]
pub struct List {
    pub kind: Kind,
    pub path: String,
    /// Name of the rows in an answer.
    pub name: &'static str,
    /// For logs.
    pub label: String,
    /// Whose notes.
    pub entity: &'static str,
}

/// The lists of a kind; none when the account has none.
pub async fn of(client: &Client, known: &Known, kind: Kind) -> Result<Vec<List>, Error> {
    let list = |path: String, label: String, entity| List { kind, path, name: map_name(kind), label, entity };
    Ok(match kind {
        Kind::Communications => NOTED.into_iter().map(|of| list(format!("{of}/notes"), format!("GET {of}/notes"), of)).collect(),
        Kind::Products => match known.catalog(client).await? {
            Some(catalog) => vec![list(format!("catalogs/{catalog}/elements"), "GET catalog elements".to_owned(), "")],
            None => Vec::new(),
        },
        kind => vec![list(entity(kind).to_owned(), format!("GET {}", entity(kind)), "")],
    })
}

fn map_name(kind: Kind) -> &'static str {
    entity(kind)
}

/// A page as it came.
pub struct Page {
    pub rows: Vec<Value>,
    pub has_next: bool,
}

impl List {
    /// What is wanted beside the row itself.
    pub fn with(&self) -> Option<(String, String)> {
        (self.kind == Kind::Deals).then(|| pair("with", "contacts"))
    }

    pub async fn page(&self, client: &Client, query: &Query) -> Result<Page, Error> {
        let answer = client.get_known(&self.label, &self.path, query).await?;
        let has_next = has_next(answer.as_ref());
        let rows = listed(answer, self.name)?;
        Ok(Page { has_next: has_next && !rows.is_empty(), rows })
    }

    /// Rows as records; those that are none of ours are left out.
    pub async fn records(&self, client: &Client, known: &Known, rows: Vec<Value>) -> Result<Vec<RemoteRecord>, Error> {
        let (form, facts) = (known.form(client, self.kind).await?, known.facts(client).await?);
        let context = Context { form: &form, facts, now: client.now() };
        Ok(rows.into_iter().filter_map(|row| map::read(self.kind, self.entity, row, context)).collect())
    }

    /// Only the ids, of what [`Self::records`] would bring.
    pub fn ids(&self, rows: &[Value]) -> Vec<RemoteRecord> {
        let bare = |row: &Value| {
            let id = row["id"].as_u64().filter(|_| row["is_deleted"] != true)?;
            if self.kind == Kind::Communications {
                map::is_communication(self.entity, row).then_some(())?;
            }
            Some(RemoteRecord {
                kind: self.kind,
                id: self.remote_id(id),
                changed_at: moment_of(&row["updated_at"]),
                is_deleted: false,
                fields: Fields::new(),
                marker: None,
                raw: Value::Null,
            })
        };
        rows.iter().filter_map(bare).collect()
    }

    pub fn remote_id(&self, id: u64) -> String {
        if self.kind == Kind::Communications { format!("{}:{id}", self.entity) } else { id.to_string() }
    }

    /// The vendor's number of a record of this list; `None` for one of another.
    pub fn number(&self, remote: &str) -> Option<u64> {
        let text = if self.kind == Kind::Communications { remote.strip_prefix(self.entity)?.strip_prefix(':')? } else { remote };
        text.parse().ok().filter(|id| *id > 0)
    }
}
