//! One connection from its first message to its last.

use std::sync::Arc;
use std::time::{Duration, Instant};

use axum::extract::ws::{Message, WebSocket};
use crm::accounts::{Request, authenticate};
use crm::{Actor, Caller};
use futures::SinkExt;
use queue::Subscription;
use tokio::time::{MissedTickBehavior, interval, timeout};
use uuid::Uuid;

use super::close::Close;
use super::feed::{Feed, Reach};
use super::limits::{Allowance, MESSAGE, Verdict};
use super::live::{Live, Place};
use super::message::{FromClient, ToClient};
use super::rooms::{self, Rooms};
use crate::AppState;

/// For the client to answer a close.
const GOODBYE: Duration = Duration::from_secs(2);

/// The way out of a connection is an error: every step may be the last.
type Step<T = ()> = Result<T, Close>;

pub async fn run(mut socket: WebSocket, state: &AppState, live: &Live, request: Request) {
    let why = match sign_in(&mut socket, state, live, &request).await {
        Ok((token, caller, place)) => {
            let feed = live.feed(caller.org);
            let session = Session {
                wakes: feed.wakes(),
                allowance: Allowance::new(live.limits(), Instant::now()),
                rooms: Rooms::default(),
                heard: Instant::now(),
                expired: false,
                behind: false,
                feed,
                socket: &mut socket,
                state,
                live,
                request,
                token,
                caller,
                _place: place,
            };
            session.run().await
        }
        Err(why) => why,
    };
    ::metrics::counter!("zveno_live_closed_total", "reason" => why.reason()).increment(1);
    if why != Close::Gone {
        say_goodbye(&mut socket, live, why).await;
    }
}

/// Says why and waits a moment for the client's answer: a connection that is cut while the client is still sending loses the last word.
async fn say_goodbye(socket: &mut WebSocket, live: &Live, why: Close) {
    // The client may have stopped reading: then there is no telling it.
    if let Ok(Ok(())) = timeout(live.limits().send_within, socket.send(Message::Close(Some(why.frame())))).await {
        let answer = async { while let Some(Ok(_)) = socket.recv().await {} };
        let _ = timeout(GOODBYE, answer).await;
    }
}

/// The first message, in time, with a token that is good.
async fn sign_in(socket: &mut WebSocket, state: &AppState, live: &Live, request: &Request) -> Step<(String, Caller, Place)> {
    let first = tokio::select! {
        () = live.shutdown().cancelled() => return Err(Close::GoingAway),
        first = timeout(live.limits().auth_within, first_text(socket)) => first,
    };
    let refusal = match first {
        Err(_) => Close::AuthTimeout,
        Ok(text) => match serde_json::from_str(&text?) {
            Ok(FromClient::Auth { token }) => match authenticate(&state.ctx, &token, request.clone()).await {
                Ok(caller) => match live.place_of(id(&caller)) {
                    Some(place) => return Ok((token, caller, place)),
                    None => Close::TooManyConnections,
                },
                Err(crm::Error::Unauthenticated("session_revoked")) => Close::SessionRevoked,
                Err(crm::Error::Unauthenticated(_)) => Close::InvalidToken,
                Err(_) => Close::Unavailable,
            },
            Ok(_) | Err(_) => Close::InvalidToken,
        },
    };
    let _ = timeout(live.limits().send_within, socket.send(Message::text(ToClient::error(refusal.reason()).text()))).await;
    Err(refusal)
}

async fn first_text(socket: &mut WebSocket) -> Step<String> {
    loop {
        match socket.recv().await {
            Some(Ok(Message::Text(text))) => return Ok(text.as_str().to_owned()),
            Some(Ok(Message::Ping(_) | Message::Pong(_))) => {}
            Some(Ok(Message::Binary(_))) => return Ok(String::new()),
            Some(Ok(Message::Close(_)) | Err(_)) | None => return Err(Close::Gone),
        }
    }
}

/// Of the person or the key: what limits are counted by.
fn id(caller: &Caller) -> Uuid {
    match &caller.actor {
        Actor::User { id, .. } => id.0,
        Actor::ApiKey { id, .. } => id.0,
    }
}

