//! Codes, access tokens and refresh tokens of the application.

use std::collections::HashMap;

use super::call::Caller;
use super::envelope::Failure;
use super::settings::Settings;

/// The user and the code of the inbound webhook's address.
pub const WEBHOOK_USER: i64 = 1;
pub const WEBHOOK_CODE: &str = "zvenosandbox0hook";

#[derive(Debug, Clone)]
struct Granted {
    user: i64,
    expires: i64,
}

#[derive(Debug, Clone)]
struct Refresh {
    user: i64,
    expires: i64,
    /// When it was exchanged and for what.
    used: Option<(i64, Pair)>,
}

#[derive(Debug, Clone)]
pub struct Pair {
    pub user: i64,
    pub access: String,
    pub refresh: String,
    pub expires: i64,
}

#[derive(Debug, Default)]
pub struct Tokens {
    codes: HashMap<String, Granted>,
    access: HashMap<String, Granted>,
    refresh: HashMap<String, Refresh>,
    made: u64,
}

impl Tokens {
    pub fn code(&mut self, user: i64, settings: &Settings, now: i64) -> String {
        let code = self.make("c");
        self.codes.insert(code.clone(), Granted { user, expires: now + settings.code_seconds });
        code
    }

    pub fn exchange(&mut self, code: &str, settings: &Settings, now: i64) -> Option<Pair> {
        let granted = self.codes.remove(code)?;
        (granted.expires > now).then(|| self.pair(granted.user, settings, now))
    }

    /// A token is good for one exchange, and for the same pair again while the grace lasts.
    pub fn renew(&mut self, token: &str, settings: &Settings, now: i64) -> Option<Pair> {
        let known = self.refresh.get(token)?.clone();
        if known.expires <= now {
            return None;
        }
        if let Some((at, pair)) = known.used {
            return (now < at + settings.refresh_grace_seconds).then_some(pair);
        }
        let pair = self.pair(known.user, settings, now);
        self.refresh.insert(token.to_owned(), Refresh { used: Some((now, pair.clone())), ..known });
        Some(pair)
    }

    pub fn pair(&mut self, user: i64, settings: &Settings, now: i64) -> Pair {
        let access = self.access(user, settings, now);
        let refresh = self.make("r");
        self.refresh.insert(refresh.clone(), Refresh { user, expires: now + settings.refresh_token_seconds, used: None });
        Pair { user, access, refresh, expires: now + settings.access_token_seconds }
    }

    pub fn access(&mut self, user: i64, settings: &Settings, now: i64) -> String {
        let token = self.make("a");
        self.access.insert(token.clone(), Granted { user, expires: now + settings.access_token_seconds });
        token
    }

    pub fn check(&self, token: &str, settings: &Settings, now: i64) -> Result<Caller, Failure> {
        let unauthorised = |error, text: &str| Failure::new(axum::http::StatusCode::UNAUTHORIZED, error, text);
        let granted = self.access.get(token).ok_or_else(|| unauthorised("NO_AUTH_FOUND", "Wrong authorization data"))?;
        if granted.expires <= now {
            return Err(unauthorised("expired_token", "The access token provided has expired."));
        }
        Ok(Caller { user: granted.user, scopes: settings.scopes.clone(), webhook: false })
    }

    /// When an access token ends or has ended; `None` for one that was never given.
    pub fn expires(&self, token: &str) -> Option<i64> {
        self.access.get(token).map(|granted| granted.expires)
    }

    pub fn expire(&mut self, token: &str) {
        if let Some(granted) = self.access.get_mut(token) {
            granted.expires = 0;
        }
    }

    pub fn revoke(&mut self) {
        self.access.clear();
        self.refresh.clear();
        self.codes.clear();
    }

    /// Of the length the vendor's have, and never the same twice.
    fn make(&mut self, mark: &str) -> String {
        self.made += 1;
        let spread = u128::from(self.made).wrapping_mul(0x9e37_79b9_7f4a_7c15_f39c_c060_5ced_c835);
        format!("{mark}{:08x}{spread:032x}{:029x}", self.made, spread >> 12)
    }
}
