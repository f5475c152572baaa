//! The program: command line, configuration, the private PostgreSQL, demo mode, and the wiring of all other crates by role.
//!
//! Only here are all crates known to each other; no rule of the business lives here. A setting is a field of its section in [`config`], a role a line
//! in [`roles`], a command a file in [`cli`].

pub mod app;
pub mod cli;
pub mod config;
pub mod demo;
pub mod failure;
pub mod postgres;
pub mod roles;
