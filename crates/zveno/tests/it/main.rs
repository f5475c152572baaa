//! The program from outside: its private database, its commands, its refusals, the demo.

mod commands;
mod demo;
mod http;
mod migration_kills;
mod postgres;
mod program;
mod refusals;
mod serve;
