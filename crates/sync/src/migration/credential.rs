use crm::keys::Keyring;
use domain::id::{OrgId, RunId};
use secrecy::{ExposeSecret, SecretString};
use serde_json::{Value, json};

/// What a run signs in with: there only while it may still need it.
pub struct Credential {
    pub email: String,
    pub api_key: SecretString,
}

pub(super) fn seal_credential(keys: &Keyring, org: OrgId, run: RunId, credential: &Credential) -> Vec<u8> {
    let plain = json!({ "email": credential.email, "apiKey": credential.api_key.expose_secret() }).to_string();
    keys.seal(&place(org, run), plain.as_bytes())
}

/// `None` when it was sealed with a key the operator has taken away.
#[must_use]
pub fn open_credential(keys: &Keyring, org: OrgId, run: RunId, sealed: &[u8]) -> Option<Credential> {
    let plain = keys.open(&place(org, run), sealed).ok()?;
    let value: Value = serde_json::from_slice(plain.expose_secret()).ok()?;
    let text = |name: &str| value.get(name).and_then(Value::as_str).map(str::to_owned);
    Some(Credential { email: text("email")?, api_key: SecretString::from(text("apiKey")?) })
}

fn place(org: OrgId, run: RunId) -> String {
    format!("{org}|runs|{run}|credential")
}
