//! Learning platforms, read from their simulated sites.

mod arrival;
mod linking;
mod little;
mod site;
mod trouble;
mod two;
