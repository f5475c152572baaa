//! An activity of a course.

use serde::{Deserialize, Serialize};

use super::{Site, next};

#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    #[default]
    Page,
    Url,
    Assign,
    Quiz,
    Label,
    Lesson,
    Resource,
    Folder,
    Subsection,
}

impl Kind {
    pub fn name(self) -> &'static str {
        match self {
            Self::Page => "page",
            Self::Url => "url",
            Self::Assign => "assign",
            Self::Quiz => "quiz",
            Self::Label => "label",
            Self::Lesson => "lesson",
            Self::Resource => "resource",
            Self::Folder => "folder",
            Self::Subsection => "subsection",
        }
    }

    pub fn plural(self) -> &'static str {
        match self {
            Self::Page => "Pages",
            Self::Url => "URLs",
            Self::Assign => "Assignments",
            Self::Quiz => "Quizzes",
            Self::Label => "Text and media areas",
            Self::Lesson => "Lessons",
            Self::Resource => "Files",
            Self::Folder => "Folders",
            Self::Subsection => "Subsections",
        }
    }

    pub fn purpose(self) -> &'static str {
        match self {
            Self::Assign | Self::Quiz => "assessment",
            Self::Lesson => "interactivecontent",
            _ => "content",
        }
    }

    /// Whether there is a page of its own to look at.
    pub fn has_view(self) -> bool {
        !matches!(self, Self::Label | Self::Subsection)
    }

    pub fn has_files(self) -> bool {
        matches!(self, Self::Page | Self::Url | Self::Resource | Self::Folder)
    }

    /// The best grade by default.
    pub fn grade_max(self) -> Option<f64> {
        match self {
            Self::Assign | Self::Lesson => Some(100.0),
            Self::Quiz => Some(10.0),
            _ => None,
        }
    }

    /// The capability that an account without it does not see the activity for; the kinds whose viewing everybody
    /// may have none.
    pub fn view_capability(self) -> Option<&'static str> {
        match self {
            Self::Assign => Some("mod/assign:view"),
            Self::Quiz => Some("mod/quiz:view"),
            _ => None,
        }
    }
}

/// How completion comes about.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Tracking {
    #[default]
    None,
    /// The student ticks.
    Manual,
    /// By looking at it.
    View,
    /// By getting a grade.
    Grade,
    /// By getting a grade that is good enough.
    Pass,
}

impl Tracking {
    pub fn code(self) -> u32 {
        match self {
            Self::None => 0,
            Self::Manual => 1,
            _ => 2,
        }
    }

    pub fn is_automatic(self) -> bool {
        self.code() == 2
    }
}

#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Module {
    pub id: u32,
    #[serde(rename = "courseid")]
    pub course: u32,
    /// Its number; the place of the section when an activity is added.
    pub section: u32,
    #[serde(rename = "modname")]
    pub kind: Kind,
    pub instance: u32,
    pub name: String,
    pub description: String,
    pub visible: bool,
    pub tracking: Tracking,
    /// Open only after this activity is complete.
    pub after: Option<u32>,
    pub grade_item: Option<u32>,
    pub grade_max: f64,
    pub grade_pass: f64,
    pub opens: i64,
    pub due: i64,
    /// Of a subsection: the section that is its inside.
    pub inner_section: Option<u32>,
    pub timemodified: i64,
}

impl Module {
    /// Of the context table.
    pub fn context(&self) -> u32 {
        322 + self.course + self.id
    }
}

impl Site {
    /// Gives it its numbers and its grade item, and puts it at the end of its section, which is named by its place.
    pub fn add_module(&mut self, mut module: Module) -> u32 {
        let id = next(&mut self.last.module);
        module.id = id;
        module.instance = next(self.last.instance.entry(module.kind.name()).or_default());
        if let Some(max) = module.kind.grade_max() {
            module.grade_item = Some(next(&mut self.last.grade_item));
            module.grade_max = max;
        }
        if let Some(course) = self.courses.get_mut(&module.course)
            && let Some(section) = course.sections.iter_mut().find(|section| section.number == module.section)
        {
            module.section = section.id;
            section.modules.push(id);
        }
        self.modules.insert(id, module);
        id
    }
}
