//! A person in a course.

use serde::{Deserialize, Serialize};

use super::{Site, next};

pub const MANAGER: u32 = 1;
pub const EDITING_TEACHER: u32 = 3;
pub const TEACHER: u32 = 4;
pub const STUDENT: u32 = 5;

/// Roles a course can give, with their short names.
pub const ROLES: [(u32, &str); 5] =
    [(MANAGER, "manager"), (2, "coursecreator"), (EDITING_TEACHER, "editingteacher"), (TEACHER, "teacher"), (STUDENT, "student")];

pub fn role_name(id: u32) -> &'static str {
    ROLES.iter().find(|(role, _)| *role == id).map_or("", |(_, name)| name)
}

#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Enrolment {
    pub id: u32,
    #[serde(rename = "courseid")]
    pub course: u32,
    #[serde(rename = "userid")]
    pub user: u32,
    pub roles: Vec<u32>,
    pub suspended: bool,
    /// 0 means at once, or for ever.
    pub timestart: i64,
    pub timeend: i64,
    pub timecreated: i64,
}

impl Enrolment {
    pub fn is_active(&self, now: i64) -> bool {
        !self.suspended && self.timestart <= now && (self.timeend == 0 || self.timeend > now)
    }
}

impl Site {
    /// Whoever is in already gets the new dates, standing and role besides.
    pub fn enrol(&mut self, mut wanted: Enrolment) -> &Enrolment {
        let key = (wanted.course, wanted.user);
        match self.enrolments.get(&key) {
            Some(old) => {
                wanted.id = old.id;
                wanted.timecreated = old.timecreated;
                let more = old.roles.iter().filter(|role| !wanted.roles.contains(role)).copied().collect::<Vec<_>>();
                wanted.roles.extend(more);
            }
            None => wanted.id = next(&mut self.last.enrolment),
        }
        self.courses_of.entry(wanted.user).or_default().insert(wanted.course);
        self.enrolments.insert(key, wanted);
        &self.enrolments[&key]
    }

    /// Takes groups, last access and grades along; what was completed stays.
    pub fn unenrol(&mut self, course: u32, user: u32) -> Option<Enrolment> {
        let gone = self.enrolments.remove(&(course, user))?;
        if let Some(courses) = self.courses_of.get_mut(&user) {
            courses.remove(&course);
        }
        self.last_access.remove(&(course, user));
        let found = self.courses.get(&course)?;
        let groups = found.groups.clone();
        let items: Vec<u32> = self.modules_of(found).into_iter().filter_map(|module| module.grade_item).collect();
        for item in items {
            self.grades.remove(&(item, user));
        }
        for group in groups {
            if let Some(group) = self.groups.get_mut(&group) {
                group.members.remove(&user);
            }
        }
        Some(gone)
    }
}
