use std::collections::HashSet;

use domain::import::{Derived, Mapped, Progress, Reference, SourceRecord, Target, Verdict};
use store::TenantTx;
use store::import::{self, NewRecord, RefKey};
use uuid::Uuid;

use super::Scope;
use super::existing::Met;
use super::plan::{Judged, LocalIds, Row, fingerprint, key_text, match_keys};
use super::resolve::Resolver;
use super::write::write;
use crate::Result;

/// What became of a page.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq)]
pub struct Applied {
    /// Records that got their verdict now.
    pub judged: usize,
    /// Records that an earlier page of the run had brought already.
    pub repeated: usize,
}

/// Applies one page: each record gets its one verdict, rows and references are written, `progress` counts. Nothing is visible before the caller commits.
///
/// # Errors
/// When the database refuses; the caller rolls back and may try the same page again.
pub async fn apply(tx: &mut TenantTx, scope: &Scope<'_>, page: Vec<SourceRecord>, progress: &mut Progress) -> Result<Applied> {
    let read = page.len();
    let page = unseen(tx, scope, page).await?;
    let mut applied = Applied { judged: page.len(), repeated: read - page.len() };
    if page.is_empty() {
        applied.judged = 0;
        return Ok(applied);
    }
    let (mut judged, mut rows) = plan(tx, scope, page).await?;
    if scope.dry_run {
        for row in rows.iter().filter(|row| row.is_new() || row.is_changed()) {
            judged[row.record].touched();
        }
    } else {
        write(tx, scope, &mut rows, &mut judged).await?;
    }
    for record in &judged {
        progress.of(record.kind).count(record.verdict);
        progress.warnings += u64::from(!record.warnings.is_empty());
    }
    import::store_records(tx, scope.run, &judged.into_iter().map(record_row).collect::<Vec<_>>()).await?;
    Ok(applied)
}

/// The records that have no verdict yet, each once, in reading order of their kinds: a lesson before its attendance.
async fn unseen(tx: &mut TenantTx, scope: &Scope<'_>, mut page: Vec<SourceRecord>) -> Result<Vec<SourceRecord>> {
    let keys: Vec<RefKey> = page.iter().map(|record| (record.kind, record.remote_id.clone())).collect();
    let mut seen: HashSet<RefKey> = import::exclude_seen(tx, scope.run, &keys).await?;
    page.retain(|record| seen.insert((record.kind, record.remote_id.clone())));
    page.sort_by_key(|record| record.kind);
    Ok(page)
}

/// Decides about every record: its rows with references filled in, or why not.
async fn plan(tx: &mut TenantTx, scope: &Scope<'_>, page: Vec<SourceRecord>) -> Result<(Vec<Judged>, Vec<Row>)> {
    let own: Vec<RefKey> = page.iter().flat_map(own_keys).collect();
    let mut known = import::known_refs(tx, scope.connection, &own).await?;
    let mut met = Met::find(tx, scope, &page, &known).await?;
    let pointed_at: Vec<RefKey> = page.iter().flat_map(pointed_at).collect::<HashSet<_>>().into_iter().collect();
    let mut local: LocalIds = import::local_ids(tx, scope.connection, &pointed_at).await?;
    if scope.dry_run {
        local.extend(import::planned_refs(tx, scope.run, &pointed_at).await?);
    }
    let mut judged = Vec::with_capacity(page.len());
    let mut rows = Vec::with_capacity(own.len());
    for (at, record) in page.into_iter().enumerate() {
        let mut verdict = Judged {
            kind: record.kind,
            remote_id: record.remote_id,
            title: domain::text::clip(&record.title, 200),
            verdict: Verdict::Unchanged,
            reason: None,
            detail: None,
            local_id: None,
            warnings: Vec::new(),
            match_keys: Vec::new(),
        };
        match record.outcome {
            Err(refusal) => verdict.refuse(&refusal),
            Ok(mapped) => {
                verdict.match_keys = match_keys(&mapped);
                let id_of =
                    |key: &RefKey| known.get(key).map(|reference| reference.local_id).or_else(|| met.id(key)).unwrap_or_else(|| scope.ids.next());
                let own: Vec<(RefKey, Uuid)> = std::iter::once((verdict.kind, verdict.remote_id.clone()))
                    .chain(mapped.derived.iter().map(|derived| (derived.kind, derived.remote_id.clone())))
                    .map(|key| (key.clone(), id_of(&key)))
                    .collect();
                let resolver = Resolver { own: &own, known: &local, kinds: &scope.kinds, without_student: mapped.without_student.clone() };
                let planned = rows_of(&mut verdict, *mapped, &resolver, at).and_then(|mut new| {
                    for row in &mut new {
                        row.known = known.remove(&(row.kind, row.remote_id.clone()));
                        met.meet(scope.meeting, row)?;
                    }
                    Ok(new)
                });
                match planned {
                    Err(refusal) => verdict.refuse(&refusal),
                    Ok(new) => {
                        if new[0].is_new() {
                            verdict.verdict = Verdict::Created;
                        }
                        verdict.local_id = Some(new[0].id);
                        local.extend(own);
                        rows.extend(new);
                    }
                }
            }
        }
        judged.push(verdict);
    }
    Ok((judged, rows))
}

