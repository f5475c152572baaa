//! What a student stands at in a course.

use super::Site;
use super::work::{Assignment, Submission};

#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct Scores {
    /// Of the work that is graded.
    pub current: Option<f64>,
    /// What is not graded counts as nothing.
    pub last: Option<f64>,
}

const LETTERS: [(f64, &str); 11] = [
    (94.0, "A"),
    (90.0, "A-"),
    (87.0, "B+"),
    (84.0, "B"),
    (80.0, "B-"),
    (77.0, "C+"),
    (74.0, "C"),
    (70.0, "C-"),
    (67.0, "D+"),
    (64.0, "D"),
    (61.0, "D-"),
];

pub fn letter(score: f64) -> &'static str {
    LETTERS.iter().find(|(least, _)| score >= *least).map_or("F", |(_, letter)| letter)
}

impl Site {
    /// `unposted` counts grades that students do not see yet. No grade at all is no score.
    pub fn scores(&self, course: u64, user: u64, unposted: bool) -> Scores {
        let counted = |assignment: &&Assignment| assignment.published && !assignment.omit_from_final_grade && assignment.points_possible > 0.0;
        let (mut got, mut graded, mut all) = (0.0, 0.0, 0.0);
        for assignment in self.assignments_in(course).filter(counted) {
            let submission = self.submissions.get(&(assignment.id, user));
            if submission.is_some_and(|submission| submission.excused) {
                continue;
            }
            all += assignment.points_possible;
            let shown = |submission: &&Submission| unposted || submission.posted_at.is_some();
            if let Some(score) = submission.filter(shown).and_then(|submission| submission.score) {
                got += score;
                graded += assignment.points_possible;
            }
        }
        if graded == 0.0 {
            return Scores::default();
        }
        let percent = |of: f64| Some((got / of * 10_000.0).round() / 100.0);
        Scores { current: percent(graded), last: percent(all) }
    }
}
