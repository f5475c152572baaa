/// A part of what is read, which may be readable or not by itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Part {
    /// Who the token belongs to, and what it may do.
    Site,
    /// All accounts of the site.
    People,
    /// All courses.
    Courses,
    /// Modules and items of a course.
    Outline,
    /// Who takes part in a course, as what.
    Roster,
    /// Groups and sections of a course.
    Groups,
    /// How far each learner is.
    Progress,
    /// Scores.
    Grades,
    /// The calendar.
    Events,
}

impl Part {
    /// All.
    pub const ALL: [Self; 9] =
        [Self::Site, Self::People, Self::Courses, Self::Outline, Self::Roster, Self::Groups, Self::Progress, Self::Grades, Self::Events];

    /// Stable word for rows and the interface's texts.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Site => "site",
            Self::People => "people",
            Self::Courses => "courses",
            Self::Outline => "outline",
            Self::Roster => "roster",
            Self::Groups => "groups",
            Self::Progress => "progress",
            Self::Grades => "grades",
            Self::Events => "events",
        }
    }
}
