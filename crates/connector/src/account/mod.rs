//! Working with a person's account at a vendor, whatever the vendor is for: signing in, tokens and their renewal, turns within its limits, one request from its
//! turn to its answer, and the log of requests. The contracts of CRMs and of learning platforms stand on it.

mod access;
mod call;
mod oauth;
mod pace;
mod renew;
mod sign_in;

pub use access::{AccountAccess, CallLog, Lane, LoggedCall, Tokens, Turns};
pub use call::{Call, Caller, Judgement, Method};
pub use oauth::{App, Callback, Consent, Grant, HandMade};
pub use pace::Pace;
pub use renew::Renew;
pub use sign_in::SignIn;
