//! Who may call: the school's developer key, tokens that people made by hand, codes and grants.

pub mod consent;
pub mod token;

use std::collections::HashMap;

use rand::rngs::StdRng;
use rand::{Rng, SeedableRng};

use super::school::{ADMIN, FIRST_STUDENT, FIRST_TEACHER};
use super::settings::Settings;
use super::time::Time;

/// The one developer key there is.
pub const CLIENT_ID: &str = "100000000000042";
pub const CLIENT_SECRET: &str = "sandboxKeyOfTheDeveloperThatIsNoSecretAtAll0123456789abcdefghijk";

pub const ADMIN_TOKEN: &str = "10~sandboxTokenOfAnAccountAdministratorThatIsNoSecretAtAll01";
pub const TEACHER_TOKEN: &str = "10~sandboxTokenOfATeacherThatIsNoSecretAtAll02";
pub const STUDENT_TOKEN: &str = "10~sandboxTokenOfAStudentThatIsNoSecretAtAll03";
pub const EXPIRED_TOKEN: &str = "10~sandboxTokenThatHasExpired04";
pub const REVOKED_TOKEN: &str = "10~sandboxTokenThatWasTakenAway05";

/// Made by a person in the profile's settings.
struct Manual {
    token: &'static str,
    user: u64,
    expires_at: Option<Time>,
    revoked: bool,
}

struct Code {
    user: u64,
    scopes: Vec<String>,
    redirect_uri: String,
    expires_at: Time,
}

/// One person's consent: a refresh token for good, and the access token of the hour.
struct Grant {
    user: u64,
    scopes: Vec<String>,
    access: String,
    refresh: String,
    expires_at: Time,
}

pub struct Tokens {
    rng: StdRng,
    manual: Vec<Manual>,
    codes: HashMap<String, Code>,
    grants: Vec<Grant>,
}

/// What a token is worth.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Worth {
    /// A token made by hand has no scopes to keep to.
    Good {
        user: u64,
        scopes: Option<Vec<String>>,
    },
    Expired(Time),
    Revoked,
    Unknown,
}

/// What a grant gives.
#[derive(Debug, Clone)]
pub struct Given {
    pub user: u64,
    pub access: String,
    /// Only with the first token; it stays the same.
    pub refresh: Option<String>,
}

impl Tokens {
    pub fn new(seed: u64) -> Self {
        let manual = |token, user| Manual { token, user, expires_at: None, revoked: false };
        let manual = vec![
            manual(ADMIN_TOKEN, ADMIN),
            manual(TEACHER_TOKEN, FIRST_TEACHER),
            manual(STUDENT_TOKEN, FIRST_STUDENT),
            Manual { expires_at: Some(Time(1_577_836_800)), ..manual(EXPIRED_TOKEN, ADMIN) },
            Manual { revoked: true, ..manual(REVOKED_TOKEN, ADMIN) },
        ];
        Self { rng: StdRng::seed_from_u64(seed), manual, codes: HashMap::new(), grants: Vec::new() }
    }

    fn secret(&mut self, length: usize) -> String {
        const LETTERS: &[u8] = b"ABCDEFGHJKLMNPQRSTUVWXYZabcdefghjkmnpqrstuvwxyz23456789";
        let letters: String = (0..length).map(|_| char::from(LETTERS[self.rng.random_range(0..LETTERS.len())])).collect();
        format!("10~{letters}")
    }

    pub fn code(&mut self, user: u64, scopes: Vec<String>, redirect_uri: String, now: Time, settings: &Settings) -> String {
        let code = self.secret(60);
        self.codes.insert(code.clone(), Code { user, scopes, redirect_uri, expires_at: now.plus(settings.code_seconds) });
        code
    }

    /// A code works once. Some callers name where they were sent back to; then it must be the same.
    pub fn exchange(&mut self, code: &str, redirect_uri: Option<&str>, now: Time, settings: &Settings) -> Option<Given> {
        let found = self.codes.remove(code).filter(|found| now < found.expires_at)?;
        if redirect_uri.is_some_and(|uri| uri != found.redirect_uri) {
            return None;
        }
        let (access, refresh) = (self.secret(64), self.secret(64));
        let given = Given { user: found.user, access: access.clone(), refresh: Some(refresh.clone()) };
        let expires_at = now.plus(settings.access_token_seconds);
        self.grants.push(Grant { user: found.user, scopes: found.scopes, access, refresh, expires_at });
        Some(given)
    }

    /// The access token before it stops working.
    pub fn refresh(&mut self, refresh: &str, now: Time, settings: &Settings) -> Option<Given> {
        let at = self.grants.iter().position(|grant| grant.refresh == refresh)?;
        let access = self.secret(64);
        let grant = &mut self.grants[at];
        grant.access.clone_from(&access);
        grant.expires_at = now.plus(settings.access_token_seconds);
        Some(Given { user: grant.user, access, refresh: None })
    }

    /// An access token that is past its hour is as unknown as one that never was.
    pub fn worth(&self, token: &str, now: Time) -> Worth {
        if let Some(manual) = self.manual.iter().find(|manual| manual.token == token) {
            return match manual.expires_at {
                _ if manual.revoked => Worth::Revoked,
                Some(at) if now >= at => Worth::Expired(at),
                _ => Worth::Good { user: manual.user, scopes: None },
            };
        }
        let grant = self.grants.iter().find(|grant| grant.access == token && now < grant.expires_at);
        grant.map_or(Worth::Unknown, |grant| Worth::Good { user: grant.user, scopes: Some(grant.scopes.clone()) })
    }

    /// A token made by hand has no successor, so it ends only when that is meant.
    pub fn expire(&mut self, token: &str, now: Time, long_lived: bool) {
        for manual in self.manual.iter_mut().filter(|manual| manual.token == token && long_lived) {
            manual.expires_at = Some(now);
        }
        for grant in self.grants.iter_mut().filter(|grant| grant.access == token) {
            grant.expires_at = now;
        }
    }

    /// Whether there was such a token, access or refresh.
    pub fn revoke(&mut self, token: &str) -> bool {
        let mut found = false;
        for manual in self.manual.iter_mut().filter(|manual| manual.token == token) {
            (manual.revoked, found) = (true, true);
        }
        let before = self.grants.len();
        self.grants.retain(|grant| grant.access != token && grant.refresh != token);
        found || self.grants.len() < before
    }

    /// As when the school switches the developer key off.
    pub fn revoke_all(&mut self) {
        self.codes.clear();
        self.grants.clear();
    }

    /// Gives the tokens made by hand back.
    pub fn restore(&mut self) {
        self.manual = Self::new(0).manual;
    }

    /// How many there are: for looking behind the counter.
    pub fn counts(&self) -> serde_json::Value {
        serde_json::json!({ "grants": self.grants.len(), "codes": self.codes.len() })
    }
}
