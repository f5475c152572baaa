use domain::permissions::Permission;
use store::lms::catalogue::{self, Course, Event, Group, Module};
use store::lms::learners::{self, Filter, Learner};
use store::lms::lessons::{self, Lesson};
use store::page::{NameKey, Page, Window};
use uuid::Uuid;

use super::Freshness;
use crate::{Caller, Context, Error, Result};

/// A course with what it consists of.
#[derive(Debug)]
pub struct CoursePage {
    pub course: Course,
    pub modules: Vec<Module>,
    pub lessons: Vec<Lesson>,
    pub groups: Vec<Group>,
    /// The next ones.
    pub events: Vec<Event>,
    pub fresh: Freshness,
}

/// # Errors
/// Without permission, when there is no such course, or when the database refuses.
pub async fn course(ctx: &Context, caller: &Caller, id: Uuid) -> Result<CoursePage> {
    caller.require(Permission::SchoolRead)?;
    let now = ctx.clock.now();
    let mut tx = ctx.db.begin(caller.tenant()).await?;
    let course = catalogue::get(&mut tx, id).await?.ok_or(Error::NotFound)?;
    let (connection, remote) = (course.connection_id, course.remote_id.clone());
    Ok(CoursePage {
        course,
        modules: catalogue::modules(&mut tx, connection, &remote).await?,
        lessons: lessons::of_course(&mut tx, connection, &remote).await?,
        groups: catalogue::groups(&mut tx, connection, &remote).await?,
        events: catalogue::events(&mut tx, connection, &remote, now).await?,
        fresh: Freshness::load(&mut tx, now).await?,
    })
}

/// # Errors
/// Without permission, when there is no such course, or when the database refuses.
pub async fn course_people(ctx: &Context, caller: &Caller, id: Uuid, filter: &Filter, window: &Window<NameKey>) -> Result<Page<Learner, NameKey>> {
    caller.require(Permission::SchoolRead)?;
    let mut tx = ctx.db.begin(caller.tenant()).await?;
    let course = catalogue::get(&mut tx, id).await?.ok_or(Error::NotFound)?;
    Ok(learners::of_course(&mut tx, course.connection_id, &course.remote_id, filter, window).await?)
}
