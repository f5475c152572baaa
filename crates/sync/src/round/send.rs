//! The queue: for each record that changed here, the difference to what is there now.

use std::collections::HashMap;
use std::time::Duration;

use connector::Error as VendorError;
use connector::account::Lane;
use connector::crm::{Change, KindDescriptor, NO_PLACE, Operation, Written};
use connector::http::{Jitter, RandomJitter};
use crm::paired;
use domain::sync::{Fields, Kind};
use serde_json::{Value, json};
use store::TenantTx;
use store::sales::custom_fields;
use store::sync::links;
use store::sync::outgoing::{self, Failed, Outgoing};
use store::sync::pairs::{self, Pair};
use store::sync::records::Record;
use uuid::Uuid;

use super::RoundError;
use super::bring_in::{Along, as_fields};
use super::hints::Due;
use super::sent::Sent;
use super::translate::{Known, pointed_at_here, to_there};
use super::work::Worker;

/// What a record waits for when what it points at is not there yet.
const FOR_ANOTHER: &str = "waits_for_another";
/// Fields that point at records which have to be there first.
const FOR_ANOTHER_FIELDS: [&str; 4] = ["companyId", "contactId", "link", "lines"];
/// After so many failures a record is put aside for a person to look at.
const TRIES: i32 = 8;

/// One record on its way.
struct Going {
    row: Outgoing,
    here: Option<Record>,
    pair: Option<Pair>,
}

/// A change, and what it makes of the pair once it is there.
struct Sending {
    local_id: Uuid,
    marks: i64,
    attempts: i32,
    change: Change,
    /// In our terms.
    fields: Fields,
}

/// What became of the records of a batch.
#[derive(Default)]
struct Settlement {
    done: Vec<(Uuid, i64)>,
    pairs: Vec<Pair>,
    failed: Vec<(Uuid, &'static str, i32, f64, &'static str, String)>,
}

impl Worker {
    /// Sends one batch of one kind. `false` when nothing was due.
    pub(super) async fn send_batch(&mut self, due: &Due) -> Result<bool, RoundError> {
        for kind in Kind::ALL.into_iter().filter(|kind| due.unsent.contains(kind.as_str())) {
            let Some(of) = self.connector.descriptor().kind(kind).filter(|_| self.kinds.contains(&kind)) else { continue };
            let most = i64::try_from(of.batch).unwrap_or(50);
            let mut tx = self.begin().await?;
            let rows = outgoing::due(&mut tx, self.connection.id, kind, most).await?;
            if rows.is_empty() {
                tx.rollback().await?;
                continue;
            }
            let ids: Vec<Uuid> = rows.iter().map(|row| row.local_id).collect();
            let mut here: HashMap<Uuid, Record> =
                paired::load(&mut tx, kind, &ids, false).await?.into_iter().map(|record| (record.id, record)).collect();
            let mut pairs: HashMap<Uuid, Pair> =
                pairs::by_local(&mut tx, self.connection.id, kind.as_str(), &ids).await?.into_iter().map(|pair| (pair.local_id, pair)).collect();
            tx.rollback().await?;
            let going = rows.into_iter().map(|row| Going { here: here.remove(&row.local_id), pair: pairs.remove(&row.local_id), row });
            match self.send(kind, of, going.collect()).await {
                // What has to be looked at before it is changed cannot be, for now; other kinds can.
                Err(RoundError::Vendor(error @ VendorError::MethodClosed(wait))) => {
                    let mut tx = self.begin().await?;
                    outgoing::postpone(&mut tx, self.connection.id, kind, &ids, wait.as_secs_f64()).await?;
                    tx.commit().await?;
                    self.trouble.get_or_insert(RoundError::Vendor(error).told());
                }
                done => done?,
            }
            return Ok(true);
        }
        Ok(false)
    }

