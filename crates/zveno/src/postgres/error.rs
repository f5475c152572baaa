//! Why the private server cannot run. Each text is a sentence for the person at the terminal: what is wrong and what to do.

use std::io;
use std::path::{Path, PathBuf};

#[derive(Debug, thiserror::Error)]
pub enum Error {
    #[error(
        "PostgreSQL {oldest} or newer is not installed (looked in {looked}). Install it (Debian, Ubuntu: apt-get install postgresql), \
         name its folder with ZVENO_POSTGRES_BIN, or set DATABASE_URL to use a server you have",
        oldest = super::OLDEST_MAJOR
    )]
    NoBinaries { looked: String },
    #[error("ZVENO_POSTGRES_BIN names {0}, where no working initdb and postgres {oldest} or newer are", oldest = super::OLDEST_MAJOR)]
    BadBinaries(PathBuf),
    #[error("another zveno{} already uses the data folder {}: stop it first, or choose another folder with ZVENO_DATA_DIR", of(*.process), .data_dir.display())]
    Busy { data_dir: PathBuf, process: Option<u32> },
    #[error(
        "the data in {} was made by PostgreSQL {made_by}, but only {installed} is installed. Install PostgreSQL {made_by} again \
         (Debian, Ubuntu: apt-get install postgresql-{made_by}), or move the data with pg_upgrade into {}",
        .cluster.display(), .cluster.with_file_name(installed.to_string()).display()
    )]
    OtherVersion { cluster: PathBuf, made_by: u32, installed: u32 },
    #[error(
        "PostgreSQL refuses to run as this user ({why}). Run zveno as an ordinary user that has a name on this machine, \
         or set DATABASE_URL to use a server you have"
    )]
    NoIdentity { why: String },
    #[error("creating the database in {} failed: {output}", .cluster.display())]
    Create { cluster: PathBuf, output: String },
    #[error("PostgreSQL did not start. The end of {}:\n{tail}", .log.display())]
    NotReady { log: PathBuf, tail: String },
    #[error("PostgreSQL stopped three times in a row. The end of {}:\n{tail}", .log.display())]
    KeepsFailing { log: PathBuf, tail: String },
    #[error("PostgreSQL (process {process}) of an earlier run in {} does not stop: stop it by hand, then start again", .cluster.display())]
    OrphanStays { cluster: PathBuf, process: u32 },
    #[error("{what} {}", .path.display())]
    File { what: &'static str, path: PathBuf, source: io::Error },
}

impl Error {
    pub(super) fn file<'a>(what: &'static str, path: &'a Path) -> impl FnOnce(io::Error) -> Self + 'a {
        move |source| Self::File { what, path: path.to_owned(), source }
    }
}

fn of(process: Option<u32>) -> String {
    process.map(|process| format!(" (process {process})")).unwrap_or_default()
}
