//! The queue against a real PostgreSQL.

mod bench;
mod bus;
mod dead_letters;
mod dedupe;
mod grants;
mod kill;
mod outage;
mod renamed;
mod rollback;
mod schedule;
mod serial;
mod stop;
mod upkeep;
mod wait_until;
