//! `/api/ws`: every open page hears what changed in its organisation. The protocol, for people, is in `docs/realtime.md`.
//!
//! A connection holds no queue. It remembers per room up to which event it has told its client, is woken by the bus, and reads what follows from the
//! outbox ([`feed`], shared by the connections of an organisation). So a slow client costs a position and not memory, one that comes back continues
//! from the id it names, and nothing is told twice. A new kind of event is a line in [`topics`] when not everybody may hear of it.

mod close;
mod connect;
mod feed;
mod limits;
mod live;
mod message;
mod rooms;
mod session;
mod topics;

pub(crate) use connect::connect;
pub use limits::LiveLimits;
pub use live::Live;
