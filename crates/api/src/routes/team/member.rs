//! A member as the API shows them.

use chrono::{DateTime, Utc};
use serde::Serialize;
use utoipa::ToSchema;
use uuid::Uuid;

use super::RoleName;

#[derive(Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct Member {
    id: Uuid,
    name: String,
    email: String,
    #[schema(value_type = RoleName)]
    role: String,
    disabled: bool,
    last_seen_at: Option<DateTime<Utc>>,
    totp_enabled: bool,
    /// For `If-Match`.
    version: i64,
}

impl From<store::members::Member> for Member {
    fn from(row: store::members::Member) -> Self {
        Self {
            id: row.id,
            name: row.name,
            email: row.email,
            role: row.role,
            disabled: row.disabled_at.is_some(),
            last_seen_at: row.last_seen_at,
            totp_enabled: row.totp_confirmed_at.is_some(),
            version: row.version,
        }
    }
}
