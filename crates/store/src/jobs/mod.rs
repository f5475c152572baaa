//! The job queue's rows, in the schema `jobs`. Its tables belong to graphile_worker, which migrates them itself; what is ours there is the function
//! through which the application's roles enqueue, the grants, and the statements below. They are checked when they run and not when they compile:
//! the schema is not made by our migrations. Tests of the `queue` crate run each of them.
//!
//! Payloads are not tenant rows: they carry ids, never personal data or secrets, and a job opens its own organisation's transaction.

mod dead;
mod enqueue;
mod schema;
mod settle;

pub use dead::{Backlog, DeadLetter, backlog, dead_letters, revive, sweep_dead};
pub use enqueue::{NewJob, enqueue, enqueue_next};
pub use schema::SchemaChange;
pub use settle::{call_next, give_up, retry, wait_until};
