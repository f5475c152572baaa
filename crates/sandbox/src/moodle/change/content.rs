//! Courses, their sections and activities.

use serde_json::{Value, json};

use super::{Changed, Hand, Wanted};
use crate::moodle::site::course::{Course, Section};
use crate::moodle::site::module::Module;
use crate::moodle::site::{FRONT_PAGE, Site, next};
use crate::simulated::{Refusal, merged};

pub fn courses(hand: &mut Hand<'_>, wanted: &Wanted) -> Changed {
    let (site, now) = (&mut *hand.site, hand.now);
    if wanted.op == "create" {
        let id = next(&mut site.last.course);
        let plain = Course {
            category: 3,
            shortname: format!("K{:02}-2026", id - 1),
            fullname: "Новый курс".to_owned(),
            format: "topics".to_owned(),
            startdate: now,
            visible: true,
            tracks: true,
            timecreated: now,
            ..Course::default()
        };
        let new: Course = merged(&plain, wanted.data.clone())?;
        let sections = (0..=4).map(|number| Section { id: next(&mut site.last.section), number, visible: true, ..Section::default() }).collect();
        let total_item = next(&mut site.last.grade_item);
        let sort_order = new.category * 10_000 + id;
        let (groups, criteria) = (Vec::new(), Vec::new());
        site.courses.insert(id, Course { id, sections, total_item, sort_order, groups, criteria, timemodified: now, ..new });
        return Ok((Some(id), json!(site.courses[&id])));
    }
    let id = wanted.id()?;
    let Some(old) = site.courses.get(&id).filter(|_| id != FRONT_PAGE) else { return wanted.none(id) };
    match wanted.op.as_str() {
        "update" => {
            let new: Course = merged(old, wanted.data.clone())?;
            let (sections, groups) = (old.sections.clone(), old.groups.clone());
            site.courses.insert(id, Course { id, sections, groups, timemodified: now, ..new });
            Ok((Some(id), json!(site.courses[&id])))
        }
        "delete" => {
            delete_course(site, id);
            Ok((Some(id), Value::Null))
        }
        _ => wanted.no_op(),
    }
}

fn delete_course(site: &mut Site, id: u32) {
    let users: Vec<u32> = site.enrolled(id).map(|one| one.user).collect();
    for user in users {
        site.unenrol(id, user);
    }
    let Some(gone) = site.courses.remove(&id) else { return };
    for module in gone.sections.iter().flat_map(|section| &section.modules) {
        site.modules.remove(module);
        site.completions.retain(|(of, _), _| of != module);
    }
    for group in &gone.groups {
        site.groups.remove(group);
    }
    site.course_completions.retain(|(course, _), _| *course != id);
    site.events.retain(|_, event| event.course != id);
}

/// A new one comes last in the course that `courseid` names.
pub fn sections(hand: &mut Hand<'_>, wanted: &Wanted) -> Changed {
    let site = &mut *hand.site;
    if wanted.op == "create" {
        let mut data = wanted.data.clone();
        data.remove("courseid");
        let course = wanted.number("courseid")?;
        let id = next(&mut site.last.section);
        let Some(course) = site.courses.get_mut(&course) else { return wanted.none(course) };
        let number = u32::try_from(course.sections.len()).unwrap_or(u32::MAX);
        let new: Section = merged(&Section { visible: true, ..Section::default() }, data)?;
        let new = Section { id, number, modules: Vec::new(), ..new };
        course.sections.push(new.clone());
        return Ok((Some(id), json!(new)));
    }
    let id = wanted.id()?;
    let holder = site.courses.values_mut().find(|course| course.sections.iter().any(|section| section.id == id));
    let Some(course) = holder else { return wanted.none(id) };
    let Some(old) = course.sections.iter_mut().find(|section| section.id == id) else { return wanted.none(id) };
    match wanted.op.as_str() {
        "update" => {
            let new: Section = merged(old, wanted.data.clone())?;
            *old = Section { id, number: old.number, modules: old.modules.clone(), ..new };
            Ok((Some(id), json!(old)))
        }
        "delete" => {
            let gone = old.modules.clone();
            course.sections.retain(|section| section.id != id);
            for (number, section) in (0..).zip(&mut course.sections) {
                section.number = number;
            }
            gone.into_iter().for_each(|module| delete_module(site, module));
            Ok((Some(id), Value::Null))
        }
        _ => wanted.no_op(),
    }
}

/// A new one goes to the end of the section whose place `section` names.
pub fn modules(hand: &mut Hand<'_>, wanted: &Wanted) -> Changed {
    let (site, now) = (&mut *hand.site, hand.now);
    if wanted.op == "create" {
        let plain =
            Module { name: "Новый элемент".to_owned(), visible: true, section: 1, grade_pass: 5.0, opens: now, ..Module::default() };
        let new: Module = merged(&plain, wanted.data.clone())?;
        let fits = site.courses.get(&new.course).is_some_and(|course| course.sections.iter().any(|section| section.number == new.section));
        if !fits {
            return Err(Refusal::bad(format!("course {} has no section at place {}", new.course, new.section)));
        }
        let id = site.add_module(Module { timemodified: now, ..new });
        return Ok((Some(id), json!(site.modules[&id])));
    }
    let id = wanted.id()?;
    let Some(old) = site.modules.get(&id) else { return wanted.none(id) };
    match wanted.op.as_str() {
        "update" => {
            let new: Module = merged(old, wanted.data.clone())?;
            let kept = Module { id, course: old.course, section: old.section, instance: old.instance, timemodified: now, ..new };
            site.modules.insert(id, kept);
            Ok((Some(id), json!(site.modules[&id])))
        }
        "delete" => {
            delete_module(site, id);
            Ok((Some(id), Value::Null))
        }
        _ => wanted.no_op(),
    }
}

fn delete_module(site: &mut Site, id: u32) {
    let Some(gone) = site.modules.remove(&id) else { return };
    if let Some(course) = site.courses.get_mut(&gone.course) {
        course.criteria.retain(|module| *module != id);
        course.sections.iter_mut().for_each(|section| section.modules.retain(|module| *module != id));
    }
    site.completions.retain(|(module, _), _| *module != id);
    site.grades.retain(|(item, _), _| Some(*item) != gone.grade_item);
    site.events.retain(|_, event| event.modulename.as_deref() != Some(gone.kind.name()) || event.instance != Some(gone.instance));
}
