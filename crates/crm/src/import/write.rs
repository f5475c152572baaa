use std::collections::{HashMap, HashSet};

use domain::import::{Fields, Kind, Refusal};
use domain::merge::three_way;
use serde_json::{Value, json};
use store::TenantTx;
use store::import::{self, KnownRef, NewRef, NewUndo, RefKey, Table, ref_before, table_of};
use store::sales::deal_lines;
use uuid::Uuid;

use super::Scope;
use super::plan::{Judged, Row};
use crate::Result;

/// Writes the planned rows kind by kind, in the order in which each finds what it points at.
pub(super) async fn write(tx: &mut TenantTx, scope: &Scope<'_>, rows: &mut [Row], judged: &mut [Judged]) -> Result<()> {
    import::enter_run(tx, scope.run).await?;
    let mut log = Log::default();
    for kind in Kind::WRITE_ORDER {
        let of_kind: Vec<&Row> = rows.iter().filter(|row| row.kind == kind && (row.is_new() || row.is_changed())).collect();
        if of_kind.is_empty() {
            continue;
        }
        let table = table_of(kind);
        insert(tx, scope, table, &of_kind, &mut log, judged).await?;
        update(tx, scope, table, &of_kind, &mut log, judged).await?;
    }
    remove(tx, scope, rows, &mut log, judged).await?;
    import::store_refs(tx, scope.connection, scope.run, &log.refs, scope.now).await?;
    import::store_undo(tx, scope.run, &log.undo).await?;
    Ok(())
}

/// Where a deal stands.
const PLACE: [&str; 4] = ["pipeline_id", "stage_id", "stage_since", "closed_at"];

/// What a deal's lines make.
const MADE_BY_LINES: [&str; 2] = ["amount_minor", "currency"];

/// What is to be remembered of the page's writes.
#[derive(Default)]
struct Log {
    refs: Vec<NewRef>,
    undo: Vec<NewUndo>,
}

impl Log {
    fn wrote(&mut self, table: &Table, row: &Row, before: Option<Value>, version_after: i64) {
        self.undo.push(NewUndo {
            table: table.name,
            row_id: row.id,
            before,
            version_after,
            kind: row.kind,
            remote_id: row.remote_id.clone(),
            ref_before: row.known.as_ref().filter(|_| row.was_told()).map(ref_before),
        });
    }

    fn agreed(&mut self, row: &Row) {
        self.refs.push(NewRef {
            kind: row.kind,
            remote_id: row.remote_id.clone(),
            local_id: row.id,
            hash: row.agreed_hash(),
            snapshot: row.snapshot(),
            is_known: row.was_told(),
        });
    }
}

async fn insert(tx: &mut TenantTx, scope: &Scope<'_>, table: &Table, rows: &[&Row], log: &mut Log, judged: &mut [Judged]) -> Result<()> {
    let mut new = Vec::new();
    for row in rows.iter().filter(|row| row.is_new()) {
        let mut fields = row.fields.clone();
        fields.insert("id".to_owned(), json!(row.id));
        new.push(fields);
        log.wrote(table, row, None, 1);
        log.agreed(row);
        judged[row.record].touched();
    }
    import::insert_rows(tx, table, &new, scope.now).await?;
    if table.name == "deals" {
        let deals: Vec<Uuid> = rows.iter().filter(|row| row.is_new()).map(|row| row.id).collect();
        store::sales::stage_moves::imported(tx, &deals, scope.now).await?;
    }
    Ok(())
}

