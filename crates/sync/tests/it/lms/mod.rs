//! Learning platforms, read from their simulated sites.

mod arrival;
mod doubts;
mod killed;
mod linking;
mod little;
mod outage;
mod site;
mod trouble;
mod two;
