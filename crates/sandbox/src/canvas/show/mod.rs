//! Rows as the API shows them to whoever asks.

pub mod course;
pub mod enrollment;
pub mod event;
pub mod group;
pub mod module;
pub mod user;
pub mod work;

use serde_json::Value;

/// Puts fields into an object.
pub fn put<const N: usize>(shown: &mut Value, fields: [(&str, Value); N]) {
    for (name, value) in fields {
        shown[name] = value;
    }
}
