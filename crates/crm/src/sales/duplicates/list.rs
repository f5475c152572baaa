use std::collections::{BTreeMap, HashMap, HashSet};

use domain::permissions::Permission;
use store::TenantTx;
use store::page::{Page, Window};
use store::sales::Kind;
use store::sales::doubles::{self, Double, Point, Shared};
use uuid::Uuid;

use super::MOST;
use super::likeness::{apart, pair};
use crate::{Caller, Context, Result};

/// Records that share a point and about which nobody has decided.
#[derive(Debug, Clone)]
pub struct Group {
    /// What brought them together, the first of what they share.
    pub point: Point,
    /// How many hold it; [`MOST`] of them are shown.
    pub holders: i64,
    /// Everything that more than one of them has.
    pub shared: Vec<Point>,
    pub records: Vec<Double>,
}

/// Groups in the order of what they share. Records that share several points are one group.
///
/// # Errors
/// Without permission, or when the database refuses.
pub async fn list(ctx: &Context, caller: &Caller, kind: Kind, window: &Window<Point>) -> Result<Page<Group, Point>> {
    caller.require(Permission::CrmRead)?;
    let mut tx = ctx.db.begin(caller.tenant()).await?;
    let mut groups = Vec::new();
    let mut window_after = window.after.clone();
    // What was decided about is skipped, so a page may need several looks.
    loop {
        let page = doubles::shared(&mut tx, kind, &Window { limit: window.limit + 1, after: window_after }).await?;
        groups.extend(groups_of(&mut tx, kind, page.items).await?);
        window_after = page.next;
        if groups.len() > window.limit || window_after.is_none() {
            break;
        }
    }
    let more = groups.len() > window.limit;
    groups.truncate(window.limit);
    let next = if more { groups.last().map(|group| group.point.clone()) } else { None };
    Ok(Page { items: groups, next })
}

async fn groups_of(tx: &mut TenantTx, kind: Kind, shared: Vec<Shared>) -> Result<Vec<Group>> {
    let points: Vec<Point> = shared.iter().map(|one| one.point.clone()).collect();
    let most = i32::try_from(MOST).unwrap_or(i32::MAX);
    let mut holders: HashMap<Point, HashSet<Uuid>> = HashMap::new();
    for (point, id) in doubles::holders(tx, kind, &points, most).await? {
        holders.entry(point).or_default().insert(id);
    }
    let ids: Vec<Uuid> = holders.values().flatten().copied().collect::<HashSet<_>>().into_iter().collect();
    let records = doubles::records(tx, kind, &ids).await?;
    let decided = apart(tx, kind, &records).await?;
    let group = |one: Shared| {
        let held = holders.get(&one.point)?;
        let members: Vec<&Double> = records.iter().filter(|record| held.contains(&record.id)).collect();
        let is_open = |record: &&Double| members.iter().any(|other| other.id != record.id && !decided.contains(&pair(record.id, other.id)));
        let open: Vec<Double> = members.iter().copied().filter(is_open).cloned().collect();
        let shared = shared_by(&open);
        // Those who all share an earlier point stand there already.
        let is_first = shared.iter().all(|(point, count)| *count < open.len() || *point >= one.point);
        (open.len() > 1 && is_first).then(|| Group { point: one.point, holders: one.holders, shared: shared.into_keys().collect(), records: open })
    };
    Ok(shared.into_iter().filter_map(group).collect())
}

/// The points that more than one of the records holds, and how many do.
fn shared_by(records: &[Double]) -> BTreeMap<Point, usize> {
    let mut counts = BTreeMap::new();
    for record in records {
        for point in record.points().collect::<HashSet<_>>() {
            *counts.entry(point).or_insert(0) += 1;
        }
    }
    counts.retain(|_, count| *count > 1);
    counts
}
