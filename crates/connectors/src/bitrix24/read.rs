//! Reading page by page: by ids, so that what changes meanwhile moves nothing, and several pages in one request once there are several.

use chrono::{DateTime, Utc};
use connector::Error;
use connector::crm::{CrmPage, RemoteRecord, Stream};
use domain::sync::Kind;
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

use super::client::{BATCH, Client, Command, key};
use super::comments;
use super::dictionary::Dictionary;
use super::lead_person;
use super::product_rows;
use super::source::Source;

/// Rows of a page, which the vendor has fixed.
pub const PAGE: usize = 50;
/// Pages in one request, when whole records are read.
const WIDE: usize = 5;

/// Where reading goes on.
#[derive(Debug, Clone, Copy)]
pub struct Place {
    pub source: Source,
    /// Everything up to this id is read.
    pub after: u64,
    /// How many pages to ask for at once.
    wide: usize,
}

#[derive(Serialize, Deserialize)]
struct Cursor {
    source: String,
    after: u64,
    wide: usize,
}

impl Place {
    fn first(source: Source) -> Self {
        Self { source, after: 0, wide: 1 }
    }

    fn read(cursor: &Value, sources: &[Source]) -> Result<Self, Error> {
        let bad = || Error::BadRequest("a cursor of another stream".to_owned());
        let Cursor { source, after, wide } = Cursor::deserialize(cursor).map_err(|_| bad())?;
        let source = Source::named(&source).ok_or_else(bad)?;
        // Leads may have been switched off meanwhile: reading what is left of them does no harm.
        let known = sources.contains(&source) || matches!(source, Source::Leads | Source::Comments(1));
        if known { Ok(Self { source, after, wide: wide.clamp(1, BATCH) }) } else { Err(bad()) }
    }

    fn saved(self) -> Value {
        json!(Cursor { source: self.source.name().to_owned(), after: self.after, wide: self.wide })
    }
}

/// One page of a stream.
pub async fn read(
    client: &Client,
    dictionary: &Dictionary,
    stream: Stream,
    since: Option<DateTime<Utc>>,
    cursor: Option<&Value>,
) -> Result<CrmPage, Error> {
    let (kind, ids_only) = match stream {
        Stream::Records(kind) => (kind, false),
        Stream::Ids(kind) => (kind, true),
        Stream::Deletions => return Err(Error::BadRequest("the vendor lists no deletions".to_owned())),
    };
    let sources = sources(kind, dictionary);
    let first = sources.first().copied().ok_or_else(|| Error::BadRequest("a kind without lists".to_owned()))?;
    let place = cursor.map_or_else(|| Ok(Place::first(first)), |cursor| Place::read(cursor, &sources))?;
    let (mut records, last) = match place.source {
        Source::Comments(_) => comments::page(client, place.source, place.after, since).await?,
        _ => rows(client, dictionary, place, since, ids_only).await?,
    };
    if ids_only {
        records.iter_mut().for_each(only_id);
    } else if kind == Kind::Deals {
        product_rows::add(client, &mut records).await?;
        lead_person::add(client, &mut records).await?;
    }
    let next = match last {
        Some(after) => {
            let most = if ids_only { BATCH } else { WIDE };
            Some(Place { after, wide: if place.wide == 1 { WIDE } else { most }, ..place })
        }
        None => after(&sources, place.source).map(Place::first),
    };
    Ok(CrmPage { records, next: next.map(Place::saved), total: None })
}

fn sources(kind: Kind, dictionary: &Dictionary) -> Vec<Source> {
    Source::of(kind, dictionary.leads)
}

fn after(sources: &[Source], source: Source) -> Option<Source> {
    match sources.iter().position(|known| *known == source) {
        Some(at) => sources.get(at + 1).copied(),
        // Of a list that is not read any more: go on behind the one it follows.
        None if source == Source::Comments(1) => Some(Source::Comments(3)),
        None => None,
    }
}

fn only_id(record: &mut RemoteRecord) {
    record.fields.clear();
    record.raw = Value::Null;
    record.marker = None;
}

/// Records above a place, and the last id when there may be more.
async fn rows(
    client: &Client,
    dictionary: &Dictionary,
    place: Place,
    since: Option<DateTime<Utc>>,
    ids_only: bool,
) -> Result<(Vec<RemoteRecord>, Option<u64>), Error> {
    let Place { source, wide, .. } = place;
    let commands: Vec<Command> = (0..wide)
        .map(|at| {
            let after = if at == 0 { json!(place.after) } else { source.last_of(&key(at - 1)) };
            source.page(&after, since, None, ids_only)
        })
        .collect();
    let results = match commands.as_slice() {
        [only] => vec![client.ask(only.clone()).await],
        several => client.batch(several, true).await?,
    };
    let (mut records, mut after) = (Vec::new(), place.after);
    for (at, result) in results.into_iter().enumerate() {
        let result = match result {
            Ok(result) => result,
            Err(error) if at == 0 => return Err(error),
            // What came before it is good, and is where the next page goes on.
            Err(_) => return Ok((records, Some(after))),
        };
        let rows = source.rows(&result).ok_or_else(|| Error::Unexpected { excerpt: format!("{} without rows", source.name()) })?;
        let ids: Vec<u64> = rows.iter().filter_map(|row| source.id(row)).collect();
        // A page that does not lie above what was read is of a filter that was not heeded: taking it for one would go round for ever.
        if ids.iter().any(|id| *id <= after) {
            if at == 0 {
                return Err(Error::Unexpected { excerpt: format!("{} not above the id asked for", source.name()) });
            }
            return Ok((records, Some(after)));
        }
        after = ids.iter().copied().max().unwrap_or(after);
        records.extend(rows.iter().filter_map(|row| source.record(row, dictionary)));
        if rows.len() < PAGE {
            return Ok((records, None));
        }
    }
    Ok((records, Some(after)))
}
