use std::collections::BTreeMap;
use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Duration;

use api::{ApiSettings, AppState, Limits, Rate};
use connector::account::Pace;
use connector::crm::{CrmConnector, CrmRegistry};
use connector::http::{Guard, HttpClient, HttpSettings, Jitter, Sources, parse_allow};
use connector::lms::{LmsConnector, LmsRegistry};
use domain::clock::{Clock, SystemClock};
use domain::id::RandomIds;
use reqwest::{Method, StatusCode};
use secrecy::SecretString;
use serde_json::{Value, json};
use tokio_util::sync::CancellationToken;

use crate::sandbox::client;
use crate::{Sandbox, TestDatabase};

/// The application on a free port of loopback, with a database of its own.
pub struct TestApp {
    pub url: String,
    pub ctx: crm::Context,
    pub engine: sync::Engine,
    pub database: TestDatabase,
    pub client: reqwest::Client,
    stop: CancellationToken,
}

/// How a test wants its application.
pub struct AppBuilder {
    clock: Arc<dyn Clock>,
    api: ApiSettings,
    engine: sync::EngineSettings,
    vendors: BTreeMap<String, connectors::Replaced>,
    allow: String,
    mail_port: Option<u16>,
    worker: bool,
}

/// Somebody signed in, in an organisation of their own.
#[derive(Debug, Clone)]
pub struct Account {
    pub token: String,
    pub user_id: String,
    pub org_id: String,
    pub email: String,
}

/// Repeats follow at once: the waits themselves are the connector's own tests'.
struct NoWait;

impl Jitter for NoWait {
    fn up_to(&self, _most: Duration) -> Duration {
        Duration::ZERO
    }
}

pub(crate) const ENCRYPTION_KEY: &str = "dGVzdC1rZXktb2YtdGhpcnR5LXR3by1ieXRlcyEhISE=";

/// Long enough for every rule.
pub const PASSWORD: &str = "correct-horse-battery";

impl Default for AppBuilder {
    fn default() -> Self {
        let plenty = Rate::new(100_000, Duration::from_micros(10));
        let limits = Limits { address: plenty, sign_in: plenty, account: plenty, invitation: plenty, caller: plenty, organisation: plenty };
        Self {
            clock: Arc::new(SystemClock),
            api: ApiSettings { limits, ..ApiSettings::default() },
            engine: sync::EngineSettings {
                lease: Duration::from_secs(3),
                flush_after: Duration::from_millis(50),
                pauses: vec![Duration::from_millis(50); 6],
                ..sync::EngineSettings::default()
            },
            vendors: BTreeMap::new(),
            allow: String::new(),
            mail_port: None,
            worker: false,
        }
    }
}

impl AppBuilder {
    #[must_use]
    pub fn clock(self, clock: Arc<dyn Clock>) -> Self {
        Self { clock, ..self }
    }

    #[must_use]
    pub fn api(self, change: impl FnOnce(ApiSettings) -> ApiSettings) -> Self {
        Self { api: change(self.api), ..self }
    }

    #[must_use]
    pub fn engine(self, change: impl FnOnce(sync::EngineSettings) -> sync::EngineSettings) -> Self {
        Self { engine: change(self.engine), ..self }
    }

    /// Another pace towards CRMs than their own.
    #[must_use]
    pub fn pace(mut self, per_second: f64, burst: u32) -> Self {
        self.engine.pace = ["amocrm", "bitrix24"].map(|vendor| (vendor.to_owned(), Pace { per_second, burst })).into();
        self
    }

    /// Lets the connector reach the sandbox and mail go to its mailbox.
    #[must_use]
    pub fn sandbox(self, sandbox: &Sandbox) -> Self {
        Self { allow: sandbox.host(), mail_port: Some(sandbox.smtp_port), vendors: sandbox.vendors(), ..self }
    }

    /// Lets connectors reach another host, too: `host:port`.
    #[must_use]
    pub fn allow(mut self, host: &str) -> Self {
        self.allow = if self.allow.is_empty() { host.to_owned() } else { format!("{},{host}", self.allow) };
        self
    }

    /// Works jobs off in the background, as the binary does. Without it a test does so by hand and sees what is in line.
    #[must_use]
    pub fn worker(self) -> Self {
        Self { worker: true, ..self }
    }

    /// # Panics
    /// When a part cannot be made.
    pub async fn start(self) -> TestApp {
        self.start_on(TestDatabase::new().await).await
    }

