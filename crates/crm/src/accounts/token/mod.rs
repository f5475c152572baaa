//! Access tokens: a JWT under HMAC-SHA256. The algorithm is ours to choose, never the token's: anything else than our own header is refused before a
//! signature is looked at.

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use chrono::{DateTime, TimeDelta, Utc};
use domain::permissions::Role;
use hmac::{Hmac, KeyInit, Mac};
use secrecy::{ExposeSecret, SecretString};
use serde::{Deserialize, Serialize};
use sha2::Sha256;
use uuid::Uuid;

/// `{"alg":"HS256","typ":"JWT"}`
const HEADER: &str = "eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9";
const MARKED: &str = "zveno refresh ";
/// Clocks of two machines may differ that much.
const LEEWAY: TimeDelta = TimeDelta::seconds(5);

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Claims {
    pub sub: Uuid,
    pub org: Uuid,
    pub sid: Uuid,
    /// For the interface only: rights come from the membership as it is when the request arrives.
    pub role: Role,
    pub iat: i64,
    pub exp: i64,
}

/// # Panics
/// When there is no key: the settings were not checked at the start.
#[must_use]
pub fn sign(keys: &[SecretString], claims: &Claims) -> String {
    let key = keys.first().expect("at least one key");
    let payload = URL_SAFE_NO_PAD.encode(serde_json::to_vec(claims).expect("claims are plain"));
    let signed = format!("{HEADER}.{payload}");
    let signature = mac(key, &signed).finalize().into_bytes();
    format!("{signed}.{}", URL_SAFE_NO_PAD.encode(signature))
}

/// The claims of a token that one of the keys signed and that has not ended.
#[must_use]
pub fn verify(keys: &[SecretString], token: &str, now: DateTime<Utc>) -> Option<Claims> {
    let (signed, signature) = token.rsplit_once('.')?;
    let payload = signed.strip_prefix(HEADER)?.strip_prefix('.')?;
    let signature = URL_SAFE_NO_PAD.decode(signature).ok()?;
    keys.iter().find(|key| mac(key, signed).verify_slice(&signature).is_ok())?;
    let claims: Claims = serde_json::from_slice(&URL_SAFE_NO_PAD.decode(payload).ok()?).ok()?;
    (now - LEEWAY < DateTime::from_timestamp(claims.exp, 0)?).then_some(claims)
}

/// The mark under a text of ours that is no access token: no signature of the one kind passes for the other, since a JWT begins otherwise.
pub(super) fn mark(keys: &[SecretString], text: &str) -> String {
    let key = keys.first().expect("at least one key");
    URL_SAFE_NO_PAD.encode(mac(key, &format!("{MARKED}{text}")).finalize().into_bytes())
}

/// Whether one of the keys put the mark under the text.
pub(super) fn is_marked(keys: &[SecretString], text: &str, mark: &str) -> bool {
    let Ok(mark) = URL_SAFE_NO_PAD.decode(mark) else { return false };
    keys.iter().any(|key| mac(key, &format!("{MARKED}{text}")).verify_slice(&mark).is_ok())
}

fn mac(key: &SecretString, text: &str) -> Hmac<Sha256> {
    let mut mac = Hmac::<Sha256>::new_from_slice(key.expose_secret().as_bytes()).expect("any length is a key");
    mac.update(text.as_bytes());
    mac
}

#[cfg(test)]
mod tests;
