//! Canvas against its sandbox school.

mod access;
mod learning;
mod logs;
mod paging;
mod people;
mod school;
mod signing;
mod trouble;
