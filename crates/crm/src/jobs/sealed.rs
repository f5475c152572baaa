//! What a job must not show: payloads are kept and logged, so addresses and tokens go into them sealed.

use base64::Engine;
use base64::engine::general_purpose::STANDARD_NO_PAD;
use secrecy::ExposeSecret;
use serde::Serialize;
use serde::de::DeserializeOwned;

use crate::keys::Keyring;

const PLACE: &str = "|jobs|payload";

pub fn seal(keys: &Keyring, value: &impl Serialize) -> String {
    STANDARD_NO_PAD.encode(keys.seal(PLACE, &serde_json::to_vec(value).expect("a payload is plain data")))
}

/// `None` when the key is gone or the payload is not one of ours: no attempt will mend that.
pub fn open<T: DeserializeOwned>(keys: &Keyring, sealed: &str) -> Option<T> {
    let plain = keys.open(PLACE, &STANDARD_NO_PAD.decode(sealed).ok()?).ok()?;
    serde_json::from_slice(plain.expose_secret()).ok()
}
