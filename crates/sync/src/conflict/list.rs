use std::collections::HashMap;

use crm::{Caller, Error};
use domain::permissions::Permission;
use store::sync::conflicts::{self, Conflict, Filter};

use crate::Engine;

/// A conflict, with how such ones were decided so far.
#[derive(Debug, Clone)]
pub struct Listed {
    pub conflict: Conflict,
    pub past_ours: i64,
    pub past_theirs: i64,
}

/// Newest first.
///
/// # Errors
/// Without permission, or when the database refuses.
pub async fn list(engine: &Engine, caller: &Caller, filter: &Filter, most: i64) -> Result<(Vec<Listed>, i64), Error> {
    caller.require(Permission::SyncRead)?;
    let mut tx = engine.ctx.db.begin(caller.tenant()).await?;
    let rows = conflicts::list(&mut tx, filter, most).await?;
    let open = conflicts::open_counts(&mut tx).await?.iter().map(|(_, count)| count).sum();
    let mut past: HashMap<(String, String), (i64, i64)> = HashMap::new();
    let mut listed = Vec::with_capacity(rows.len());
    for conflict in rows {
        let key = (conflict.kind.clone(), conflict.field.clone());
        let (past_ours, past_theirs) = match past.get(&key) {
            Some(known) => *known,
            None => {
                let counted = conflicts::past_choices(&mut tx, &conflict.kind, &conflict.field).await?;
                past.insert(key, counted);
                counted
            }
        };
        listed.push(Listed { conflict, past_ours, past_theirs });
    }
    Ok((listed, open))
}