    async fn send(&mut self, kind: Kind, of: &KindDescriptor, going: Vec<Going>) -> Result<(), RoundError> {
        let mut settlement = Settlement::default();
        let (mut creates, mut updates, mut deletes) = (Vec::new(), Vec::new(), Vec::new());
        for one in going {
            let is_here = one.here.as_ref().is_some_and(|record| !record.is_deleted);
            match &one.pair {
                Some(pair) if is_here && pair.state == "linked" => updates.push(one),
                // Deleted there, and shown again here by a person; or deleted here and shown again before it went there.
                Some(pair) if is_here && pair.state == "deleted_here" => updates.push(one),
                _ if is_here => creates.push(one),
                Some(pair) if pair.state == "linked" && of.deletes => deletes.push(one),
                Some(pair) if pair.state == "linked" => {
                    settlement.pairs.push(Pair { state: "deleted_here".to_owned(), ..pair.clone() });
                    settlement.done.push((one.row.local_id, one.row.marks));
                }
                _ if one.row.sent.is_some() => creates.push(one),
                _ => settlement.done.push((one.row.local_id, one.row.marks)),
            }
        }
        self.settle_sending(kind, &settlement).await?;
        let mut sending = self.changes_of(kind, updates).await?;
        sending.extend(self.creations_of(kind, creates).await?);
        sending.extend(deletes.into_iter().filter_map(|one| {
            let pair = one.pair?;
            let change = Change { kind, local_id: one.row.local_id, operation: Operation::Delete(pair.remote_id), fields: Fields::new() };
            Some(Sending { local_id: one.row.local_id, marks: one.row.marks, attempts: one.row.attempts, change, fields: Fields::new() })
        }));
        self.write_there(kind, sending).await
    }

    /// What has to be written to records that are there: they are looked at first, and what changed there meanwhile comes in by the way.
    async fn changes_of(&mut self, kind: Kind, going: Vec<Going>) -> Result<Vec<Sending>, RoundError> {
        if going.is_empty() {
            return Ok(Vec::new());
        }
        let ids: Vec<String> = going.iter().filter_map(|one| one.pair.as_ref().map(|pair| pair.remote_id.clone())).collect();
        let revived: Vec<Pair> = going.iter().filter_map(|one| one.pair.clone()).filter(|pair| pair.state == "deleted_here").collect();
        if !revived.is_empty() {
            let mut tx = self.begin().await?;
            let linked: Vec<Pair> = revived.into_iter().map(|pair| Pair { state: "linked".to_owned(), ..pair }).collect();
            pairs::put(&mut tx, self.connection.id, kind.as_str(), &linked, self.engine.ctx.clock.now()).await?;
            tx.commit().await?;
        }
        let there = self.look(kind, &ids).await?;
        let settled = self.bring_in(there, false, false, Along::Nothing).await?;
        let mut rows: HashMap<Uuid, Outgoing> = going.into_iter().map(|one| (one.row.local_id, one.row)).collect();
        let mut settlement = Settlement::default();
        let mut sending = Vec::new();
        let fields: Vec<&Fields> = settled.iter().map(|settled| &settled.there).collect();
        let wanted = pointed_at_here(&self.mapping, kind, &fields);
        let mut tx = self.engine.ctx.db.begin(self.tenant()).await?;
        let known = Known::by_local(&mut tx, self.connection.id, &wanted).await?;
        tx.rollback().await?;
        for settled in settled {
            let Some(row) = rows.remove(&settled.local_id) else { continue };
            let (said, left_out) = to_there(&self.mapping, &known, kind, &settled.there);
            let mut fields = settled.there;
            fields.retain(|field, _| !left_out.contains(field));
            if said.is_empty() {
                self.without_anything_to_say(&mut settlement, &row, &left_out);
                continue;
            }
            let change = Change { kind, local_id: row.local_id, operation: Operation::Update(Box::new(settled.remote)), fields: said };
            sending.push(Sending { local_id: row.local_id, marks: row.marks, attempts: row.attempts, change, fields });
        }
        // Deleted there: the record here went with it, or is disputed.
        settlement.done.extend(rows.into_values().map(|row| (row.local_id, row.marks)));
        self.settle_sending(kind, &settlement).await?;
        Ok(sending)
    }

    /// A reference to what is not there yet is tried again for a while; then it is left as it is, until something changes.
    fn without_anything_to_say(&self, settlement: &mut Settlement, row: &Outgoing, left_out: &[String]) {
        let waits = left_out.iter().any(|field| FOR_ANOTHER_FIELDS.contains(&field.as_str()));
        if waits && row.attempts < 3 {
            settlement.failed.push((row.local_id, "waiting", row.attempts + 1, 5.0, FOR_ANOTHER, left_out.join(", ")));
        } else {
            settlement.done.push((row.local_id, row.marks));
        }
    }

