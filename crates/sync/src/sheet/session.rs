use async_trait::async_trait;
use chrono::{DateTime, Utc};
use connector::{Account, Descriptor, Error, Limits, Page, ReadRequest, Session, StreamDescriptor, UrlRule};
use domain::id::OrgId;
use domain::import::{Kind, Refusal, SheetKind, SheetOptions, SourceRecord};
use serde_json::json;
use store::Tenant;
use store::runs::Run;
use store::sales::custom_fields::CustomField;

use super::names::Names;
use super::own;
use super::read::read;
use super::record::{Row, records};
use super::repeated::{number, repeated};
use super::{Field, ROWS, VENDOR};
use crate::Engine;

const PAGE: usize = 200;

const fn descriptor(kinds: &'static [StreamDescriptor]) -> Descriptor {
    Descriptor {
        vendor: VENDOR,
        title: "CSV",
        fields: &[],
        url: UrlRule { example: "", known_suffixes: &[], name_suffix: None },
        streams: kinds,
        limits: Limits { concurrency: 1, requests_per_second: None, page_size: 200 },
    }
}

const fn rows(kinds: &'static [Kind]) -> StreamDescriptor {
    StreamDescriptor { name: ROWS, kinds, parent: None, changed_since: false }
}

/// What a file of each kind brings; the first kind of its stream is the rows' own.
static CONTACTS: Descriptor = descriptor(&[rows(&[Kind::Contacts, Kind::Companies])]);
static COMPANIES: Descriptor = descriptor(&[rows(&[Kind::Companies])]);
static DEALS: Descriptor = descriptor(&[rows(&[Kind::Deals, Kind::Contacts, Kind::Companies])]);

pub(crate) fn descriptor_of(kind: SheetKind) -> &'static Descriptor {
    match kind {
        SheetKind::Contact => &CONTACTS,
        SheetKind::Company => &COMPANIES,
        SheetKind::Deal => &DEALS,
    }
}

/// The rows of one file.
pub(crate) struct SheetSession {
    kind: SheetKind,
    fields: Vec<Option<Field>>,
    own: Vec<Option<CustomField>>,
    rows: Vec<Vec<String>>,
    repeated: Vec<Option<usize>>,
    names: Names,
    now: DateTime<Utc>,
}

/// Opens the file of a run; `None` when it is gone.
pub(crate) async fn open(engine: &Engine, org: OrgId, run: &Run, options: &SheetOptions) -> Result<Option<SheetSession>, store::Error> {
    let mut tx = engine.ctx.db.begin(Tenant::of(org)).await?;
    let content = store::import_files::content(&mut tx, options.file).await?;
    let names = Names::load(&mut tx, options, &run.options.currency).await?;
    let defined = own::fields_of(&mut tx, options.kind).await?;
    tx.rollback().await?;
    let Some(sheet) = content.and_then(|content| read(&content).ok()) else { return Ok(None) };
    let fields: Vec<Option<Field>> = options.columns.iter().map(|name| name.as_deref().and_then(|name| named(options.kind, name))).collect();
    let own = options.columns.iter().map(|name| own::named(&defined, name.as_deref()?).cloned()).collect();
    let repeated = repeated(options.kind, &fields, &sheet.rows);
    let now = run.started_at.unwrap_or(run.created_at);
    Ok(Some(SheetSession { kind: options.kind, fields, own, rows: sheet.rows, repeated, names, now }))
}

pub(super) fn named(kind: SheetKind, name: &str) -> Option<Field> {
    Field::of(kind).iter().copied().find(|field| field.as_str() == name)
}

impl SheetSession {
    fn records(&self, at: usize, cells: &[String]) -> Vec<SourceRecord> {
        let row = Row::new(&self.fields, cells, number(at));
        let Some(earlier) = self.repeated[at] else {
            let mut all = records(self.kind, &row, &self.names, self.now);
            // The row's own record comes after those it names.
            if let Some(Ok(mapped)) = all.last_mut().map(|record| &mut record.outcome) {
                own::fill(&self.own, cells, mapped);
            }
            return all;
        };
        // Its own id is the earlier row's: the number keeps the verdicts apart.
        let remote_id = format!("{}#{}", row.remote_id(), row.number);
        let refusal = Refusal::skip("repeated_row", json!({ "row": row.number, "earlier": earlier }));
        vec![SourceRecord { kind: self.kind.own(), remote_id, title: format!("№ {}", row.number), outcome: Err(refusal) }]
    }
}

#[async_trait]
impl Session for SheetSession {
    async fn check(&mut self) -> Result<Account, Error> {
        let counts = [(self.kind.own(), u64::try_from(self.rows.len()).unwrap_or(u64::MAX))].into();
        Ok(Account { counts, ..Account::default() })
    }

    async fn read(&mut self, request: ReadRequest<'_>) -> Result<Page, Error> {
        let from = request.cursor.and_then(serde_json::Value::as_u64).and_then(|at| usize::try_from(at).ok()).unwrap_or(0).min(self.rows.len());
        let to = (from + PAGE).min(self.rows.len());
        let records = self.rows[from..to].iter().enumerate().flat_map(|(at, cells)| self.records(from + at, cells)).collect();
        let total = u64::try_from(self.rows.len()).unwrap_or(u64::MAX);
        Ok(Page { records, next: (to < self.rows.len()).then(|| json!(to)), total: Some(total), notes: Vec::new() })
    }

    fn requests(&self) -> u64 {
        0
    }
}
