//! Records as the vendor has them become records here: met, merged on the snapshot last agreed on, and written with it in one transaction.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use chrono::{DateTime, Utc};
use connector::account::Lane;
use connector::crm::RemoteRecord;
use crm::paired::{self, Origin, Write};
use domain::event::Event;
use domain::sync::{Fields, Kind, Merged, Sides, merge};
use serde_json::{Value, json};
use store::sales::custom_fields;
use store::sync::conflicts::{self, New as NewConflict};
use store::sync::links;
use store::sync::pairs::{self, Pair};
use store::sync::records::Record;
use store::sync::{connections, outgoing};
use store::{TenantTx, outbox};
use uuid::Uuid;

use super::RoundError;
use super::meet::meet;
use super::translate::{Known, pointed_at, to_here};
use super::work::Worker;

/// The field of a conflict about a record that was deleted there and changed here.
pub(crate) const DELETED: &str = "deleted";

/// A record that both sides have, after the merge.
pub(super) struct Settled {
    pub local_id: Uuid,
    pub remote: RemoteRecord,
    /// What has to be written there, in our terms.
    pub there: Fields,
}

/// What to do beside the records, in the same transaction.
pub(super) enum Along<'a> {
    Nothing,
    /// Read from a stream.
    Stream(&'a store::sync::streams::Stream),
    /// The last page of a kind's first load: what is here without a twin goes there from now on, if it is wanted.
    LastOfLoad(&'a store::sync::streams::Stream, Kind),
    /// Looked at because of hints.
    Hints(Kind, &'a [(String, DateTime<Utc>)]),
}

/// How deep references are followed: a task hangs on a deal, the deal on a contact, the contact on a company.
const DEPTH: u8 = 4;

impl Worker {
    /// `queues`: what has to be written there is put into the queue; otherwise the caller sends it.
    pub(super) async fn bring_in(
        &mut self,
        records: Vec<RemoteRecord>,
        is_history: bool,
        queues: bool,
        along: Along<'_>,
    ) -> Result<Vec<Settled>, RoundError> {
        self.bring_in_at(records, is_history, queues, along, DEPTH).await
    }

    async fn bring_in_at(
        &mut self,
        records: Vec<RemoteRecord>,
        is_history: bool,
        queues: bool,
        along: Along<'_>,
        depth: u8,
    ) -> Result<Vec<Settled>, RoundError> {
        if depth > 0 {
            self.bring_in_pointed_at(&records, is_history, depth).await?;
        }
        let mut by_kind: BTreeMap<Kind, Vec<RemoteRecord>> = BTreeMap::new();
        let mut seen = BTreeSet::new();
        for record in records {
            if self.kinds.contains(&record.kind) && seen.insert((record.kind, record.id.clone())) {
                by_kind.entry(record.kind).or_default().push(record);
            }
        }
        for (kind, records) in &by_kind {
            self.find_before_meeting(*kind, &records.iter().collect::<Vec<_>>()).await?;
        }
        let mut tx = self.begin().await?;
        let mut settled = Vec::new();
        let mut counts = Counts::default();
        for (kind, records) in by_kind {
            settled.extend(self.settle(&mut tx, kind, records, is_history, queues, &mut counts).await?);
        }
        let tells = is_history && matches!(along, Along::Stream(_) | Along::LastOfLoad(..));
        match along {
            Along::Nothing => {}
            Along::Stream(stream) => store::sync::streams::put(&mut tx, self.connection.id, stream).await?,
            Along::LastOfLoad(stream, kind) => {
                store::sync::streams::put(&mut tx, self.connection.id, stream).await?;
                // In the same transaction: the end of a first load is told once, and a worker killed right after it must not take this with it.
                if self.connection.sends_existing {
                    outgoing::mark_unpaired(&mut tx, self.connection.id, kind).await?;
                }
            }
            Along::Hints(kind, looked_at) => store::sync::hints::done(&mut tx, self.connection.id, kind.as_str(), looked_at).await?,
        }
        self.flush_calls(&mut tx).await?;
        if tells {
            let event = Event::in_org("connection.progress", "connection", self.connection.id, self.connection.version);
            outbox::append(&mut tx, &event, self.engine.ctx.clock.now()).await?;
        }
        tx.commit().await?;
        self.counts.add(&counts);
        Ok(settled)
    }

    /// Fetches what these records point at and is not here yet.
    async fn bring_in_pointed_at(&mut self, records: &[RemoteRecord], is_history: bool, depth: u8) -> Result<(), RoundError> {
        let mut wanted = pointed_at(&self.mapping, records);
        wanted.retain(|kind, _| self.kinds.contains(kind));
        let mut tx = self.engine.ctx.db.begin(self.tenant()).await?;
        let known = Known::by_remote(&mut tx, self.connection.id, &wanted).await?;
        tx.rollback().await?;
        let among: BTreeSet<(Kind, &str)> = records.iter().map(|record| (record.kind, record.id.as_str())).collect();
        for (kind, ids) in wanted {
            let missing: Vec<String> = ids
                .into_iter()
                .filter(|id| !known.has(kind, id) && !among.contains(&(kind, id.as_str())) && self.absent.insert((kind, id.clone())))
                .collect();
            for part in missing.chunks(200) {
                let lane = if is_history { Lane::History } else { Lane::Live };
                let fetched = self.session(lane).fetch(kind, part).await?;
                Box::pin(self.bring_in_at(fetched, is_history, true, Along::Nothing, depth - 1)).await?;
            }
        }
        Ok(())
    }

    async fn settle(
        &self,
        tx: &mut TenantTx,
        kind: Kind,
        records: Vec<RemoteRecord>,
        is_history: bool,
        queues: bool,
        counts: &mut Counts,
    ) -> Result<Vec<Settled>, RoundError> {
        let now = self.engine.ctx.clock.now();
        let connection = self.connection.id;
        let known = Known::by_remote(tx, connection, &pointed_at(&self.mapping, &records)).await?;
        let ids: Vec<String> = records.iter().map(|record| record.id.clone()).collect();
        let mut pairs: HashMap<String, Pair> =
            pairs::by_remote(tx, connection, kind.as_str(), &ids).await?.into_iter().map(|pair| (pair.remote_id.clone(), pair)).collect();
        let theirs: Vec<Fields> = records.iter().map(|record| to_here(&self.mapping, &known, record)).collect();
        let new: Vec<usize> = (0..records.len()).filter(|at| !records[*at].is_deleted && !pairs.contains_key(&records[*at].id)).collect();
        let met = if new.is_empty() {
            HashMap::new()
        } else {
            let new_records: Vec<(&RemoteRecord, &Fields)> = new.iter().map(|at| (&records[*at], &theirs[*at])).collect();
            meet(tx, connection, kind, &new_records).await?.into_iter().map(|(at, id)| (new[at], id)).collect()
        };
        let local_ids: Vec<Uuid> = pairs.values().map(|pair| pair.local_id).chain(met.values().copied()).collect();
        let mut here: HashMap<Uuid, Record> = paired::load(tx, kind, &local_ids, true).await?.into_iter().map(|record| (record.id, record)).collect();
        let own = custom_fields::list(tx, Some(kind.singular())).await?;
        let unsent: BTreeSet<Uuid> = outgoing::waiting_among(tx, connection, kind, &local_ids).await?.into_iter().collect();
        let disputed: BTreeSet<Uuid> = conflicts::disputed(tx, connection, kind, &local_ids).await?.into_iter().collect();
        let school: BTreeSet<Uuid> = if kind == Kind::Contacts && records.iter().any(|record| record.is_deleted) {
            store::sync::records::of_the_school(tx, &local_ids).await?
        } else {
            Vec::new()
        }
        .into_iter()
        .collect();
        let policy = self.mapping.policy(kind);
        let mut plan = Plan::default();
        counts.read += records.len() as u64;
        for (at, (record, theirs)) in records.into_iter().zip(theirs).enumerate() {
            let pair = pairs.remove(&record.id);
            let local = pair.as_ref().map(|pair| pair.local_id).or_else(|| met.get(&at).copied()).and_then(|id| here.remove(&id));
            match (pair, local) {
                (None, _) if record.is_deleted => {}
                (None, None) => {
                    let Some(merged) = first_sight(&theirs, &policy) else { continue };
                    let id = self.engine.ctx.ids.next();
                    plan.pairs.push(pair_of(&record, id, &merged.agreed, "linked"));
                    plan.writes.push(Write::Create { id, fields: merged.here });
                    counts.here += 1;
                }
                (Some(pair), None) => {
                    // The record here was purged: it stays gone.
                    plan.pairs.push(Pair { state: "deleted_here".to_owned(), ..pair });
                }
                (Some(pair), Some(local)) if record.is_deleted => {
                    if pair.state != "linked" || local.is_deleted {
                        plan.pairs.push(Pair { state: "deleted_there".to_owned(), ..pair });
                    } else if unsent.contains(&local.id) && !disputed.contains(&local.id) {
                        plan.dispute_deletion(&record, &local, &pair);
                    } else if !disputed.contains(&local.id) {
                        if !school.contains(&local.id) {
                            plan.writes.push(Write::Delete { id: local.id, title: title_of(kind, &local) });
                            counts.here += 1;
                        }
                        plan.pairs.push(Pair { state: "deleted_there".to_owned(), ..pair });
                    }
                }
                // Deleted here and not yet there, or it cannot be deleted there: what happens to it there does not bring it back.
                (Some(pair), Some(local)) if pair.state == "deleted_here" || (local.is_deleted && pair.state == "linked") => {
                    plan.marks.extend((pair.state == "linked").then_some(local.id));
                }
                (pair, Some(mut local)) => {
                    let mut base = match &pair {
                        Some(pair) if pair.state == "linked" => as_fields(&pair.base),
                        _ => Fields::new(),
                    };
                    // What was agreed on is gone, so none is; what the vendor put in its place comes in.
                    for field in &local.into_the_void {
                        if base.get(field) == local.fields.get(field) {
                            base.insert(field.clone(), Value::Null);
                        }
                    }
                    if local.is_deleted {
                        plan.writes.push(Write::Restore { id: local.id, title: title_of(kind, &local) });
                        local.is_deleted = false;
                        counts.here += 1;
                    }
                    let ours = paired::fields_of(kind, &local, &own);
                    let sides = Sides { base: &base, ours: &ours, theirs: &theirs, ours_at: Some(local.updated_at), theirs_at: record.changed_at };
                    let merged = merge(&sides, &policy);
                    plan.disputes(&record, &local, &merged, kind, disputed.contains(&local.id));
                    let is_news = pair.as_ref().is_none_or(|pair| {
                        pair.state != "linked" || pair.base != Value::Object(merged.agreed.clone()) || pair.remote_changed_at != record.changed_at
                    });
                    if is_news {
                        plan.pairs.push(pair_of(&record, local.id, &merged.agreed, "linked"));
                    }
                    if !merged.there.is_empty() && queues {
                        plan.marks.push(local.id);
                    }
                    let local_id = local.id;
                    if !merged.here.is_empty() {
                        counts.here += 1;
                        plan.writes.push(Write::Update { record: local, fields: merged.here });
                    }
                    plan.settled.push(Settled { local_id, remote: record, there: merged.there });
                }
            }
        }
        let origin = Origin { connection, vendor: self.connection.vendor.clone(), is_history };
        paired::write(tx, &self.engine.ctx, &origin, kind, &plan.writes).await?;
        pairs::put(tx, connection, kind.as_str(), &plan.pairs, now).await?;
        outgoing::mark(tx, connection, kind, &plan.marks).await?;
        let gone: Vec<Uuid> = plan.writes.iter().filter_map(|write| if let Write::Delete { id, .. } = write { Some(*id) } else { None }).collect();
        links::look_at_holders(tx, connection, kind, &gone).await?;
        counts.conflicts += self.open_conflicts(tx, kind, &plan, now).await?;
        Ok(plan.settled)
    }

    async fn open_conflicts(&self, tx: &mut TenantTx, kind: Kind, plan: &Plan, now: DateTime<Utc>) -> Result<u64, RoundError> {
        let mut opened = 0;
        for (local_id, still) in &plan.disputed {
            conflicts::close_others(tx, self.connection.id, kind, *local_id, still, now).await?;
        }
        for dispute in &plan.new_disputes {
            let new = NewConflict {
                id: self.engine.ctx.ids.next(),
                kind,
                local_id: dispute.local_id,
                remote_id: &dispute.remote_id,
                field: &dispute.field,
                title: &dispute.title,
                base: &dispute.base,
                ours: &dispute.ours,
                theirs: &dispute.theirs,
                ours_at: dispute.ours_at,
                theirs_at: dispute.theirs_at,
            };
            if conflicts::open(tx, self.connection.id, &new, now).await? {
                opened += 1;
                outbox::append(tx, &Event::in_org("conflict.opened", "conflict", new.id, 1), now).await?;
            }
        }
        Ok(opened)
    }

    /// A transaction for a write of this worker: who lost the lease writes nothing.
    pub(super) async fn begin(&self) -> Result<TenantTx, RoundError> {
        if self.lease.lost.is_cancelled() {
            return Err(RoundError::Interrupted);
        }
        let mut tx = self.engine.ctx.db.begin(self.tenant()).await?;
        if connections::holds(&mut tx, self.connection.id, self.lease.owner).await? { Ok(tx) } else { Err(RoundError::Interrupted) }
    }
}

/// What this stretch of work came to.
#[derive(Debug, Default, Clone, Copy)]
pub(super) struct Counts {
    pub read: u64,
    pub here: u64,
    pub there: u64,
    pub conflicts: u64,
}

impl Counts {
    pub fn add(&mut self, other: &Self) {
        self.read += other.read;
        self.here += other.here;
        self.there += other.there;
        self.conflicts += other.conflicts;
    }

    pub fn value(&self, requests: u64) -> Value {
        json!({ "read": self.read, "here": self.here, "there": self.there, "conflicts": self.conflicts, "requests": requests })
    }
}

#[derive(Default)]
struct Plan {
    writes: Vec<Write>,
    pairs: Vec<Pair>,
    marks: Vec<Uuid>,
    new_disputes: Vec<NewDispute>,
    /// Records whose open conflicts have to be looked at, with the fields that are disputed still.
    disputed: Vec<(Uuid, Vec<String>)>,
    settled: Vec<Settled>,
}

struct NewDispute {
    local_id: Uuid,
    remote_id: String,
    field: String,
    title: String,
    base: Value,
    ours: Value,
    theirs: Value,
    ours_at: Option<DateTime<Utc>>,
    theirs_at: Option<DateTime<Utc>>,
}

impl Plan {
    fn disputes(&mut self, remote: &RemoteRecord, local: &Record, merged: &Merged, kind: Kind, had_some: bool) {
        if had_some {
            self.disputed.push((local.id, merged.disputes.iter().map(|dispute| dispute.field.clone()).collect()));
        }
        self.new_disputes.extend(merged.disputes.iter().map(|dispute| NewDispute {
            local_id: local.id,
            remote_id: remote.id.clone(),
            field: dispute.field.clone(),
            title: title_of(kind, local),
            base: dispute.base.clone(),
            ours: dispute.ours.clone(),
            theirs: dispute.theirs.clone(),
            ours_at: Some(local.updated_at),
            theirs_at: remote.changed_at,
        }));
    }

    fn dispute_deletion(&mut self, remote: &RemoteRecord, local: &Record, pair: &Pair) {
        self.new_disputes.push(NewDispute {
            local_id: local.id,
            remote_id: pair.remote_id.clone(),
            field: DELETED.to_owned(),
            title: title_of(remote.kind, local),
            base: json!(false),
            ours: json!(false),
            theirs: json!(true),
            ours_at: Some(local.updated_at),
            theirs_at: remote.changed_at,
        });
    }
}

fn pair_of(record: &RemoteRecord, local_id: Uuid, agreed: &Fields, state: &str) -> Pair {
    Pair {
        remote_id: record.id.clone(),
        local_id,
        base: Value::Object(agreed.clone()),
        state: state.to_owned(),
        remote_changed_at: record.changed_at,
    }
}

/// A record seen for the first time is written as far as its fields may come in.
fn first_sight(theirs: &Fields, policy: &domain::sync::Policy) -> Option<Merged> {
    let here: Fields =
        theirs.iter().filter(|(field, _)| policy.direction(field).comes_in()).map(|(field, value)| (field.clone(), value.clone())).collect();
    (!here.is_empty()).then(|| Merged { agreed: here.clone(), here, ..Merged::default() })
}

pub(super) fn as_fields(value: &Value) -> Fields {
    value.as_object().cloned().unwrap_or_default()
}

pub(crate) fn title_of(kind: Kind, record: &Record) -> String {
    let field = match kind {
        Kind::Deals | Kind::Tasks => "title",
        Kind::Communications => "body",
        _ => "name",
    };
    domain::text::clip(&domain::text::line(record.fields.get(field).and_then(Value::as_str).unwrap_or_default()), 200)
}
