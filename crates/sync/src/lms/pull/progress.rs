use std::collections::{BTreeMap, BTreeSet};

use connector::lms::{Course, Enrolment, Glance, Learner, Part, Progress, Roster};
use crm::lms::bring_in::{self, ProgressRows};
use sha2::{Digest, Sha256};

use super::figures::Figures;
use super::hash::hex;
use super::pass::Pass;
use super::rows;
use crate::round::RoundError;

/// Learners of a transaction: so much is asked for again when the pass is broken off.
const AT_ONCE: usize = 50;
/// People looked at in one pass, besides those whom a mark gives away: a large school's worth. The others' turn comes in the passes after.
const MOST_GLANCES: usize = 2000;

/// What a course's roster leaves to be asked.
pub(super) struct Learners {
    pub course: Course,
    /// Those whose progress may be worth asking for: nobody where the course tracks none.
    pub all: Vec<Marked>,
    /// The course's groups.
    pub groups: Vec<String>,
}

/// What the roster said of a learner.
pub(super) struct Marked {
    pub person_id: String,
    mark: Option<String>,
    is_settled: bool,
}

impl Learners {
    pub fn of(course: &Course, roster: &Roster) -> Self {
        let marked = |one: &Enrolment| Marked { person_id: one.person_id.clone(), mark: one.mark.clone(), is_settled: one.is_settled };
        Self {
            course: course.clone(),
            all: roster.enrolments.iter().filter(|one| course.tracks_progress != Some(false) && rows::learns(one)).map(marked).collect(),
            groups: roster.groups.iter().flatten().map(|group| group.id.clone()).collect(),
        }
    }
}

/// What a look showed, by person and course.
pub(super) type Glances = BTreeMap<(String, String), Glance>;

impl Marked {
    /// What progress is like, as far as roster and look can tell.
    fn mark(&self, glance: Option<&Glance>) -> Option<String> {
        match (&self.mark, glance) {
            (None, None) => None,
            (mark, None) => mark.clone(),
            (mark, Some(glance)) => Some(format!("{}|{:?}|{:?}", mark.as_deref().unwrap_or_default(), glance.percent, glance.is_completed)),
        }
    }
}

impl Pass {
    /// A quick look at the students, where the platform has one. A share of them, when they are more than a pass can bear.
    pub(super) async fn glance(&self, courses: &[Learners]) -> Result<Glances, RoundError> {
        let students: BTreeSet<&str> = courses.iter().flat_map(|course| &course.all).map(|learner| learner.person_id.as_str()).collect();
        let shares = i64::try_from(students.len().div_ceil(MOST_GLANCES)).unwrap_or(1).max(1);
        let chosen: Vec<String> =
            students.into_iter().filter(|person| share_of("", person, shares) == self.number.rem_euclid(shares)).map(str::to_owned).collect();
        let looked = self.note("", Part::Progress, self.session.glance(&chosen).await)?.flatten().unwrap_or_default();
        Ok(looked.into_iter().map(|glance| ((glance.person_id.clone(), glance.course_id.clone()), glance)).collect())
    }

    /// Progress of those for whom it may have moved, and what the lessons of the course come to by it, however far it was got.
    pub(super) async fn read_progress(&self, of: &Learners, glances: &Glances) -> Result<(), RoundError> {
        let read = self.read_moved(of, glances).await;
        self.writing(async |tx, pass| bring_in::count_done(tx, pass.place(&of.course.id)).await).await?;
        read
    }

