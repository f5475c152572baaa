//! The one way out: an HTTP client behind a guard, patience, and the pace a vendor bears.

mod address;
mod allow;
mod client;
mod excerpt;
mod guard;
mod jitter;
mod pacer;
mod resolver;
mod retry;

pub use address::is_public;
pub use allow::{BadHost, HostPort, parse_allow};
pub use client::{Answer, Body, Failure, HttpClient, HttpSettings, JsonPost, Request, SetUpError, Sources};
pub use excerpt::{excerpt, redact};
pub use guard::{Blocked, Guard};
pub use jitter::{FullWait, Jitter, RandomJitter};
pub use pacer::Pacer;
pub use resolver::{GuardedResolver, Lookup, SystemLookup};
pub use retry::Patience;
