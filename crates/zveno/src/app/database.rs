//! The database, private or given, with its schema up to date.

use secrecy::ExposeSecret;
use store::{Database, DatabaseConfig, Login};

use crate::config::Config;
use crate::failure::Failure;
use crate::postgres::{self, Purpose, Running};

pub struct Opened {
    pub database: Database,
    /// `None` with a server of the operator's own.
    server: Option<Running>,
}

impl Opened {
    pub async fn open(config: &Config) -> Result<Self, Failure> {
        let (server, url, login) = match &config.database.url {
            Some(url) => (None, url.expose_secret().to_owned(), Login::SetRole),
            None => {
                let server = start(config).await?;
                let url = server.url().to_owned();
                (Some(server), url, Login::AsRole)
            }
        };
        let opened = Database::open(&DatabaseConfig { url, login, connections: config.database.connections }).await;
        let database = opened.map_err(|error| Failure::in_data("the database cannot be used", &error))?;
        queue::Queue::migrate(&database).await.map_err(|error| Failure::in_data("the job tables cannot be brought up to date", &error))?;
        Ok(Self { database, server })
    }

    /// Nobody but this process works on it.
    #[must_use]
    pub fn is_private(&self) -> bool {
        self.server.is_some()
    }

    /// Waits until the private server cannot be kept running.
    pub async fn failed(&mut self) -> Failure {
        match &mut self.server {
            Some(server) => server.failed().await.into(),
            None => std::future::pending().await,
        }
    }

    pub async fn close(self) {
        self.database.close().await;
        if let Some(server) = self.server {
            server.stop().await;
        }
    }
}

async fn start(config: &Config) -> Result<Running, Failure> {
    let settings = postgres::Settings { data_dir: config.data.dir.clone(), binaries: config.database.postgres_bin.clone(), purpose: Purpose::Data };
    let server = postgres::start(settings).await?;
    tracing::info!(process = server.process(), log = %server.log().display(), "PostgreSQL runs");
    Ok(server)
}
