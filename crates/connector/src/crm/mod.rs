//! What another CRM owes us, so that records can be kept in step with it both ways.
//!
//! A vendor is one implementation of [`CrmConnector`] (what it is, how one signs in, what its webhooks mean) and of [`CrmSession`] (reading, looking up and
//! writing with an account). Both are stateless: tokens come from [`crate::account::Tokens`], turns within the vendor's limits from [`crate::account::Turns`], and cursors, pairs and results are
//! the engine's. Records cross in the vendor's ids and under the vendor's field names, but with values in one form per [`FieldKind`], so that the engine can
//! compare them and no vendor has to know Zveno's ids.

mod descriptor;
mod record;
mod registry;
mod session;
mod webhook;

pub use descriptor::{CrmDescriptor, Deletions, FieldDescriptor, FieldKind, KindDescriptor};
pub use record::{
    Change, CrmAccount, Directory, Operation, OwnField, OwnFieldType, Person, RemotePipeline, RemoteRecord, RemoteStage, StageKind, Written,
};
pub use registry::CrmRegistry;
pub use session::{CrmConnector, CrmPage, CrmSession, NO_PLACE, Sought, Stream};
pub use webhook::{Hint, Webhook, WebhookPlan};