    /// On a database that another application may use, too.
    ///
    /// # Panics
    /// When a part cannot be made.
    pub async fn start_on(self, database: TestDatabase) -> TestApp {
        let client = client();
        let listener = tokio::net::TcpListener::bind(SocketAddr::from(([127, 0, 0, 1], 0))).await.expect("a free port");
        let url = format!("http://{}", listener.local_addr().expect("it is bound"));
        let key = SecretString::from(ENCRYPTION_KEY.to_owned());
        let mail = self.mail_port.map(|port| crm::Mail {
            host: "127.0.0.1".to_owned(),
            port,
            security: crm::MailSecurity::None,
            user: None,
            password: None,
            from: "Zveno <no-reply@zveno.test>".to_owned(),
        });
        let ctx = crm::Context {
            db: database.db.clone(),
            clock: self.clock,
            ids: Arc::new(RandomIds),
            keys: Arc::new(crm::keys::Keyring::from_settings(std::slice::from_ref(&key)).expect("a good key")),
            queue: queue::Queue::new(&database.db),
            settings: Arc::new(crm::Settings { mail, ..crm::Settings::new(&url, vec![key]) }),
        };
        let sources = Sources { jitter: Arc::new(NoWait), ..Sources::default() };
        let http = HttpClient::with(Guard::new(parse_allow(&self.allow).expect("a host")), HttpSettings::default(), sources).expect("a client");
        let alfacrm: Arc<dyn connector::Connector> = Arc::new(connectors::alfacrm::AlfaCrm::new(http.clone(), None));
        let instead = |vendor: &str| self.vendors.get(vendor).cloned().unwrap_or_default();
        let registry = CrmRegistry::new([
            Arc::new(connectors::amocrm::AmoCrm::new(http.clone(), instead("amocrm"))) as Arc<dyn CrmConnector>,
            Arc::new(connectors::bitrix24::Bitrix24::new(http.clone(), instead("bitrix24"))),
        ]);
        let platforms = LmsRegistry::new([
            Arc::new(connectors::moodle::Moodle::new(http.clone(), connectors::Replaced::default())) as Arc<dyn LmsConnector>,
            Arc::new(connectors::canvas::Canvas::new(http, instead("canvas"))),
        ]);
        let crms = sync::Crms { registry, ..sync::Crms::default() };
        let engine = sync::Engine::new(ctx.clone(), connector::Registry::new([alfacrm]), crms, self.engine)
            .with_lms(sync::Lmss { registry: platforms, ..sync::Lmss::default() });
        let stop = CancellationToken::new();
        let bus = queue::Bus::start(&database.db, stop.clone());
        let live = api::Live::new(&database.db, bus.clone(), stop.clone());
        let state = AppState::new(ctx.clone(), engine.clone(), Some(live), self.api);
        let service = api::router(state).into_make_service_with_connect_info::<SocketAddr>();
        let stopped = stop.clone().cancelled_owned();
        tokio::spawn(async move { axum::serve(listener, service).with_graceful_shutdown(stopped).await });
        let app = TestApp { url, ctx, engine, database, client, stop };
        if self.worker {
            tokio::spawn(app.jobs().run(app.stop.clone()));
            tokio::spawn(sync::supervise(app.engine.clone(), bus.subscribe_to_all(), Duration::from_millis(200), app.stop.clone()));
        }
        app
    }
}

impl TestApp {
    /// The usual one: nothing works jobs off but the test.
    pub async fn new() -> Self {
        AppBuilder::default().start().await
    }

    fn jobs(&self) -> queue::Worker {
        let mut registry = queue::Registry::new();
        sync::jobs::register(&mut registry, &Arc::new(self.engine.clone()));
        crm::jobs::register(&mut registry, &Arc::new(self.ctx.clone()));
        queue::Worker::new(&self.ctx.db, registry)
    }

    /// Works off what is in line.
    ///
    /// # Panics
    /// When the queue's engine fails.
    pub async fn work_jobs_off(&self) {
        self.jobs().drain().await.expect("jobs can be worked off");
    }

    /// A call; the token is sent when there is one.
    pub fn request(&self, method: Method, path: &str, token: Option<&str>) -> reqwest::RequestBuilder {
        let request = self.client.request(method, format!("{}{path}", self.url));
        match token {
            Some(token) => request.bearer_auth(token),
            None => request,
        }
    }

    /// A call whose answer is JSON, or nothing.
    ///
    /// # Panics
    /// When the answer is neither.
    pub async fn call(&self, method: Method, path: &str, token: &str, body: Option<Value>) -> (StatusCode, Value) {
        let mut request = self.request(method, path, Some(token));
        if let Some(body) = body {
            request = request.json(&body);
        }
        let response = request.send().await.expect("the application answers");
        let status = response.status();
        let text = response.text().await.expect("a body");
        let value = if text.is_empty() { Value::Null } else { serde_json::from_str(&text).unwrap_or_else(|_| panic!("{path}: {status} {text}")) };
        (status, value)
    }

    /// # Panics
    /// When the answer is not a success.
    pub async fn get(&self, path: &str, token: &str) -> Value {
        let (status, body) = self.call(Method::GET, path, token, None).await;
        assert!(status.is_success(), "GET {path}: {status} {body}");
        body
    }

    /// # Panics
    /// When the answer is not a success.
    pub async fn post(&self, path: &str, token: &str, body: Value) -> Value {
        let (status, answer) = self.call(Method::POST, path, token, Some(body)).await;
        assert!(status.is_success(), "POST {path}: {status} {answer}");
        answer
    }

    /// A new organisation with its owner.
    ///
    /// # Panics
    /// When registration is refused.
    pub async fn register(&self, name: &str) -> Account {
        let email = format!("owner-{}@example.test", crate::database::random_id().simple());
        let body = json!({ "organization": name, "name": "Ольга Владелец", "email": email, "password": PASSWORD });
        let response = self.request(Method::POST, "/api/auth/register", None).json(&body).send().await.expect("the application answers");
        assert_eq!(response.status(), StatusCode::CREATED, "{}", response.text().await.unwrap_or_default());
        let session: Value = response.json().await.expect("a session");
        let text = |pointer: &str| session.pointer(pointer).and_then(Value::as_str).expect(pointer).to_owned();
        Account { token: text("/accessToken"), user_id: text("/user/id"), org_id: text("/organization/id"), email }
    }

    /// Ends what runs in the background. A test that leaves jobs in line has not looked at what its calls set off: it fails here.
    ///
    /// # Panics
    /// When jobs are left.
    pub async fn finish(self) {
        let backlog = self.ctx.queue.backlog().await.expect("the queue answers");
        assert_eq!(backlog.due, 0, "jobs were left in line: {backlog:?}");
    }
}

impl Drop for TestApp {
    fn drop(&mut self) {
        self.stop.cancel();
    }
}
