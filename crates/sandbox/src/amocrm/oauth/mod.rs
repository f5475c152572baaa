//! Who may call: the integration's keys, the consent of a person, codes and tokens.

pub mod consent;
pub mod jwt;
pub mod token;

use std::collections::{BTreeSet, HashMap};

use rand::rngs::StdRng;
use rand::{Rng, SeedableRng};

use super::settings::Settings;

/// The keys of the one integration there is.
pub const CLIENT_ID: &str = "6f1c2a5e-3b7d-4c19-9a40-5e2d8f017b63";
pub const CLIENT_SECRET: &str = "sandboxSecretKeyOfTheIntegrationThatIsNoSecretAtAll0123456789abcd";
/// Made by an administrator in the integration's card.
pub const LONG_LIVED_TOKEN: &str = concat!(
    "eyJ0eXAiOiJKV1QiLCJhbGciOiJSUzI1NiIsImp0aSI6InNhbmRib3hsb25nbGl2ZWQifQ.",
    "eyJhdWQiOiI2ZjFjMmE1ZS0zYjdkLTRjMTktOWE0MC01ZTJkOGYwMTdiNjMiLCJqdGkiOiJzYW5kYm94bG9uZ2xpdmVkIiwiaWF0IjoxNzYwMD",
    "AwMDAwLCJuYmYiOjE3NjAwMDAwMDAsImV4cCI6MTkxNzczNDQwMCwic3ViIjoiNTAxIiwiZ3JhbnRfdHlwZSI6IiIsImFjY291bnRfaWQiOjMx",
    "MDAwMDAxLCJiYXNlX2RvbWFpbiI6ImFtb2NybS5ydSIsInZlcnNpb24iOjIsInNjb3BlcyI6WyJjcm0iLCJub3RpZmljYXRpb25zIl0sImFwaV",
    "9kb21haW4iOiJhcGktYi5hbW9jcm0ucnUifQ.c2FuZGJveA",
);

struct Code {
    user: u64,
    expires_at: i64,
    used: bool,
}

/// One person's consent and the chain of token pairs that has come of it.
struct Grant {
    user: u64,
    revoked: bool,
    /// Of the newest pair.
    refresh: String,
    access: String,
    /// Still good until a token of the newest pair is presented.
    previous: Option<String>,
}

struct Issued {
    grant: usize,
    expires_at: i64,
}

/// All of them.
pub struct Tokens {
    rng: StdRng,
    codes: HashMap<String, Code>,
    grants: Vec<Grant>,
    access: HashMap<String, Issued>,
    refresh: HashMap<String, Issued>,
    long_lived_revoked: bool,
}

/// A fresh pair.
#[derive(Debug, Clone)]
pub struct Pair {
    pub access: String,
    pub refresh: String,
}

/// Why not, as the vendor hints.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Denied {
    CodeUsed,
    CodeExpired,
    CodeUnknown,
    RefreshUnknown,
    Revoked,
}

impl Tokens {
    pub fn new(seed: u64) -> Self {
        Self {
            rng: StdRng::seed_from_u64(seed),
            codes: HashMap::new(),
            grants: Vec::new(),
            access: HashMap::new(),
            refresh: HashMap::new(),
            long_lived_revoked: false,
        }
    }

    fn secret(&mut self, length: usize) -> String {
        const LETTERS: &[u8] = b"0123456789abcdef";
        let letters: String = (0..length).map(|_| char::from(LETTERS[self.rng.random_range(0..LETTERS.len())])).collect();
        format!("def502{letters}")
    }

    pub fn code(&mut self, user: u64, now: i64, settings: &Settings) -> String {
        let code = self.secret(200);
        self.codes.insert(code.clone(), Code { user, expires_at: now + settings.code_seconds, used: false });
        code
    }

