//! What a worker does for one connection. It goes round as long as there is something to do: what was hinted at, what has to be sent, one page of what is read.
//! So nothing waits behind a long load for longer than a page, and a connection has one writer.

mod audit;
mod bring_in;
mod calls;
mod credential;
mod directory;
mod failure;
mod forms;
mod found;
mod hints;
mod lease;
mod mapping;
mod meet;
mod read;
mod send;
mod sent;
mod sweep;
mod tokens;
mod translate;
mod turns;
mod work;

pub(crate) use bring_in::{DELETED, title_of};
pub(crate) use calls::Unkept;
pub use credential::Credential;
pub(crate) use failure::RoundError;
pub(crate) use forms::{FOREIGN, fits, form};
pub(crate) use hints::DIRECTORY;
pub(crate) use lease::Lease;
pub use tokens::{Renewals, StoredTokens};
pub use turns::{SharedTurns, account_key};
pub use work::work;
