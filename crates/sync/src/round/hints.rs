//! What webhooks, references and the audit said to look at again.

use std::collections::BTreeSet;

use connector::Error as VendorError;
use connector::account::Lane;
use connector::crm::RemoteRecord;
use domain::sync::Kind;
use serde_json::Value;
use store::sync::{connections, hints};

use super::RoundError;
use super::bring_in::Along;
use super::work::Worker;

/// The kind of a hint that means the directory.
pub(crate) const DIRECTORY: &str = "directory";
const AT_ONCE: i64 = 100;

/// What waits to be looked at, and what waits to be sent.
pub(super) struct Due {
    pub hinted: BTreeSet<String>,
    pub unsent: BTreeSet<String>,
}

impl Worker {
    pub(super) async fn due(&self) -> Result<Due, RoundError> {
        let mut kinds: Vec<&str> = Kind::ALL.iter().map(|kind| kind.as_str()).collect();
        kinds.push(DIRECTORY);
        let mut tx = self.engine.ctx.db.begin(self.tenant()).await?;
        let (hinted, unsent) = connections::due_kinds(&mut tx, self.connection.id, &kinds).await?;
        tx.rollback().await?;
        Ok(Due { hinted: hinted.into_iter().collect(), unsent: unsent.into_iter().collect() })
    }

    /// Follows one batch of hints. `false` when there was none.
    pub(super) async fn follow_hints(&mut self, due: &Due) -> Result<bool, RoundError> {
        if due.hinted.contains(DIRECTORY) {
            let mut tx = self.engine.ctx.db.begin(self.tenant()).await?;
            let directory = hints::due(&mut tx, self.connection.id, DIRECTORY, 1).await?;
            tx.rollback().await?;
            self.read_directory().await?;
            let mut tx = self.begin().await?;
            hints::done(&mut tx, self.connection.id, DIRECTORY, &directory).await?;
            tx.commit().await?;
            return Ok(true);
        }
        for kind in Kind::ALL.into_iter().filter(|kind| due.hinted.contains(kind.as_str())) {
            let mut tx = self.engine.ctx.db.begin(self.tenant()).await?;
            let due = hints::due(&mut tx, self.connection.id, kind.as_str(), AT_ONCE).await?;
            tx.rollback().await?;
            if due.is_empty() {
                continue;
            }
            let ids: Vec<String> = due.iter().map(|(id, _)| id.clone()).collect();
            let looked = if self.kinds.contains(&kind) { self.look(kind, &ids).await } else { Ok(Vec::new()) };
            if let Err(RoundError::Vendor(error @ VendorError::MethodClosed(wait))) = looked {
                let mut tx = self.begin().await?;
                hints::postpone(&mut tx, self.connection.id, kind.as_str(), &due, wait.as_secs_f64()).await?;
                tx.commit().await?;
                self.trouble.get_or_insert(RoundError::Vendor(error).told());
                return Ok(true);
            }
            let records = looked?;
            self.bring_in(records, false, true, Along::Hints(kind, &due)).await?;
            return Ok(true);
        }
        Ok(false)
    }

    /// Those records as they are there now; what is not there any more comes as deleted.
    pub(super) async fn look(&self, kind: Kind, ids: &[String]) -> Result<Vec<RemoteRecord>, RoundError> {
        let mut records = self.session(Lane::Live).fetch(kind, ids).await?;
        let found: BTreeSet<String> = records.iter().map(|record| record.id.clone()).collect();
        let gone = ids.iter().filter(|id| !found.contains(*id));
        let deleted = |id: &String| RemoteRecord {
            kind,
            id: id.clone(),
            changed_at: Some(self.engine.ctx.clock.now()),
            is_deleted: true,
            fields: serde_json::Map::new(),
            marker: None,
            raw: Value::Null,
        };
        records.extend(gone.map(deleted).collect::<Vec<_>>());
        Ok(records)
    }
}
