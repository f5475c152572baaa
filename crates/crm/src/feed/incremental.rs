use std::collections::{BTreeMap, HashMap, HashSet};

use chrono::{DateTime, TimeDelta, Utc};
use store::TenantTx;
use store::feed::log::{self, Between, Line};
use store::feed::{Kind, Now, Snapshot, now, rows};
use uuid::Uuid;

use super::cursor::OnTheWay;
use super::{Answer, Cursor, Item, REMEMBERED, Record, kinds};
use crate::{Caller, Context, Error, Result};

/// A client's clock may be ahead of the database's; what it is told twice does no harm.
const OVERLAP: TimeDelta = TimeDelta::minutes(5);

/// From where on.
#[derive(Debug, Clone)]
pub enum Since {
    Cursor(Cursor),
    Time(DateTime<Utc>),
}

/// A page of what has changed: each record once, as it is now.
///
/// # Errors
/// Without permission, with the cursor of an unfinished snapshot, [`Error::Gone`] when nobody knows any more what has changed since, or when the database refuses.
pub async fn incremental(ctx: &Context, caller: &Caller, since: Since, limit: usize) -> Result<Answer> {
    let mut tx = ctx.db.begin(caller.tenant()).await?;
    let readable = kinds::readable(&mut tx, caller).await?;
    let now = now(&mut tx).await?;
    let (seen, end, after) = match since {
        Since::Time(at) => (at_time(&mut tx, caller, &now, &readable, at).await?, Cursor::at(caller, &now, &readable), None),
        Since::Cursor(cursor) => {
            cursor.check(caller, &now, &readable)?;
            match cursor.on_the_way.clone() {
                None => (cursor, Cursor::at(caller, &now, &readable), None),
                Some(OnTheWay::Incremental { to, .. }) if to.is_beyond(&now.snapshot) => return Err(Error::Gone("cursor_expired")),
                Some(OnTheWay::Incremental { to, at, after }) => {
                    let end = Cursor { seen: to, at, on_the_way: None, ..cursor.clone() };
                    (cursor, end, Some(after))
                }
                Some(OnTheWay::Initial(..)) => return Err(Error::field("/since", "cursor_invalid")),
            }
        }
    };
    let wanted = Between { realm: now.realm, from: &seen.seen, to: &end.seen, after, kinds: &readable };
    let mut lines = log::between(&mut tx, &wanted, limit + 1).await?;
    let is_cut = lines.len() > limit;
    lines.truncate(limit);
    // At the end of a way that began a while ago there may be something new again: whoever stops there would not be up to date.
    let has_more = is_cut
        || after.is_some() && {
            let newer = Between { realm: now.realm, from: &end.seen, to: &now.snapshot, after: None, kinds: &readable };
            !log::between(&mut tx, &newer, 1).await?.is_empty()
        };
    let as_of = end.at;
    let next = match lines.last() {
        Some(last) if is_cut => seen.on_the_way(OnTheWay::Incremental { to: end.seen, at: end.at, after: last.place }),
        _ => end,
    };
    Ok(Answer { items: items(&mut tx, lines).await?, next, has_more, as_of })
}

/// What a client had seen that has everything up to that time.
async fn at_time(tx: &mut TenantTx, caller: &Caller, now: &Now, readable: &[Kind], at: DateTime<Utc>) -> Result<Cursor> {
    let gone = || Error::Gone("cursor_expired");
    if now.at - at > REMEMBERED {
        return Err(gone());
    }
    let horizon = log::horizon_at(tx, now.realm, at - OVERLAP).await?.ok_or_else(gone)?;
    Ok(Cursor { seen: Snapshot::below(horizon), at: at.min(now.at), ..Cursor::at(caller, now, readable) })
}

/// Each record once, where it is met first; what is gone altogether is deleted.
async fn items(tx: &mut TenantTx, lines: Vec<Line>) -> Result<Vec<Item>> {
    let mut ids: BTreeMap<Kind, Vec<Uuid>> = BTreeMap::new();
    for line in &lines {
        ids.entry(line.place.kind).or_default().push(line.place.id);
    }
    let mut found: HashMap<(Kind, Uuid), (i64, Option<Record>)> = HashMap::new();
    for (kind, ids) in ids {
        let records = Record::all(tx, kind, &ids).await?;
        found.extend(records.into_iter().map(|record| ((kind, record.id()), (record.version(), Some(record)))));
        for (id, version) in rows::deleted(tx, kind, &ids).await? {
            // Between the two looks it may have been restored or deleted; the later look is right, and both are told again.
            found.insert((kind, id), (version, None));
        }
    }
    let mut told = HashSet::new();
    let gone: HashMap<(Kind, Uuid), i64> = lines.iter().filter_map(|line| Some(((line.place.kind, line.place.id), line.version?))).collect();
    let item = |Line { place, .. }: Line| {
        let key = (place.kind, place.id);
        let (version, record) = found.remove(&key).unwrap_or_else(|| (gone.get(&key).copied().unwrap_or_default(), None));
        told.insert(key).then_some(Item { kind: place.kind, id: place.id, version, record })
    };
    Ok(lines.into_iter().filter_map(item).collect())
}