/// Merges the source's change into the row as it stands: what people changed here stays theirs.
async fn update(tx: &mut TenantTx, scope: &Scope<'_>, table: &Table, rows: &[&Row], log: &mut Log, judged: &mut [Judged]) -> Result<()> {
    let changed: Vec<&&Row> = rows.iter().filter(|row| row.is_changed()).collect();
    if changed.is_empty() {
        return Ok(());
    }
    let ids: Vec<Uuid> = changed.iter().map(|row| row.id).collect();
    let mut here = import::current_rows(tx, table, &ids).await?;
    let lined = if table.name == "deals" { deal_lines::with_lines(tx, &ids).await? } else { HashSet::new() };
    let mut writes: Vec<(Fields, Fields, &Row)> = Vec::new();
    // Two records of the source stand for one row here once their rows were merged: the second one builds on the first.
    let mut written: HashMap<Uuid, usize> = HashMap::new();
    for row in changed {
        let Some(ours) = here.get(&row.id).cloned() else {
            if row.kind == judged[row.record].kind {
                judged[row.record].refuse(&Refusal::skip("deleted_here", json!({})));
            }
            continue;
        };
        let mut merged = three_way(&row.base(), &ours, &row.fields);
        if row.kind == Kind::Deals {
            // A move has a history; a file that tells of a deal again does not move it.
            let has_lines = lined.contains(&row.id);
            merged.writes.retain(|field, _| {
                let is_made_by_lines = has_lines && MADE_BY_LINES.contains(&field.as_str());
                !is_made_by_lines && !PLACE.contains(&field.as_str())
            });
        }
        judged[row.record].warnings.extend(merged.conflicts.iter().map(|field| format!("kept_local_edit:{field}")));
        log.agreed(row);
        if !merged.writes.is_empty() {
            let mut fields = ours.clone();
            fields.extend(merged.writes);
            here.insert(row.id, fields.clone());
            if let Some(at) = written.get(&row.id) {
                writes[*at].0 = fields;
                judged[row.record].touched();
            } else {
                written.insert(row.id, writes.len());
                writes.push((fields, ours, row));
            }
        }
    }
    let full: Vec<Fields> = writes.iter().map(|(fields, ..)| fields.clone()).collect();
    let versions = import::update_rows(tx, table, &full, scope.now).await?;
    for (_, before, row) in writes {
        let version = versions.get(&row.id).copied().unwrap_or_default();
        log.wrote(table, row, Some(Value::Object(before.into_iter().collect())), version);
        judged[row.record].touched();
    }
    Ok(())
}

/// Takes away rows that a record brought earlier and no longer brings, for instance the charge of a lesson that has become free.
async fn remove(tx: &mut TenantTx, scope: &Scope<'_>, rows: &[Row], log: &mut Log, judged: &mut [Judged]) -> Result<()> {
    let mut gone: HashMap<RefKey, usize> = HashMap::new();
    for row in rows.iter().filter(|row| row.is_changed()) {
        gone.extend(row.no_longer_derived().into_iter().map(|key| (key, row.record)));
    }
    let keys: Vec<RefKey> = gone.keys().cloned().collect();
    let removed = remove_known(tx, scope, &keys, &mut log.undo).await?;
    for key in removed {
        judged[gone[&key]].touched();
    }
    Ok(())
}

/// Deletes the rows behind these keys with their references, remembering both. Returns the keys that were there.
pub(super) async fn remove_known(tx: &mut TenantTx, scope: &Scope<'_>, keys: &[RefKey], undo: &mut Vec<NewUndo>) -> Result<Vec<RefKey>> {
    if keys.is_empty() {
        return Ok(Vec::new());
    }
    let known = import::known_refs(tx, scope.connection, keys).await?;
    let mut by_kind: HashMap<Kind, Vec<(&RefKey, &KnownRef)>> = HashMap::new();
    for (key, reference) in &known {
        by_kind.entry(key.0).or_default().push((key, reference));
    }
    for (kind, entries) in by_kind {
        let table = table_of(kind);
        let ids: Vec<Uuid> = entries.iter().map(|(_, reference)| reference.local_id).collect();
        let mut before = import::current_rows(tx, table, &ids).await?;
        import::delete_rows(tx, table, &ids).await?;
        for ((kind, remote_id), reference) in entries {
            if let Some(row) = before.remove(&reference.local_id) {
                undo.push(NewUndo {
                    table: table.name,
                    row_id: reference.local_id,
                    before: Some(Value::Object(row.into_iter().collect())),
                    version_after: 0,
                    kind: *kind,
                    remote_id: remote_id.clone(),
                    ref_before: Some(ref_before(reference)),
                });
            }
        }
    }
    let removed: Vec<RefKey> = known.into_keys().collect();
    import::delete_refs(tx, scope.connection, &removed).await?;
    Ok(removed)
}
