//! The engine against the real database and the sandbox, through the API as people use it.

mod crm;
mod faults;
mod isolation;
mod kills;
mod lms;
mod merged;
mod migrate;
mod options;
mod rollback;
mod school;
mod sheets;