    pub fn exchange(&mut self, code: &str, about: &jwt::About<'_>, settings: &Settings) -> Result<Pair, Denied> {
        let found = self.codes.get_mut(code).ok_or(Denied::CodeUnknown)?;
        if found.used {
            return Err(Denied::CodeUsed);
        }
        if about.now >= found.expires_at {
            return Err(Denied::CodeExpired);
        }
        found.used = true;
        let user = found.user;
        self.grants.push(Grant { user, revoked: false, refresh: String::new(), access: String::new(), previous: None });
        Ok(self.pair(self.grants.len() - 1, about, settings))
    }

    fn pair(&mut self, grant: usize, about: &jwt::About<'_>, settings: &Settings) -> Pair {
        let user = self.grants[grant].user;
        let expires_at = about.now + settings.access_token_seconds;
        let pair = Pair { access: jwt::token(user, expires_at, &self.secret(32), about), refresh: self.secret(600) };
        self.access.insert(pair.access.clone(), Issued { grant, expires_at });
        self.refresh.insert(pair.refresh.clone(), Issued { grant, expires_at: about.now + settings.refresh_token_seconds });
        self.grants[grant].refresh.clone_from(&pair.refresh);
        self.grants[grant].access.clone_from(&pair.access);
        pair
    }

    pub fn refresh(&mut self, refresh: &str, about: &jwt::About<'_>, settings: &Settings) -> Result<Pair, Denied> {
        let issued = self.refresh.get(refresh).ok_or(Denied::RefreshUnknown)?;
        let number = issued.grant;
        let is_old = about.now >= issued.expires_at;
        let grant = &mut self.grants[number];
        if grant.revoked || is_old {
            return Err(Denied::Revoked);
        }
        if grant.refresh == refresh {
            grant.previous = (!settings.strict_rotation).then(|| refresh.to_owned());
        } else if settings.strict_rotation || grant.previous.as_deref() != Some(refresh) {
            return Err(Denied::Revoked);
        }
        Ok(self.pair(number, about, settings))
    }

    /// Whose token it is; presenting it is what makes the pair before it worthless.
    pub fn user_of(&mut self, token: &str, now: i64, admin: u64) -> Option<u64> {
        if token == LONG_LIVED_TOKEN {
            return (!self.long_lived_revoked).then_some(admin);
        }
        let issued = self.access.get(token)?;
        let grant = &mut self.grants[issued.grant];
        if grant.revoked || now >= issued.expires_at {
            return None;
        }
        if grant.access == token {
            grant.previous = None;
        }
        Some(grant.user)
    }

    /// Whose refresh token it is, dead access token or not.
    pub fn knows_refresh(&self, refresh: &str) -> bool {
        self.refresh.get(refresh).is_some_and(|issued| !self.grants[issued.grant].revoked)
    }

    /// The long-lived token has no successor, so it ends only when that is meant.
    pub fn expire(&mut self, token: &str, now: i64, long_lived: bool) {
        if token == LONG_LIVED_TOKEN {
            self.long_lived_revoked |= long_lived;
        }
        if let Some(issued) = self.access.get_mut(token) {
            issued.expires_at = now;
        }
    }

    /// Of one token's chain, or of all.
    pub fn revoke(&mut self, token: Option<&str>) {
        if token.is_none_or(|token| token == LONG_LIVED_TOKEN) {
            self.long_lived_revoked = true;
        }
        let one = token.and_then(|token| self.access.get(token).or_else(|| self.refresh.get(token))).map(|issued| issued.grant);
        for (number, grant) in self.grants.iter_mut().enumerate() {
            if token.is_none() || one == Some(number) {
                grant.revoked = true;
            }
        }
    }

    pub fn restore(&mut self) {
        self.long_lived_revoked = false;
    }

    /// How many of each, alive: for looking behind the counter.
    pub fn counts(&self) -> serde_json::Value {
        let people: BTreeSet<u64> = self.grants.iter().filter(|grant| !grant.revoked).map(|grant| grant.user).collect();
        serde_json::json!({ "grants": self.grants.len(), "aliveUsers": people, "accessTokens": self.access.len(), "refreshTokens": self.refresh.len() })
    }
}
