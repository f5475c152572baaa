//! Learning platforms: `connection/` holds what people do with a connection, one file each, and `pull/` is what a worker does for it, a pass over the site.

pub mod connection;
mod pull;
mod session;

pub use pull::work;
