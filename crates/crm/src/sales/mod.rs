//! The sales desk: companies, contacts, deals, and the pipelines deals move through.
//!
//! One `Change` a noun serves creating, replacing and patching: what is absent from a patch stays, what is absent from a replacement is emptied. Every write
//! ends in `written::announce`: audit entry and live event in the transaction of the change.

pub mod communications;
pub mod companies;
pub mod contacts;
pub mod custom_fields;
pub mod deal_lines;
pub mod deals;
pub mod desk;
pub mod duplicates;
mod export;
mod fields;
pub mod links;
pub mod loss_reasons;
pub mod merges;
mod own_fields;
pub mod pipelines;
pub mod products;
mod references;
pub mod search;
pub mod stages;
pub mod tags;
pub mod tasks;
pub mod timeline;
pub mod views;
mod written;

pub use export::begin_export;
pub use own_fields::Values;
