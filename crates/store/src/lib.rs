//! Every SQL string of Zveno: migrations, the tenant transaction, one module a table.
//!
//! A tenant's rows are reached only through [`TenantTx`], a transaction that already carries the organisation; row-level security refuses the rest.
//! What crosses tenants (sign-in, schedulers) goes through [`SystemTx`], under a role with its own narrow grants. Plain functions over these two types,
//! no repository traits. A new table is a migration (with `protect_tenant`) and a module here, with a test that another tenant sees nothing.

mod count;
mod database;
mod error;
mod listener;
mod tenant;

pub mod analytics;
pub mod api_keys;
pub mod audit_entries;
pub mod feature_flags;
pub mod feed;
pub mod idempotency;
pub mod import;
pub mod import_files;
pub mod invitations;
pub mod jobs;
pub mod lms;
pub mod members;
pub mod organisations;
pub mod outbox;
pub mod page;
pub mod password_resets;
pub mod runs;
pub mod sales;
pub mod school;
pub mod sealed_values;
pub mod sessions;
pub mod sync;
pub mod users;

pub use count::COUNT_UP_TO;
pub use database::{Database, DatabaseConfig, Login};
pub use error::{Error, Result};
pub use listener::Listener;
pub use tenant::{SystemTx, Tenant, TenantTx, Transaction};
