//! `/api/ws`, spoken to by a client that knows nothing of the server's code.

mod bench;

mod bad_messages;
mod conversation;
mod ending;
mod isolation;
mod limits;
mod resume;
mod sessions;
mod slow_reader;