    async fn read_moved(&self, of: &Learners, glances: &Glances) -> Result<(), RoundError> {
        let course = &of.course;
        let mut tx = self.begin_reading().await?;
        let known = store::lms::enrolments::students(&mut tx, self.id(), &course.id).await?;
        tx.rollback().await?;
        let mut due = Vec::new();
        for learner in &of.all {
            let Some(known) = known.get(&learner.person_id) else { continue };
            let glance = glances.get(&(learner.person_id.clone(), course.id.clone()));
            let mark = learner.mark(glance);
            // Without a look this time what the last one showed stands: only the roster's part of the mark can tell.
            let is_same = match (&mark, &known.mark) {
                (Some(mark), Some(known)) => mark == known || (glance.is_none() && known.split('|').next() == Some(mark)),
                _ => false,
            };
            if known.is_progress_due || !is_same || self.is_swept(&course.id, &learner.person_id, !glances.is_empty()) {
                due.push((learner, Learner { person_id: learner.person_id.clone(), glance: glance.cloned() }, mark));
            }
        }
        for batch in due.chunks(AT_ONCE) {
            let asked: Vec<Learner> = batch.iter().map(|(_, asked, _)| asked.clone()).collect();
            let read = self.note(&course.id, Part::Progress, self.session.progress(course, &asked).await)?;
            let Some(read) = read else { return Ok(()) };
            Figures::add(&self.figures.progress, read.read.len());
            if let Some((_, error)) = read.unreadable.first() {
                self.trouble(&course.id, Part::Progress, "some_unreadable", &format!("{}: {error}", read.unreadable.len()));
            }
            let marks = batch.iter().map(|(learner, _, mark)| (learner.person_id.as_str(), (mark.as_ref(), learner.is_settled))).collect();
            self.bring_progress(course, &marks, &read.read).await?;
        }
        Ok(())
    }

    async fn bring_progress(&self, course: &Course, marks: &BTreeMap<&str, (Option<&String>, bool)>, read: &[Progress]) -> Result<(), RoundError> {
        let made: Vec<_> = read
            .iter()
            .filter_map(|progress| {
                let (mark, is_settled) = marks.get(progress.person_id.as_str())?;
                Some(rows::progress(progress, *mark, !is_settled))
            })
            .collect();
        let people: Vec<String> = made.iter().map(|(row, _)| row.person_remote_id.clone()).collect();
        let mut tx = self.begin_reading().await?;
        let known = store::lms::progress::hashes(&mut tx, self.id(), &course.id, &people).await?;
        tx.rollback().await?;
        let mut rows = ProgressRows { progress: Vec::new(), changed: Vec::new(), completions: Vec::new() };
        for (row, completions) in made {
            let is_same = known.get(&row.person_remote_id).is_some_and(|hash| hex(hash) == row.hash);
            if !is_same {
                rows.changed.push(row.person_remote_id.clone());
                rows.completions.extend(completions);
            }
            rows.progress.push(row);
        }
        let written = self.writing(async |tx, pass| bring_in::progress(tx, pass.place(&course.id), &rows).await).await?;
        self.figures.wrote(written);
        Ok(())
    }

    /// Where progress can move without a trace, a share of all is read in each pass, so that everybody's turn comes: within the hour, or, where a look shows all
    /// but what changes no per cent, within the day.
    fn is_swept(&self, course: &str, person: &str, has_glance: bool) -> bool {
        let slices = if has_glance { self.slices() * 24 } else { self.slices() };
        self.descriptor.has_silent_progress && share_of(course, person, slices) == self.number.rem_euclid(slices)
    }
}

fn share_of(course: &str, person: &str, slices: i64) -> i64 {
    let digest = Sha256::new().chain_update(course).chain_update("\0").chain_update(person).finalize();
    i64::from(u16::from_be_bytes([digest[0], digest[1]])) % slices
}

#[cfg(test)]
mod tests {
    use super::share_of;

    #[test]
    fn everybody_has_a_turn_and_turns_are_about_even() {
        let mut turns = [0; 12];
        for person in 0..1200 {
            turns[usize::try_from(share_of("5", &person.to_string(), 12)).expect("small")] += 1;
        }
        assert!(turns.iter().all(|count| (60..=140).contains(count)), "{turns:?}");
        assert_eq!(share_of("5", "41", 1), 0);
    }
}
