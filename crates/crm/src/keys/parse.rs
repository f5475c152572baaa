//! A key as the operator writes it.

use base64::Engine;
use base64::engine::general_purpose::{STANDARD, STANDARD_NO_PAD, URL_SAFE_NO_PAD};
use secrecy::{ExposeSecret, SecretString};

/// Stands in the documentation, so it is no secret and is refused.
pub const EXAMPLE_KEY: &str = "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef";

#[derive(Debug, PartialEq, Eq, thiserror::Error)]
pub enum KeyError {
    #[error("no encryption key: set ZVENO_ENCRYPTION_KEYS to 32 random bytes, for instance from `openssl rand -base64 32`")]
    Missing,
    #[error("an encryption key is not 32 bytes in base64 or hex: make one with `openssl rand -base64 32`")]
    Unreadable,
    #[error("the encryption key is the example from the documentation, which everybody knows: make one with `openssl rand -base64 32`")]
    Example,
}

/// A fresh key in the form the settings take.
#[must_use]
pub fn generate() -> SecretString {
    STANDARD.encode(crate::random::bytes::<32>()).into()
}

pub(super) fn key(text: &SecretString) -> Result<[u8; 32], KeyError> {
    let text = text.expose_secret().trim();
    if text.is_empty() {
        return Err(KeyError::Missing);
    }
    if text.eq_ignore_ascii_case(EXAMPLE_KEY) {
        return Err(KeyError::Example);
    }
    let bytes = from_hex(text).or_else(|| [&STANDARD, &STANDARD_NO_PAD, &URL_SAFE_NO_PAD].iter().find_map(|engine| engine.decode(text).ok()));
    let bytes: [u8; 32] = bytes.and_then(|bytes| bytes.try_into().ok()).ok_or(KeyError::Unreadable)?;
    // All bytes alike: somebody filled in zeros.
    if bytes.iter().all(|byte| *byte == bytes[0]) { Err(KeyError::Example) } else { Ok(bytes) }
}

fn from_hex(text: &str) -> Option<Vec<u8>> {
    if text.len() != 64 || !text.is_ascii() {
        return None;
    }
    (0..64).step_by(2).map(|at| u8::from_str_radix(&text[at..at + 2], 16).ok()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_are_read_or_refused_with_a_reason() {
        let hex = "00112233445566778899aabbccddeeff00112233445566778899aabbccddeeff";
        for (text, expected) in [
            (generate().expose_secret(), None),
            (hex, None),
            ("", Some(KeyError::Missing)),
            ("short", Some(KeyError::Unreadable)),
            (EXAMPLE_KEY, Some(KeyError::Example)),
            ("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=", Some(KeyError::Example)),
        ] {
            assert_eq!(key(&text.into()).err(), expected, "{text}");
        }
    }
}
