//! The engine: one reconciler path that a button, a timer and a restart only poke. It leases a run, asks the connector for pages after the stored cursor,
//! hands them to `crm` and saves the cursor with the rows in one transaction. It knows the connector contract and never a vendor.
//!
//! `migration/` holds the use cases of a migration, one file each; `run/` is what a worker does; `supervisor` finds runs whose worker died.

mod engine;
mod failure;
pub mod jobs;
pub mod migration;
mod plan;
mod run;
pub mod sheet;
mod supervisor;

pub use engine::{Engine, EngineSettings};
pub use failure::TestError;
pub use run::{WorkError, work};
pub use supervisor::{free_leases_of_the_dead, supervise};