    async fn creations_of(&mut self, kind: Kind, going: Vec<Going>) -> Result<Vec<Sending>, RoundError> {
        let mut settlement = Settlement::default();
        let mut new = Vec::new();
        let mut tx = self.engine.ctx.db.begin(self.tenant()).await?;
        let own = custom_fields::list(&mut tx, Some(kind.singular())).await?;
        tx.rollback().await?;
        for one in going {
            if self.find_again(kind, &one.row).await? {
                continue;
            }
            match one.here.filter(|record| !record.is_deleted) {
                Some(record) => new.push((one.row, paired::fields_of(kind, &record, &own))),
                None => settlement.done.push((one.row.local_id, one.row.marks)),
            }
        }
        let fields: Vec<&Fields> = new.iter().map(|(_, fields)| fields).collect();
        let wanted = pointed_at_here(&self.mapping, kind, &fields);
        let mut tx = self.engine.ctx.db.begin(self.tenant()).await?;
        let known = Known::by_local(&mut tx, self.connection.id, &wanted).await?;
        tx.rollback().await?;
        let mut sending = Vec::new();
        for (row, mut fields) in new {
            let (mut said, left_out) = to_there(&self.mapping, &known, kind, &fields);
            let needs = match kind {
                // A deal without a place there, and a note on nothing, cannot be there.
                Kind::Deals => "stageId",
                Kind::Communications => "link",
                _ => "",
            };
            if left_out.iter().any(|field| field == needs) || (kind == Kind::Communications && fields.get("link").is_none_or(Value::is_null)) {
                self.without_anything_to_say(&mut settlement, &row, &left_out);
                continue;
            }
            if left_out.iter().any(|field| FOR_ANOTHER_FIELDS.contains(&field.as_str())) && row.attempts < 3 {
                settlement.failed.push((row.local_id, "waiting", row.attempts + 1, 5.0, FOR_ANOTHER, left_out.join(", ")));
                continue;
            }
            said.retain(|_, value| !domain::sync::is_empty(value));
            fields.retain(|field, _| !left_out.contains(field));
            let change = Change { kind, local_id: row.local_id, operation: Operation::Create, fields: said };
            sending.push(Sending { local_id: row.local_id, marks: row.marks, attempts: row.attempts, change, fields });
        }
        self.settle_sending(kind, &settlement).await?;
        Ok(sending)
    }

    async fn write_there(&mut self, kind: Kind, sending: Vec<Sending>) -> Result<(), RoundError> {
        if sending.is_empty() {
            return Ok(());
        }
        let ids: Vec<Uuid> = sending.iter().map(|one| one.local_id).collect();
        let sent: Vec<Value> =
            sending.iter().map(|one| json!(Sent { operation: name(&one.change.operation).to_owned(), fields: one.change.fields.clone() })).collect();
        let mut tx = self.begin().await?;
        outgoing::sending(&mut tx, self.connection.id, kind, &ids, &sent, self.engine.ctx.clock.now()).await?;
        tx.commit().await?;
        let changes: Vec<Change> = sending.iter().map(|one| one.change.clone()).collect();
        let answers = self.session(Lane::Live).write(&changes).await;
        let mut settlement = Settlement::default();
        let mut stop = None;
        // Made there once more after they were deleted there; and those that went.
        let (mut again, mut gone) = (Vec::new(), Vec::new());
        let mut tx = self.begin().await?;
        // As they are now and stay until this is written: a person may have decided a conflict meanwhile.
        let mut known: HashMap<Uuid, Pair> =
            pairs::by_local(&mut tx, self.connection.id, kind.as_str(), &ids).await?.into_iter().map(|pair| (pair.local_id, pair)).collect();
        for (one, answer) in sending.into_iter().zip(answers) {
            let answer = match (answer, &one.change.operation) {
                // Gone already: by the delete whose answer was lost, or by somebody there.
                (Err(VendorError::NotFound), Operation::Delete(id)) => Ok(Written { id: id.clone(), changed_at: None }),
                (answer, _) => answer,
            };
            match answer {
                Ok(written) => {
                    self.counts.there += 1;
                    let before = known.remove(&one.local_id);
                    if before.is_some() && matches!(one.change.operation, Operation::Create) {
                        again.push(one.local_id);
                    }
                    if matches!(one.change.operation, Operation::Delete(_)) {
                        gone.push(one.local_id);
                    }
                    settlement.pairs.push(pair_after(&one, before, written.id));
                    settlement.done.push((one.local_id, one.marks));
                }
                Err(VendorError::Refused { code, .. }) if NO_PLACE.contains(&code) => settlement.done.push((one.local_id, one.marks)),
                Err(error) => {
                    let error = RoundError::Vendor(error);
                    let (code, detail) = error.told();
                    let RoundError::Vendor(vendor) = &error else { continue };
                    let (state, attempts, wait) = after_failure(vendor, one.attempts);
                    settlement.failed.push((one.local_id, state, attempts, wait, code, domain::text::clip(&detail, 500)));
                    if error.stops_everything() {
                        stop = Some(error);
                    }
                }
            }
        }
        self.settle_in(&mut tx, kind, &settlement).await?;
        links::say_holders_again(&mut tx, self.connection.id, kind, &again).await?;
        links::look_at_holders(&mut tx, self.connection.id, kind, &gone).await?;
        tx.commit().await?;
        match stop {
            Some(error) => Err(error),
            None => Ok(()),
        }
    }

