//! Ids are UUIDv7 made by the application; each kind of id is its own type, so that one cannot stand where another belongs.

use serde::{Deserialize, Serialize};
use uuid::Uuid;

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident),+ $(,)?) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $name(pub Uuid);

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                self.0.fmt(f)
            }
        }

        impl From<Uuid> for $name {
            fn from(id: Uuid) -> Self {
                Self(id)
            }
        }
    )+};
}

ids! {
    /// An organisation: the tenant. The API also calls it `companyId` where the contract says "company of the user".
    OrgId,
    UserId,
    SessionId,
    InvitationId,
    ApiKeyId,
    ConnectionId,
    /// One run of the engine: a migration today.
    RunId,
    StudentId,
    GroupId,
    LessonId,
}

/// Where new ids come from. A parameter, so that a test can make them predictable.
pub trait IdSource: Send + Sync + 'static {
    fn next(&self) -> Uuid;
}

/// UUIDv7 from the machine's clock and randomness.
pub struct RandomIds;

impl IdSource for RandomIds {
    #[expect(clippy::disallowed_methods, reason = "the one place where random ids enter")]
    fn next(&self) -> Uuid {
        Uuid::now_v7()
    }
}
