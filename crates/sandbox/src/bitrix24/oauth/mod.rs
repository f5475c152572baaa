//! Consent at the portal, tokens at the authorisation server.

pub mod app_info;
pub mod consent;
pub mod token;