    async fn settle_sending(&mut self, kind: Kind, settlement: &Settlement) -> Result<(), RoundError> {
        if settlement.done.is_empty() && settlement.pairs.is_empty() && settlement.failed.is_empty() {
            return Ok(());
        }
        let mut tx = self.begin().await?;
        self.settle_in(&mut tx, kind, settlement).await?;
        tx.commit().await?;
        Ok(())
    }

    async fn settle_in(&self, tx: &mut TenantTx, kind: Kind, settlement: &Settlement) -> Result<(), RoundError> {
        pairs::put(tx, self.connection.id, kind.as_str(), &settlement.pairs, self.engine.ctx.clock.now()).await?;
        outgoing::done(tx, self.connection.id, kind, &settlement.done).await?;
        for (local_id, state, attempts, wait, code, detail) in &settlement.failed {
            let failed = Failed { local_id: *local_id, state, attempts: *attempts, wait: *wait, code, detail };
            outgoing::failed(tx, self.connection.id, kind, &failed).await?;
        }
        self.flush_calls(tx).await?;
        Ok(())
    }
}

fn name(operation: &Operation) -> &'static str {
    match operation {
        Operation::Create => "create",
        Operation::Update(_) => "update",
        Operation::Delete(_) => "delete",
    }
}

/// What was written is agreed on.
fn pair_after(one: &Sending, before: Option<Pair>, remote_id: String) -> Pair {
    let state = if matches!(one.change.operation, Operation::Delete(_)) { "deleted_here" } else { "linked" };
    let changed = before.as_ref().and_then(|pair| pair.remote_changed_at);
    let mut base = match (&one.change.operation, before) {
        (Operation::Create, _) | (_, None) => Fields::new(),
        (_, Some(pair)) => as_fields(&pair.base),
    };
    base.extend(one.fields.clone());
    Pair { remote_id, local_id: one.local_id, base: Value::Object(base), state: state.to_owned(), remote_changed_at: changed }
}

/// State, attempts and wait of a record after a failure.
fn after_failure(error: &VendorError, attempts: i32) -> (&'static str, i32, f64) {
    let wait = |attempts: i32| {
        let most = Duration::from_secs(2_u64.saturating_pow(u32::try_from(attempts.clamp(1, 9)).unwrap_or(9)));
        RandomJitter.up_to(most).as_secs_f64()
    };
    match error {
        // Not this record's fault: it goes as soon as the connection does.
        VendorError::LimitedUntil(limit) | VendorError::MethodClosed(limit) => ("waiting", attempts, limit.as_secs_f64()),
        VendorError::Unreachable { .. } | VendorError::Temporary { .. } | VendorError::AuthRevoked | VendorError::BadCredentials => {
            ("waiting", attempts, wait(attempts + 1))
        }
        // Soon at first, since a look usually tells; never given up, since without that look a later try could make it twice.
        VendorError::OutcomeUnknown { .. } if attempts < 3 => ("sending", attempts + 1, wait(attempts + 1).min(5.0)),
        VendorError::OutcomeUnknown { .. } => ("sending", attempts + 1, wait(attempts + 1)),
        VendorError::Refused { .. } | VendorError::Forbidden { .. } | VendorError::BadRequest(_) => ("dead", attempts + 1, 0.0),
        _ if attempts + 1 >= TRIES => ("dead", attempts + 1, 0.0),
        _ => ("waiting", attempts + 1, wait(attempts + 1)),
    }
}
