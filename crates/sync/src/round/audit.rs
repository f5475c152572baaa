//! Are both sides equal now? Every record there is compared with the one here, ids first; what differs is named, and can be repaired by looking at it again.

use std::collections::{BTreeMap, BTreeSet};

use connector::account::Lane;
use connector::crm::Stream;
use domain::sync::{Fields, Kind, Sides, merge};
use serde_json::{Value, json};
use store::sales::custom_fields;
use store::sync::connections;
use store::sync::{conflicts, outgoing, pairs, records};
use uuid::Uuid;

use super::RoundError;
use super::bring_in::as_fields;
use super::translate::{Known, pointed_at, pointed_at_here, to_here};
use super::work::Worker;

/// Differences that are named one by one; the others are counted.
const NAMED: usize = 50;

#[derive(Default)]
struct Drift {
    here: u64,
    there: u64,
    differing: u64,
    missing_here: u64,
    missing_there: u64,
    named: Vec<Value>,
}

impl Drift {
    fn name(&mut self, what: &str, remote_id: Option<&str>, local_id: Option<Uuid>, fields: &[String]) {
        if self.named.len() < NAMED {
            self.named.push(json!({ "what": what, "remoteId": remote_id, "id": local_id, "fields": fields }));
        }
    }
}

impl Worker {
    pub(super) fn audit_is_due(&self) -> bool {
        let wanted = self.connection.drift.as_ref().and_then(|drift| drift.get("wanted")).is_some();
        let now = self.engine.ctx.clock.now();
        let old = self.connection.checked_at.unwrap_or(self.connection.created_at) + self.engine.settings.audit_every <= now;
        wanted || (self.is_timer && old)
    }

    /// Compares all kinds. A repair looks again at what differs: the same merge as ever decides, and nothing is overwritten for the audit's sake.
    pub(super) async fn audit(&mut self) -> Result<(), RoundError> {
        self.is_for("audit");
        self.write_run(None).await?;
        let repairs =
            self.connection.drift.as_ref().and_then(|drift| drift.get("wanted")).and_then(|wanted| wanted.get("repair")).and_then(Value::as_bool)
                != Some(false);
        let (mut kinds, mut is_equal, mut repaired) = (serde_json::Map::new(), true, 0_u64);
        for kind in Kind::ALL {
            if !self.kinds.contains(&kind) {
                continue;
            }
            let (drift, look_there, send) = self.compare(kind).await?;
            is_equal &= drift.differing + drift.missing_here + drift.missing_there == 0;
            if repairs {
                repaired += (look_there.len() + send.len()) as u64;
                self.hint(kind, look_there).await?;
                let mut tx = self.begin().await?;
                outgoing::mark(&mut tx, self.connection.id, kind, &send).await?;
                tx.commit().await?;
            }
            kinds.insert(
                kind.as_str().to_owned(),
                json!({ "here": drift.here, "there": drift.there, "differing": drift.differing, "missingHere": drift.missing_here,
                    "missingThere": drift.missing_there, "records": drift.named }),
            );
        }
        let now = self.engine.ctx.clock.now();
        let report = json!({ "checkedAt": now, "equal": is_equal, "kinds": kinds, "repaired": repairs.then_some(repaired) });
        let mut tx = self.begin().await?;
        connections::set_drift(&mut tx, self.connection.id, &report, now).await?;
        tx.commit().await?;
        self.connection.drift = Some(report);
        self.connection.checked_at = Some(now);
        self.tell("connection.updated").await
    }

