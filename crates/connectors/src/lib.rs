//! The vendors: one folder each, holding its descriptor, client, wire types, mapping and `NOTES.md` with the vendor's traps.
//!
//! What is common to all lives in `connector`. One more vendor is one more folder and one more line here; only the binary imports this
//! crate, everybody else knows connectors by their contract.

pub mod alfacrm;
pub mod amocrm;
pub mod bitrix24;
pub mod canvas;
pub mod moodle;
mod replaced;

pub use replaced::Replaced;
