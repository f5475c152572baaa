//! What became of creates whose answers were lost. They are looked for before they are sent again, and before any record that came could be taken for a new one:
//! a webhook tells of it sooner than the next try does.

use std::collections::BTreeSet;

use connector::account::Lane;
use connector::crm::{RemoteRecord, Sought};
use domain::sync::Kind;
use serde_json::json;
use store::sync::outgoing::{self, Failed, Outgoing};
use store::sync::pairs::{self, Pair};

use super::RoundError;
use super::sent::Sent;
use super::work::Worker;

impl Worker {
    /// Looks for creates without an answer when something came that carries no id of ours and has no twin: it may be one of them. What carries an id is met by it.
    pub(super) async fn find_before_meeting(&mut self, kind: Kind, came: &[&RemoteRecord]) -> Result<(), RoundError> {
        let unmarked: Vec<String> =
            came.iter().filter(|record| record.marker.is_none() && !record.is_deleted).map(|record| record.id.clone()).collect();
        if unmarked.is_empty() {
            return Ok(());
        }
        let mut tx = self.engine.ctx.db.begin(self.tenant()).await?;
        let unanswered = outgoing::unanswered(&mut tx, self.connection.id, kind).await?;
        let known = if unanswered.is_empty() { Vec::new() } else { pairs::by_remote(&mut tx, self.connection.id, kind.as_str(), &unmarked).await? };
        tx.rollback().await?;
        let known: BTreeSet<String> = known.into_iter().map(|pair| pair.remote_id).collect();
        if unmarked.iter().all(|id| known.contains(id)) {
            return Ok(());
        }
        for row in unanswered {
            self.find_again(kind, &row).await?;
        }
        Ok(())
    }

    /// Makes what a create without an answer made the twin of the record here, if it made anything. The merge that follows brings both to the same.
    pub(super) async fn find_again(&mut self, kind: Kind, row: &Outgoing) -> Result<bool, RoundError> {
        let sent = row.sent.clone().and_then(|sent| serde_json::from_value::<Sent>(sent).ok()).filter(Sent::is_create);
        let Some(sent) = sent else { return Ok(false) };
        let since = row.sent_at.unwrap_or_else(|| self.engine.ctx.clock.now());
        let sought = Sought { kind, local_id: row.local_id, fields: &sent.fields, since };
        let found = self.session(Lane::Live).find(&sought).await?;
        if found.is_empty() {
            return Ok(false);
        }
        let ids: Vec<String> = found.iter().map(|record| record.id.clone()).collect();
        let mut tx = self.begin().await?;
        let known = pairs::by_remote(&mut tx, self.connection.id, kind.as_str(), &ids).await?;
        if !known.iter().any(|pair| pair.local_id == row.local_id) {
            // Two of the same content are two records: what has a twin already is another's.
            let Some(id) = ids.into_iter().find(|id| !known.iter().any(|pair| pair.remote_id == *id)) else {
                tx.rollback().await?;
                return Ok(false);
            };
            let pair = Pair { remote_id: id, local_id: row.local_id, base: json!({}), state: "linked".to_owned(), remote_changed_at: None };
            pairs::put(&mut tx, self.connection.id, kind.as_str(), &[pair], self.engine.ctx.clock.now()).await?;
        }
        let again = Failed { local_id: row.local_id, state: "waiting", attempts: row.attempts, wait: 0.0, code: "found_again", detail: "" };
        outgoing::failed(&mut tx, self.connection.id, kind, &again).await?;
        tx.commit().await?;
        Ok(true)
    }
}
