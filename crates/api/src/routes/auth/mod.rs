//! Signing in and out, and the signed-in person's own account.

mod change_me;
mod change_password;
mod end_session;
mod forgot_password;
mod list_sessions;
mod login;
mod logout;
mod me;
mod refresh;
mod register;
mod reset_password;
mod session;
mod totp_confirm;
mod totp_disable;
mod totp_setup;

use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use crate::AppState;

pub use session::{Session, SignedIn};

pub fn routes() -> OpenApiRouter<AppState> {
    OpenApiRouter::new()
        .routes(routes!(register::register))
        .routes(routes!(login::login))
        .routes(routes!(refresh::refresh))
        .routes(routes!(logout::logout))
        .routes(routes!(me::me, change_me::change_me))
        .routes(routes!(change_password::change_password))
        .routes(routes!(forgot_password::forgot_password))
        .routes(routes!(reset_password::reset_password))
        .routes(routes!(totp_setup::totp_setup))
        .routes(routes!(totp_confirm::totp_confirm))
        .routes(routes!(totp_disable::totp_disable))
        .routes(routes!(list_sessions::list_sessions))
        .routes(routes!(end_session::end_session))
}
