//! What stands around every route, from the outside in: scope and log, compression, CORS, limits, time, panics, repeats.

mod address_limit;
mod around;
mod body_limit;
mod cors;
mod origin;
mod panics;
mod repeats;
mod scope;
mod security_headers;
mod timeout;

pub use around::around;
pub use origin::is_foreign;
