//! Consent at the portal, tokens at the authorisation server.

pub mod consent;
pub mod token;
