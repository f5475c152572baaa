//! The sales desk's tables: companies, contacts, deals and the pipelines they move through.
//!
//! Lists are keyset pages in one of a few orders ([`Order`]); a page is cut before the names it shows are joined to it. Deleting is soft: [`bin`] hides a
//! row, brings it back, and empties itself after a month.

pub mod bin;
pub mod communications;
pub mod companies;
pub mod contacts;
pub mod custom_fields;
pub mod custom_values;
pub mod deal_lines;
pub mod deals;
pub mod desk;
pub mod doubles;
pub mod first_pipeline;
mod kind;
pub mod links;
pub mod loss_reasons;
mod matching;
pub mod merges;
mod narrowed;
mod order;
pub mod owners;
pub mod pipelines;
pub mod products;
pub mod search;
pub mod stage_moves;
pub mod stages;
pub mod tags;
pub mod tasks;
pub mod timeline;
pub mod views;

pub use kind::Kind;
pub use order::{By, Key, Order};