/// The record's own row first, then those derived from it.
fn rows_of(verdict: &mut Judged, mut mapped: Mapped, resolver: &Resolver<'_>, record: usize) -> Result<Vec<Row>, domain::import::Refusal> {
    let derived_keys: Vec<String> = mapped.derived.iter().map(|derived| key_text(derived.kind, &derived.remote_id)).collect();
    let mut warnings = std::mem::take(&mut mapped.warnings);
    let mut fields = mapped.fields;
    resolver.fill_in(&mut fields, &mapped.references, &mut warnings)?;
    let mut rows = vec![Row {
        kind: verdict.kind,
        remote_id: verdict.remote_id.clone(),
        id: resolver.own[0].1,
        hash: fingerprint(&fields, &derived_keys),
        fields,
        derived: derived_keys,
        known: None,
        record,
        said: None,
    }];
    for (derived, (_, id)) in mapped.derived.into_iter().zip(&resolver.own[1..]) {
        let Derived { kind, remote_id, mut fields, references } = derived;
        resolver.fill_in(&mut fields, &references, &mut warnings)?;
        rows.push(Row { kind, remote_id, id: *id, hash: fingerprint(&fields, &[]), fields, derived: Vec::new(), known: None, record, said: None });
    }
    verdict.warnings = warnings;
    Ok(rows)
}

fn own_keys(record: &SourceRecord) -> Vec<RefKey> {
    let mut keys = vec![(record.kind, record.remote_id.clone())];
    if let Ok(mapped) = &record.outcome {
        keys.extend(mapped.derived.iter().map(|derived| (derived.kind, derived.remote_id.clone())));
    }
    keys
}

fn pointed_at(record: &SourceRecord) -> Vec<RefKey> {
    let Ok(mapped) = &record.outcome else { return Vec::new() };
    let references = mapped.references.iter().chain(mapped.derived.iter().flat_map(|derived| &derived.references));
    references.flat_map(|reference: &Reference| targets(reference).map(|remote| (reference.kind, remote.to_owned()))).collect()
}

fn targets(reference: &Reference) -> impl Iterator<Item = &str> {
    let (one, many): (Option<&str>, &[String]) = match &reference.target {
        Target::Required(remote) => (Some(remote), &[]),
        Target::Optional(remote) => (remote.as_deref(), &[]),
        Target::Many(remotes) => (None, remotes),
    };
    one.into_iter().chain(many.iter().map(String::as_str))
}

fn record_row(record: Judged) -> NewRecord {
    NewRecord {
        kind: record.kind,
        remote_id: record.remote_id,
        verdict: record.verdict,
        reason: record.reason,
        detail: record.detail,
        title: record.title,
        local_id: record.local_id,
        warnings: record.warnings,
        match_keys: record.match_keys,
    }
}
