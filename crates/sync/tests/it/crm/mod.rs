//! Two-way sync against the simulated CRMs.

mod desk;
mod limits;
mod sides;
mod story;
mod tokens;
mod two_sided;
