//! What the tests stand on: a database of their own, a log that jobs write to, a worker that can be stopped.

use std::sync::{Arc, Mutex};
use std::time::Duration;

use queue::{Job, Queue, Registry, Worker};
use store::jobs::SchemaChange;
use store::{Database, DatabaseConfig, Login, Tenant};
use testkit::TestDatabase;
use tokio::task::JoinHandle;
use tokio_util::sync::CancellationToken;

pub struct Bench {
    pub url: String,
    pub database: Database,
    pub queue: Queue,
    pub log: Arc<Log>,
    /// Dropped with the test.
    _test: TestDatabase,
}

/// What the jobs of a test did, in order.
#[derive(Default)]
pub struct Log(Mutex<Vec<String>>);

impl Log {
    pub fn write(&self, line: impl Into<String>) {
        self.0.lock().expect("no test panics while holding it").push(line.into());
    }

    pub fn lines(&self) -> Vec<String> {
        self.0.lock().expect("no test panics while holding it").clone()
    }
}

pub async fn connect(url: &str) -> Database {
    Database::connect(&DatabaseConfig { url: url.to_owned(), login: Login::SetRole, connections: 8 }).await.expect("database")
}

impl Bench {
    pub async fn new() -> Self {
        let test = TestDatabase::new().await;
        let database = test.db.clone();
        Self { url: test.config.url.clone(), queue: Queue::new(&database), database, log: Arc::default(), _test: test }
    }

    pub async fn enqueue<J: Job>(&self, job: &J) {
        let mut tx = self.database.begin_system().await.expect("transaction");
        self.queue.enqueue(&mut tx, job).await.expect("enqueue");
        tx.commit().await.expect("commit");
    }

    pub fn registry<J: Job<Context = Log>>(&self) -> Registry {
        let mut registry = Registry::new();
        registry.register::<J>(&self.log);
        registry
    }

    pub fn start<J: Job<Context = Log>>(&self) -> Running {
        Running::start(Worker::new(&self.database, self.registry::<J>()))
    }

    pub async fn until(&self, what: &str, mut reached: impl FnMut(&[String]) -> bool) {
        for _ in 0..600 {
            if reached(&self.log.lines()) {
                return;
            }
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
        panic!("never happened: {what}; the log is {:?}", self.log.lines());
    }

    /// Runs a statement as the owner.
    pub async fn execute(&self, sql: &str) {
        let owner = SchemaChange::begin(&self.database).await.expect("owner");
        let pool: graphile_worker::Database = owner.pool().into();
        graphile_worker::DbExecutor::execute(&pool, sql, graphile_worker::DbParams::new()).await.expect("statement");
    }
}

pub struct Running {
    pub shutdown: CancellationToken,
    task: JoinHandle<()>,
}

impl Running {
    pub fn start(worker: Worker) -> Self {
        let shutdown = CancellationToken::new();
        Self { task: tokio::spawn(worker.run(shutdown.clone())), shutdown }
    }

    pub async fn stop(self) {
        self.shutdown.cancel();
        self.task.await.expect("the worker ends by itself");
    }
}

pub fn tenant() -> Tenant {
    Tenant::of(domain::id::OrgId(domain::id::IdSource::next(&domain::id::RandomIds)))
}
