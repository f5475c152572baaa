//! Streams, page by page: everything once, then again and again what changed.

use std::time::{Duration, Instant};

use chrono::{DateTime, Utc};
use connector::account::Lane;
use connector::crm::{CrmPage, CrmSession, Stream as VendorStream};
use domain::event::Event;
use domain::sync::Kind;
use store::outbox;
use store::sync::streams::{self, Stream};

use super::RoundError;
use super::bring_in::Along;
use super::work::Worker;

/// Between two looks at what people changed.
const A_MOMENT: Duration = Duration::from_millis(500);

pub(super) const DELETIONS: &str = "deletions";

/// A page asked for while the one before it was being written.
pub(super) struct Ahead {
    stream: String,
    cursor: Option<serde_json::Value>,
    page: Result<CrmPage, connector::Error>,
}

impl Worker {
    /// Reads one page of the stream whose turn it is. `false` when every stream has been followed to its end in this round.
    pub(super) async fn read_page(&mut self) -> Result<bool, RoundError> {
        let Some(mut stream) = self.next_stream().await? else { return Ok(false) };
        let is_history = stream.phase == "initial";
        let lane = if is_history { Lane::History } else { Lane::Incremental };
        let vendor = self.vendor_stream(&stream.stream);
        let now = self.engine.ctx.clock.now();
        if stream.pass_started_at.is_none() {
            stream.pass_started_at = Some(now);
            stream.done = 0;
            stream.total = None;
        }
        let since = if is_history { None } else { stream.since };
        let ahead = self.ahead.take().filter(|ahead| ahead.stream == stream.stream && ahead.cursor == stream.cursor);
        let read = match ahead {
            Some(ahead) => ahead.page,
            None => self.session(lane).read(vendor, since, stream.cursor.as_ref()).await,
        };
        let page = match read {
            Ok(page) => page,
            // No trouble, only slow: the others go on, and this one with the next pass.
            Err(connector::Error::MethodClosed(_)) => {
                self.followed.push(stream.stream);
                return Ok(true);
            }
            Err(error) => return self.stream_failed(stream, error, now).await,
        };
        let before = stream.done;
        stream.done += i64::try_from(page.records.len()).unwrap_or(0);
        let grown = is_history && has_grown(before, stream.done);
        if let Some(total) = page.total {
            stream.total = i64::try_from(total).ok();
        }
        let next = page.next.clone();
        stream.cursor.clone_from(&next);
        stream.last_error = None;
        stream.last_error_at = None;
        let is_over = next.is_none();
        self.is_loading = is_history && !is_over;
        if is_over {
            let started = stream.pass_started_at.take().unwrap_or(now);
            stream.since = Some(started - self.engine.settings.overlap);
            stream.last_success_at = Some(now);
            if is_history {
                stream.total = Some(stream.done);
            }
            stream.phase = "following".to_owned();
            self.followed.push(stream.stream.clone());
        }
        let name = stream.stream.clone();
        // The vendor answers the next question while the database writes this page.
        let session = self.session(lane);
        let cursor = next.clone();
        let next_page = async {
            match &cursor {
                Some(cursor) => Some(session.read(vendor, since, Some(cursor)).await),
                None => None,
            }
        };
        let along = match name.parse::<Kind>() {
            Ok(kind) if is_over && is_history => Along::LastOfLoad(&stream, kind),
            _ => Along::Stream(&stream),
        };
        let (written, next_page) = tokio::join!(self.bring_in(page.records, is_history, true, along), next_page);
        written?;
        if let Some(page) = next_page {
            self.ahead = Some(Ahead { stream: name.clone(), cursor, page });
        }
        if grown {
            let mut tx = self.engine.ctx.db.begin(self.tenant()).await?;
            streams::refresh_statistics(&mut tx, &name).await?;
            tx.commit().await?;
        }
        Ok(true)
    }

    /// The stream's turn: first loads in the order of kinds, then passes that are due.
    async fn next_stream(&mut self) -> Result<Option<Stream>, RoundError> {
        let mut tx = self.engine.ctx.db.begin(self.tenant()).await?;
        let known = streams::list(&mut tx, self.connection.id).await?;
        tx.rollback().await?;
        let mut wanted: Vec<String> = Kind::ALL.iter().filter(|kind| self.kinds.contains(kind)).map(|kind| kind.as_str().to_owned()).collect();
        if self.connector.descriptor().lists_deletions() {
            wanted.push(DELETIONS.to_owned());
        }
        let of = |name: &String| {
            known.iter().find(|stream| &stream.stream == name).cloned().unwrap_or_else(|| Stream {
                stream: name.clone(),
                phase: "initial".to_owned(),
                ..Stream::default()
            })
        };
        let streams: Vec<Stream> = wanted.iter().filter(|name| !self.followed.contains(name)).map(of).collect();
        let now = self.engine.ctx.clock.now();
        let mut due = streams.into_iter().filter(|stream| {
            stream.phase == "initial"
                || stream.pass_started_at.is_some()
                || self.is_timer
                || stream.last_success_at.is_none_or(|at| at + self.engine.settings.follow_every <= now)
        });
        let next = due.next().map(|mut stream| {
            // What was deleted before the first load never arrived: there is nothing to ask about.
            if stream.stream == DELETIONS && stream.phase == "initial" {
                stream.phase = "following".to_owned();
                stream.since = Some(self.connection.created_at - self.engine.settings.overlap);
            }
            stream
        });
        Ok(next)
    }

    fn vendor_stream(&self, name: &str) -> VendorStream {
        name.parse::<Kind>().map_or(VendorStream::Deletions, VendorStream::Records)
    }

    /// A page of a long look, whose method may be closed for a while: what people change meanwhile passes, and the look goes on where it was.
    pub(super) async fn read_patiently(
        &mut self,
        session: &dyn CrmSession,
        stream: VendorStream,
        cursor: Option<&serde_json::Value>,
    ) -> Result<CrmPage, RoundError> {
        loop {
            let wait = match session.read(stream, None, cursor).await {
                Err(connector::Error::MethodClosed(wait)) => wait,
                read => return Ok(read?),
            };
            let over = Instant::now() + wait;
            while Instant::now() < over {
                self.let_live_pass().await?;
                tokio::time::sleep(A_MOMENT.min(over.saturating_duration_since(Instant::now()))).await;
            }
        }
    }

    async fn stream_failed(&mut self, mut stream: Stream, error: connector::Error, now: DateTime<Utc>) -> Result<bool, RoundError> {
        let error = RoundError::Vendor(error);
        stream.last_error = Some(error.told().0.to_owned());
        stream.last_error_at = Some(now);
        let mut tx = self.begin().await?;
        streams::put(&mut tx, self.connection.id, &stream).await?;
        self.flush_calls(&mut tx).await?;
        tx.commit().await?;
        if error.stops_everything() {
            return Err(error);
        }
        // One list that cannot be read must not stop the others.
        self.followed.push(stream.stream);
        self.trouble.get_or_insert(error.told());
        Ok(true)
    }

    /// Tells open pages that the connection looks different now.
    pub(super) async fn tell(&self, event: &str) -> Result<(), RoundError> {
        let mut tx = self.engine.ctx.db.begin(self.tenant()).await?;
        let now = self.engine.ctx.clock.now();
        outbox::append(&mut tx, &Event::in_org(event, "connection", self.connection.id, self.connection.version), now).await?;
        tx.commit().await?;
        Ok(())
    }
}

/// Whether a first load has become so much larger that the planner should look again.
fn has_grown(before: i64, now: i64) -> bool {
    (0..8).map(|times| 500 << (2 * times)).any(|size| before < size && size <= now)
}
