//! Writes of a pass over a site, each in the caller's transaction. What is the same is not written; what is not listed any more is marked.

use chrono::{DateTime, Utc};
use store::TenantTx;
use store::lms::{calendar, courses, enrolments, grades, outline, people, progress};
use uuid::Uuid;

use crate::Result;

/// Where and when.
#[derive(Debug, Clone, Copy)]
pub struct Place<'a> {
    pub connection: Uuid,
    /// The platform's id of the course; empty for the site.
    pub course: &'a str,
    pub now: DateTime<Utc>,
}

/// A course's roster.
#[derive(Debug)]
pub struct RosterRows {
    /// Those of its people that no list of accounts brings.
    pub people: Vec<people::New>,
    pub enrolments: Vec<enrolments::New>,
    /// `None` leaves them as they are known.
    pub groups: Option<Vec<enrolments::NewGroup>>,
    pub hash: String,
}

/// A share of a course's progress.
#[derive(Debug)]
pub struct ProgressRows {
    pub progress: Vec<progress::New>,
    /// Whose items are all among `completions`: those whose progress differs from what is known.
    pub changed: Vec<String>,
    pub completions: Vec<progress::NewCompletion>,
}

/// Accounts of the site. Returns how many rows were written.
///
/// # Errors
/// When the database refuses.
pub async fn people(tx: &mut TenantTx, at: Place<'_>, rows: &[people::New]) -> Result<u64> {
    let written = people::put(tx, at.connection, rows, at.now).await?;
    Ok(written.len() as u64)
}

/// Courses of the site, all of them unless too many seem to have gone. Returns how many rows were written.
///
/// # Errors
/// When the database refuses.
pub async fn courses(tx: &mut TenantTx, at: Place<'_>, rows: &[courses::New], is_all: bool) -> Result<u64> {
    let written = courses::put(tx, at.connection, rows, is_all, at.now).await?;
    if written > 0 {
        let people = enrolments::people_of_courses_written(tx, at.connection, at.now).await?;
        enrolments::sum_up(tx, at.connection, None, &people).await?;
    }
    Ok(written)
}

/// Modules and items of a course. Returns how many rows were written.
///
/// # Errors
/// When the database refuses.
pub async fn outline(tx: &mut TenantTx, at: Place<'_>, modules: &[outline::NewModule], items: &[outline::NewItem], hash: &str) -> Result<u64> {
    let written = outline::put_modules(tx, at.connection, at.course, modules, at.now).await?
        + outline::put_items(tx, at.connection, at.course, items, at.now).await?;
    courses::set_part(tx, at.connection, at.course, "outline", hash).await?;
    Ok(written)
}

/// Who takes part in a course. Returns how many rows were written.
///
/// # Errors
/// When the database refuses.
pub async fn roster(tx: &mut TenantTx, at: Place<'_>, rows: &RosterRows) -> Result<u64> {
    let mut written = people::put(tx, at.connection, &rows.people, at.now).await?.len() as u64;
    if let Some(groups) = &rows.groups {
        written += enrolments::put_groups(tx, at.connection, at.course, groups, at.now).await?;
    }
    let touched = enrolments::put(tx, at.connection, at.course, &rows.enrolments, at.now).await?;
    if !touched.is_empty() {
        enrolments::sum_up(tx, at.connection, Some(at.course), &touched).await?;
        courses::set_part(tx, at.connection, at.course, COUNTED, "no").await?;
    }
    courses::set_part(tx, at.connection, at.course, "roster", &rows.hash).await?;
    Ok(written + touched.len() as u64)
}

/// How far some learners of a course are. Returns how many rows were written.
///
/// # Errors
/// When the database refuses.
pub async fn progress(tx: &mut TenantTx, at: Place<'_>, rows: &ProgressRows) -> Result<u64> {
    let mut written = progress::put(tx, at.connection, at.course, &rows.progress, at.now).await?;
    if !rows.changed.is_empty() {
        written += progress::put_completions(tx, at.connection, at.course, &rows.changed, &rows.completions, at.now).await?;
        courses::set_part(tx, at.connection, at.course, COUNTED, "no").await?;
    }
    Ok(written)
}

/// Counts who has done what in a course, where that was not done since its roster or progress was last written: what counts stands in the course, so that a pass that
/// is broken off leaves no wrong figure behind.
///
/// # Errors
/// When the database refuses.
pub async fn count_done(tx: &mut TenantTx, at: Place<'_>) -> Result<()> {
    if courses::part(tx, at.connection, at.course, COUNTED).await?.as_deref() == Some("no") {
        progress::count_done(tx, at.connection, at.course).await?;
        courses::set_part(tx, at.connection, at.course, COUNTED, "yes").await?;
    }
    Ok(())
}

/// Whether the lessons of a course know who has done them, beside the hashes of its parts.
const COUNTED: &str = "counted";

/// Scores of a course; whose changed may have got further, so their progress is to be read. Returns how many rows were written.
///
/// # Errors
/// When the database refuses.
pub async fn grades(tx: &mut TenantTx, at: Place<'_>, rows: &[grades::New], covered: &[String], hash: Option<&str>) -> Result<u64> {
    let mut changed = grades::put(tx, at.connection, at.course, rows, covered, at.now).await?;
    let written = changed.len() as u64;
    changed.sort_unstable();
    changed.dedup();
    if !changed.is_empty() {
        enrolments::mark_due(tx, at.connection, at.course, &changed).await?;
    }
    if let Some(hash) = hash {
        courses::set_part(tx, at.connection, at.course, "grades", hash).await?;
    }
    Ok(written)
}

/// What stands in the calendars of some courses. Returns how many rows were written.
///
/// # Errors
/// When the database refuses.
pub async fn events(tx: &mut TenantTx, at: Place<'_>, courses: &[String], rows: &[calendar::New], from: DateTime<Utc>) -> Result<u64> {
    Ok(calendar::put(tx, at.connection, courses, rows, from, at.now).await?)
}

/// Marks accounts that are not listed any more. When most of them seem gone at once, a permission was taken rather than so many people: then `is_believed` is asked,
/// with how many it would be, and nobody is marked unless it says so. Returns how many rows were written.
///
/// # Errors
/// When the database refuses.
pub async fn mark_missing(tx: &mut TenantTx, at: Place<'_>, listed: &[String], is_believed: impl FnOnce(i64) -> bool) -> Result<u64> {
    let (known, missing) = people::missing(tx, at.connection, listed).await?;
    if missing == 0 || (is_unlikely(known, missing) && !is_believed(missing)) {
        return Ok(0);
    }
    Ok(people::mark_missing(tx, at.connection, listed, at.now).await?)
}

/// Whether so many can hardly have gone between two looks.
#[must_use]
pub fn is_unlikely(known: i64, missing: i64) -> bool {
    missing > 10 && missing * 2 > known
}

#[cfg(test)]
mod tests {
    use super::is_unlikely;

    #[test]
    fn a_class_may_go_and_a_school_may_not() {
        assert!(!is_unlikely(300, 30) && !is_unlikely(10, 10) && !is_unlikely(40, 20));
        assert!(is_unlikely(300, 200) && is_unlikely(12, 12));
    }
}
