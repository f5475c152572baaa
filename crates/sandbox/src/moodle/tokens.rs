//! Tokens, the services they belong to, and the accounts they act for.

use std::collections::{BTreeMap, BTreeSet};

use sha2::{Digest, Sha256};

/// What is wrong with a token before anybody asks what it may call.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum State {
    Good,
    /// Says so once, and is gone.
    Expired,
    /// Bound to another address than the caller's.
    IpLocked,
    /// Its account is not on the service's list.
    NotAllowed,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Token {
    pub name: &'static str,
    pub user: u32,
    pub service: Service,
    pub state: State,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Service {
    /// Holds every function there is.
    Sync,
    /// Holds two.
    ReadOnly,
    /// For listed accounts only.
    Restricted,
}

pub const ADMIN: u32 = 2;
pub const TEACHER: u32 = 3;
pub const STUDENT: u32 = 14;
pub const SUSPENDED: u32 = 20;
pub const ROBOT: u32 = 312;
pub const READER: u32 = 313;
pub const WEAK: u32 = 314;

pub const READ_ONLY: [&str; 2] = ["core_webservice_get_site_info", "core_course_get_courses"];

/// Of every account that may sign in at `login/token.php`.
pub const PASSWORD: &str = "Sandbox-2026!";

const GIVEN: [(&str, u32, Service, State); 10] = [
    ("admin", ADMIN, Service::Sync, State::Good),
    ("reader", READER, Service::Sync, State::Good),
    ("robot", ROBOT, Service::Sync, State::Good),
    ("weak", WEAK, Service::Sync, State::Good),
    ("teacher", TEACHER, Service::Sync, State::Good),
    ("student", STUDENT, Service::Sync, State::Good),
    ("readonly", ADMIN, Service::ReadOnly, State::Good),
    ("expired", ADMIN, Service::Sync, State::Expired),
    ("iplocked", ADMIN, Service::Sync, State::IpLocked),
    ("suspended", SUSPENDED, Service::Sync, State::Good),
];

pub fn is_service_account(name: &str) -> bool {
    [ROBOT, READER, WEAK].into_iter().any(|user| account_name(user) == Some(name))
}

/// What an account with rights of its own is called in the settings.
pub fn account_name(user: u32) -> Option<&'static str> {
    match user {
        ROBOT => Some("robot"),
        READER => Some("reader"),
        WEAK => Some("weak"),
        _ => None,
    }
}

/// The same every time, so that what was noted down once goes on working.
pub fn text(name: &str) -> String {
    let digest = Sha256::digest(format!("moodle token {name}"));
    digest.iter().take(16).map(|byte| format!("{byte:02x}")).collect()
}

#[derive(Debug)]
pub struct Tokens {
    live: BTreeMap<String, Token>,
    /// Taken away by a fault, with what they were.
    withdrawn: BTreeMap<String, Token>,
    services_off: BTreeSet<&'static str>,
}

impl Default for Tokens {
    fn default() -> Self {
        let mut live: BTreeMap<String, Token> =
            GIVEN.iter().map(|(name, user, service, state)| (text(name), Token { name, user: *user, service: *service, state: *state })).collect();
        live.insert(text("notallowed"), Token { name: "notallowed", user: TEACHER, service: Service::Restricted, state: State::NotAllowed });
        Self { live, withdrawn: BTreeMap::new(), services_off: BTreeSet::new() }
    }
}

impl Tokens {
    pub fn names() -> impl Iterator<Item = &'static str> {
        GIVEN.iter().map(|(name, ..)| *name).chain(["notallowed"])
    }

    /// An expired token is deleted as it is read.
    pub fn read(&mut self, token: &str) -> Option<Token> {
        let found = self.live.get(token).cloned()?;
        if found.state == State::Expired {
            self.live.remove(token);
        }
        Some(found)
    }

    pub fn expire(&mut self, token: &str) {
        if let Some(found) = self.live.get_mut(token) {
            self.withdrawn.entry(token.to_owned()).or_insert_with(|| found.clone());
            found.state = State::Expired;
        }
    }

    pub fn revoke(&mut self, token: &str) {
        if let Some(found) = self.live.remove(token) {
            self.withdrawn.entry(token.to_owned()).or_insert(found);
        }
    }

    /// Gives back what faults took.
    pub fn restore(&mut self) {
        self.live.append(&mut self.withdrawn);
    }

    pub fn withdrawn(&self) -> Vec<&'static str> {
        self.withdrawn.values().map(|token| token.name).collect()
    }

    /// The token an account has in the service that holds everything; made when it has none.
    pub fn of(&mut self, user: u32) -> String {
        let theirs = self.live.iter().find(|(_, token)| token.user == user && token.service == Service::Sync && token.state == State::Good);
        if let Some((text, _)) = theirs {
            return text.clone();
        }
        let made = text(&format!("of account {user}"));
        self.live.insert(made.clone(), Token { name: "signed in", user, service: Service::Sync, state: State::Good });
        made
    }

    pub fn switch_service(&mut self, name: &'static str, on: bool) {
        if on {
            self.services_off.remove(name);
        } else {
            self.services_off.insert(name);
        }
    }

    pub fn is_on(&self, service: Service) -> bool {
        !self.services_off.contains(service.name())
    }
}

impl Service {
    pub fn name(self) -> &'static str {
        match self {
            Self::Sync => "sync",
            Self::ReadOnly => "readonly",
            Self::Restricted => "restricted",
        }
    }

    pub fn parse(name: &str) -> Option<Self> {
        [Self::Sync, Self::ReadOnly, Self::Restricted].into_iter().find(|service| service.name() == name)
    }
}
