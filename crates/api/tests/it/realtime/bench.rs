//! A served application and clients of its socket.

use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Duration;

use api::{ApiSettings, AppState, Limits, Live, LiveLimits};
use crm::accounts::{Client, Opened, Registration};
use domain::clock::{Clock, FixedClock, SystemClock};
use domain::event::Event;
use domain::id::{IdSource, OrgId, RandomIds};
use futures::{SinkExt, StreamExt};
use serde_json::{Value, json};
use store::Tenant;
use testkit::TestDatabase;
use tokio::net::{TcpSocket, TcpStream};
use tokio::time::timeout;
use tokio_tungstenite::WebSocketStream;
use tokio_tungstenite::tungstenite::Message;
use tokio_tungstenite::tungstenite::client::IntoClientRequest;
use tokio_util::sync::CancellationToken;

pub struct App {
    pub ctx: crm::Context,
    pub clock: Arc<FixedClock>,
    pub address: SocketAddr,
    pub shutdown: CancellationToken,
    /// Dropped with the test.
    _test: TestDatabase,
}

/// Everything a person would wait for, shortened.
pub fn quick() -> LiveLimits {
    LiveLimits {
        auth_within: Duration::from_millis(500),
        send_within: Duration::from_millis(500),
        beat: Duration::from_millis(400),
        silence: Duration::from_millis(1_000),
        ..LiveLimits::default()
    }
}

impl App {
    pub async fn start() -> Self {
        Self::with(LiveLimits::default()).await
    }

    pub async fn with(limits: LiveLimits) -> Self {
        let test = TestDatabase::new().await;
        let db = test.db.clone();
        let clock = Arc::new(FixedClock::at(SystemClock.now()));
        let ctx = crm::Context {
            db: db.clone(),
            clock: clock.clone(),
            ids: Arc::new(RandomIds),
            keys: Arc::new(crm::keys::Keyring::from_settings(&[crm::keys::generate()]).expect("a fresh key")),
            queue: queue::Queue::new(&db),
            settings: Arc::new(crm::Settings::new("https://zveno.example.test", vec!["a key of at least thirty-two bytes".to_owned().into()])),
        };
        let engine = sync::Engine::new(ctx.clone(), connector::Registry::default(), sync::Crms::default(), sync::EngineSettings::default());
        let shutdown = CancellationToken::new();
        let live = Live::with_limits(&db, queue::Bus::start(&db, shutdown.clone()), shutdown.clone(), limits);
        let settings = ApiSettings { limits: Limits::unlimited(), ..ApiSettings::default() };
        let router = api::router(AppState::new(ctx.clone(), engine, Some(live), settings));
        // Small buffers, so that a client that does not read is noticed soon.
        let socket = TcpSocket::new_v4().expect("socket");
        socket.set_send_buffer_size(8 * 1024).expect("buffer");
        socket.bind("127.0.0.1:0".parse().expect("address")).expect("port");
        let listener = socket.listen(64).expect("listen");
        let address = listener.local_addr().expect("address");
        tokio::spawn(async move { axum::serve(listener, router.into_make_service_with_connect_info::<SocketAddr>()).await });
        Self { ctx, clock, address, shutdown, _test: test }
    }

    /// A new organisation with its owner.
    pub async fn owner(&self) -> Opened {
        let new = Registration {
            organisation: "School".to_owned(),
            name: "Owner".to_owned(),
            email: format!("{}@example.test", RandomIds.next().simple()),
            password: "a long and quiet river".to_owned(),
            locale: None,
            time_zone: None,
        };
        crm::accounts::register(&self.ctx, &Client::default(), &new).await.expect("registered")
    }

    /// Changes happen to students of the organisation, in one transaction.
    pub async fn change(&self, org: OrgId, times: usize) {
        let mut tx = self.ctx.db.begin(Tenant::of(org)).await.expect("transaction");
        for _ in 0..times {
            let event = Event::in_org("student.updated", "student", RandomIds.next(), 1);
            store::outbox::append(&mut tx, &event, self.clock.now()).await.expect("event");
        }
        tx.commit().await.expect("commit");
    }

