//! The words and rules of Zveno, pure: no async, no SQL, no HTTP.
//!
//! Here live ids, roles and permissions, money, the normal forms of names, e-mails and phones, the school's records as an import
//! carries them, the field-level merge and the events. What needs a database is in `store`, what decides *when* is in `crm` or `sync`.
//! A new noun is a new file with its rules and their table tests beside them.

pub mod clock;
pub mod contact_points;
pub mod custom_field;
pub mod deal;
pub mod deal_lines;
pub mod event;
pub mod feature;
pub mod id;
pub mod import;
pub mod locale;
pub mod merge;
pub mod money;
pub mod permissions;
pub mod school;
pub mod sync;
pub mod text;
