//! What people do with a connection to a learning platform, one file each.

mod ask;
mod change;
mod configure;
mod consent;
mod demo;
mod drift;
mod list;
mod remove;
mod state;
mod test;

pub use ask::{Asked, ask};
pub use change::{Change, change};
pub use configure::{ConfigureInput, Configured, Credential, configure};
pub use consent::{CALLBACK, returned};
pub use demo::{LmsDemo, Vendor, vendors};
pub use drift::{Drift, drift};
pub use list::{Shown, get, list};
pub use remove::{remove, remove_all};
pub use state::State;
pub use test::{Tested, test};

use std::sync::Arc;

use connector::lms::LmsConnector;
use crm::{Error, FieldError};

use crate::Engine;

/// The connector of that name.
///
/// # Errors
/// A wrong field when there is none.
fn connector<'a>(engine: &'a Engine, vendor: &str) -> Result<&'a Arc<dyn LmsConnector>, Error> {
    engine.lmss.get(vendor).ok_or_else(|| {
        let value = domain::text::clip(&domain::text::line(vendor), 50);
        Error::Invalid(vec![FieldError::new("/type", "unknown_value").with("value", value)])
    })
}
