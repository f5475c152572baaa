//! What handlers take in. Each refusal is a problem document.

mod auth;
mod client;
mod created;
mod file_body;
mod given;
mod if_match;
mod json;
mod locale;
mod path;
mod query;
pub mod refresh_cookie;

pub(crate) use auth::caller_of;

pub use auth::Auth;
pub use client::SignInFrom;
pub use created::Created;
pub use file_body::FileBody;
pub use given::given;
pub use if_match::{IfMatch, Versioned};
pub use json::{Json, from_value};
pub use locale::Lang;
pub use path::Path;
pub use query::Query;
pub use refresh_cookie::RefreshCookie;
