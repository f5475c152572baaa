//! The simulated Canvas, as its callers see it.

mod change;
mod courses;
mod enrolling;
mod errors;
mod faults;
mod grades;
mod learning;
mod limits;
mod oauth;
mod paging;
mod rights;
mod school;
mod support;
