//! People signing in, and proving it with each request.

mod authenticate;
mod common_passwords;
mod login;
mod logout;
mod me;
pub(crate) mod open_session;
mod refresh;
mod register;
mod sessions;

pub mod password;
pub mod token;
pub mod totp;

pub use authenticate::{KEY_PREFIX, Request, authenticate};
pub use login::{Login, SecondFactor, login};
pub use logout::logout;
pub use me::{Me, ProfileChange, change_profile, me};
pub use open_session::{Client, Opened};
pub use refresh::{Refreshed, refresh};
pub use register::{Registration, register};
pub use sessions::{SessionView, end_session, list_sessions};
