use crm::keys::Keyring;
use domain::id::OrgId;
use secrecy::ExposeSecret;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

/// What a person chose before they went to the vendor's page, as it is sealed.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub(crate) struct SignIn {
    pub client_id: String,
    pub client_secret: Option<String>,
    pub redirect_uri: String,
    pub address: Option<String>,
    pub kinds: Option<Vec<String>>,
    pub strategy: Option<String>,
    pub sends_existing: Option<bool>,
    /// Of a learning platform's connection.
    pub interval_seconds: Option<i32>,
    /// A code that came back before its secret was known.
    pub code: Option<String>,
    pub parameters: Vec<(String, String)>,
}

impl SignIn {
    pub fn seal(&self, keys: &Keyring, org: OrgId, digest: &[u8]) -> Vec<u8> {
        keys.seal(&place(org, digest), &serde_json::to_vec(self).unwrap_or_default())
    }

    pub fn open(keys: &Keyring, org: OrgId, digest: &[u8], sealed: &[u8]) -> Option<Self> {
        let plain = keys.open(&place(org, digest), sealed).ok()?;
        serde_json::from_slice(plain.expose_secret()).ok()
    }
}

fn place(org: OrgId, digest: &[u8]) -> String {
    let hex: String = digest.iter().map(|byte| format!("{byte:02x}")).collect();
    format!("{org}|sync_sign_ins|{hex}|sealed")
}

pub(crate) fn digest(state: &str) -> Vec<u8> {
    Sha256::digest(state.as_bytes()).to_vec()
}
