//! Moodle, against the sandbox's site, recorded answers, and small scripted servers.

mod abilities;
mod ask;
mod bundle;
mod conformance;
mod logs;
mod pairs;
mod reading;
mod recorded;
mod replay;
mod signing;
mod site;
mod trouble;
