//! Secrets at rest: XChaCha20-Poly1305 under a list of keys, of which the first seals and all open. A sealed value is `key id ‖ nonce ‖ ciphertext`, bound
//! to its place by the associated data (`org|table|row|column`), so that it cannot be moved to another row.

mod parse;
mod rotate;

use chacha20poly1305::XChaCha20Poly1305;
use chacha20poly1305::aead::{Aead, KeyInit, Payload};
use secrecy::{SecretSlice, SecretString};
use sha2::{Digest, Sha256};

pub use parse::{EXAMPLE_KEY, KeyError, generate};
pub use rotate::{Rotated, rotate, run_credential, sync_tokens, sync_webhook, totp_secret};

const ID: usize = 8;
const NONCE: usize = 24;

#[derive(Debug, thiserror::Error)]
pub enum OpenError {
    #[error("sealed with a key that is not in the list")]
    UnknownKey,
    #[error("damaged, or sealed for another place")]
    Refused,
}

pub struct Keyring {
    keys: Vec<Key>,
}

struct Key {
    id: [u8; ID],
    cipher: XChaCha20Poly1305,
}

impl Key {
    fn new(bytes: [u8; 32]) -> Self {
        let digest = Sha256::digest(bytes);
        let mut id = [0; ID];
        id.copy_from_slice(&digest[..ID]);
        Self { id, cipher: XChaCha20Poly1305::new(&bytes.into()) }
    }
}

impl Keyring {
    /// Reads the operator's list, each key 32 bytes in base64 or hex.
    ///
    /// # Errors
    /// A sentence that says what to do, when there is no key, or one is short, unreadable or the documented example.
    pub fn from_settings(list: &[SecretString]) -> Result<Self, KeyError> {
        if list.is_empty() {
            return Err(KeyError::Missing);
        }
        Ok(Self { keys: list.iter().map(|text| parse::key(text).map(Key::new)).collect::<Result<_, _>>()? })
    }

    /// # Panics
    /// Never: the list is not empty, and the cipher takes any length that fits into memory.
    #[must_use]
    pub fn seal(&self, aad: &str, plain: &[u8]) -> Vec<u8> {
        let key = self.keys.first().expect("the list is not empty");
        let nonce = crate::random::bytes::<NONCE>();
        let payload = Payload { msg: plain, aad: aad.as_bytes() };
        let sealed = key.cipher.encrypt(&nonce.into(), payload).expect("the length fits");
        [&key.id[..], &nonce[..], &sealed[..]].concat()
    }

    /// # Errors
    /// When the key is gone, the bytes are damaged or belong to another place.
    pub fn open(&self, aad: &str, sealed: &[u8]) -> Result<SecretSlice<u8>, OpenError> {
        let (id, rest) = sealed.split_at_checked(ID).ok_or(OpenError::Refused)?;
        let (nonce, text) = rest.split_at_checked(NONCE).ok_or(OpenError::Refused)?;
        let nonce: [u8; NONCE] = nonce.try_into().map_err(|_| OpenError::Refused)?;
        let key = self.keys.iter().find(|key| key.id == id).ok_or(OpenError::UnknownKey)?;
        let payload = Payload { msg: text, aad: aad.as_bytes() };
        key.cipher.decrypt(&nonce.into(), payload).map(SecretSlice::from).map_err(|_| OpenError::Refused)
    }

    /// Whether the value should be sealed anew, since an older key of the list sealed it.
    #[must_use]
    pub fn is_stale(&self, sealed: &[u8]) -> bool {
        self.keys.first().is_some_and(|key| !sealed.starts_with(&key.id))
    }
}

#[cfg(test)]
mod tests {
    use secrecy::ExposeSecret;

    use super::*;

    fn ring(keys: &[&SecretString]) -> Keyring {
        Keyring::from_settings(&keys.iter().map(|key| (*key).clone()).collect::<Vec<_>>()).expect("good keys")
    }

    #[test]
    fn opens_only_in_its_own_place() {
        let ring = ring(&[&generate()]);
        let sealed = ring.seal("org|users|1|totp", b"secret");
        assert_eq!(ring.open("org|users|1|totp", &sealed).expect("opens").expose_secret(), b"secret");
        assert!(matches!(ring.open("org|users|2|totp", &sealed), Err(OpenError::Refused)));
        assert!(matches!(ring.open("org|users|1|totp", &sealed[..20]), Err(OpenError::Refused)));
    }

    #[test]
    fn a_new_first_key_still_opens_the_old() {
        let (old, new) = (generate(), generate());
        let sealed = ring(&[&old]).seal("a", b"x");
        let both = ring(&[&new, &old]);
        assert_eq!(both.open("a", &sealed).expect("opens").expose_secret(), b"x");
        assert!(both.is_stale(&sealed));
        assert!(matches!(ring(&[&new]).open("a", &sealed), Err(OpenError::UnknownKey)));
    }
}
