//! What every use case is given, and who asks.

use std::net::IpAddr;
use std::sync::Arc;

use domain::clock::Clock;
use domain::id::{ApiKeyId, IdSource, OrgId, SessionId, UserId};
use domain::locale::Locale;
use domain::permissions::{Permission, Role};
use store::{Database, Tenant};
use uuid::Uuid;

use crate::keys::Keyring;
use crate::{Error, Result, Settings};

/// The means a use case works with: cheap to clone.
#[derive(Clone)]
pub struct Context {
    pub db: Database,
    pub clock: Arc<dyn Clock>,
    pub ids: Arc<dyn IdSource>,
    pub keys: Arc<Keyring>,
    /// Follow-up work, enqueued in the transaction of the change that calls for it.
    pub queue: queue::Queue,
    pub settings: Arc<Settings>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Actor {
    /// A person. Without a session only inside the program, for instance a run continued on somebody's behalf.
    User {
        id: UserId,
        session: Option<SessionId>,
    },
    ApiKey {
        id: ApiKeyId,
        created_by: UserId,
    },
}

impl Actor {
    /// The person who answers for what is done.
    #[must_use]
    pub fn user(&self) -> UserId {
        match self {
            Self::User { id, .. } => *id,
            Self::ApiKey { created_by, .. } => *created_by,
        }
    }

    /// How what it does is written down: what it is, and which.
    #[must_use]
    pub fn named(&self) -> (&'static str, Uuid) {
        match self {
            Self::User { id, .. } => ("user", id.0),
            Self::ApiKey { id, .. } => ("api_key", id.0),
        }
    }
}

/// Who asks, in which organisation, with what rights.
#[derive(Clone, Debug)]
pub struct Caller {
    pub org: OrgId,
    pub actor: Actor,
    /// Of a person their role; of an API key the role its creator has today.
    pub role: Role,
    /// Only an API key has them: it may do what both its scopes and the role allow.
    pub scopes: Option<Vec<Permission>>,
    pub locale: Locale,
    pub request_id: String,
    pub address: Option<IpAddr>,
}

impl Caller {
    #[must_use]
    pub fn may(&self, permission: Permission) -> bool {
        self.role.may(permission) && self.scopes.as_ref().is_none_or(|scopes| scopes.contains(&permission))
    }

    /// # Errors
    /// [`Error::Forbidden`] without the permission.
    pub fn require(&self, permission: Permission) -> Result<()> {
        if self.may(permission) { Ok(()) } else { Err(Error::Forbidden { permission }) }
    }

    /// The person and their session, for what a machine must not do.
    ///
    /// # Errors
    /// [`Error::Denied`] when an API key asks.
    pub fn person(&self) -> Result<(UserId, SessionId)> {
        match self.actor {
            Actor::User { id, session: Some(session) } => Ok((id, session)),
            Actor::User { session: None, .. } | Actor::ApiKey { .. } => Err(Error::Denied("person_only")),
        }
    }

    #[must_use]
    pub fn tenant(&self) -> Tenant {
        Tenant::user(self.org, self.actor.user())
    }
}
