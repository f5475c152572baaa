//! Use cases: the one door for every write, whoever makes it. A use case checks the caller's permission, opens one tenant transaction, applies the
//! rules of `domain`, writes rows, audit entry, event and follow-up job in it, and commits.
//!
//! Here live [`Context`] (what every use case is given), [`Caller`] (who asks), the [`Error`] all of them share, secrets at rest ([`keys`]), accounts,
//! team, organisation, API keys and the audit log. No SQL (that is `store`), no HTTP (that is `api`). A new use case is `<noun>/<verb>.rs`.

mod changes;
mod contact_points;
mod context;
mod error;
mod listed;
mod settings;

pub mod accounts;
pub mod analytics;
pub mod api_keys;
pub mod audit;
pub mod features;
pub mod feed;
pub mod idempotency;
pub mod import;
pub mod input;
pub mod jobs;
pub mod keys;
pub mod lms;
pub mod mail;
pub mod organisation;
pub mod paired;
pub mod random;
pub mod sales;
pub mod school;
pub mod team;

pub use context::{Actor, Caller, Context};
pub use error::{Error, FieldError, Result};
pub use listed::Listed;
pub use settings::{DemoSource, Mail, MailSecurity, Settings};
