//! What is read from learning platforms. Rows carry the platform's own ids, as text; a batch is one statement, and a row whose answer is the same is not written.
//! An answer that names a record twice counts once: `distinct on` keeps the statement from meeting its own row.

pub mod calendar;
pub mod catalogue;
pub mod courses;
pub mod drift;
pub mod enrolments;
pub mod figures;
pub mod grades;
pub mod learners;
pub mod lessons;
pub mod linking;
pub mod outline;
pub mod passes;
pub mod people;
pub mod progress;
pub mod settings;
pub mod students;
pub mod troubles;

use sqlx::types::Json;

/// Rows of a batch, as the statement takes them.
type Rows<'a, T> = Json<&'a [T]>;