struct Session<'a> {
    socket: &'a mut WebSocket,
    state: &'a AppState,
    live: &'a Live,
    request: Request,
    token: String,
    caller: Caller,
    rooms: Rooms,
    feed: Arc<Feed>,
    wakes: Subscription,
    allowance: Allowance,
    /// When the client last said anything.
    heard: Instant,
    /// The token has ended and the client has been told; one beat later it is too late.
    expired: bool,
    /// There may be events to tell.
    behind: bool,
    _place: Place,
}

impl Session<'_> {
    async fn run(mut self) -> Close {
        match self.listen().await {
            Ok(never) => match never {},
            Err(why) => why,
        }
    }

    async fn listen(&mut self) -> Step<std::convert::Infallible> {
        self.ready().await?;
        let mut beat = interval(self.live.limits().beat);
        beat.set_missed_tick_behavior(MissedTickBehavior::Delay);
        beat.tick().await;
        loop {
            let behind = self.behind;
            tokio::select! {
                () = self.live.shutdown().cancelled() => return Err(Close::GoingAway),
                message = self.socket.recv() => self.hear(message).await?,
                () = self.wakes.changed() => self.behind = !self.rooms.is_empty(),
                _ = beat.tick() => self.beat().await?,
                () = std::future::ready(()), if behind => self.tell().await?,
            }
        }
    }

    async fn hear(&mut self, message: Option<Result<Message, axum::Error>>) -> Step {
        let text = match message {
            None | Some(Ok(Message::Close(_))) => return Err(Close::Gone),
            Some(Err(error)) => return Err(broken(&error)),
            Some(Ok(message)) => {
                self.heard = Instant::now();
                match message {
                    Message::Text(text) => Some(text),
                    Message::Binary(_) => None,
                    _ => return Ok(()),
                }
            }
        };
        match self.allowance.take(Instant::now()) {
            Verdict::Take => {}
            Verdict::Refuse => return self.send(&ToClient::error("rate_limited")).await,
            Verdict::Close => return Err(Close::RateLimited),
        }
        if text.as_ref().is_some_and(|text| text.len() > MESSAGE) {
            self.send(&ToClient::error("bad_message")).await?;
            return Err(Close::TooBig);
        }
        match text.and_then(|text| serde_json::from_str(&text).ok()) {
            Some(FromClient::Auth { token }) => self.renew(token).await,
            Some(FromClient::Subscribe { room, last_event_id }) => self.subscribe(&room, last_event_id).await,
            Some(FromClient::Unsubscribe { room }) => {
                if let Some(canonical) = rooms::admit(&room, &self.caller) {
                    self.rooms.leave(&canonical);
                }
                self.send(&ToClient::Unsubscribed { room: &room }).await
            }
            Some(FromClient::Ping) => self.send(&ToClient::Pong).await,
            Some(FromClient::Pong) => Ok(()),
            None => match self.allowance.refuse() {
                Verdict::Close => Err(Close::RateLimited),
                _ => self.send(&ToClient::error("bad_message")).await,
            },
        }
    }

    async fn ready(&mut self) -> Step {
        let last_event_id = self.feed.head().await.map_err(unavailable)?;
        self.send(&ToClient::Ready { last_event_id }).await
    }

    async fn subscribe(&mut self, name: &str, after: Option<i64>) -> Step {
        let Some(room) = rooms::admit(name, &self.caller) else {
            return self.send(&ToClient::Error { code: "unknown_room", room: Some(name), last_event_id: None }).await;
        };
        let after = match after {
            None => self.feed.head().await.map_err(unavailable)?,
            Some(after) => match self.feed.reach(after).await.map_err(unavailable)? {
                Reach::Kept => after,
                Reach::TooOld { head } => {
                    self.rooms.leave(&room);
                    return self.send(&ToClient::Error { code: "too_old", room: Some(name), last_event_id: Some(head) }).await;
                }
            },
        };
        if !self.rooms.enter(room, name, after) {
            return self.send(&ToClient::Error { code: "unknown_room", room: Some(name), last_event_id: None }).await;
        }
        self.behind = true;
        self.send(&ToClient::Subscribed { room: name }).await
    }

    /// Tells the next batch of events.
    async fn tell(&mut self) -> Step {
        let position = self.rooms.position();
        let batch = self.feed.after(position).await.map_err(unavailable)?;
        self.behind = batch.more;
        if let Some(first) = batch.entries.first()
            && first.id > position + 1
        {
            // Purged while the client was slow.
            let head = self.feed.head().await.map_err(unavailable)?;
            for name in self.rooms.leave_behind(first.id) {
                self.send(&ToClient::Error { code: "too_old", room: Some(&name), last_event_id: Some(head) }).await?;
            }
        }
        let mut told = 0;
        for entry in &batch.entries {
            if let Some(room) = self.rooms.hears(entry, &self.caller) {
                let event = ToClient::Event { id: entry.id, room, event: &entry.event, data: &entry.data, at: entry.at };
                let text = event.text();
                self.feed_socket(Message::text(text)).await?;
                told += 1;
            }
        }
        if let Some(last) = batch.entries.last() {
            self.rooms.advance(last.id);
        }
        if told > 0 {
            self.flush().await?;
            ::metrics::counter!("zveno_live_events_total").increment(told);
        }
        Ok(())
    }

    /// Now and then: is the client there, is its session still good, and a sign of life from us.
    async fn beat(&mut self) -> Step {
        if self.heard.elapsed() > self.live.limits().silence {
            return Err(Close::Silent);
        }
        match authenticate(&self.state.ctx, &self.token, self.request.clone()).await {
            Ok(caller) => {
                self.caller = caller;
                self.expired = false;
            }
            Err(crm::Error::Unauthenticated("token_invalid")) if !self.expired => {
                self.expired = true;
                self.send(&ToClient::error(Close::TokenExpired.reason())).await?;
            }
            Err(crm::Error::Unauthenticated("token_invalid")) => return Err(Close::TokenExpired),
            Err(crm::Error::Unauthenticated(_)) => {
                self.send(&ToClient::error(Close::SessionRevoked.reason())).await?;
                return Err(Close::SessionRevoked);
            }
            // The database is away: that is no reason to throw people out.
            Err(error) => tracing::debug!(error = %error, "a live session could not be checked"),
        }
        // The frame is answered by any browser on its own; the text is for scripts, which never see frames.
        self.feed_socket(Message::Ping(axum::body::Bytes::new())).await?;
        self.send(&ToClient::Ping).await
    }

    /// A newer token of the same caller.
    async fn renew(&mut self, token: String) -> Step {
        let refusal = match authenticate(&self.state.ctx, &token, self.request.clone()).await {
            Ok(caller) if caller.org == self.caller.org && id(&caller) == id(&self.caller) => {
                (self.token, self.caller, self.expired) = (token, caller, false);
                return self.ready().await;
            }
            Ok(_) => Close::InvalidToken,
            Err(crm::Error::Unauthenticated("session_revoked")) => Close::SessionRevoked,
            Err(crm::Error::Unauthenticated(_)) => Close::InvalidToken,
            Err(_) => Close::Unavailable,
        };
        self.send(&ToClient::error(refusal.reason())).await?;
        Err(refusal)
    }

    async fn send(&mut self, message: &ToClient<'_>) -> Step {
        self.feed_socket(Message::text(message.text())).await?;
        self.flush().await
    }

    async fn feed_socket(&mut self, message: Message) -> Step {
        match timeout(self.live.limits().send_within, self.socket.feed(message)).await {
            Ok(Ok(())) => Ok(()),
            Ok(Err(_)) => Err(Close::Gone),
            Err(_) => Err(Close::SlowReader),
        }
    }

    async fn flush(&mut self) -> Step {
        match timeout(self.live.limits().send_within, self.socket.flush()).await {
            Ok(Ok(())) => Ok(()),
            Ok(Err(_)) => Err(Close::Gone),
            Err(_) => Err(Close::SlowReader),
        }
    }
}

fn unavailable(error: store::Error) -> Close {
    tracing::warn!(error = %error, "events could not be read");
    Close::Unavailable
}

/// The connection is broken, unless the message was so large that it was not even read.
fn broken(error: &axum::Error) -> Close {
    if error.to_string().starts_with("Space limit exceeded") { Close::TooBig } else { Close::Gone }
}
