//! The application on a free port of this machine, its mailbox, and a client that knows it only by its address.

mod answer;
mod people;
mod school;

use std::net::SocketAddr;
use std::sync::{Arc, Once};

use api::{ApiSettings, AppState, Limits};
use connector::crm::{CrmConnector, CrmRegistry};
use connector::http::{Guard, HttpClient, HttpSettings};
use crm::{Mail, MailSecurity};
use domain::clock::{Clock, FixedClock, SystemClock};
use domain::id::RandomIds;
use queue::{Queue, Registry, Worker};
use reqwest::Method;
use serde_json::Value;
use testkit::{Mailbox, TestDatabase};

pub use answer::Answer;
pub use people::{PASSWORD, Person};

pub struct App {
    pub ctx: crm::Context,
    pub clock: Arc<FixedClock>,
    pub address: SocketAddr,
    pub mailbox: Mailbox,
    pub test: TestDatabase,
    client: reqwest::Client,
}

/// What a test may want otherwise.
pub struct Options {
    pub api: ApiSettings,
    pub public_url: &'static str,
    pub with_mail: bool,
}

impl Default for Options {
    fn default() -> Self {
        let api = ApiSettings { limits: Limits::unlimited(), ..ApiSettings::default() };
        Self { api, public_url: "https://zveno.example.test", with_mail: true }
    }
}

static PROVIDER: Once = Once::new();

/// The CRMs there are, none of which answers: no private host may be called.
fn crms() -> CrmRegistry {
    let http = HttpClient::new(Guard::new(Vec::new()), HttpSettings::default()).expect("a client");
    let none = connectors::Replaced::default;
    CrmRegistry::new([
        Arc::new(connectors::amocrm::AmoCrm::new(http.clone(), none())) as Arc<dyn CrmConnector>,
        Arc::new(connectors::bitrix24::Bitrix24::new(http, none())),
    ])
}

impl App {
    pub async fn start() -> Self {
        Self::with(Options::default()).await
    }

    pub async fn with(options: Options) -> Self {
        PROVIDER.call_once(|| {
            let _ = rustls::crypto::ring::default_provider().install_default();
        });
        let test = TestDatabase::new().await;
        let mailbox = Mailbox::start().await;
        let clock = Arc::new(FixedClock::at(SystemClock.now()));
        let mut settings = crm::Settings::new(options.public_url, vec!["a key of at least thirty-two bytes".to_owned().into()]);
        settings.mail = options.with_mail.then(|| Mail {
            host: mailbox.address.ip().to_string(),
            port: mailbox.address.port(),
            security: MailSecurity::None,
            user: None,
            password: None,
            from: "Zveno <no-reply@example.test>".to_owned(),
        });
        let ctx = crm::Context {
            db: test.db.clone(),
            clock: clock.clone(),
            ids: Arc::new(RandomIds),
            keys: Arc::new(crm::keys::Keyring::from_settings(&[crm::keys::generate()]).expect("a fresh key")),
            queue: Queue::new(&test.db),
            settings: Arc::new(settings),
        };
        let crms = sync::Crms { registry: crms(), ..sync::Crms::default() };
        let engine = sync::Engine::new(ctx.clone(), connector::Registry::default(), crms, sync::EngineSettings::default());
        let router = api::router(AppState::new(ctx.clone(), engine, None, options.api));
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.expect("a free port");
        let address = listener.local_addr().expect("an address");
        tokio::spawn(async move { axum::serve(listener, router.into_make_service_with_connect_info::<SocketAddr>()).await });
        let client = reqwest::Client::builder().no_proxy().build().expect("a client");
        Self { ctx, clock, address, mailbox, test, client }
    }

    /// A request to be filled in.
    pub fn request(&self, method: Method, path: &str) -> reqwest::RequestBuilder {
        self.client.request(method, format!("http://{}{path}", self.address)).header("accept-language", "en")
    }

    pub async fn send(&self, method: Method, path: &str, token: Option<&str>, body: Option<Value>) -> Answer {
        let mut request = self.request(method, path);
        if let Some(token) = token {
            request = request.bearer_auth(token);
        }
        if let Some(body) = body {
            request = request.json(&body);
        }
        Answer::to(request).await
    }

    pub async fn get(&self, path: &str, token: &str) -> Answer {
        self.send(Method::GET, path, Some(token), None).await
    }

    pub async fn post(&self, path: &str, token: Option<&str>, body: Value) -> Answer {
        self.send(Method::POST, path, token, Some(body)).await
    }

    pub async fn patch(&self, path: &str, token: &str, body: Value) -> Answer {
        self.send(Method::PATCH, path, Some(token), Some(body)).await
    }

    pub async fn delete(&self, path: &str, token: &str) -> Answer {
        self.send(Method::DELETE, path, Some(token), None).await
    }

    /// A file of rows that waits for its columns to be told.
    pub async fn upload(&self, person: &Person, kind: &str, text: &str) -> Value {
        let request = self.request(Method::POST, &format!("/api/crm/import/files?kind={kind}&name=rows.csv")).bearer_auth(&person.token);
        Answer::to(request.body(text.to_owned())).await.expect(201).body
    }

    /// Does the work that is waiting.
    pub async fn work(&self) {
        let mut registry = Registry::new();
        crm::jobs::register(&mut registry, &Arc::new(self.ctx.clone()));
        Worker::new(&self.test.db, registry).drain().await.expect("the jobs are done");
        let backlog = self.ctx.queue.backlog().await.expect("a backlog");
        assert_eq!((backlog.due, backlog.later, backlog.running, backlog.dead), (0, 0, 0, 0), "jobs are left over");
    }

    /// What the nightly job removes.
    pub async fn purge(&self) {
        let mut tx = self.ctx.db.begin_system().await.expect("a transaction");
        self.ctx.queue.enqueue(&mut tx, &crm::jobs::PurgeDeleted {}).await.expect("a job");
        tx.commit().await.expect("it is in line");
        self.work().await;
    }
}
