use connector::Error as VendorError;
use connector::lms::{Course, Grades, Outline, Part, Roster};
use crm::lms::bring_in::{self, RosterRows};

use super::figures::Figures;
use super::hash::hash;
use super::pass::Pass;
use super::progress::Learners;
use super::rows;
use crate::round::RoundError;

impl Pass {
    /// A course, but for its progress: what it consists of, who takes part, what they scored. Returns what the rest of the pass asks about.
    pub(super) async fn read_course(&self, course: &Course) -> Result<Option<Learners>, RoundError> {
        let (outline, roster) = tokio::join!(self.session.outline(course), self.session.roster(course));
        if matches!((&outline, &roster), (Err(VendorError::NotFound), Err(VendorError::NotFound))) {
            // It went since the list was read; the next one will say so.
            return Ok(None);
        }
        let outline = self.note(&course.id, Part::Outline, outline);
        let roster = self.note(&course.id, Part::Roster, roster);
        if let Ok(Some(outline)) = &outline {
            self.bring_outline(course, outline).await?;
        }
        let Ok(Some(roster)) = &roster else {
            self.saw_in_part();
            return roster.map(|_| None).map_err(RoundError::from);
        };
        self.bring_roster(course, roster).await?;
        let since = self.settings.graded_until.filter(|_| !self.is_whole() && self.known.contains_key(&course.id));
        let grades = self.session.grades(course, roster, since.map(|at| at - OVERLAP)).await;
        let grades = self.note(&course.id, Part::Grades, grades);
        if let Ok(Some(grades)) = &grades {
            self.bring_grades(course, grades).await?;
        }
        if let Some(failed) = outline.err().or(grades.err()) {
            return Err(failed.into());
        }
        Ok(Some(Learners::of(course, roster)))
    }

    fn is_known(&self, course: &Course, part: &str, hash: &str) -> bool {
        self.known.get(&course.id).and_then(|parts| parts.get(part)).and_then(|known| known.as_str()) == Some(hash)
    }

    async fn bring_outline(&self, course: &Course, outline: &Outline) -> Result<(), RoundError> {
        let whole = hash(outline);
        if self.is_known(course, "outline", &whole) {
            return Ok(());
        }
        let (modules, items) = rows::outline(outline, &*self.engine.ctx.ids);
        let written = self.writing(async |tx, pass| bring_in::outline(tx, pass.place(&course.id), &modules, &items, &whole).await).await?;
        self.figures.wrote(written);
        Ok(())
    }

    async fn bring_roster(&self, course: &Course, roster: &Roster) -> Result<(), RoundError> {
        Figures::add(&self.figures.enrolments, roster.enrolments.len());
        if roster.groups.is_none() {
            self.trouble(&course.id, Part::Groups, "forbidden", "");
        }
        let fresh: Vec<_> = roster.people.iter().filter(|person| self.saw(&person.id)).collect();
        let enrolments: Vec<_> = roster.enrolments.iter().map(rows::enrolment).collect();
        let groups: Option<Vec<_>> = roster.groups.as_ref().map(|groups| groups.iter().map(rows::group).collect());
        let of_enrolments: Vec<_> = enrolments.iter().map(|one| (&one.person_remote_id, &one.hash)).collect();
        let of_groups: Option<Vec<_>> = groups.as_ref().map(|groups| groups.iter().map(|one| (&one.remote_id, &one.hash)).collect());
        let whole = hash(&(of_enrolments, of_groups, &fresh));
        if self.is_known(course, "roster", &whole) {
            return Ok(());
        }
        let rows = RosterRows {
            people: fresh.into_iter().map(|person| rows::person(person, &*self.engine.ctx.ids)).collect(),
            enrolments,
            groups,
            hash: whole,
        };
        let outcome = self
            .writing(async |tx, pass| {
                let known = store::lms::enrolments::count(tx, pass.id(), &course.id).await?;
                // Where groups are kept apart, an account without the right sees an empty course instead of an error.
                if rows.enrolments.is_empty() && known > 5 && pass.doubts(&course.id, Part::Roster, "empty_roster", "") {
                    return Ok(None);
                }
                bring_in::roster(tx, pass.place(&course.id), &rows).await.map(Some)
            })
            .await?;
        match outcome {
            Some(written) => self.figures.wrote(written),
            None => {
                self.saw_in_part();
            }
        }
        Ok(())
    }

    async fn bring_grades(&self, course: &Course, grades: &Grades) -> Result<(), RoundError> {
        let whole = (!grades.covered.is_empty()).then(|| hash(&(&grades.grades, &grades.covered)));
        let is_same = whole.as_deref().is_some_and(|whole| self.is_known(course, "grades", whole));
        if is_same || (whole.is_none() && grades.grades.is_empty()) {
            return Ok(());
        }
        let rows: Vec<_> = grades.grades.iter().map(rows::grade).collect();
        let written =
            self.writing(async |tx, pass| bring_in::grades(tx, pass.place(&course.id), &rows, &grades.covered, whole.as_deref()).await).await?;
        self.figures.wrote(written);
        Ok(())
    }
}

/// So much of what was read before is read again: clocks differ even between the parts of a platform.
const OVERLAP: chrono::TimeDelta = chrono::TimeDelta::minutes(10);
