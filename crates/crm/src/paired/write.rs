use std::collections::HashMap;

use chrono::{DateTime, Utc};
use domain::deal::stood;
use domain::event::Event;
use domain::sync::{Fields, Kind};
use serde_json::{Map, Value, json};
use store::TenantTx;
use store::audit_entries::{self, NewEntry};
use store::sales::deal_lines::{self, Line};
use store::sales::stage_moves::{self, NewMove};
use store::sales::tags::{self, Tag};
use store::sales::{pipelines, stages};
use store::school::calendar;
use store::sync::records::{self, Record};
use uuid::Uuid;

use super::columns::{Surroundings, row};
use super::fields::{lines_of, list};
use crate::{Context, Result};

/// On whose word the records are written.
#[derive(Debug, Clone)]
pub struct Origin {
    pub connection: Uuid,
    /// `amocrm`: where the records come from, for people.
    pub vendor: String,
    /// A first load of everything: what it creates is told of as a whole, and not record by record.
    pub is_history: bool,
}

/// What to do with one record. Fields are in the form of [`super::fields_of`], cleaned.
#[derive(Debug, Clone)]
pub enum Write {
    Create {
        id: Uuid,
        fields: Fields,
    },
    /// `record` as it was loaded and locked.
    Update {
        record: Record,
        fields: Fields,
    },
    Delete {
        id: Uuid,
        title: String,
    },
    Restore {
        id: Uuid,
        title: String,
    },
}

/// More than this many in one batch are told of by one event: a page fetches its list anew, and not record by record.
const TOLD_ONE_BY_ONE: usize = 20;
/// Tags an organisation may have.
const MOST_TAGS: usize = 500;

/// Writes a batch of one kind. The caller has locked what it updates, and commits.
///
/// # Errors
/// When the database refuses: then nothing of the batch is written.
pub async fn write(tx: &mut TenantTx, ctx: &Context, origin: &Origin, kind: Kind, writes: &[Write]) -> Result<()> {
    if writes.is_empty() {
        return Ok(());
    }
    let now = ctx.clock.now();
    store::sync::speak_for(tx, origin.connection).await?;
    let around = surroundings(tx, kind, origin, now).await?;
    let (mut inserts, mut updates, mut tagged, mut moves) = (Vec::new(), Vec::new(), Vec::new(), Vec::new());
    let mut sold: Vec<(Uuid, Vec<Line>)> = Vec::new();
    let (mut gone, mut back) = (Vec::new(), Vec::new());
    let mut done: Vec<Done<'_>> = Vec::with_capacity(writes.len());
    let tag_ids = tag_ids(tx, ctx, writes, now).await?;
    for write in writes {
        match write {
            Write::Create { id, fields } => {
                let Some(row) = row(kind, *id, None, fields, &around) else { continue };
                done.push(Done {
                    id: *id,
                    version: 1,
                    verb: "created",
                    action: "create",
                    title: title(kind, &row),
                    before: None,
                    after: Some(fields),
                });
                moves.extend(arrival(*id, None, &row, now));
                tagged.extend(fields.get("tagIds").map(|tags| (*id, of_names(tags, &tag_ids))));
                sold.extend(fields.get("lines").map(|lines| (*id, lines_of(lines, || ctx.ids.next()))));
                inserts.push(row);
            }
            Write::Update { record, fields } => {
                let Some(row) = row(kind, record.id, Some(record), fields, &around) else { continue };
                let arrived = arrival(record.id, Some(record), &row, now);
                let (verb, action) = if arrived.is_some() { ("moved", "move") } else { ("updated", "update") };
                moves.extend(arrived);
                tagged.extend(fields.get("tagIds").map(|tags| (record.id, of_names(tags, &tag_ids))));
                sold.extend(fields.get("lines").map(|lines| (record.id, lines_of(lines, || ctx.ids.next()))));
                let before = super::fields_of(kind, record, &[]);
                done.push(Done { id: record.id, version: 0, verb, action, title: title(kind, &row), before: Some(before), after: Some(fields) });
                updates.push(row);
            }
            Write::Delete { id, title } => {
                gone.push(*id);
                done.push(Done { id: *id, version: 0, verb: "deleted", action: "delete", title: title.clone(), before: None, after: None });
            }
            Write::Restore { id, title } => {
                back.push(*id);
                done.push(Done { id: *id, version: 0, verb: "restored", action: "restore", title: title.clone(), before: None, after: None });
            }
        }
    }
    records::insert(tx, kind, &inserts, now).await?;
    let mut versions: HashMap<Uuid, i64> = records::update(tx, kind, &updates, now).await?.into_iter().collect();
    versions.extend(records::set_deleted(tx, kind, &gone, true, now).await?);
    versions.extend(records::set_deleted(tx, kind, &back, false, now).await?);
    records::put_tags(tx, kind, &tagged).await?;
    deal_lines::replace_of(tx, &sold).await?;
    remember(tx, &moves, now).await?;
    done.retain_mut(|done| {
        if let Some(version) = versions.get(&done.id) {
            done.version = *version;
        }
        done.version > 0
    });
    tell(tx, origin, kind, &done, now).await
}

struct Done<'a> {
    id: Uuid,
    version: i64,
    verb: &'static str,
    action: &'static str,
    title: String,
    before: Option<Fields>,
    after: Option<&'a Fields>,
}

