//! The contract between the engine and the vendors, and the one HTTP client all vendors use.
//!
//! Here live the [`Connector`] trait with everything that crosses it (descriptor, access, pages, errors), the guarded HTTP client, the
//! pacing against a vendor's limits, and the conformance harness (feature `conformance`). No vendor lives here, and neither do credentials,
//! cursors or results: those are the engine's. To add a vendor, add a folder to the crate `connectors`; if this crate has to change for it,
//! the contract is wrong.

#![deny(missing_docs)]

mod access;
pub mod account;
#[cfg(feature = "conformance")]
pub mod conformance;
pub mod crm;
mod descriptor;
mod error;
pub mod http;
pub mod lms;
mod page;
mod registry;
mod session;

pub use access::{Access, Scope};
pub use descriptor::{Descriptor, Field, Limits, StreamDescriptor, UrlRule};
pub use error::Error;
pub use page::{Account, Branch, Note, Page, ReadRequest};
pub use registry::Registry;
pub use session::{Connector, Session};
