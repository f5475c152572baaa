//! `GET /api/team/roles`

use domain::permissions::{Permission, Role};
use serde::Serialize;
use utoipa::ToSchema;

use super::RoleName;
use crate::extract::{Auth, Json};

/// Who may do what.
#[derive(Serialize, ToSchema)]
pub struct Matrix {
    permissions: Vec<&'static str>,
    roles: Vec<RoleRights>,
}

#[derive(Serialize, ToSchema)]
pub struct RoleRights {
    role: RoleName,
    permissions: Vec<&'static str>,
}

/// The roles and what each may do.
#[utoipa::path(get, path = "/api/team/roles", tag = "team", operation_id = "listRoles", extensions(("x-permission" = json!("team:read"))),
    responses((status = 200, body = Matrix)))]
pub async fn list_roles(Auth(_caller): Auth) -> Json<Matrix> {
    let rights = |role: Role| Permission::ALL.iter().filter(|permission| role.may(**permission)).map(|permission| permission.key()).collect();
    Json(Matrix {
        permissions: Permission::ALL.iter().map(|permission| permission.key()).collect(),
        roles: Role::ALL.into_iter().map(|role| RoleRights { role: role.into(), permissions: rights(role) }).collect(),
    })
}
