//! The calls of the API, a file for each group of paths; [`route`] picks.

mod about;
mod calls;
mod catalogs;
mod complex;
mod custom_fields;
mod events;
mod filter;
mod links;
mod list;
mod notes;
mod pipelines;
pub mod route;
pub mod show;
mod tags;
mod tasks;
mod unsorted;
mod webhooks;
mod write;

pub use about::user_value;
pub use catalogs::{make as make_catalog, value as catalog_value};
pub use custom_fields::{change as change_field, make as make_field, remove as remove_field};
pub use pipelines::{change as change_pipeline, change_status, make as make_pipeline, make_status};
pub use unsorted::plain as unsorted_value;
