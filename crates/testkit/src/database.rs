use std::hash::{DefaultHasher, Hash, Hasher};

use queue::Queue;
use sqlx::postgres::{PgConnectOptions, PgConnection};
use sqlx::{AssertSqlSafe, ConnectOptions, Connection, Executor};
use store::{Database, DatabaseConfig, Login};
use uuid::Uuid;

/// One migrated database that goes with the test.
pub struct TestDatabase {
    pub config: DatabaseConfig,
    pub db: Database,
    server: PgConnectOptions,
    name: String,
}

/// Any number, the same in every test process: the first one makes the template, the others wait for it.
const TEMPLATE_LOCK: i64 = 0x007a_7674_6573;

impl TestDatabase {
    /// # Panics
    /// When there is no server to test on.
    pub async fn new() -> Self {
        let url = server_url();
        let server: PgConnectOptions = url.parse().expect("the test server's URL is a PostgreSQL URL");
        let template = template(&server, &url).await;
        let name = format!("t_{}", random_id().simple());
        let mut admin = server.connect().await.expect("the test server answers");
        admin.execute(AssertSqlSafe(format!("create database {name} template {template}"))).await.expect("the template can be copied");
        admin.close().await.expect("the connection closes");
        let config = DatabaseConfig { url: with_database(&url, &name), login: Login::SetRole, connections: 8 };
        let db = Database::connect(&config).await.expect("the copy answers");
        Self { config, db, server, name }
    }

    /// A connection of the owner, which sees every organisation: to look at what is really there.
    ///
    /// # Panics
    /// When the server is gone.
    pub async fn owner(&self) -> PgConnection {
        let options: PgConnectOptions = self.config.url.parse().expect("a PostgreSQL URL");
        let mut connection = options.connect().await.expect("the test server answers");
        // The owner is under forced row-level security too, unless it is a superuser; tests look from above.
        connection.execute("set row_security = off").await.expect("the setting exists");
        connection
    }

    /// Writes past the application, as the owner.
    ///
    /// # Panics
    /// When the database refuses.
    pub async fn execute(&self, sql: String) {
        self.owner().await.execute(AssertSqlSafe(sql)).await.expect("the database takes it");
    }
}

impl Drop for TestDatabase {
    fn drop(&mut self) {
        let (server, name) = (self.server.clone(), self.name.clone());
        // A drop cannot wait for a future of its own runtime: a short-lived thread with its own can.
        let dropped = std::thread::spawn(move || {
            let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().expect("a runtime");
            runtime.block_on(async {
                let mut admin = server.connect().await?;
                admin.execute(AssertSqlSafe(format!("drop database if exists {name} with (force)"))).await?;
                admin.close().await
            })
        });
        if !matches!(dropped.join(), Ok(Ok(()))) && !std::thread::panicking() {
            eprintln!("the test database {} was left behind", self.name);
        }
    }
}

#[expect(clippy::disallowed_methods, reason = "tests are told their server by the environment, as every PostgreSQL tool is")]
fn server_url() -> String {
    let named = std::env::var("ZVENO_TEST_DATABASE_URL").or_else(|_| std::env::var("DATABASE_URL"));
    named.expect(
        "ZVENO_TEST_DATABASE_URL names a server to test on: `make test` starts one, or run `target/debug/zveno postgres -- cargo nextest run`",
    )
}

/// The schema as a database to copy, named after its migrations so that a changed migration makes a new one.
async fn template(server: &PgConnectOptions, url: &str) -> String {
    let mut hasher = DefaultHasher::new();
    for migration in Database::migrations() {
        migration.hash(&mut hasher);
    }
    let name = format!("zveno_template_{:016x}", hasher.finish());
    let mut admin = server.connect().await.expect("the test server answers (ZVENO_TEST_DATABASE_URL)");
    sqlx::query("select pg_advisory_lock($1)").bind(TEMPLATE_LOCK).execute(&mut admin).await.expect("a lock");
    let exists: bool = sqlx::query_scalar("select exists (select 1 from pg_database where datname = $1 and datistemplate)")
        .bind(&name)
        .fetch_one(&mut admin)
        .await
        .expect("a catalogue");
    if !exists {
        admin.execute(AssertSqlSafe(format!("drop database if exists {name} with (force)"))).await.expect("a half-made template goes");
        admin.execute(AssertSqlSafe(format!("create database {name}"))).await.expect("the owner may create databases");
        let config = DatabaseConfig { url: with_database(url, &name), login: Login::SetRole, connections: 2 };
        let db = Database::open(&config).await.expect("the migrations pass");
        Queue::migrate(&db).await.expect("the queue's migrations pass");
        db.close().await;
        admin.execute(AssertSqlSafe(format!("alter database {name} is_template true"))).await.expect("a template");
    }
    admin.close().await.expect("the connection closes, and the lock with it");
    name
}

/// The same server, another database: the path of the URL is replaced, the query stays.
fn with_database(url: &str, name: &str) -> String {
    let (head, query) = url.split_once('?').map_or((url, None), |(head, query)| (head, Some(query)));
    let authority = head.find("://").map_or(0, |at| at + 3);
    let base = head[authority..].find('/').map_or(head, |at| &head[..authority + at]);
    query.map_or_else(|| format!("{base}/{name}"), |query| format!("{base}/{name}?{query}"))
}

pub(crate) fn random_id() -> Uuid {
    use domain::id::{IdSource, RandomIds};
    RandomIds.next()
}

#[cfg(test)]
mod tests {
    use super::with_database;

    #[test]
    fn only_the_database_changes() {
        assert_eq!(with_database("postgres://u@h:5/a", "b"), "postgres://u@h:5/b");
        assert_eq!(with_database("postgres://u@localhost/a?host=/tmp/x", "b"), "postgres://u@localhost/b?host=/tmp/x");
        assert_eq!(with_database("postgres://u@localhost", "b"), "postgres://u@localhost/b");
    }
}
