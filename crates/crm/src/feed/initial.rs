use std::collections::HashMap;

use store::TenantTx;
use store::feed::{Kind, now, rows};
use uuid::Uuid;

use super::cursor::OnTheWay;
use super::{Answer, Cursor, Item, Record, kinds};
use crate::{Caller, Context, Error, Result};

/// A page of everything, kind by kind, each in the order of ids. A record that stays is met once, whatever is written meanwhile; what changes on the way is
/// told by the cursor at the end, which is of the moment the first page was read.
///
/// # Errors
/// Without permission, with a cursor that is none of a snapshot, [`Error::Gone`] with an old one, or when the database refuses.
pub async fn initial(ctx: &Context, caller: &Caller, cursor: Option<Cursor>, limit: usize) -> Result<Answer> {
    let mut tx = ctx.db.begin(caller.tenant()).await?;
    let readable = kinds::readable(&mut tx, caller).await?;
    let now = now(&mut tx).await?;
    let (begun, place) = match cursor {
        None => (Cursor::at(caller, &now, &readable), None),
        Some(cursor) => {
            cursor.check(caller, &now, &readable)?;
            let Some(OnTheWay::Initial(kind, after)) = cursor.on_the_way else { return Err(Error::field("/cursor", "cursor_invalid")) };
            (Cursor { on_the_way: None, ..cursor }, Some((kind, after)))
        }
    };
    let as_of = begun.at;
    let mut items = Vec::with_capacity(limit);
    for kind in readable.into_iter().filter(|kind| place.is_none_or(|(begun, _)| *kind >= begun)) {
        let mut after = place.filter(|(begun, _)| *begun == kind).and_then(|(_, after)| after);
        loop {
            let wanted = limit - items.len();
            // One more than is shown tells whether the kind ends here.
            let mut ids = rows::ids_after(&mut tx, kind, after, wanted + 1).await?;
            let is_last = ids.len() <= wanted;
            ids.truncate(wanted);
            after = ids.last().copied().or(after);
            items.extend(records(&mut tx, kind, &ids).await?);
            if is_last {
                break;
            }
            if items.len() >= limit {
                return Ok(Answer { items, next: begun.on_the_way(OnTheWay::Initial(kind, after)), has_more: true, as_of });
            }
        }
    }
    Ok(Answer { items, next: begun, has_more: false, as_of })
}

/// In the order of the ids; one that was deleted between two looks is told later, as a change.
async fn records(tx: &mut TenantTx, kind: Kind, ids: &[Uuid]) -> Result<Vec<Item>> {
    let mut found: HashMap<Uuid, Record> = Record::all(tx, kind, ids).await?.into_iter().map(|record| (record.id(), record)).collect();
    let item = |id: &Uuid| found.remove(id).map(|record| Item { kind, id: *id, version: record.version(), record: Some(record) });
    Ok(ids.iter().filter_map(item).collect())
}
