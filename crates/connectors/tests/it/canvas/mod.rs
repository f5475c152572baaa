//! Canvas against its sandbox school.

mod access;
mod conformance;
mod learning;
mod logs;
mod paging;
mod people;
mod school;
mod signing;
mod trouble;
