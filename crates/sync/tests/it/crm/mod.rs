//! Two-way sync against the simulated CRMs.

mod deleted;
mod desk;
mod edits;
mod equality;
mod fields;
mod kills;
mod limits;
mod lines;
mod lost;
mod own_fields;
mod sides;
mod story;
mod tokens;
mod two_sided;
