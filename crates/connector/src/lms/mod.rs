//! What a learning platform owes us, so that people, courses and progress can be read from it.
//!
//! A platform is one implementation of [`LmsConnector`] (what it is, how one signs in) and of [`LmsSession`] (reading with an account). Both are stateless. Nothing is
//! written there. A platform has no change feed worth the name, so a session brings a course whole and the engine keeps what differs; what is dear to read, each
//! learner's progress, is asked for only where [`Enrolment::mark`] says that it may have moved.

mod course;
mod descriptor;
mod part;
mod person;
mod progress;
mod registry;
mod session;
mod site;

pub use course::{CalendarEvent, Course, CourseItem, CourseModule, Outline, Tracking};
pub use descriptor::LmsDescriptor;
pub use part::Part;
pub use person::{CourseRole, Enrolment, EnrolmentStatus, Group, GroupKind, LmsPerson, Roster};
pub use progress::{Glance, Grade, Grades, ItemProgress, ItemState, Learner, Progress, ProgressBatch};
pub use registry::LmsRegistry;
pub use session::{LmsAccess, LmsConnector, LmsSession};
pub use site::{Ability, AbilityState, Site};
