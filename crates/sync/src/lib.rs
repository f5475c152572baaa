//! The engine: one reconciler path that a button, a timer and a restart only poke. It leases a run, asks the connector for pages after the stored cursor,
//! hands them to `crm` and saves the cursor with the rows in one transaction. It knows the connector contract and never a vendor.
//!
//! `migration/` holds the use cases of a migration, one file each, and `run/` is what a worker does with it; `connection/` and `conflict/` hold those of two-way
//! sync, and `round/` is what a worker does for a connection; `supervisor` finds what nobody works on.

pub mod conflict;
pub mod connection;
mod engine;
mod failure;
pub mod jobs;
pub mod lms;
pub mod migration;
mod plan;
mod round;
mod run;
pub mod sheet;
mod supervisor;

pub use engine::{Crms, Engine, EngineSettings, Lmss};
pub use failure::{TestError, VendorError};
pub use round::work as work_connection;
pub use round::{Credential, SharedTurns, StoredTokens, account_key};
pub use run::{WorkError, work};
pub use supervisor::{free_leases_of_the_dead, supervise};
