//! A role as the API writes it.

use domain::permissions::Role;
use serde::Serialize;
use utoipa::ToSchema;

#[derive(Debug, Clone, Copy, Serialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum RoleName {
    Owner,
    Admin,
    Manager,
    Teacher,
    Student,
    Viewer,
}

impl From<Role> for RoleName {
    fn from(role: Role) -> Self {
        match role {
            Role::Owner => Self::Owner,
            Role::Admin => Self::Admin,
            Role::Manager => Self::Manager,
            Role::Teacher => Self::Teacher,
            Role::Student => Self::Student,
            Role::Viewer => Self::Viewer,
        }
    }
}
