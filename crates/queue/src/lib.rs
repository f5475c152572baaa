//! Durable jobs, schedules and live wake-ups, on PostgreSQL.
//!
//! A [`Job`] is enqueued with [`Queue::enqueue`] inside the transaction of the change that calls for it, and worked off by a [`Worker`] that knows it
//! through its [`Registry`], in this process or another. Delivery is at least once: what a job does must bear being done twice. The [`Bus`] tells
//! whoever waits that an organisation has new events in the outbox. The product's own jobs live beside their nouns in other crates; here are only the
//! ones that look after this machinery (`jobs/`). The engine is graphile_worker, and no type of it is seen outside.
//!
//! To add a job: a type that implements [`Job`] in `<crate>/src/jobs/<name>.rs`, and a line in that crate's list of registrations.

#![deny(missing_docs)]

mod adapter;
mod backoff;
mod bus;
mod job;
pub mod jobs;
mod outcome;
mod registry;
mod schedule;
mod settlement;
mod submit;
mod worker;

pub use backoff::Backoff;
pub use bus::{Bus, Subscription};
pub use job::{Attempt, Job};
pub use outcome::Outcome;
pub use registry::Registry;
pub use schedule::Schedule;
pub use store::jobs::{Backlog, DeadLetter};
pub use submit::{Error, Queue};
pub use worker::Worker;
