//! For kinds whose deletions the vendor does not tell of: the ids there are, against the pairs. What is missing there is looked at again.

use std::collections::BTreeSet;

use connector::account::Lane;
use connector::crm::{Deletions, Stream};
use domain::sync::Kind;
use store::sync::pairs;
use store::sync::streams::{self, Stream as Kept};

use super::RoundError;
use super::work::Worker;

/// Under which name the last sweep is kept.
pub(super) const IDS: &str = "ids";

impl Worker {
    /// Sweeps when it is time. `false` when it is not.
    pub(super) async fn sweep(&mut self) -> Result<bool, RoundError> {
        let descriptor = self.connector.descriptor();
        let is_swept = |kind: &Kind| descriptor.kind(*kind).is_some_and(|of| of.deletions == Deletions::Swept);
        let swept: Vec<Kind> = Kind::ALL.into_iter().filter(|kind| self.kinds.contains(kind)).filter(is_swept).collect();
        if swept.is_empty() || !self.is_timer || self.followed.iter().any(|done| done == IDS) {
            return Ok(false);
        }
        let mut tx = self.engine.ctx.db.begin(self.tenant()).await?;
        let kept = streams::list(&mut tx, self.connection.id).await?;
        tx.rollback().await?;
        let now = self.engine.ctx.clock.now();
        self.followed.push(IDS.to_owned());
        // Before everything has been read once there is nothing to miss.
        let is_loading = Kind::ALL
            .iter()
            .any(|kind| self.kinds.contains(kind) && !kept.iter().any(|stream| stream.stream == kind.as_str() && stream.phase == "following"));
        let last = kept.iter().find(|stream| stream.stream == IDS).and_then(|stream| stream.last_success_at);
        if is_loading || last.is_some_and(|last| last + self.engine.settings.sweep_every > now) {
            return Ok(false);
        }
        for kind in swept {
            self.sweep_kind(kind).await?;
        }
        let mut tx = self.begin().await?;
        let done = Kept { stream: IDS.to_owned(), phase: "following".to_owned(), last_success_at: Some(now), ..Kept::default() };
        streams::put(&mut tx, self.connection.id, &done).await?;
        self.flush_calls(&mut tx).await?;
        tx.commit().await?;
        Ok(true)
    }

    async fn sweep_kind(&mut self, kind: Kind) -> Result<(), RoundError> {
        let session = self.session(Lane::History);
        let mut there: BTreeSet<String> = BTreeSet::new();
        let mut cursor = None;
        loop {
            let page = self.read_patiently(&*session, Stream::Ids(kind), cursor.as_ref()).await?;
            there.extend(page.records.into_iter().map(|record| record.id));
            cursor = page.next;
            if cursor.is_none() {
                break;
            }
            self.let_live_pass().await?;
        }
        let mut after = String::new();
        loop {
            let mut tx = self.engine.ctx.db.begin(self.tenant()).await?;
            let linked = pairs::linked_after(&mut tx, self.connection.id, kind, &after, 2000).await?;
            tx.rollback().await?;
            let Some((last, _)) = linked.last() else { return Ok(()) };
            after.clone_from(last);
            let missing: Vec<String> = linked.into_iter().map(|(remote, _)| remote).filter(|remote| !there.contains(remote)).collect();
            if !missing.is_empty() {
                self.hint(kind, missing).await?;
            }
        }
    }
}
