//! The pools, one a role, and the migrations.

use std::str::FromStr;

use sqlx::postgres::{PgConnectOptions, PgPool, PgPoolOptions};
use sqlx::{AssertSqlSafe, ConnectOptions, Connection, Executor};

use crate::Result;
use crate::tenant::{SystemTx, Tenant, TenantTx};

/// How the process becomes the role it works under.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Login {
    /// Sign in as the role itself: the private server trusts its socket.
    AsRole,
    /// Sign in as the URL's user and `SET ROLE`: a hosted server gives one login.
    SetRole,
}

#[derive(Debug, Clone)]
pub struct DatabaseConfig {
    pub url: String,
    pub login: Login,
    /// Connections of the application's pool; the system pool takes a quarter of it.
    pub connections: u32,
}

/// Handles to the database: cheap to clone.
#[derive(Debug, Clone)]
pub struct Database {
    app: PgPool,
    system: PgPool,
    owner: PgConnectOptions,
    login: Login,
}

/// Any number, the same in every process: two processes that start at once must not migrate at once.
const MIGRATION_LOCK: i64 = 0x007a_7665_6e6f;

static MIGRATOR: sqlx::migrate::Migrator = sqlx::migrate!("./migrations");

impl Database {
    /// Brings the schema up to date under an advisory lock, then opens the pools.
    ///
    /// # Errors
    /// When the server is out of reach or a migration fails; the schema is then as before that migration.
    pub async fn open(config: &DatabaseConfig) -> Result<Self> {
        migrate(&config.url).await?;
        Self::connect(config).await
    }

    /// Opens the pools on a schema that is up to date already.
    ///
    /// # Errors
    /// When the server is out of reach.
    pub async fn connect(config: &DatabaseConfig) -> Result<Self> {
        let owner = options(&config.url)?;
        Ok(Self {
            app: pool(&owner, config.login, "zveno_app", config.connections).await?,
            system: pool(&owner, config.login, "zveno_system", (config.connections / 4).max(2)).await?,
            owner,
            login: config.login,
        })
    }

    /// A transaction in one organisation. It is rolled back when dropped.
    ///
    /// # Errors
    /// When no connection can be had.
    pub async fn begin(&self, tenant: Tenant) -> Result<TenantTx> {
        TenantTx::begin(&self.app, tenant).await
    }

    /// A transaction that may cross organisations, where grants let it.
    ///
    /// # Errors
    /// When no connection can be had.
    pub async fn begin_system(&self) -> Result<SystemTx> {
        Ok(SystemTx::new(self.system.begin().await?))
    }

    /// The checksums of the migrations: they change when the schema does.
    pub fn migrations() -> impl Iterator<Item = &'static [u8]> {
        MIGRATOR.iter().map(|migration| migration.checksum.as_ref())
    }

    /// One round trip, for readiness.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn ping(&self) -> Result<()> {
        self.app.execute("select 1").await?;
        Ok(())
    }

    /// The application's pool, for the job queue, whose tables are not tenant data.
    #[must_use]
    pub fn app_pool(&self) -> &PgPool {
        &self.app
    }

    /// How to sign in as the schema's owner, for the job queue's own migrations and for listeners.
    #[must_use]
    pub fn owner_options(&self) -> &PgConnectOptions {
        &self.owner
    }

    /// A pool of its own for the job worker: its heartbeats must not wait behind the jobs' own transactions.
    ///
    /// # Errors
    /// When the server is out of reach.
    pub async fn worker_pool(&self, connections: u32) -> Result<PgPool> {
        pool(&self.owner.clone().application_name("zveno worker"), self.login, "zveno_system", connections).await
    }

    /// One connection of the application's role, which a listener may keep for good.
    pub(crate) async fn listener_pool(&self) -> Result<PgPool> {
        pool(&self.owner.clone().application_name("zveno listener"), self.login, "zveno_app", 1).await
    }

    pub async fn close(&self) {
        self.app.close().await;
        self.system.close().await;
    }
}

fn options(url: &str) -> Result<PgConnectOptions> {
    Ok(PgConnectOptions::from_str(url)?
        .application_name("zveno")
        .log_slow_statements(tracing::log::LevelFilter::Warn, std::time::Duration::from_secs(1)))
}

async fn pool(owner: &PgConnectOptions, login: Login, role: &'static str, connections: u32) -> Result<PgPool> {
    let pool = PgPoolOptions::new().max_connections(connections).test_before_acquire(false).acquire_timeout(std::time::Duration::from_secs(10));
    Ok(match login {
        Login::AsRole => pool.connect_with(owner.clone().username(role)).await?,
        Login::SetRole => {
            let set_role = pool.after_connect(move |connection, _| {
                Box::pin(async move {
                    connection.execute(AssertSqlSafe(format!("set role {role}"))).await?;
                    Ok(())
                })
            });
            set_role.connect_with(owner.clone()).await?
        }
    })
}

async fn migrate(url: &str) -> Result<()> {
    let mut connection = options(url)?.connect().await?;
    sqlx::query("select pg_advisory_lock($1)").bind(MIGRATION_LOCK).execute(&mut connection).await?;
    // The lock goes with the connection, whatever happens in between.
    MIGRATOR.run(&mut connection).await?;
    connection.close().await?;
    Ok(())
}
