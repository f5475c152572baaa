//! `auth/login` and the tokens it gives out.

use std::collections::HashMap;
use std::time::Duration;

use rand::distr::{Alphanumeric, SampleString};
use serde_json::Value;
use tokio::time::Instant;

use super::envelope::Failure;
use super::params::Params;

/// Sign-in of the example account.
pub const EMAIL: &str = "admin@poliglot.example.test";
pub const API_KEY: &str = "6b1f0c52-7a3e-4d19-9c84-2e5d7f90a1b3";
pub const TOKEN_HEADER: &str = "x-alfacrm-token";

/// So many tokens are remembered; beyond it the expired ones go, then all.
const TOKENS_KEPT: usize = 10_000;

#[derive(Debug, Default)]
pub struct Tokens {
    expiry: HashMap<String, Instant>,
    revoked: bool,
}

impl Tokens {
    pub fn login(&mut self, params: &Params, ttl: Duration) -> Result<String, Failure> {
        let given = |key: &str| params.body.get(key).and_then(Value::as_str).unwrap_or("");
        let email = given("email").trim();
        if self.revoked || !email.eq_ignore_ascii_case(EMAIL) || given("api_key") != API_KEY {
            return Err(Failure::bad_credentials());
        }
        let now = Instant::now();
        if self.expiry.len() >= TOKENS_KEPT {
            self.expiry.retain(|_, until| *until > now);
        }
        if self.expiry.len() >= TOKENS_KEPT {
            self.expiry.clear();
        }
        let token = Alphanumeric.sample_string(&mut rand::rng(), 32);
        self.expiry.insert(token.clone(), now + ttl);
        Ok(token)
    }

    pub fn check(&mut self, token: Option<&str>) -> Result<(), Failure> {
        let token = token.ok_or_else(Failure::bad_token)?;
        match self.expiry.get(token) {
            Some(until) if *until > Instant::now() => Ok(()),
            Some(_) => {
                self.expiry.remove(token);
                Err(Failure::bad_token())
            }
            None => Err(Failure::bad_token()),
        }
    }

    pub fn expire(&mut self, token: &str) {
        self.expiry.remove(token);
    }

    /// The key is withdrawn: no token works and none is given until [`Self::restore`].
    pub fn revoke(&mut self) {
        self.expiry.clear();
        self.revoked = true;
    }

    pub fn restore(&mut self) {
        self.revoked = false;
    }
}
