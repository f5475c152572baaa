//! The calls there are, a file for each noun.

mod accounts;
mod assignments;
mod calendar;
mod courses;
mod enrolling;
mod enrollments;
mod grading;
mod groups;
mod modules;
mod people;
mod progress;
pub mod route;
mod sections;
mod submissions;
mod users;
