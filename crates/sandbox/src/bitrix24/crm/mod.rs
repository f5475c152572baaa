//! The CRM itself: both families of methods over the same rows.

pub mod activities;
pub mod bindings;
pub mod categories;
pub mod classic;
pub mod comments;
pub mod delete;
pub mod directories;
pub mod duplicates;
pub mod field_list;
pub mod fixed_fields;
pub mod history;
pub mod item;
pub mod links;
pub mod merge;
pub mod multi;
pub mod patch;
pub mod product_rows;
pub mod row_prices;
pub mod show;
pub mod single_row;
pub mod stages;
pub mod user_fields;
pub mod write;
