use domain::permissions::Permission;
use store::lms::learners::{self, Place, Step};
use store::lms::lessons::{self, Lesson};
use store::lms::students::{self, Student};
use uuid::Uuid;

use super::Freshness;
use crate::{Caller, Context, Error, Result};

/// Somebody on a platform, with the courses they are in.
#[derive(Debug)]
pub struct StudentPage {
    pub student: Student,
    pub places: Vec<Place>,
    pub fresh: Freshness,
}

/// How far somebody is in one course, lesson by lesson.
#[derive(Debug)]
pub struct StudentCourse {
    pub place: Place,
    pub lessons: Vec<Lesson>,
    pub steps: Vec<Step>,
}

/// # Errors
/// Without permission, when there is nobody with that id, or when the database refuses.
pub async fn student(ctx: &Context, caller: &Caller, id: Uuid) -> Result<StudentPage> {
    caller.require(Permission::SchoolRead)?;
    let mut tx = ctx.db.begin(caller.tenant()).await?;
    let student = students::get(&mut tx, id).await?.ok_or(Error::NotFound)?;
    let places = learners::places(&mut tx, &[id]).await?;
    Ok(StudentPage { student, places, fresh: Freshness::load(&mut tx, ctx.clock.now()).await? })
}

/// # Errors
/// Without permission, when there is nobody with that id or they were never in that course, or when the database refuses.
pub async fn student_course(ctx: &Context, caller: &Caller, id: Uuid, course: Uuid) -> Result<StudentCourse> {
    caller.require(Permission::SchoolRead)?;
    let mut tx = ctx.db.begin(caller.tenant()).await?;
    let place = learners::places(&mut tx, &[id]).await?.into_iter().find(|place| place.course_id == course).ok_or(Error::NotFound)?;
    let lessons = lessons::of_course(&mut tx, place.connection_id, &place.course_remote_id).await?;
    let steps = learners::steps(&mut tx, &place).await?;
    Ok(StudentCourse { place, lessons, steps })
}
