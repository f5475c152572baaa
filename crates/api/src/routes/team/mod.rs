//! Members, roles and invitations.

mod change_member;
mod create_invitation;
mod list_activity;
mod list_invitations;
mod list_members;
mod list_roles;
mod member;
mod revoke_invitation;
mod role_name;

use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use crate::AppState;

pub use role_name::RoleName;

pub fn routes() -> OpenApiRouter<AppState> {
    OpenApiRouter::new()
        .routes(routes!(list_members::list_members))
        .routes(routes!(change_member::change_member))
        .routes(routes!(list_activity::list_activity))
        .routes(routes!(list_roles::list_roles))
        .routes(routes!(list_invitations::list_invitations, create_invitation::create_invitation))
        .routes(routes!(revoke_invitation::revoke_invitation))
}
