//! The private PostgreSQL: found, created, started, watched and stopped by us.
//!
//! It listens on a unix socket only, inside a folder that nobody else may enter, so it trusts whoever can reach it. The server is a direct child: it
//! is told to stop when we stop, and when we are killed the kernel tells it. What a crash leaves behind is dealt with at the next start (`orphan.rs`).
//! What is stored here is an ordinary PostgreSQL cluster: `pg_dump` and `psql` work on it through the socket.

mod binaries;
mod cluster;
mod error;
mod identity;
mod layout;
mod lock;
mod orphan;
mod pidfile;
mod process;
mod reaper;
mod supervisor;

use std::path::PathBuf;

pub use binaries::Binaries;
pub use error::Error;
pub use supervisor::Running;

/// Versions older than this lack what the schema uses.
pub const OLDEST_MAJOR: u32 = 15;

/// The one database of the cluster and the role that owns it.
const DATABASE: &str = "zveno";
const OWNER: &str = "zveno_owner";

#[derive(Debug, Clone)]
pub struct Settings {
    /// Everything of the private server lies in `postgres/` under it.
    pub data_dir: PathBuf,
    /// Where `initdb` and `postgres` are, when the search should not decide.
    pub binaries: Option<PathBuf>,
    pub purpose: Purpose,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Purpose {
    /// Somebody's data: every commit is on disk.
    Data,
    /// A throw-away server for tests: a power cut may lose data, and there are connections for many tests at once.
    Tests,
}

/// Starts the server and returns once it accepts connections.
///
/// # Errors
/// When there is no server program, another process uses the folder, or the server does not come up; the error says what to do.
pub async fn start(settings: Settings) -> Result<Running, Error> {
    supervisor::start(settings).await
}

/// Removes the private server's files, after stopping a server that an earlier run left behind.
///
/// # Errors
/// When another zveno uses the folder, or a file cannot be removed.
pub fn erase(data_dir: &std::path::Path) -> Result<(), Error> {
    let layout = layout::Layout::new(&data_dir.canonicalize().unwrap_or_else(|_| data_dir.to_owned()));
    if !layout.root.exists() {
        return Ok(());
    }
    let _lock = lock::Lock::take(&layout)?;
    for (_, cluster) in layout.clusters() {
        orphan::clear(&cluster)?;
    }
    std::fs::remove_dir_all(&layout.root).map_err(Error::file("cannot remove", &layout.root))
}
