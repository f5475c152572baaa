//! Simulated vendors, as one program (`zveno-sandbox`) that a person or a test can poke.
//!
//! Here lives what the vendors do, written from their documents; nothing of the product's own
//! connectors is used or imported, so that a wrong reading of a document cannot agree with itself.
//! Beside the vendors stand a mailbox (a small SMTP server) and the control interface under
//! `/_sandbox`, which knows vendors as [`simulated::Simulated`] only; they are listed in [`vendors`].

pub mod alfacrm;
pub mod amocrm;
pub mod announce;
pub mod bitrix24;
pub mod bucket;
pub mod canvas;
pub mod cli;
pub mod clock;
pub mod connection;
pub mod control;
pub mod faults;
pub mod ledger;
pub mod mailbox;
pub mod moodle;
pub mod names;
pub mod parent;
pub mod php;
pub mod server;
pub mod simulated;
pub mod vendors;
pub mod webhooks;
