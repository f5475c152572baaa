//! Two-way sync against the simulated CRMs.

mod desk;
mod limits;
mod story;
mod tokens;
