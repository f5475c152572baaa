use domain::permissions::Permission;
use store::lms::learners::{self, LessonLearner};
use store::lms::lessons::{self, Lesson};
use store::page::{NameKey, Page, Window};
use uuid::Uuid;

use super::Freshness;
use crate::{Caller, Context, Error, Result};

/// # Errors
/// Without permission, when there is no such lesson, or when the database refuses.
pub async fn lesson(ctx: &Context, caller: &Caller, id: Uuid) -> Result<(Lesson, Freshness)> {
    caller.require(Permission::SchoolRead)?;
    let mut tx = ctx.db.begin(caller.tenant()).await?;
    let lesson = lessons::get(&mut tx, id).await?.ok_or(Error::NotFound)?;
    Ok((lesson, Freshness::load(&mut tx, ctx.clock.now()).await?))
}

/// The students of its course, and what they did with it; of one `state` only, when that is said: `done`, `failed` or `open`.
///
/// # Errors
/// Without permission, when there is no such lesson, or when the database refuses.
pub async fn lesson_students(
    ctx: &Context,
    caller: &Caller,
    id: Uuid,
    state: Option<&'static str>,
    window: &Window<NameKey>,
) -> Result<Page<LessonLearner, NameKey>> {
    caller.require(Permission::SchoolRead)?;
    let mut tx = ctx.db.begin(caller.tenant()).await?;
    let lesson = lessons::get(&mut tx, id).await?.ok_or(Error::NotFound)?;
    let at = (lesson.connection_id, lesson.course_remote_id.as_str(), lesson.remote_id.as_str());
    Ok(learners::of_lesson(&mut tx, at, state, window).await?)
}
