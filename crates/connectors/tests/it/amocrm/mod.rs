//! amoCRM against the sandbox's account.

mod account;
mod deletions;
mod hooks;
mod logs;
mod reading;
mod signing;
mod trouble;
mod writing;
