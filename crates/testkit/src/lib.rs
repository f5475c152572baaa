//! For tests only: a database of its own for each test, the whole application on a free port, and the sandbox beside it.
//!
//! The server is the one that `ZVENO_TEST_DATABASE_URL` (or `DATABASE_URL`) names: `make test` starts a throw-away one. The schema is made once a run, as a
//! template; each test gets a copy of it and drops it at its end.

mod answer;
mod content;
mod database;
mod mailbox;
mod roster;
mod sales_desk;
mod school;

#[cfg(feature = "app")]
mod app;
#[cfg(feature = "app")]
mod programs;
#[cfg(feature = "app")]
mod recorder;
#[cfg(feature = "app")]
mod sandbox;

pub use answer::answer;
pub use content::{Content, assert_same, content};
pub use database::TestDatabase;
pub use mailbox::{Mail, Mailbox};
pub use roster::Roster;
pub use sales_desk::SalesDesk;
pub use school::School;

#[cfg(feature = "app")]
pub use app::{Account, AppBuilder, TestApp};
#[cfg(feature = "app")]
pub use programs::sync_program;
#[cfg(feature = "app")]
pub use recorder::Recorder;
#[cfg(feature = "app")]
pub use reqwest::Method;
#[cfg(feature = "app")]
pub use sandbox::{Sandbox, client};
