//! How what was read from learning platforms is shown, one file a list or page. Answers come from the database, whatever the platform does; with each goes how
//! fresh it is.

mod contact;
mod course;
mod courses;
mod freshness;
mod lesson;
mod lessons;
mod student;
mod students;

pub use contact::{Learning, learning};
pub use course::{CoursePage, course, course_people};
pub use courses::courses;
pub use freshness::{Fresh, Freshness, is_late};
pub use lesson::{lesson, lesson_students};
pub use lessons::lessons;
pub use student::{StudentCourse, StudentPage, student, student_course};
pub use students::students;