    pub async fn tell_user(&self, org: OrgId, user: uuid::Uuid) {
        let mut tx = self.ctx.db.begin(Tenant::of(org)).await.expect("transaction");
        let event = Event { room: format!("user:{user}"), ..Event::in_org("task.due", "task", RandomIds.next(), 1) };
        store::outbox::append(&mut tx, &event, self.clock.now()).await.expect("event");
        tx.commit().await.expect("commit");
    }

    pub async fn connect(&self) -> Socket {
        self.connect_from(None).await.expect("upgraded")
    }

    /// As a page of that origin would.
    pub async fn connect_from(&self, origin: Option<&str>) -> Result<Socket, u16> {
        let socket = TcpSocket::new_v4().expect("socket");
        socket.set_recv_buffer_size(8 * 1024).expect("buffer");
        let stream = socket.connect(self.address).await.expect("connected");
        let mut request = format!("ws://{}/api/ws", self.address).into_client_request().expect("request");
        if let Some(origin) = origin {
            request.headers_mut().insert("origin", origin.parse().expect("header"));
        }
        match tokio_tungstenite::client_async(request, stream).await {
            Ok((socket, _)) => Ok(Socket(socket)),
            Err(tokio_tungstenite::tungstenite::Error::Http(response)) => Err(response.status().as_u16()),
            Err(other) => panic!("{other}"),
        }
    }

    /// Signed in and listening in the organisation's room.
    pub async fn listen(&self, token: &str, after: Option<i64>) -> Socket {
        let mut socket = self.connect().await;
        socket.auth(token).await;
        socket.subscribe("org", after).await;
        socket
    }
}

impl Drop for App {
    fn drop(&mut self) {
        self.shutdown.cancel();
    }
}

pub struct Socket(pub WebSocketStream<TcpStream>);

/// What came: a message, or the code of a close (1006 when the connection just ended).
#[derive(Debug, PartialEq)]
pub enum Heard {
    Message(Value),
    Closed(u16),
}

impl Socket {
    pub async fn say(&mut self, message: Value) {
        self.0.send(Message::text(message.to_string())).await.expect("sent");
    }

    /// Answers of the server to `auth`: `ready`, and its last event id.
    pub async fn auth(&mut self, token: &str) -> i64 {
        self.say(json!({"type": "auth", "token": token})).await;
        let ready = self.message().await;
        assert_eq!(ready["type"], "ready", "{ready}");
        ready["lastEventId"].as_i64().expect("a number")
    }

    pub async fn subscribe(&mut self, room: &str, after: Option<i64>) {
        self.say(json!({"type": "subscribe", "room": room, "lastEventId": after})).await;
        assert_eq!(self.message().await, json!({"type": "subscribed", "room": room}));
    }

    /// The next message or close; pings of the server are passed over.
    pub async fn hear(&mut self) -> Heard {
        self.hear_within(10_000).await.expect("something within ten seconds")
    }

    pub async fn hear_within(&mut self, millis: u64) -> Option<Heard> {
        let next = async {
            loop {
                match self.0.next().await {
                    Some(Ok(Message::Text(text))) => {
                        let message: Value = serde_json::from_str(&text).expect("JSON");
                        if message["type"] != "ping" {
                            return Heard::Message(message);
                        }
                    }
                    Some(Ok(Message::Close(frame))) => return Heard::Closed(frame.map_or(1005, |frame| frame.code.into())),
                    Some(Ok(_)) => {}
                    Some(Err(_)) | None => return Heard::Closed(1006),
                }
            }
        };
        timeout(Duration::from_millis(millis), next).await.ok()
    }

    pub async fn message(&mut self) -> Value {
        match self.hear().await {
            Heard::Message(message) => message,
            Heard::Closed(code) => panic!("closed with {code}"),
        }
    }

    /// An error's code.
    pub async fn error(&mut self) -> String {
        let message = self.message().await;
        assert_eq!(message["type"], "error", "{message}");
        message["code"].as_str().expect("a code").to_owned()
    }

    /// The next event's id.
    pub async fn event(&mut self) -> i64 {
        let message = self.message().await;
        assert_eq!(message["type"], "event", "{message}");
        message["id"].as_i64().expect("a number")
    }

    pub async fn closed(&mut self) -> u16 {
        loop {
            if let Heard::Closed(code) = self.hear().await {
                return code;
            }
        }
    }

    pub async fn silent(&mut self, millis: u64) {
        let heard = self.hear_within(millis).await;
        assert_eq!(heard, None);
    }
}
