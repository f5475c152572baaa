//! The school as people look at it and correct it. What arrives from other systems is written by `import`, not here.

pub mod branches;
pub mod dashboard;
pub mod groups;
pub mod lessons;
pub mod payments;
pub mod rooms;
pub mod students;
pub mod subjects;
pub mod teachers;

/// A record beside the currency its sums are in.
#[derive(Debug, Clone)]
pub struct Shown<T> {
    pub record: T,
    pub currency: String,
}
