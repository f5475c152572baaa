//! Opening balances: when only a part of a student's history is taken, the ledger begins with what stood before it.

use chrono::NaiveDate;
use domain::import::{Kind, Mapped, Reference, Target};
use domain::school::{Transaction, TransactionKind, fields};
use serde_json::json;
use store::TenantTx;
use store::import::{self, NewRef, NewUndo, OpeningGap, RefKey, table_of};

use super::Scope;
use super::plan::{LocalIds, Row, fingerprint};
use super::resolve::Resolver;
use super::write::remove_known;
use crate::Result;

/// How far a page of students came.
pub struct OpeningPage {
    /// The last student looked at; `None` when all are done.
    pub next: Option<String>,
    pub written: usize,
}

/// For up to `most` students after `after`: with `day`, the opening balance dated so that makes the ledger meet the source's balance; without it (the
/// whole history was taken) an opening balance of an earlier, partial run is taken away.
///
/// # Errors
/// When the database refuses.
pub async fn carry_forward(tx: &mut TenantTx, scope: &Scope<'_>, day: Option<NaiveDate>, after: Option<&str>, most: i64) -> Result<OpeningPage> {
    import::enter_run(tx, scope.run).await?;
    let gaps = import::opening_gaps(tx, scope.connection, scope.run, after, most).await?;
    let next = (i64::try_from(gaps.len()).unwrap_or(i64::MAX) == most).then(|| gaps.last().map(|gap| gap.remote_id.clone())).flatten();
    let mut undo = Vec::new();
    let (wanted, unwanted): (Vec<&OpeningGap>, Vec<&OpeningGap>) = gaps.iter().partition(|gap| day.is_some() && gap.source_minor != gap.ledger_minor);
    let stale: Vec<RefKey> = unwanted.iter().map(|gap| key(gap)).collect();
    let removed = remove_known(tx, scope, &stale, &mut undo).await?;
    let mut written = removed.len();
    if let Some(day) = day {
        written += write(tx, scope, day, &wanted, &mut undo).await?;
    }
    import::store_undo(tx, scope.run, &undo).await?;
    Ok(OpeningPage { next, written })
}

async fn write(tx: &mut TenantTx, scope: &Scope<'_>, day: NaiveDate, gaps: &[&OpeningGap], undo: &mut Vec<NewUndo>) -> Result<usize> {
    let keys: Vec<RefKey> = gaps.iter().map(|gap| key(gap)).collect();
    let mut known = import::known_refs(tx, scope.connection, &keys).await?;
    let students: Vec<RefKey> = gaps.iter().map(|gap| (Kind::Students, gap.remote_id.clone())).collect();
    let local: LocalIds = import::local_ids(tx, scope.connection, &students).await?;
    let mut new = Vec::new();
    let mut again: Vec<RefKey> = Vec::new();
    for gap in gaps {
        let transaction = Transaction {
            kind: TransactionKind::Opening,
            amount_minor: gap.source_minor - gap.ledger_minor,
            currency: gap.currency.clone(),
            occurred_on: day,
            is_confirmed: true,
            method: None,
            payer_name: None,
            note: String::new(),
        };
        let student = Reference { column: "student_id", kind: Kind::Students, target: Target::Required(gap.remote_id.clone()) };
        let mut mapped = Mapped { fields: fields(&transaction), ..Mapped::default() };
        let resolver = Resolver { own: &[], known: &local, kinds: &scope.kinds, without_student: None };
        if resolver.fill_in(&mut mapped.fields, &[student], &mut Vec::new()).is_err() {
            continue;
        }
        let hash = fingerprint(&mapped.fields, &[]);
        let key = key(gap);
        if let Some(reference) = known.remove(&key) {
            if reference.hash == hash {
                continue;
            }
            again.push(key.clone());
        }
        new.push(Row {
            kind: key.0,
            remote_id: key.1,
            id: scope.ids.next(),
            fields: mapped.fields,
            hash,
            derived: Vec::new(),
            said: None,
            known: None,
            record: 0,
        });
    }
    // A ledger row is not rewritten: the old opening balance goes, the new one comes.
    remove_known(tx, scope, &again, undo).await?;
    let table = table_of(Kind::Charges);
    let rows: Vec<_> = new
        .iter()
        .map(|row| {
            let mut fields = row.fields.clone();
            fields.insert("id".to_owned(), json!(row.id));
            fields
        })
        .collect();
    import::insert_rows(tx, table, &rows, scope.now).await?;
    let refs: Vec<NewRef> = new
        .iter()
        .map(|row| NewRef {
            kind: row.kind,
            remote_id: row.remote_id.clone(),
            local_id: row.id,
            hash: row.hash.clone(),
            snapshot: row.snapshot(),
            is_known: false,
        })
        .collect();
    import::store_refs(tx, scope.connection, scope.run, &refs, scope.now).await?;
    undo.extend(new.iter().map(|row| NewUndo {
        table: table.name,
        row_id: row.id,
        before: None,
        version_after: 1,
        kind: row.kind,
        remote_id: row.remote_id.clone(),
        ref_before: None,
    }));
    Ok(new.len())
}

fn key(gap: &OpeningGap) -> RefKey {
    (Kind::Charges, format!("opening:{}", gap.remote_id))
}