    /// What differs, what to look at there, and what to send.
    async fn compare(&mut self, kind: Kind) -> Result<(Drift, Vec<String>, Vec<Uuid>), RoundError> {
        let mut drift = Drift::default();
        let (mut look, mut send) = (Vec::new(), Vec::new());
        let mut seen: BTreeSet<String> = BTreeSet::new();
        let mut cursor = None;
        let session = self.session(Lane::History);
        loop {
            self.let_live_pass().await?;
            let page = self.read_patiently(&*session, Stream::Records(kind), cursor.as_ref()).await?;
            let fresh: Vec<_> =
                page.records.into_iter().filter(|record| record.kind == kind && !record.is_deleted && seen.insert(record.id.clone())).collect();
            drift.there += fresh.len() as u64;
            let mut tx = self.engine.ctx.db.begin(self.tenant()).await?;
            let known = Known::by_remote(&mut tx, self.connection.id, &pointed_at(&self.mapping, &fresh)).await?;
            let ids: Vec<String> = fresh.iter().map(|record| record.id.clone()).collect();
            let twins: BTreeMap<String, pairs::Pair> = pairs::by_remote(&mut tx, self.connection.id, kind.as_str(), &ids)
                .await?
                .into_iter()
                .map(|pair| (pair.remote_id.clone(), pair))
                .collect();
            let local: Vec<Uuid> = twins.values().map(|pair| pair.local_id).collect();
            let here: BTreeMap<Uuid, records::Record> =
                crm::paired::load(&mut tx, kind, &local, false).await?.into_iter().map(|record| (record.id, record)).collect();
            let own = custom_fields::list(&mut tx, Some(kind.singular())).await?;
            let waiting: BTreeSet<Uuid> = outgoing::waiting_among(&mut tx, self.connection.id, kind, &local).await?.into_iter().collect();
            let mut disputed: BTreeSet<Uuid> = conflicts::disputed(&mut tx, self.connection.id, kind, &local).await?.into_iter().collect();
            // A company about whose deletion a person has to decide: until then its contacts differ in it, too.
            let held: Vec<Fields> = here.values().map(|one| crm::paired::fields_of(kind, one, &own)).collect();
            for (kind, ids) in pointed_at_here(&self.mapping, kind, &held.iter().collect::<Vec<_>>()) {
                let ids: Vec<Uuid> = ids.into_iter().collect();
                disputed.extend(conflicts::disputed(&mut tx, self.connection.id, kind, &ids).await?);
            }
            tx.rollback().await?;
            for record in &fresh {
                let pair = twins.get(&record.id);
                let one = pair.and_then(|pair| here.get(&pair.local_id)).filter(|one| !one.is_deleted);
                let (Some(pair), Some(one)) = (pair, one) else {
                    if pair.is_none_or(|pair| pair.state == "linked") {
                        drift.missing_here += 1;
                        drift.name("missing_here", Some(&record.id), None, &[]);
                        look.push(record.id.clone());
                    }
                    continue;
                };
                let theirs = to_here(&self.mapping, &known, record);
                let ours = crm::paired::fields_of(kind, one, &own);
                let sides = Sides { base: &as_fields(&pair.base), ours: &ours, theirs: &theirs, ours_at: None, theirs_at: None };
                let merged = merge(&sides, &self.mapping.policy(kind));
                let mut fields: Vec<String> = merged.here.keys().chain(merged.there.keys()).cloned().collect();
                fields.retain(|field| !points_at(&ours, field).is_some_and(|target| disputed.contains(&target)));
                // What is on its way, or waits for a person, is known and no drift.
                if !fields.is_empty() && !waiting.contains(&one.id) && !disputed.contains(&one.id) {
                    drift.differing += 1;
                    drift.name("differs", Some(&record.id), Some(one.id), &fields);
                    look.push(record.id.clone());
                }
            }
            cursor = page.next;
            if cursor.is_none() {
                break;
            }
        }
        self.not_there(kind, &seen, &mut drift, &mut look, &mut send).await?;
        Ok((drift, look, send))
    }

    /// Records here whose twin was not among those there, and those that have none.
    async fn not_there(
        &self,
        kind: Kind,
        seen: &BTreeSet<String>,
        drift: &mut Drift,
        look: &mut Vec<String>,
        send: &mut Vec<Uuid>,
    ) -> Result<(), RoundError> {
        let mut after = Uuid::nil();
        let mut unseen: Vec<(String, Uuid)> = Vec::new();
        loop {
            let mut tx = self.engine.ctx.db.begin(self.tenant()).await?;
            let ids = records::ids_after(&mut tx, kind, after, 1000).await?;
            let twins: BTreeMap<Uuid, pairs::Pair> =
                pairs::by_local(&mut tx, self.connection.id, kind.as_str(), &ids).await?.into_iter().map(|pair| (pair.local_id, pair)).collect();
            let waiting: BTreeSet<Uuid> = outgoing::waiting_among(&mut tx, self.connection.id, kind, &ids).await?.into_iter().collect();
            let disputed: BTreeSet<Uuid> = conflicts::disputed(&mut tx, self.connection.id, kind, &ids).await?.into_iter().collect();
            tx.rollback().await?;
            let Some(last) = ids.last() else { break };
            after = *last;
            drift.here += ids.len() as u64;
            for id in ids.into_iter().filter(|id| !disputed.contains(id)) {
                match twins.get(&id) {
                    Some(pair) if pair.state == "linked" && !seen.contains(&pair.remote_id) => unseen.push((pair.remote_id.clone(), id)),
                    None if self.connection.sends_existing && !waiting.contains(&id) && self.can_be_there(kind) => {
                        drift.missing_there += 1;
                        drift.name("missing_there", None, Some(id), &[]);
                        send.push(id);
                    }
                    _ => {}
                }
            }
        }
        // What came while the pages were read was on none of them: only what the vendor does not know when asked for it is missing.
        for part in unseen.chunks(200) {
            let ids: Vec<String> = part.iter().map(|(remote, _)| remote.clone()).collect();
            let found: BTreeSet<String> = self
                .session(Lane::History)
                .fetch(kind, &ids)
                .await?
                .into_iter()
                .filter(|record| !record.is_deleted)
                .map(|record| record.id)
                .collect();
            for (remote, id) in part.iter().filter(|(remote, _)| !found.contains(remote)) {
                drift.missing_there += 1;
                drift.name("missing_there", Some(remote), Some(*id), &[]);
                look.push(remote.clone());
            }
        }
        Ok(())
    }

    /// Tasks, communications and deals may have no place there (a pipeline without a twin, a note on nothing): their absence is no drift.
    fn can_be_there(&self, kind: Kind) -> bool {
        matches!(kind, Kind::Companies | Kind::Contacts)
    }
}

/// The record a field points at, if it does.
fn points_at(fields: &Fields, field: &str) -> Option<Uuid> {
    fields.get(field)?.as_str()?.parse().ok()
}
