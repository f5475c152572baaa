//! The amoCRM account as its callers see it, written from the vendor's documents.

mod cards;
mod control;
mod faults;
mod limits;
mod lists;
mod oauth;
mod scale;
mod setup;
mod support;
mod tasks;
mod webhooks;
mod writes;
