use serde::{Deserialize, Deserializer};

/// Tells an absent field (`None`) from one set to `null` (`Some(None)`); goes with `#[serde(default, deserialize_with = "given")]`.
///
/// # Errors
/// When the value has the wrong type.
pub fn given<'de, T: Deserialize<'de>, D: Deserializer<'de>>(value: D) -> Result<Option<Option<T>>, D::Error> {
    Option::deserialize(value).map(Some)
}
