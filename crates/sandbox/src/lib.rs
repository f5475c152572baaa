//! Simulated vendors, as one program (`zveno-sandbox`) that a person or a test can poke.
//!
//! Here lives what the vendors do, written from their documents; nothing of the product's own
//! connectors is used or imported, so that a wrong reading of a document cannot agree with itself.
//! Beside the vendors stand a mailbox (a small SMTP server) and the control interface under
//! `/_sandbox`. One more vendor is one more folder like [`alfacrm`], mounted in [`server`].

pub mod alfacrm;
pub mod announce;
pub mod cli;
pub mod clock;
pub mod connection;
pub mod control;
pub mod mailbox;
pub mod parent;
pub mod server;
