//! Students. Balances and charges are for those who may see money; to the others they are absent, and lists can neither be filtered nor sorted by them.

mod attendance;
mod get;
mod ledger;
mod list;
mod subscriptions;
mod summary;
mod update;

pub use attendance::attendance;
pub use get::get;
pub use ledger::{Ledger, ledger};
pub use list::list;
pub use subscriptions::subscriptions;
pub use summary::summary;
pub use update::{Change, update};
