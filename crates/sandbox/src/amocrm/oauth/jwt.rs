//! Access tokens in the form the vendor gives them: callers may read the claims, nobody checks the signature.

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use serde_json::json;

use super::CLIENT_ID;

/// What the claims tell of the account.
pub struct About<'a> {
    pub now: i64,
    pub account_id: u64,
    pub base_domain: &'a str,
    pub api_domain: &'a str,
}

pub fn token(user: u64, expires_at: i64, jti: &str, about: &About<'_>) -> String {
    let part = |value: &serde_json::Value| URL_SAFE_NO_PAD.encode(value.to_string());
    let head = part(&json!({ "typ": "JWT", "alg": "RS256", "jti": jti }));
    let claims = part(&json!({
        "aud": CLIENT_ID, "jti": jti, "iat": about.now, "nbf": about.now, "exp": expires_at, "sub": user.to_string(), "grant_type": "",
        "account_id": about.account_id, "base_domain": about.base_domain, "version": 2,
        "scopes": ["push_notifications", "files", "crm", "files_delete", "notifications"],
        "hash_uuid": "5f1c1d4e-0000-4000-8000-0000000000aa", "user_flags": 0, "api_domain": about.api_domain,
    }));
    // As long as a signature of 2048 bits; it comes from the number of the token.
    let signature = URL_SAFE_NO_PAD.encode(jti.repeat(7).as_bytes());
    format!("{head}.{claims}.{signature}")
}