async fn surroundings(tx: &mut TenantTx, kind: Kind, origin: &Origin, now: DateTime<Utc>) -> Result<Surroundings> {
    let mut around = Surroundings { stages: HashMap::new(), first_stage: None, currency: String::new(), source: origin.vendor.clone(), now };
    if matches!(kind, Kind::Deals | Kind::Products) {
        around.currency = calendar::currency(tx).await?;
    }
    if kind == Kind::Deals {
        let all = stages::list(tx, None).await?;
        if let Some(pipeline) = pipelines::default(tx).await? {
            around.first_stage = all.iter().find(|stage| stage.pipeline_id == pipeline).map(|stage| stage.id);
        }
        around.stages = all.into_iter().map(|stage| (stage.id, stage)).collect();
    }
    Ok(around)
}

fn title(kind: Kind, row: &Value) -> String {
    let field = match kind {
        Kind::Deals | Kind::Tasks => "title",
        Kind::Communications => "body",
        _ => "name",
    };
    domain::text::clip(&domain::text::line(row[field].as_str().unwrap_or_default()), 200)
}

struct Arrival {
    deal: Uuid,
    from: Option<Uuid>,
    duration: Option<i64>,
    row: Value,
}

fn arrival(id: Uuid, before: Option<&Record>, row: &Value, now: DateTime<Utc>) -> Option<Arrival> {
    let stage = row.get("stageId")?.as_str()?;
    let was = before.and_then(|record| record.fields.get("stageId")).and_then(Value::as_str);
    if was == Some(stage) {
        return None;
    }
    let since = before.and_then(|record| record.fields.get("stageSince")).and_then(Value::as_str).and_then(|at| at.parse().ok());
    Some(Arrival { deal: id, from: was.and_then(|was| was.parse().ok()), duration: since.map(|since| stood(since, now)), row: row.clone() })
}

async fn remember(tx: &mut TenantTx, arrivals: &[Arrival], now: DateTime<Utc>) -> Result<()> {
    if arrivals.is_empty() {
        return Ok(());
    }
    let id = |row: &Value, field: &str| row[field].as_str().and_then(|id| id.parse().ok()).unwrap_or_default();
    let moves: Vec<NewMove<'_>> = arrivals
        .iter()
        .map(|arrival| NewMove {
            deal_id: arrival.deal,
            pipeline_id: id(&arrival.row, "pipelineId"),
            from_stage_id: arrival.from,
            to_stage_id: id(&arrival.row, "stageId"),
            actor_kind: "system",
            actor_id: None,
            duration_seconds: arrival.duration,
            amount_minor: arrival.row["amountMinor"].as_i64().unwrap_or(0),
            currency: arrival.row["currency"].as_str().unwrap_or_default(),
        })
        .collect();
    Ok(stage_moves::append(tx, &moves, now).await?)
}

/// The ids of all tags these writes name; those that are new are made, as long as there is room.
async fn tag_ids(tx: &mut TenantTx, ctx: &Context, writes: &[Write], now: DateTime<Utc>) -> Result<HashMap<String, Uuid>> {
    let fields = writes.iter().filter_map(|write| match write {
        Write::Create { fields, .. } | Write::Update { fields, .. } => fields.get("tagIds"),
        _ => None,
    });
    let mut names: Vec<String> = fields.flat_map(list).collect();
    names.sort_unstable();
    names.dedup();
    if names.is_empty() {
        return Ok(HashMap::new());
    }
    let mut known = records::names_of(tx, &names).await?;
    if names.iter().any(|name| !known.contains_key(name)) {
        tags::lock(tx).await?;
        known = records::names_of(tx, &names).await?;
        let mut count = tags::list(tx).await?.len();
        for name in &names {
            if known.contains_key(name) || count >= MOST_TAGS {
                continue;
            }
            let tag = Tag { id: ctx.ids.next(), name: name.clone(), color: "gray".to_owned(), version: 1 };
            tags::insert(tx, &tag, now).await?;
            count += 1;
            // Another name of the batch may be the same one, written otherwise.
            known = records::names_of(tx, &names).await?;
        }
    }
    Ok(known)
}

fn of_names(value: &Value, ids: &HashMap<String, Uuid>) -> Vec<Uuid> {
    list(value).iter().filter_map(|name| ids.get(name).copied()).collect()
}

/// Audit and events. Of a first load only that it goes on is told: ten thousand entries «created by the first load» would bury the rest.
async fn tell(tx: &mut TenantTx, origin: &Origin, kind: Kind, done: &[Done<'_>], now: DateTime<Utc>) -> Result<()> {
    let noun = kind.singular();
    if !origin.is_history {
        let entries: Vec<NewEntry<'_>> = done
            .iter()
            .map(|done| {
                let after = done.after.cloned();
                let changed = |all: &Fields| -> Map<String, Value> {
                    let named = done.after.into_iter().flat_map(|after| after.keys());
                    named.map(|field| (field.clone(), all.get(field).cloned().unwrap_or_default())).collect()
                };
                NewEntry {
                    at: now,
                    actor_kind: "system",
                    actor_id: Some(origin.connection),
                    action: done.action,
                    record_kind: noun,
                    record_id: Some(done.id),
                    title: &done.title,
                    before: done.before.as_ref().map(|before| json!(changed(before))),
                    after: after.map(|after| json!(after)),
                    request_id: None,
                    address: None,
                }
            })
            .collect();
        audit_entries::append_all(tx, &entries).await?;
    }
    let events: Vec<Event> = if done.len() > TOLD_ONE_BY_ONE || origin.is_history {
        vec![Event::in_org(&format!("{noun}.imported"), noun, origin.connection, 1)]
    } else {
        done.iter().map(|done| Event::in_org(&format!("{noun}.{}", done.verb), noun, done.id, done.version)).collect()
    };
    store::outbox::append_all(tx, &events, now).await?;
    Ok(())
}
